/// Cuts JavaScript into words, by the lexical grammar of ECMAScript, without ever running it.
///
/// It accepts any bytes, reads each once, and keeps a stack of open brackets of its own: a script that is cut off,
/// damaged or no script at all gives the words that can be made out.
struct ScriptTokenizer {
  private(set) var tokens: [ScriptToken] = []
  /// For each bracket the word that closes or opens it, −1 where there is none; for other words −1.
  private(set) var partners: [Int32] = []

  private var offset: Int
  private let end: Int
  private var lineEnded = false
  private var open: [Bracket] = []
  /// Whether a slash would begin a regular expression here rather than divide.
  private var expectsValue = true
  /// No regular expression begins before this offset: a search for its end has found none.
  private var patternless = 0
  private let classes = ScriptBytes.classes
  private let namesBeforeValues = ScriptBytes.namesBeforeValues

  private struct Bracket {
    let token: Int
    let kind: ScriptToken.Kind
    /// Whether it opens the condition of `if`, `while`, `for` or `with`: a value may follow its end.
    let isCondition: Bool
  }

  /// The words of `range` of a source.
  static func tokens(of source: [UInt8], in range: Range<Int>) -> (tokens: [ScriptToken], partners: [Int32]) {
    let range = range.clamped(to: 0..<min(source.count, Int(UInt32.max)))
    var tokenizer = ScriptTokenizer(range)
    tokenizer.run(over: source.span)
    return (tokenizer.tokens, tokenizer.partners)
  }

