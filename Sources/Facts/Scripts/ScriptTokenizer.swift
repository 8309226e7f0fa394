/// Cuts JavaScript into words, by the lexical grammar of ECMAScript, without ever running it.
///
/// It accepts any bytes, reads each once, and keeps a stack of open brackets of its own: a script that is cut off,
/// damaged or no script at all gives the words that can be made out.
struct ScriptTokenizer {
  /// How many words were read.
  private var count = 0
  private var offset: Int
  private var lineEnded = false
  /// The words to note: literals, and names that may be among these.
  private var noted: [UInt32] = []
  private let names: HashBits
  /// The innermost bracket that is open, as the number of its word counted from one; 0 for none. Until a bracket closes, its
  /// link leads to the one around it.
  private var innermost = 0
  /// No regular expression begins before this offset: a search for its end has found none.
  private var patternless = 0
  private let classes = ScriptBytes.classes
  private let kinds = ScriptBytes.kinds
  private var singleQuotes = NextByte(UInt8(ascii: "'"))
  private var doubleQuotes = NextByte(UInt8(ascii: "\""))
  private var escapes = NextByte(UInt8(ascii: "\\"))
  private var slashes = NextByte(UInt8(ascii: "/"))
  private var stars = NextByte(UInt8(ascii: "*"))
  private var lineFeeds = NextByte(0x0A)
  private var carriageReturns = NextByte(0x0D)

  /// The words of `range` of a source, the places of literals and of some names among them, and whether there are more
  /// than `most`.
  ///
  /// - Parameter room: where words are written until their number is known, kept from one script to the next.
  static func tokens(
    of source: [UInt8], in range: Range<Int>, most: Int, noting names: HashBits, room: inout [ScriptToken]
  ) -> (words: [ScriptToken], noted: [UInt32], isCut: Bool) {
    let range = range.clamped(to: 0..<min(source.count, Int(UInt32.max)))
    let bytes = source.span.extracting(..<range.upperBound)
    var tokenizer = ScriptTokenizer(from: range.lowerBound, noting: names)
    tokenizer.noted.reserveCapacity(min(range.count / 32, most))
    // Few scripts have more words.
    let enough = min(range.count / 3, most) + 16
    if room.count < enough { room = [ScriptToken](repeating: .none, count: max(enough, 2 * room.count)) }
    while tokenizer.offset < bytes.count, tokenizer.count < most {
      if tokenizer.count + mostAtOnce > room.count { room += [ScriptToken](repeating: .none, count: room.count) }
      var words = room.mutableSpan
      tokenizer.run(over: bytes, into: &words, most: most)
    }
    var words = room.mutableSpan
    tokenizer.leaveOpen(within: 0, &words)
    let read = unsafe room.withUnsafeBufferPointer { room in
      unsafe Array(UnsafeBufferPointer(rebasing: room[..<tokenizer.count]))
    }
    return (read, tokenizer.noted, tokenizer.offset < bytes.count)
  }

  private init(from offset: Int, noting names: HashBits) {
    self.offset = offset
    self.names = names
  }

  /// How many words are read at once at most: the end of a template's substitution, a piece, and the next one.
  private static let mostAtOnce = 3

