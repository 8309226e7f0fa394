internal import Pages

/// Values that a program did not write, and patterns that stand in place of values.
extension Flow {
  /// `undefined`, `Hello %%NAME%%`, `XXX-XXX-XXXX`.
  var unwritten: [Leftover] {
    guard !hasCode else { return [] }
    return blocks.all.compactMap { block in
      guard block.visibility != .hidden, block.role != .code, block.role != .quotation else { return nil }
      let text = Array(blocks.text[block.text])
      if text.count <= 60, Unwritten.isValue(text), !isSpokenOf(text, besides: block) {
        return leftover(.placeholder, block, .medium)
      }
      if isText, text.count <= 80, Unwritten.isImageName(text) { return leftover(.placeholder, block, .medium) }
      if let field = Unwritten.mergeField(in: text) { return leftover(.placeholder, block, part: field, .medium) }
      guard block.words <= 10, let pattern = Unwritten.crossedOut(in: text),
        !blockWords.mentions(.formatWord, in: block.index)
      else { return nil }
      return leftover(.placeholder, block, part: pattern, .medium)
    }
  }

  /// Whether a sentence of the page holds such a word too: then the page is about it.
  private func isSpokenOf(_ value: [UInt8], besides block: Block) -> Bool {
    guard let word = value.split(separator: 0x20).first else { return false }
    return blocks.all.contains { other in
      other.index != block.index && other.words >= 4 && blocks.text[other.text].firstRange(of: word) != nil
    }
  }
}

/// Recognises values that were not written.
enum Unwritten {
  private static let values: [[UInt8]] = ["undefined", "NaN", "null", "[object", "Object]", "Invalid", "Date"].map {
    Array($0.utf8)
  }

  /// Whether a text is such values and nothing else: `undefined`, `NaN %`, `Invalid Date`.
  static func isValue(_ text: [UInt8]) -> Bool {
    let parts = text.split { $0 == 0x20 || "%:/-.,$()".utf8.contains($0) }
    guard !parts.isEmpty, parts.allSatisfy({ part in values.contains { part.elementsEqual($0) } }) else { return false }
    let isHalf = parts.contains { $0.elementsEqual("Invalid".utf8) } != parts.contains { $0.elementsEqual("Date".utf8) }
    return !isHalf && !text.elementsEqual("[object".utf8) && !text.elementsEqual("Object]".utf8)
  }

  /// The name of an image's file and nothing else: `544d821ca7e14a19.jpg`.
  static func isImageName(_ text: [UInt8]) -> Bool {
    guard let dot = text.lastIndex(of: UInt8(ascii: ".")), dot >= 8, !text.contains(0x20) else { return false }
    let ending = text[(dot + 1)...].map { $0 | 0x20 }
    return ["jpg", "jpeg", "png", "gif", "webp"].contains { ending.elementsEqual($0.utf8) }
      && !text.contains(UInt8(ascii: "/"))
  }

  /// A field of a mailing or a template: `%%FIRST_NAME%%`, `*|FNAME|*`, `${name}`, `<%= name %>`.
  static func mergeField(in text: [UInt8]) -> Range<Int>? {
    if text.first == UInt8(ascii: "{"), let whole = bracedName(text) { return whole }
    for (open, close) in fields {
      guard let start = text.firstRange(of: open) else { continue }
      let rest = text[start.upperBound...].prefix(40)
      guard let end = rest.firstRange(of: close), end.lowerBound > start.upperBound else { continue }
      let name = rest[..<end.lowerBound]
      guard name.contains(where: { ($0 | 0x20).isLetter }),
        name.allSatisfy({ ($0 | 0x20).isLetter && $0 < 0x80 || $0.isDigit || "_-. ".utf8.contains($0) })
      else { continue }
      return start.lowerBound..<end.upperBound
    }
    return nil
  }

  /// `{ action.text }`: names joined by dots, in braces, alone.
  private static func bracedName(_ text: [UInt8]) -> Range<Int>? {
    guard text.last == UInt8(ascii: "}"), text.count <= 60 else { return nil }
    let name = text.dropFirst().dropLast().filter { $0 != 0x20 }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 2,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { ($0 | 0x20).isLetter && $0 < 0x80 || $0 == UInt8(ascii: "_") }
      })
    else { return nil }
    return 0..<text.count
  }

  private static let fields: [(open: [UInt8], close: [UInt8])] = [
    ("%%", "%%"), ("*|", "|*"), ("${", "}"), ("<%=", "%>"), ("{%", "%}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A number that was never filled in: at least two groups of the letter X, seven in all, and no digit beside them.
  static func crossedOut(in text: [UInt8]) -> Range<Int>? {
    var index = 0
    while index < text.count {
      guard isCross(text[index]), index == 0 || !isWord(text[index - 1]) else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { !isCross($0) && !isJoint($0) } ?? text.count
      let groups = text[index..<end].split { !isCross($0) }
      let last = groups.last?.endIndex ?? end
      let follows = text[last...].first { !isJoint($0) } ?? 0x20
      let isWhole = end == text.count || !isWord(text[end])
      if groups.count >= 2, groups.reduce(0, { $0 + $1.count }) >= 7, groups.allSatisfy({ $0.count >= 2 }),
        isWhole, !follows.isDigit
      {
        return index..<last
      }
      index = max(end, index + 1)
    }
    return nil
  }

  private static func isCross(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "X") }

  private static func isJoint(_ byte: UInt8) -> Bool { " -/.()".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isDigit || (byte | 0x20).isLetter }
}
