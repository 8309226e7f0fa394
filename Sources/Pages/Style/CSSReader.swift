/// Reads style sheets by CSS Syntax: rules, at-rules and declarations, comments, strings and escapes where they may stand.
///
/// No recursion but into the blocks of at-rules, whose depth is limited. Only properties that are asked about are kept,
/// and their values are read only where a declaration wins.
struct CSSReader {
  private static let deepest = 8
  private let bytes: Bytes
  private var sheet: StyleSheet
  private var declared: [StyleSheet.Declaration] = []
  /// What media queries came to: a sheet repeats a few of them many times.
  private var media: [String: Answer] = [:]

  private init(bytes: Bytes, sheet: StyleSheet) {
    self.bytes = bytes
    self.sheet = sheet
  }

  /// The rules of a style sheet.
  static func sheet(_ source: [UInt8], isCertain: Bool) -> StyleSheet {
    source.withBytes { bytes in
      var reader = CSSReader(bytes: bytes, sheet: StyleSheet(source))
      reader.rules(0..<bytes.count, context: Context(isCertain: isCertain, layer: nil, depth: 0))
      return reader.sheet
    }
  }

  /// The declarations of a `style` attribute, or of a rule's block in a sheet.
  static func declarations(_ source: [UInt8], in block: Range<Int>? = nil) -> [StyleSheet.Declaration] {
    source.withBytes { bytes in
      var reader = CSSReader(bytes: bytes, sheet: StyleSheet([]))
      reader.declarations(block ?? 0..<bytes.count)
      return reader.declared
    }
  }

  /// What holds the rules being read.
  private struct Context {
    var isCertain: Bool
    var layer: String?
    var depth: Int
  }

  // MARK: - Rules

  private mutating func rules(_ range: Range<Int>, context: Context) {
    var index = range.lowerBound
    while true {
      index = skipBlank(index, range.upperBound)
      guard index < range.upperBound else { return }
      if bytes.has("<!--", at: index) {
        index += 4
      } else if bytes.has("-->", at: index) {
        index += 3
      } else if bytes[index] == 0x40 {
        index = atRule(index, range.upperBound, context)
      } else {
        index = styleRule(index, range.upperBound, context)
      }
    }
  }

  private mutating func styleRule(_ start: Int, _ end: Int, _ context: Context) -> Int {
    let prelude = endOfPrelude(start, end, stopsAtSemicolon: false)
    guard prelude < end, bytes[prelude] == 0x7B else { return prelude + 1 }
    let close = endOfBlock(prelude, end)
    sheet.rules.append(
      StyleSheet.Rule(
        prelude: start..<prelude, block: prelude + 1..<max(close, prelude + 1),
        layer: context.layer.map { sheet.layer($0) }, isCertain: context.isCertain))
    return close + 1
  }

  private mutating func atRule(_ start: Int, _ end: Int, _ context: Context) -> Int {
    let nameEnd = endOfName(start + 1, end)
    let name = bytes.text(start + 1..<nameEnd).lowercased()
    let prelude = endOfPrelude(nameEnd, end, stopsAtSemicolon: true)
    let condition = nameEnd..<prelude
    guard prelude < end, bytes[prelude] == 0x7B else {
      statement(name, condition, context)
      return prelude + 1
    }
    let close = endOfBlock(prelude, end)
    if let inner = inner(name, condition, context), inner.depth <= CSSReader.deepest {
      rules(prelude + 1..<close, context: inner)
    }
    return close + 1
  }

  /// What holds the rules in the block of an at-rule, or nil where they never count.
  private mutating func inner(_ name: String, _ condition: Range<Int>, _ context: Context) -> Context? {
    var inner = context
    inner.depth += 1
    switch name {
    case "media":
      switch answer(toMedia: bytes.text(condition)) {
      case .no: return nil
      case .maybe: inner.isCertain = false
      case .yes: break
      }
    case "supports": if bytes.text(condition).lowercased().contains("not") { inner.isCertain = false }
    case "layer":
      inner.layer = (context.layer.map { $0 + "." } ?? "") + bytes.text(trimmed(condition))
      _ = sheet.layer(inner.layer ?? "")
    case "container", "scope", "document", "-moz-document": inner.isCertain = false
    default: return nil
    }
    return inner
  }

  private mutating func answer(toMedia query: String) -> Answer {
    if let known = media[query] { return known }
    let answer = CSSMedia.answer(query)
    media[query] = answer
    return answer
  }

  /// An at-rule without a block.
  private mutating func statement(_ name: String, _ condition: Range<Int>, _ context: Context) {
    switch name {
    case "import":
      let (address, media) = importTarget(condition)
      guard CSSMedia.answer(media) != .no else { return }
      sheet.imports.append(address)
    case "layer":
      for name in bytes.text(condition).split(separator: ",") { _ = sheet.layer(String(name.filter { $0 != " " })) }
    default: return
    }
  }