  private mutating func run(over bytes: Span<UInt8>, into words: inout MutableSpan<ScriptToken>, most: Int) {
    let last = min(words.count - Self.mostAtOnce, most - 1)
    while offset < bytes.count, count <= last {
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
        offset += 1
        open(kinds[Int(byte)], from: offset - 1, &words)
      case .closing: close(kinds[Int(byte)], bytes, &words)
      case .single:
        offset += 1
        append(kinds[Int(byte)], from: offset - 1, to: &words)
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

  @inline(__always)
  private mutating func appendLiteral(
    _ kind: ScriptToken.Kind, from lower: Int, to words: inout MutableSpan<ScriptToken>, hasEscapes: Bool,
    mayHoldAddress: Bool
  ) {
    noted.append(UInt32(truncatingIfNeeded: count))
    append(kind, from: lower, to: &words, hasEscapes: hasEscapes, mayHoldAddress: mayHoldAddress)
  }

  // MARK: Names and literals

  @inline(__always)
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
    if names.mayHold(hash) { noted.append(UInt32(truncatingIfNeeded: count)) }
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
    var index = lower &+ 1
    var hasEscapes = false
    while true {
      let close = placeOfQuote(quote, in: bytes, from: index)
      let end = min(close, lineFeeds.place(in: bytes, from: index))
      let escape = escapes.place(in: bytes, from: index)
      guard escape < end else {
        offset = min(end == close ? end &+ 1 : end, bytes.count)
        break
      }
      hasEscapes = true
      index = escape &+ 2
    }
    let mayHold = mayHoldAddress(bytes, from: lower &+ 1, to: offset)
    appendLiteral(.string, from: lower, to: &words, hasEscapes: hasEscapes, mayHoldAddress: mayHold)
  }

  @inline(__always)
  private mutating func placeOfQuote(_ quote: UInt8, in bytes: Span<UInt8>, from index: Int) -> Int {
    quote == UInt8(ascii: "'") ? singleQuotes.place(in: bytes, from: index) : doubleQuotes.place(in: bytes, from: index)
  }

  /// Whether a literal holds two slashes, as written or the second as an escape, or begins with a dot or a colon.
  @inline(__always)
  private mutating func mayHoldAddress(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    let first = bytes[start]
    if first == UInt8(ascii: ".") || first == UInt8(ascii: ":") { return true }
    var index = start
    while true {
      index = slashes.place(in: bytes, from: index) &+ 1
      guard index < end else { return false }
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
        appendLiteral(
          .template, from: lower, to: &words, hasEscapes: hasEscapes,
          mayHoldAddress: mayHoldAddress(bytes, from: start, to: offset + 1))
        offset += 2
        return open(.openSubstitution, from: offset - 2, &words)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    offset = min(offset, bytes.count)
    appendLiteral(
      .template, from: lower, to: &words, hasEscapes: hasEscapes,
      mayHoldAddress: mayHoldAddress(bytes, from: start, to: offset))
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

  @inline(__always)
  private mutating func readMark(_ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>, _ byte: UInt8) {
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let next = classes[Int(second)]
    // A mark of several bytes has only such as begin marks themselves; with a digit, a dot begins a number.
    guard next != .mark, next != .digit else { return readLongMark(bytes, &words, byte, second) }
    offset += 1
    append(kinds[Int(byte)], from: offset - 1, to: &words)
  }

  private mutating func readLongMark(
    _ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>, _ byte: UInt8, _ second: UInt8
  ) {
    let lower = offset
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

  // MARK: Brackets

  @inline(__always)
  private mutating func open(_ kind: ScriptToken.Kind, from lower: Int, _ words: inout MutableSpan<ScriptToken>) {
    append(kind, from: lower, to: &words, link: UInt32(truncatingIfNeeded: innermost))
    innermost = count
  }

  /// Closes the nearest bracket of its kind; brackets left open inside it close with it.
  private mutating func close(_ kind: ScriptToken.Kind, _ bytes: Span<UInt8>, _ words: inout MutableSpan<ScriptToken>) {
    offset += 1
    var opener = innermost
    var passed = 0
    while opener > 0, passed < 8, !Self.closes(kind, words[opener - 1].kind) {
      opener = Int(words[opener - 1].link)
      passed += 1
    }
    guard opener > 0, passed < 8 else { return append(kind, from: offset - 1, to: &words) }
    leaveOpen(within: opener, &words)
    innermost = Int(words[opener - 1].link)
    append(kind, from: offset - 1, to: &words, link: UInt32(truncatingIfNeeded: opener))
    words[opener - 1].link = UInt32(truncatingIfNeeded: count)
    if words[opener - 1].kind == .openSubstitution { readTemplate(bytes, &words, from: offset) }
  }

  /// Gives up the brackets that are open within one, or all for 0: nothing closes them.
  @inline(__always)
  private mutating func leaveOpen(within opener: Int, _ words: inout MutableSpan<ScriptToken>) {
    while innermost != opener {
      let around = Int(words[innermost - 1].link)
      words[innermost - 1].link = 0
      innermost = around
    }
  }

  private static func closes(_ closer: ScriptToken.Kind, _ opener: ScriptToken.Kind) -> Bool {
    switch closer {
    case .closeParenthesis: opener == .openParenthesis
    case .closeBracket: opener == .openBracket
    default: opener == .openBrace || opener == .openSubstitution
    }
  }
}
