/// The language of one block, as far as it can be told.
public struct BlockLanguage: Sendable, Hashable {
  /// Primary subtag of the language: `tr`.
  public var name: String { code.text }
  /// How sure that is.
  public let confidence: Confidence
  /// The language it was held against: its own `lang`, or the page's.
  public var expected: String? { expectedCode?.text }
  /// Whether it is in another language than expected, and no quotation, name, address or language menu.
  public let isForeign: Bool
  /// Whether it mixes two languages, and which the second is.
  public var mixedWith: String? { mixedCode?.text }
  /// Words that could tell.
  public let evidenceWords: Int
  /// Whether an earlier block of the page in another language says the same, numbers aside: a template says it often.
  public internal(set) var repeatsEarlier = false

  // Blocks are copied wherever they are looked through: without references, that is moving bytes.
  private let code: PackedSubtag
  private let expectedCode: PackedSubtag?
  private let mixedCode: PackedSubtag?

  /// A block's language from its parts.
  public init(
    name: String, confidence: Confidence, expected: String?, isForeign: Bool, mixedWith: String?, evidenceWords: Int
  ) {
    self.init(
      PackedSubtag(name), confidence, expected: expected.map { PackedSubtag($0) }, isForeign: isForeign,
      mixedWith: mixedWith.map { PackedSubtag($0) }, evidenceWords: evidenceWords)
  }

  init(
    _ code: PackedSubtag, _ confidence: Confidence, expected: PackedSubtag?, isForeign: Bool,
    mixedWith: PackedSubtag? = nil, evidenceWords: Int
  ) {
    self.code = code
    self.confidence = confidence
    expectedCode = expected
    self.isForeign = isForeign
    mixedCode = mixedWith
    self.evidenceWords = evidenceWords
  }
}

/// The primary subtag of a language, of at most eight letters as RFC 5646 has them; longer ones are cut.
struct PackedSubtag: Sendable, Hashable {
  /// The letters, the first in the lowest place.
  private let letters: UInt64

  init(_ text: String) {
    letters = text.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  var text: String {
    let count = (71 - letters.leadingZeroBitCount) / 8
    return String(decoding: (0..<count).map { UInt8(truncatingIfNeeded: letters >> UInt64(8 * $0)) }, as: UTF8.self)
  }
}
