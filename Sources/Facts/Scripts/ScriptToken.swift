/// One word of a script: a name, a literal, a bracket, a mark.
struct ScriptToken: Sendable, Hashable {
  /// What sort of word it is.
  let kind: Kind
  /// Whether a line ends between it and the word before.
  let startsLine: Bool
  /// Whether a literal holds escapes, so that its text differs from what is written.
  let hasEscapes: Bool
  /// Whether an address may stand in a literal: it holds two slashes, or begins as what goes on with a host.
  let mayHoldAddress: Bool
  /// Its first byte.
  let lower: UInt32
  /// One past its last byte.
  let upper: UInt32
  /// The hash of a name; for a bracket the number of the one that closes or opens it, counted from one; or else 0.
  var link: UInt32

  /// No word.
  static let none = ScriptToken(
    kind: .other, startsLine: false, hasEscapes: false, mayHoldAddress: false, lower: 0, upper: 0, link: 0)

  /// The word in the source, quotes included.
  var range: Range<Int> { Int(lower)..<Int(upper) }

  /// The hash of a name (see `ScriptHash`); 0 for other words.
  @inline(__always)
  var hash: UInt32 { kind == .name ? link : 0 }

  /// The bracket that closes or opens this one.
  @inline(__always)
  var partner: Int? { kind.isBracket && link > 0 ? Int(link) - 1 : nil }

  /// The sorts of words.
  enum Kind: UInt8, Sendable {
    case name, number, string
    /// A piece of a template literal: the whole of it, or what stands before, between or after `${…}`.
    case template
    /// A regular expression.
    case pattern
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    /// `${` of a template literal, closed by `closeBrace`.
    case openSubstitution
    case dot, optionalDot, comma, semicolon, colon, question, assign, arrow, and, or, not, plus, spread
    /// Any other mark.
    case other

    /// Whether it opens or closes others.
    @inline(__always)
    var isBracket: Bool { (Self.openParenthesis.rawValue...Self.openSubstitution.rawValue).contains(rawValue) }

    /// Whether it closes a bracket.
    var closes: Bool {
      switch self {
      case .closeParenthesis, .closeBracket, .closeBrace: true
      default: false
      }
    }
  }
}

/// The hash names are found by: FNV-1a in 32 bits.
enum ScriptHash {
  static let seed: UInt32 = 2_166_136_261

  /// The hash of a text.
  static func of(_ text: String) -> UInt32 { of(text.utf8) }

  /// The hash of bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = seed
    for byte in bytes { hash = next(hash, byte) }
    return hash
  }

  /// The hash after one more byte.
  @inline(__always)
  static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
}
