public import Facts
public import Inputs
public import Pages
import Rulebook

/// What a report keeps of a page once the page itself is gone: every quote taken, every place worked out.
///
/// All outputs are made from records, and a record can be written as JSON and read again, so that they agree.
public struct PageRecord: Sendable, Hashable {
  /// Where the page came from.
  public let origin: Origin
  /// What was found and judged, or why the page was not read.
  public var content: Content

  /// A record from its parts.
  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  /// A page read and judged, what was passed over as no page, or a page that could not be read.
  public enum Content: Sendable, Hashable {
    indirect case read(Reading)
    case passedOver(PassedOver.Reason)
    case unreadable(Unreadable.Reason)
  }

  /// What was read and judged, or nil where the page was not read.
  public var reading: Reading? {
    guard case .read(let reading) = content else { return nil }
    return reading
  }

  /// The findings, in order of place.
  public var findings: [ReportedFinding] { reading?.findings ?? [] }
}

/// What was read and judged of one page.
public struct Reading: Sendable, Hashable {
  /// The page's title, on one line.
  public var title: String?
  /// What the page was published as.
  public var kind: PageKind
  /// How it was saved.
  public var capture: Capture
  /// The encoding it was read in, and what is wrong with it.
  public var encoding: EncodingRecord
  /// The limits that cut it.
  public var cuts: [Cut.Limit]
  /// The language it claims and the one it is in.
  public var language: LanguageRecord
  /// Notices, in order of place.
  public var notices: [NoticeRecord]
  /// Consent managers whose marks are on the page.
  public var managers: [ManagerRecord]
  /// Trackers, in order of place.
  public var trackers: [TrackerRecord]
  /// Hosts that something comes from, and that nobody described.
  public var unknownHosts: [UnknownHostRecord] = []
  /// Forms that collect personal data.
  public var forms: [FormRecord]
  /// How many pieces of text the page was read as.
  public var blocks: Int
  /// Acceptances in the page's own comments.
  public var acceptances: [Acceptance] = []
  /// Violations, reviews and undecided outcomes, in order of place.
  public var findings: [ReportedFinding]
  /// Rules that were held against the page and found in order, by id.
  public var passed: [String]
  /// Rules that had no subject on the page, by id.
  public var notApplicable: [String]
}

/// A host that a page brings something from, and that nobody described.
public struct UnknownHostRecord: Sendable, Hashable {
  /// The host.
  public let name: String
  /// How it is brought: a script, a frame, an image, a style sheet, a hint.
  public let form: Tracker.Form
  /// The element that brings it.
  public let spot: Spot
  /// Whether it waits for consent.
  public let gate: Gate.State
  /// Why its gate is in that state.
  public let gateReason: Gate.Reason
}

/// A place on a page that a person can find.
public struct Spot: Sendable, Hashable {
  /// Line and column in the document as saved.
  public let position: Position
  /// A CSS selector for the element, where there is one.
  public let selector: String?

  /// A place from its parts.
  public init(position: Position, selector: String? = nil) {
    self.position = position
    self.selector = selector
  }
}

/// The encoding a page was read in.
public struct EncodingRecord: Sendable, Hashable {
  /// Its name in the WHATWG Encoding standard.
  public let name: String
  /// The encoding the page declares, as written, where its bytes are in another.
  public let contradicted: String?
  /// Byte sequences that are not valid in it.
  public let invalidSequences: Int
}

/// The language a page claims and the language it is in.
public struct LanguageRecord: Sendable, Hashable {
  /// What it claims, by a primary subtag: `tr`.
  public let declared: String?
  /// What makes the claim: `lang`, `content-language`, `og:locale`.
  public let declaredBy: String?
  /// What its main text is in.
  public let observed: String?
  /// Share of the judged letters that language has, 0 to 1.
  public let share: Double
  /// Whether claim and text disagree.
  public let disagrees: Bool
}
