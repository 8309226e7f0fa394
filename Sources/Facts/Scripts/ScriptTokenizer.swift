/// Cuts JavaScript into words, by the lexical grammar of ECMAScript, without ever running it.
///
/// It accepts any bytes, reads each once, and keeps a stack of open brackets of its own: a script that is cut off,
/// damaged or no script at all gives the words that can be made out.
struct ScriptTokenizer {
  /// How many words were read.
  private var count = 0
  private var offset: Int
  private var lineEnded = false
  /// The brackets that are open, as numbers of words.
  private var open: [Int] = []
  /// No regular expression begins before this offset: a search for its end has found none.
  private var patternless = 0
  private let classes = ScriptBytes.classes
  private var singleQuotes = NextByte(UInt8(ascii: "'"))
  private var doubleQuotes = NextByte(UInt8(ascii: "\""))
  private var escapes = NextByte(UInt8(ascii: "\\"))
  private var slashes = NextByte(UInt8(ascii: "/"))
  private var stars = NextByte(UInt8(ascii: "*"))
  private var lineFeeds = NextByte(0x0A)
  private var carriageReturns = NextByte(0x0D)

  /// The words of `range` of a source, and whether there are more than `most`.
  static func tokens(of source: [UInt8], in range: Range<Int>, most: Int) -> (words: [ScriptToken], isCut: Bool) {
    let range = range.clamped(to: 0..<min(source.count, Int(UInt32.max)))
    let bytes = source.span.extracting(..<range.upperBound)
    var tokenizer = ScriptTokenizer(from: range.lowerBound)
    // Few scripts have more words; what is left over is cut off.
    var words = [ScriptToken](repeating: .none, count: min(range.count / 3, most) + 16)
    while tokenizer.offset < bytes.count, tokenizer.count < most {
      if tokenizer.count + mostAtOnce > words.count {
        words += repeatElement(.none, count: min(words.count, most - tokenizer.count + mostAtOnce))
      }
      var span = words.mutableSpan
      tokenizer.run(over: bytes, into: &span)
    }
    words.removeLast(words.count - tokenizer.count)
    return (words, tokenizer.offset < bytes.count)
  }

  private init(from offset: Int) { self.offset = offset }

  /// How many words are read at once at most: the end of a template's substitution, a piece, and the next one.
  private static let mostAtOnce = 3

  private mutating func run(over bytes: Span<UInt8>, into words: inout MutableSpan<ScriptToken>) {
    while offset < bytes.count, count + Self.mostAtOnce <= words.count {
      let byte = bytes[offset]
      switch classes[Int(byte)] {
      case .space:
        repeat { offset += 1 } while offset < bytes.count && bytes[offset] == 0x20
      case .line:
        lineEnded = true
        offset += 1
      case .name: readName(bytes, &words)
      case .digit: readNumber(bytes, &words)
      case .quote: readString(bytes, &words, quote: byte)
      case .backtick:
        offset += 1
        readTemplate(bytes, &words, from: offset - 1)
      case .slash: readSlash(bytes, &words)
      case .opening:
        open.append(count)
        offset += 1
        append(ScriptBytes.single(byte), from: offset - 1, to: &words)
      case .closing: close(ScriptBytes.single(byte), bytes, &words)
      case .single:
        offset += 1
        append(ScriptBytes.single(byte), from: offset - 1, to: &words)
      case .mark: readMark(bytes, &words, byte)
      }
    }
  }

