internal import Inputs
internal import Pages

/// What is kept of a page so that the pages of a site can be compared in little memory.
public struct PageDigest: Sendable, Hashable {
  /// The page, as its origin names it.
  public let page: String
  /// Primary subtag of the page's language, where it is known.
  public let language: String?
  /// Marks of the texts of its lines, each once, in order of value.
  public let lines: [UInt64]
  /// The notices on it.
  public let notices: [NoticeMark]
  /// The leftovers on it.
  public let leftovers: [LeftoverMark]

  /// A notice, in short.
  public struct NoticeMark: Sendable, Hashable {
    /// The mark of its text.
    public let text: UInt64
    /// Primary subtag of its language, where it can be told.
    public let language: String?
    /// The roles of its controls, in order of name, each once.
    public let roles: [Control.Role]
  }

  /// A leftover, in short.
  public struct LeftoverMark: Sendable, Hashable {
    /// What it is.
    public let kind: Leftover.Kind
    /// The mark of its text.
    public let text: UInt64
  }

  /// The digest of a page's facts.
  public init(of facts: Facts) {
    page = facts.page.origin.name
    language = facts.language.code
    let blocks = facts.blocks
    let texts = blocks.all.lazy.filter { $0.words >= 2 && $0.role != .title }
    lines = Set(texts.map { Self.mark(of: blocks.text[$0.text]) }).sorted()
    notices = facts.notices.map { notice in
      NoticeMark(
        text: Self.mark(of: Array(notice.text.utf8)[...]), language: notice.language,
        roles: Set(notice.controls.map(\.role)).sorted { $0.rawValue < $1.rawValue })
    }
    leftovers = facts.leftovers.map { leftover in
      let text = blocks.all.indices.contains(leftover.block) ? blocks.all[leftover.block].text : 0..<0
      return LeftoverMark(kind: leftover.kind, text: Self.mark(of: blocks.text[text]))
    }
  }

  init(page: String, language: String?, lines: [UInt64], notices: [NoticeMark], leftovers: [LeftoverMark]) {
    self.page = page
    self.language = language
    self.lines = lines
    self.notices = notices
    self.leftovers = leftovers
  }

  /// A mark that two texts share which a reader would call the same: capitals, marks on letters, white space aside.
  private static func mark(of text: ArraySlice<UInt8>) -> UInt64 {
    Folding.fold(Array(text)).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
