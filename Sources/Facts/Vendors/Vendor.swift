/// A product that reaches the visitor's device for others, as `Rules/vendors` describes it. Each is read once, and
/// referred to by everything that shows it.
public final class Vendor: Sendable {
  /// Its id: the key of its entry.
  public let id: String
  /// The product as people know it: `Google Analytics`.
  public let name: String
  /// The company behind it.
  public let owner: String
  /// Where that company has its seat: a country code of ISO 3166-1, `US`.
  public let seat: String
  /// What it does.
  public let service: Tracker.Service
  /// What it is used for.
  public let purpose: Purpose
  /// Addresses it is loaded from or reports to.
  public let addresses: [AddressShape]
  /// Calls and assignments that a page makes to use it.
  public let calls: [CallShape]
  /// What stands in a script where the product's own code does.
  public let inlined: [CallShape]
  /// Names its scripts keep when a browser saves a page with its files.
  public let files: [String]
  /// AMP components that bring it: `amp-youtube`, `amp-analytics:gtag`.
  public let components: [String]
  /// Cookies and storage keys it sets, as documented.
  public let stores: [StoredName]
  /// Calls that make it wait for consent.
  public let holds: [CallShape]
  /// Marks on its own element that make it wait: `[data-block-cookies=true]`.
  public let heldBy: [ElementMark]
  /// What it asks before it stores anything.
  public let heeds: Set<Heeded>
  /// Whether it heeds Google's consent mode.
  public let heedsConsentMode: Bool
  /// Whether some regimes exempt it, on conditions, as statistics of the site's own visitors.
  public let isExemptible: Bool
  /// Whether it is the variant of a player that stores less.
  public let isPrivacyMode: Bool
  /// Other names people and policies use for it.
  public let alsoCalled: [String]

  /// A vendor from its parts.
  public init(
    id: String, name: String, owner: String, seat: String, service: Tracker.Service, purpose: Purpose,
    addresses: [AddressShape] = [], calls: [CallShape] = [], inlined: [CallShape] = [], files: [String] = [],
    components: [String] = [], stores: [StoredName] = [], holds: [CallShape] = [], heldBy: [ElementMark] = [],
    heeds: Set<Heeded> = [],
    isExemptible: Bool = false, isPrivacyMode: Bool = false, alsoCalled: [String] = []
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.seat = seat
    self.service = service
    self.purpose = purpose
    self.addresses = addresses
    self.calls = calls
    self.inlined = inlined
    self.files = files
    self.components = components
    self.stores = stores
    self.holds = holds
    self.heldBy = heldBy
    self.heeds = heeds
    heedsConsentMode = heeds.contains(.consentMode)
    self.isExemptible = isExemptible
    self.isPrivacyMode = isPrivacyMode
    self.alsoCalled = alsoCalled
  }

  /// What a product asks before it stores anything, where its maker documents that.
  public enum Heeded: String, Sendable, Hashable, CaseIterable {
    /// Google's consent mode.
    case consentMode = "consent-mode"
    /// The consent manager on the page, by the IAB's Transparency and Consent Framework.
    case tcf
    /// A notice that its own script brings.
    case ownNotice = "own-notice"
  }

  /// Whether a page hands it commands in a queue of their own, which nothing but its loader works off.
  var hasCommandQueue: Bool { calls.contains { $0.names.count > 2 && $0.names[1] == "cmd" } }
}

/// A cookie or storage key a vendor sets.
public struct StoredName: Sendable, Hashable {
  /// Its name; `*` at the end stands for anything: `_ga_*`.
  public let name: String
  /// How long it stays, as documented: `2 years`; nil where it is not, or for the session.
  public let lifetime: String?

  /// Reads `_ga 2 years` or `_ga`; nil for empty text.
  public init?(_ text: String) {
    let words = text.utf8.split(separator: 0x20, maxSplits: 1).map { String(Substring($0)) }
    guard let name = words.first else { return nil }
    self.name = name
    lifetime = words.count > 1 ? words[1] : nil
  }

  /// Whether a cookie or key of this name is meant.
  public func matches(_ other: some StringProtocol) -> Bool { Self.matches(name.utf8, other.utf8) }

  /// Whether a name is meant by a documented one, which may end in `*`.
  static func matches(_ documented: some BidirectionalCollection<UInt8>, _ name: some Sequence<UInt8>) -> Bool {
    guard documented.last == UInt8(ascii: "*") else { return name.elementsEqual(documented) }
    return name.starts(with: documented.dropLast())
  }
}