  /// Takes down the word that ends before `offset`.
  @inline(__always)
  private mutating func append(
    _ kind: ScriptToken.Kind, from lower: Int, to words: inout MutableSpan<ScriptToken>, link: UInt32 = 0,
    hasEscapes: Bool = false, mayHoldAddress: Bool = false
  ) {
    words[count] = ScriptToken(
      kind: kind, startsLine: lineEnded, hasEscapes: hasEscapes, mayHoldAddress: mayHoldAddress,
      lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: offset), link: link)
    count += 1
    lineEnded = false
  }

  // MARK: Names and literals

  private mutating func readName(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    let lower = offset
    var index = lower
    var hash = ScriptHash.seed
    while index < bytes.count {
      let byte = bytes[index]
      guard classes[Int(byte)].isOfName else { break }
      hash = ScriptHash.next(hash, byte)
      index &+= 1
    }
    offset = index
    append(.name, from: lower, to: &words, link: hash)
  }

  private mutating func readNumber(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    let lower = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && bytes[offset - 1] | 0x20 == UInt8(ascii: "e")
        && offset - lower > 1 && bytes[lower + 1] | 0x20 != UInt8(ascii: "x") && offset > lower
      guard classes[Int(byte)].isOfName || byte == UInt8(ascii: ".") || isExponentSign else { break }
      offset += 1
    }
    append(.number, from: lower, to: &words)
  }

  /// A string ends at its quote; one that is not closed ends with its line.
  private mutating func readString(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>, quote: UInt8) {
    let lower = offset
    var index = lower + 1
    var hasEscapes = false
    while true {
      let close = placeOfQuote(quote, in: bytes, from: index)
      let end = min(close, lineFeeds.place(in: bytes, from: index))
      let escape = escapes.place(in: bytes, from: index)
      guard escape < end else {
        offset = min(end == close ? end + 1 : end, bytes.count)
        break
      }
      hasEscapes = true
      index = escape + 2
    }
    let mayHold = mayHoldAddress(bytes, (lower + 1)..<max(offset, lower + 1))
    append(.string, from: lower, to: &words, hasEscapes: hasEscapes, mayHoldAddress: mayHold)
  }

  @inline(__always)
  private mutating func placeOfQuote(_ quote: UInt8, in bytes: Span<UInt8>, from index: Int) -> Int {
    quote == UInt8(ascii: "'") ? singleQuotes.place(in: bytes, from: index) : doubleQuotes.place(in: bytes, from: index)
  }

  /// Whether a literal holds two slashes, as written or the second as an escape, or begins with a dot or a colon.
  private mutating func mayHoldAddress(_ bytes: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard !content.isEmpty else { return false }
    let first = bytes[content.lowerBound]
    if first == UInt8(ascii: ".") || first == UInt8(ascii: ":") { return true }
    var index = content.lowerBound
    while true {
      index = slashes.place(in: bytes, from: index) + 1
      guard index < content.upperBound else { return false }
      if bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "\\") { return true }
    }
  }

  /// Reads a piece of a template literal up to its end or the next `${`.
  private mutating func readTemplate(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>, from lower: Int) {
    let start = offset
    var hasEscapes = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "`") {
        offset += 1
        break
      }
      if byte == UInt8(ascii: "$"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "{") {
        append(
          .template, from: lower, to: &words, hasEscapes: hasEscapes,
          mayHoldAddress: mayHoldAddress(bytes, start..<offset + 1))
        open.append(count)
        offset += 2
        return append(.openSubstitution, from: offset - 2, to: &words)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    offset = min(offset, bytes.count)
    append(
      .template, from: lower, to: &words, hasEscapes: hasEscapes, mayHoldAddress: mayHoldAddress(bytes, start..<offset))
  }

  // MARK: Slashes

  private mutating func readSlash(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == UInt8(ascii: "/") { return skipLine(bytes) }
    if next == UInt8(ascii: "*") { return skipComment(bytes) }
    if offset >= patternless, expectsValue(bytes, words.span) { return readPattern(bytes, &words) }
    offset += 1
    append(.other, from: offset - 1, to: &words)
  }

  private mutating func skipLine(_ bytes: Span<UInt8>) {
    offset = min(lineFeeds.place(in: bytes, from: offset), carriageReturns.place(in: bytes, from: offset))
  }

  private mutating func skipComment(_ bytes: Span<UInt8>) {
    let start = offset + 2
    offset = start
    while offset < bytes.count {
      offset = stars.place(in: bytes, from: offset) + 1
      guard offset < bytes.count, bytes[offset] != UInt8(ascii: "/") else { break }
    }
    offset = min(offset + 1, bytes.count)
    if lineFeeds.place(in: bytes, from: min(start, bytes.count)) < offset { lineEnded = true }
  }

  /// Whether a slash would begin a regular expression here rather than divide: the word before it tells.
  private func expectsValue(_ bytes: Span<UInt8>, _ words: Span<ScriptToken>) -> Bool {
    var index = count - 1
    while index >= 0, isStep(words[index], bytes) { index -= 1 }
    guard index >= 0 else { return true }
    switch words[index].kind {
    case .name:
      let followsDot = index > 0 && (words[index - 1].kind == .dot || words[index - 1].kind == .optionalDot)
      return !followsDot && ScriptBytes.namesBeforeValues.contains(words[index].hash)
    case .closeParenthesis: return isCondition(closedAt: index, words)
    case .number, .string, .template, .pattern, .dot, .optionalDot, .closeBracket: return false
    default: return true
    }
  }

  /// Whether a word is `++` or `--`, which may stand on either side of a value.
  private func isStep(_ token: ScriptToken, _ bytes: Span<UInt8>) -> Bool {
    guard token.kind == .other, token.range.count == 2 else { return false }
    let first = bytes[token.range.lowerBound]
    return first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
  }

  /// Whether a parenthesis closes the condition of `if`, `while`, `for` or `with`: a value may follow it.
  private func isCondition(closedAt index: Int, _ words: Span<ScriptToken>) -> Bool {
    guard let opener = words[index].partner, opener > 0 else { return false }
    return ScriptBytes.namesBeforeConditions.contains(words[opener - 1].hash)
  }

  /// A regular expression ends on its own line, or it is none and the slash divides.
  private mutating func readPattern(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    let lower = offset
    var inClass = false
    var cursor = offset + 1
    while cursor < bytes.count {
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
        while cursor < bytes.count, classes[Int(bytes[cursor])] == .name { cursor += 1 }
        offset = cursor
        return append(.pattern, from: lower, to: &words)
      }
      cursor += 1
    }
    offset += 1
    append(.other, from: lower, to: &words)
    patternless = min(cursor, bytes.count)
  }

  // MARK: Marks

  private mutating func readMark(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>, _ byte: UInt8) {
    let lower = offset
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    if byte == UInt8(ascii: "."), classes[Int(second)] == .digit { return readNumber(bytes, &words) }
    if byte == UInt8(ascii: "<"), second == UInt8(ascii: "!"), third == UInt8(ascii: "-") { return skipLine(bytes) }
    if byte == UInt8(ascii: "-"), second == UInt8(ascii: "-"), third == UInt8(ascii: ">"), lineEnded || count == 0 {
      return skipLine(bytes)
    }
    let (kind, length) = ScriptBytes.mark(byte, second, third)
    offset = min(offset + length, bytes.count)
    append(kind, from: lower, to: &words)
  }

  /// Closes the nearest bracket of its kind; brackets left open inside it close with it.
  private mutating func close(_ kind: ScriptToken.Kind, _ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    offset += 1
    var depth = open.count - 1
    let reach = max(0, open.count - 8)
    while depth >= reach, !Self.closes(kind, words[open[depth]].kind) { depth -= 1 }
    guard depth >= reach, depth >= 0 else { return append(kind, from: offset - 1, to: &words) }
    let opener = open[depth]
    while open.count > depth { open.removeLast() }
    append(kind, from: offset - 1, to: &words, link: UInt32(truncatingIfNeeded: opener + 1))
    words[opener].link = UInt32(truncatingIfNeeded: count)
    if words[opener].kind == .openSubstitution { readTemplate(bytes, &words, from: offset) }
  }

  private static func closes(_ closer: ScriptToken.Kind, _ opener: ScriptToken.Kind) -> Bool {
    switch closer {
    case .closeParenthesis: opener == .openParenthesis
    case .closeBracket: opener == .openBracket
    default: opener == .openBrace || opener == .openSubstitution
    }
  }
}
