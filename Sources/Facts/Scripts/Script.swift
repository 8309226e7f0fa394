/// A script read into words, never run. Ranges are byte ranges in its source.
struct Script: Sendable {
  /// What the script stands in: the page, or a file.
  let source: [UInt8]
  /// The script in the source.
  let range: Range<Int>
  /// Its words; comments and white space are left out.
  let tokens: [ScriptToken]
  /// Those of its words that are strings, template pieces, or names that may be among those to note.
  let noted: [UInt32]
  /// Whether it has more words than were to be read.
  let isCut: Bool

  /// Reads the script that stands at `range` of a source, up to a number of words.
  ///
  /// - Parameters:
  ///   - names: those to note.
  ///   - room: where words are written until their number is known, kept from one script to the next.
  init(
    _ source: [UInt8], in range: Range<Int>, mostWords: Int = .max, noting names: HashBits = HashBits(),
    room: inout [ScriptToken]
  ) {
    self.source = source
    self.range = range
    (tokens, noted, isCut) = ScriptTokenizer.tokens(
      of: source, in: range, most: mostWords, noting: names, room: &room)
  }

  /// The bracket that closes or opens the one at `index`.
  func partner(of index: Int) -> Int? { tokens[index].partner }

  /// The open brace of the object literal that the word at `index` stands in; where `throughLists`, also of one that
  /// stands in a list of it.
  func enclosingObject(of index: Int, throughLists: Bool = false) -> Int? {
    var cursor = index - 1
    while cursor >= 0 {
      let kind = tokens[cursor].kind
      if kind.closes, let partner = partner(of: cursor) {
        cursor = partner - 1
        continue
      }
      switch kind {
      case .openBrace: return cursor
      case .openBracket where throughLists: cursor -= 1
      case .openParenthesis, .openBracket, .semicolon, .openSubstitution: return nil
      default: cursor -= 1
      }
    }
    return nil
  }

  /// The sort of the word at `index`, or nil beyond the ends.
  func kind(at index: Int) -> ScriptToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// Whether the word at `index` is this name.
  func isName(_ name: StaticString, at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    let count = name.utf8CodeUnitCount
    guard token.kind == .name, token.range.count == count else { return false }
    return name.withUTF8Buffer { letters in
      for place in 0..<count where unsafe source[token.range.lowerBound + place] != letters[place] { return false }
      return true
    }
  }

  /// The names that stand in more than one place, by their hashes.
  var repeatedNames: Set<UInt32> {
    var seen: Set<UInt32> = []
    var repeated: Set<UInt32> = []
    for token in tokens where token.kind == .name {
      if !seen.insert(token.hash).inserted { repeated.insert(token.hash) }
    }
    return repeated
  }

  /// The word at `index`, as written.
  func text(at index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: source[tokens[index].range], as: UTF8.self)
  }

  /// The words from `lower` up to `upper` in the source.
  func range(of words: Range<Int>) -> Range<Int> {
    let words = words.clamped(to: tokens.indices)
    guard let first = words.first, let last = words.last else { return range.lowerBound..<range.lowerBound }
    return Int(tokens[first].lower)..<Int(tokens[last].upper)
  }

  /// The text of a string, or of a template literal's piece, without quotes and with escapes resolved; nil for others.
  func string(at index: Int) -> String? {
    stringBytes(at: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Like `string(at:)`, as bytes.
  func stringBytes(at index: Int) -> [UInt8]? {
    guard let content = stringContent(at: index) else { return nil }
    guard tokens[index].hasEscapes else { return Array(source[content]) }
    return ScriptEscapes.resolved(source.span.extracting(content))
  }

  /// Hands out the text of a string or template piece, without quotes and with escapes resolved; nothing for others.
  func withString(at index: Int, _ body: (Span<UInt8>) -> Void) {
    guard let content = stringContent(at: index) else { return }
    guard tokens[index].hasEscapes else { return body(source.span.extracting(content)) }
    body(ScriptEscapes.resolved(source.span.extracting(content)).span)
  }

  /// Whether the word at `index` is a string or template piece with this text.
  func isString(_ text: StaticString, at index: Int) -> Bool {
    var isSame = false
    withString(at: index) { isSame = $0.isSame(text) }
    return isSame
  }

  /// Where the text of a string or template piece stands, without quotes.
  func stringContent(at index: Int) -> Range<Int>? {
    guard tokens.indices.contains(index) else { return nil }
    let token = tokens[index]
    guard token.kind == .string || token.kind == .template else { return nil }
    var content = token.range
    guard let first = content.first else { return content }
    let quote = source[first]
    let isQuote = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
    if token.kind == .string || isQuote { content = (content.lowerBound + 1)..<content.upperBound }
    guard let last = content.last else { return content }
    let closes = token.kind == .string ? source[last] == quote : source[last] == UInt8(ascii: "`")
    return closes ? content.lowerBound..<last : content
  }
}

/// A name to look for, with its hash.
struct StaticName: Sendable {
  /// The name.
  let text: String
  /// Its hash.
  let hash: UInt32

  init(_ text: String) {
    self.text = text
    hash = ScriptHash.of(text)
  }
}

/// The escapes of string literals.
enum ScriptEscapes {
  /// A string's text with its escapes resolved; a damaged escape stays as written.
  static func resolved(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = 0
    var index = 0
    while start < text.count {
      let escape = text.first(UInt8(ascii: "\\"), from: index)
      let isWhole = escape + 1 < text.count
      append(text.extracting(start..<(isWhole ? escape : text.count)), to: &result)
      guard isWhole else { break }
      index = escape + 2
      start = index
      switch text[escape + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "x"):
        appendCode(text, &index, digits: 2, to: &result)
        start = index
      case UInt8(ascii: "u"):
        appendUnicode(text, &index, to: &result)
        start = index
      case 0x0A, 0x0D: break
      default: start = escape + 1
      }
    }
    return result
  }

  private static func append(_ piece: Span<UInt8>, to result: inout [UInt8]) {
    unsafe piece.withUnsafeBufferPointer { unsafe result.append(contentsOf: $0) }
  }

  private static func appendUnicode(_ text: Span<UInt8>, _ index: inout Int, to result: inout [UInt8]) {
    guard index < text.count, text[index] == UInt8(ascii: "{") else {
      return appendCode(text, &index, digits: 4, to: &result)
    }
    let reach = text.extracting(index..<min(index + 9, text.count))
    let brace = reach.first(UInt8(ascii: "}"), from: 0)
    let close = brace < reach.count ? index + brace : index
    var inner = index + 1
    appendCode(text, &inner, digits: max(0, close - inner), to: &result)
    index = max(inner, min(close + 1, text.count))
  }

  /// Appends the scalar that the next `digits` hexadecimal digits name; a surrogate pair is one scalar.
  private static func appendCode(_ text: Span<UInt8>, _ index: inout Int, digits: Int, to result: inout [UInt8]) {
    guard var code = number(text, at: index, digits: digits) else { return }
    index += digits
    if 0xD800..<0xDC00 ~= code, index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u"), let low = number(text, at: index + 2, digits: 4), 0xDC00..<0xE000 ~= low
    {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    result.append(contentsOf: String(Character(scalar)).utf8)
  }

  private static func number(_ text: Span<UInt8>, at index: Int, digits: Int) -> UInt32? {
    guard digits > 0, index + digits <= text.count else { return nil }
    var value: UInt32 = 0
    for place in index..<(index + digits) {
      let byte = text[place]
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte - UInt8(ascii: "A")) + 10
      default: return nil
      }
      value = value << 4 | digit
    }
    return value
  }
}