  private func importTarget(_ range: Range<Int>) -> (address: String, media: String) {
    let inner = trimmed(range)
    var index = inner.lowerBound
    if bytes.has("url(", at: index) { index = skipBlank(index + 4, inner.upperBound) }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let close = min(bytes.first(quote, from: index + 1), inner.upperBound)
      let rest = bytes.text(min(close + 1, inner.upperBound)..<inner.upperBound)
      return (bytes.text(index + 1..<max(close, index + 1)), String(rest.drop { $0 == ")" || $0 == " " }))
    }
    let close = min(bytes.first(0x29, from: index), inner.upperBound)
    return (bytes.text(index..<max(close, index)), bytes.text(min(close + 1, inner.upperBound)..<inner.upperBound))
  }

  // MARK: - Declarations

  private mutating func declarations(_ range: Range<Int>) {
    var index = range.lowerBound
    while true {
      index = skipBlank(index, range.upperBound)
      guard index < range.upperBound else { return }
      if bytes[index] == 0x3B {
        index += 1
        continue
      }
      let end = endOfDeclaration(index, range.upperBound)
      if end < range.upperBound, bytes[end] == 0x7B {
        // A nested rule: it is not read.
        index = endOfBlock(end, range.upperBound) + 1
        continue
      }
      declaration(index..<end)
      index = end + 1
    }
  }

  private mutating func declaration(_ range: Range<Int>) {
    let nameEnd = endOfName(range.lowerBound, range.upperBound)
    let colon = skipBlank(nameEnd, range.upperBound)
    guard nameEnd > range.lowerBound, colon < range.upperBound, bytes[colon] == 0x3A else { return }
    let name = bytes.text(range.lowerBound..<nameEnd)
    guard let property = name.hasPrefix("--") ? .custom : StyleProperty(rawValue: name.lowercased()) else { return }
    var value = trimmed(colon + 1..<range.upperBound)
    let isImportant = dropImportant(from: &value)
    declared.append(
      StyleSheet.Declaration(
        property: property, name: property == .custom ? name : nil, value: bytes.text(value), isImportant: isImportant))
  }

  private func dropImportant(from value: inout Range<Int>) -> Bool {
    var mark = value.upperBound
    let earliest = max(value.lowerBound, mark - 24)
    while mark > earliest, bytes[mark - 1] != 0x21 { mark -= 1 }
    guard mark > earliest, bytes.has("important", at: skipBlank(mark, value.upperBound)) else { return false }
    value = trimmed(value.lowerBound..<mark - 1)
    return true
  }

  // MARK: - Scanning

  /// The end of a name: letters, digits, hyphens, underscores, what is not ASCII, and escapes.
  private func endOfName(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 2
      } else if byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F || byte >= 0x80 {
        index += 1
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// White space and comments passed over.
  private func skipBlank(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index].isSpace {
        index += 1
      } else if bytes[index] == 0x2F, bytes[index + 1] == 0x2A {
        index = endOfComment(index)
      } else {
        break
      }
    }
    return min(index, end)
  }

  private func endOfComment(_ start: Int) -> Int {
    var index = start + 2
    while index < bytes.count {
      index = bytes.first(0x2A, from: index)
      if bytes[index + 1] == 0x2F { return index + 2 }
      index += 1
    }
    return bytes.count
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let lower = skipBlank(range.lowerBound, range.upperBound)
    var upper = range.upperBound
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// The index after what begins at `index`: a comment, a string, an escape, or one byte.
  @inline(__always)
  private func step(_ index: Int) -> Int {
    switch bytes[index] {
    case 0x2F: return bytes[index + 1] == 0x2A ? endOfComment(index) : index + 1
    case 0x5C: return index + 2
    case 0x22, 0x27: return endOfString(index)
    default: return index + 1
    }
  }

  private func endOfString(_ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == bytes[start] { return index + 1 }
      if byte == 0x0A { return index }
      index += byte == 0x5C ? 2 : 1
    }
    return bytes.count
  }

  /// Where the `{` or `;` after a prelude stands, or the end.
  private func endOfPrelude(_ start: Int, _ end: Int, stopsAtSemicolon: Bool) -> Int {
    var index = start
    var depth = 0
    while index < end {
      switch bytes[index] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth = max(depth - 1, 0)
      case 0x7B: return index
      case 0x3B where stopsAtSemicolon && depth == 0: return index
      default: break
      }
      index = step(index)
    }
    return end
  }

  /// Where the `}` of the block that begins at `start` stands, or the end.
  private func endOfBlock(_ start: Int, _ end: Int) -> Int {
    var index = start
    var depth = 0
    while index < end {
      // Small letters are most of a sheet, and none of them means anything here.
      if bytes[index] &- 0x5D < 0x1E {
        index &+= 1
        continue
      }
      switch bytes[index] {
      case 0x7B: depth += 1
      case 0x7D:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index = step(index)
    }
    return end
  }

  /// Where a declaration ends: at its `;`, at the `{` of a nested rule, or at the end.
  private func endOfDeclaration(_ start: Int, _ end: Int) -> Int {
    var index = start
    var depth = 0
    while index < end {
      switch bytes[index] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth = max(depth - 1, 0)
      case 0x3B where depth == 0: return index
      case 0x7B where depth == 0: return index
      default: break
      }
      index = step(index)
    }
    return min(index, end)
  }
}
