/// The language a page claims and the language it is in. Codes are primary subtags of BCP 47: `tr`, `en`.
public struct PageLanguage: Sendable, Hashable {
  /// What the page claims: `lang`, `Content-Language`, `og:locale`, in that order; with the bytes that claim it.
  public let declared: Claim?
  /// What its main text is in, where that can be told.
  public let observed: String?
  /// Share of the judged letters that the observed language has, 0 to 1.
  public let share: Double
  /// Whether claim and text disagree, with enough text to say so.
  public let disagrees: Bool
  /// What its menus, header and footer are in, where that can be told.
  public let surroundings: String?
  /// Blocks outside notices whose letters are damaged, as a wrong encoding or a careless saver leaves them.
  public let damagedBlocks: Int
  /// Languages the page offers other versions in (`hreflang`).
  public let alternates: [String]

  /// Whether its text is in a language that is not among those told apart: then its parts are held against none.
  public let isUnknown: Bool

  /// The language to hold the parts of the page against: observed where known, else declared.
  public var code: String? { isUnknown ? nil : observed ?? declared?.language }

  /// A claim about the page's language.
  public struct Claim: Sendable, Hashable {
    /// The primary subtag, in lower case.
    public let language: String
    /// The claim in the source.
    public let range: Range<Int>
    /// What makes it: `lang`, `content-language`, `og:locale`.
    public let by: String

    /// A claim about the page's language.
    public init(language: String, range: Range<Int>, by: String) {
      self.language = language
      self.range = range
      self.by = by
    }
  }

  /// A page's language from its parts.
  public init(
    declared: Claim?, observed: String?, share: Double, disagrees: Bool, surroundings: String? = nil,
    damagedBlocks: Int = 0, alternates: [String], isUnknown: Bool = false
  ) {
    self.declared = declared
    self.observed = observed
    self.share = share
    self.disagrees = disagrees
    self.surroundings = surroundings
    self.damagedBlocks = damagedBlocks
    self.alternates = alternates
    self.isUnknown = isUnknown
  }
}
