/// The language of one block, as far as it can be told.
public struct BlockLanguage: Sendable, Hashable {
  /// Primary subtag of the language: `tr`.
  public let name: String
  /// How sure that is.
  public let confidence: Confidence
  /// The language it was held against: its own `lang`, or the page's.
  public let expected: String?
  /// Whether it is in another language than expected, and no quotation, name, address or language menu.
  public let isForeign: Bool
  /// Whether it mixes two languages, and which the second is.
  public let mixedWith: String?
  /// Words that could tell.
  public let evidenceWords: Int
  /// Whether an earlier block of the page in another language says the same, numbers aside: a template says it often.
  public internal(set) var repeatsEarlier = false

  /// A block's language from its parts.
  public init(
    name: String, confidence: Confidence, expected: String?, isForeign: Bool, mixedWith: String?, evidenceWords: Int
  ) {
    self.name = name
    self.confidence = confidence
    self.expected = expected
    self.isForeign = isForeign
    self.mixedWith = mixedWith
    self.evidenceWords = evidenceWords
  }
}