  private init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
    tokens.reserveCapacity(range.count / 5)
    partners.reserveCapacity(range.count / 5)
  }

  private mutating func run(over bytes: Span<UInt8>) {
    while offset < end {
      let byte = bytes[offset]
      switch classes[Int(byte)] {
      case .space: offset += 1
      case .line:
        lineEnded = true
        offset += 1
      case .name: readName(bytes)
      case .digit: readNumber(bytes)
      case .quote: readString(bytes, quote: byte)
      case .backtick:
        offset += 1
        readTemplate(bytes, from: offset - 1)
      case .slash: readSlash(bytes)
      case .mark: readMark(bytes, byte)
      }
    }
  }

  private mutating func append(
    _ kind: ScriptToken.Kind, from lower: Int, hash: UInt32 = 0, hasEscapes: Bool = false, partner: Int32 = -1
  ) {
    tokens.append(
      ScriptToken(
        kind: kind, startsLine: lineEnded, hasEscapes: hasEscapes, lower: UInt32(truncatingIfNeeded: lower),
        upper: UInt32(truncatingIfNeeded: offset), hash: hash))
    partners.append(partner)
    lineEnded = false
  }

  // MARK: Names and literals

  private mutating func readName(_ bytes: Span<UInt8>) {
    let lower = offset
    var hash = ScriptHash.seed
    while offset < end {
      let byte = bytes[offset]
      let sort = classes[Int(byte)]
      guard sort == .name || sort == .digit else { break }
      hash = ScriptHash.next(hash, byte)
      offset += 1
    }
    let followsDot = tokens.last.map { $0.kind == .dot || $0.kind == .optionalDot } ?? false
    append(.name, from: lower, hash: hash)
    expectsValue = !followsDot && namesBeforeValues.contains(hash)
  }

  private mutating func readNumber(_ bytes: Span<UInt8>) {
    let lower = offset
    while offset < end {
      let byte = bytes[offset]
      let sort = classes[Int(byte)]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && bytes[offset - 1] | 0x20 == UInt8(ascii: "e")
        && offset - lower > 1 && bytes[lower + 1] | 0x20 != UInt8(ascii: "x") && offset > lower
      guard sort == .name || sort == .digit || byte == UInt8(ascii: ".") || isExponentSign else { break }
      offset += 1
    }
    append(.number, from: lower)
    expectsValue = false
  }

  /// A string ends at its quote; one that is not closed ends with its line.
  private mutating func readString(_ bytes: Span<UInt8>, quote: UInt8) {
    let lower = offset
    var hasEscapes = false
    offset += 1
    while offset < end {
      let byte = bytes[offset]
      if byte == quote {
        offset += 1
        break
      }
      if byte == 0x0A { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    offset = min(offset, end)
    append(.string, from: lower, hasEscapes: hasEscapes)
    expectsValue = false
  }

  /// Reads a piece of a template literal up to its end or the next `${`.
  private mutating func readTemplate(_ bytes: Span<UInt8>, from lower: Int) {
    var hasEscapes = false
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "`") {
        offset += 1
        append(.template, from: lower, hasEscapes: hasEscapes)
        expectsValue = false
        return
      }
      if byte == UInt8(ascii: "$"), offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "{") {
        append(.template, from: lower, hasEscapes: hasEscapes)
        let bracket = offset
        offset += 2
        open.append(Bracket(token: tokens.count, kind: .openSubstitution, isCondition: false))
        append(.openSubstitution, from: bracket)
        expectsValue = true
        return
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    offset = min(offset, end)
    append(.template, from: lower, hasEscapes: hasEscapes)
    expectsValue = false
  }

  // MARK: Slashes

  private mutating func readSlash(_ bytes: Span<UInt8>) {
    let next = offset + 1 < end ? bytes[offset + 1] : 0
    if next == UInt8(ascii: "/") { return skipLine(bytes) }
    if next == UInt8(ascii: "*") { return skipComment(bytes) }
    if expectsValue, offset >= patternless { return readPattern(bytes) }
    offset += 1
    append(.other, from: offset - 1)
    expectsValue = true
  }

  private mutating func skipLine(_ bytes: Span<UInt8>) {
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
  }

  private mutating func skipComment(_ bytes: Span<UInt8>) {
    offset += 2
    while offset < end {
      if bytes[offset] == 0x0A { lineEnded = true }
      if bytes[offset] == UInt8(ascii: "*"), offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "/") {
        offset += 2
        return
      }
      offset += 1
    }
  }

  /// A regular expression ends on its own line, or it is none and the slash divides.
  private mutating func readPattern(_ bytes: Span<UInt8>) {
    let lower = offset
    var inClass = false
    var cursor = offset + 1
    while cursor < end {
      let byte = bytes[cursor]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: "\\") {
        cursor += 2
        continue
      }
      if byte == UInt8(ascii: "[") { inClass = true }
      if byte == UInt8(ascii: "]") { inClass = false }
      if byte == UInt8(ascii: "/"), !inClass {
        cursor += 1
        while cursor < end, classes[Int(bytes[cursor])] == .name { cursor += 1 }
        offset = cursor
        append(.pattern, from: lower)
        expectsValue = false
        return
      }
      cursor += 1
    }
    offset += 1
    append(.other, from: lower)
    patternless = min(cursor, end)
    expectsValue = true
  }

  // MARK: Marks

  private mutating func readMark(_ bytes: Span<UInt8>, _ byte: UInt8) {
    let lower = offset
    let second = offset + 1 < end ? bytes[offset + 1] : 0
    let third = offset + 2 < end ? bytes[offset + 2] : 0
    if byte == UInt8(ascii: "."), classes[Int(second)] == .digit { return readNumber(bytes) }
    if byte == UInt8(ascii: "<"), second == UInt8(ascii: "!"), third == UInt8(ascii: "-") { return skipLine(bytes) }
    if byte == UInt8(ascii: "-"), second == UInt8(ascii: "-"), third == UInt8(ascii: ">"), lineEnded || tokens.isEmpty {
      return skipLine(bytes)
    }
    let (kind, length) = ScriptBytes.mark(byte, second, third)
    offset = min(offset + length, end)
    switch kind {
    case .openParenthesis, .openBracket, .openBrace:
      let isCondition =
        kind == .openParenthesis
        && (tokens.last.map { $0.kind == .name && ScriptBytes.namesBeforeConditions.contains($0.hash) } ?? false)
      open.append(Bracket(token: tokens.count, kind: kind, isCondition: isCondition))
      append(kind, from: lower)
      expectsValue = true
    case .closeParenthesis, .closeBracket, .closeBrace:
      close(kind, from: lower, bytes)
    case .other where length == 2 && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")):
      append(kind, from: lower)
    case .dot, .optionalDot:
      append(kind, from: lower)
      expectsValue = false
    default:
      append(kind, from: lower)
      expectsValue = true
    }
  }

  /// Closes the nearest bracket of its kind; brackets left open inside it close with it.
  private mutating func close(_ kind: ScriptToken.Kind, from lower: Int, _ bytes: Span<UInt8>) {
    var depth = open.count - 1
    let reach = max(0, open.count - 8)
    while depth >= reach, !Self.closes(kind, open[depth].kind) { depth -= 1 }
    guard depth >= reach, depth >= 0 else {
      append(kind, from: lower)
      expectsValue = kind == .closeBrace
      return
    }
    let bracket = open[depth]
    open.removeSubrange(depth...)
    partners[bracket.token] = Int32(truncatingIfNeeded: tokens.count)
    append(kind, from: lower, partner: Int32(truncatingIfNeeded: bracket.token))
    expectsValue = kind == .closeBrace || bracket.isCondition
    if bracket.kind == .openSubstitution { readTemplate(bytes, from: offset) }
  }

  private static func closes(_ closer: ScriptToken.Kind, _ opener: ScriptToken.Kind) -> Bool {
    switch (closer, opener) {
    case (.closeParenthesis, .openParenthesis), (.closeBracket, .openBracket), (.closeBrace, .openBrace),
      (.closeBrace, .openSubstitution):
      true
    default: false
    }
  }
}
