/// What the bytes and marks of a script mean to its tokenizer.
enum ScriptBytes {
  /// The sorts of bytes.
  enum Class: UInt8 {
    case name, digit, space, line, quote, backtick, slash
    /// A bracket that opens, one that closes, and marks that no other byte goes on with.
    case opening, closing, single
    case mark

    /// Whether a name may hold the byte.
    @inline(__always)
    var isOfName: Bool { rawValue <= Class.digit.rawValue }
  }

  /// The sort of each byte. Bytes beyond ASCII belong to names.
  static let classes = InlineArray<256, Class> { value in
    let byte = UInt8(value)
    switch byte {
    case 0x0A, 0x0D: return .line
    case 0...0x20: return .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "#"), 0x80...0xFF:
      return .name
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quote
    case UInt8(ascii: "`"): return .backtick
    case UInt8(ascii: "/"): return .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closing
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return .single
    default: return .mark
    }
  }

  /// Words after which a slash begins a regular expression.
  static let namesBeforeValues: ScriptNameSet = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof", "yield",
    "await", "default",
  ]

  /// Words whose parentheses hold a condition.
  static let namesBeforeConditions: ScriptNameSet = ["if", "while", "for", "with"]

  /// The mark that begins with these bytes, and how long it is.
  static func mark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (kind: ScriptToken.Kind, length: Int) {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: ">")): (.arrow, 2)
    case (UInt8(ascii: "="), UInt8(ascii: "=")): (.other, third == UInt8(ascii: "=") ? 3 : 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.other, third == UInt8(ascii: "=") ? 3 : 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")), (UInt8(ascii: ">"), UInt8(ascii: "=")): (.other, 2)
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.and, 2)
    case (UInt8(ascii: "|"), UInt8(ascii: "|")), (UInt8(ascii: "?"), UInt8(ascii: "?")): (.or, 2)
    case (UInt8(ascii: "?"), UInt8(ascii: ".")) where !isDigit(third): (.optionalDot, 2)
    case (UInt8(ascii: "+"), UInt8(ascii: "+")), (UInt8(ascii: "-"), UInt8(ascii: "-")): (.other, 2)
    case (UInt8(ascii: "."), UInt8(ascii: ".")) where third == UInt8(ascii: "."): (.spread, 3)
    default: (kinds[Int(first)], 1)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { classes[Int(byte)] == .digit }

  /// The mark that each byte is alone.
  static let kinds = InlineArray<256, ScriptToken.Kind> { value in
    switch UInt8(value) {
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "="): .assign
    case UInt8(ascii: "!"): .not
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "+"): .plus
    default: .other
    }
  }
}
