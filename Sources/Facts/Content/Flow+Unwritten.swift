internal import Pages

/// Values that a program did not write, and patterns that stand in place of values.
extension Flow {
  /// `undefined`, `Hello %%NAME%%`, `XXX-XXX-XXXX`.
  var unwritten: [Leftover] {
    guard !hasCode else { return [] }
    return blocks.all.indices.filter { isText || mayBeUnwritten($0) }.compactMap { index in
      let block = blocks.all[index]
      guard block.visibility != .hidden, block.role != .code, block.role != .quotation else { return nil }
      let text = Array(blocks.text[block.text])
      if text.count <= 60, Unwritten.isValue(text), !isSpokenOf(text, besides: block) {
        return leftover(.placeholder, block, .medium)
      }
      if isText, text.count <= 80, Unwritten.isImageName(text) { return leftover(.placeholder, block, .medium) }
      if isText, Unwritten.beginsWithImagePath(text) { return leftover(.placeholder, block, .medium) }
      if isText, Unwritten.isAssignment(text) || position(of: block) != .inside && Unwritten.isScript(text) {
        return leftover(.placeholder, block, .medium)
      }
      if isText, block.words <= 12, Unwritten.endsWithMachineDate(text) { return leftover(.pageDetail, block, .medium) }
      if isText, block.words <= 8, Unwritten.isFormat(text) { return leftover(.placeholder, block, .medium) }
      if let field = Unwritten.mergeField(in: text) { return leftover(.placeholder, block, part: field, .medium) }
      guard block.words <= 10, let pattern = Unwritten.crossedOut(in: text),
        !blockWords.mentions(.formatWord, in: block.index)
      else { return nil }
      return leftover(.placeholder, block, part: pattern, .medium)
    }
  }

  /// Whether a block begins as values do, or holds a sign of what stands in place of one.
  private func mayBeUnwritten(_ index: Int) -> Bool {
    if !signs[index].isDisjoint(with: [.mergeField, .cross]) { return true }
    let text = blocks.all[index].text
    return text.count <= 60 && Unwritten.mayBeValue(blocks.text[text])
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

  /// Whether a text begins with the first two letters of such a value.
  static func mayBeValue(_ text: ArraySlice<UInt8>) -> Bool {
    guard let start = text.firstIndex(where: { !isBetween($0) }), start + 1 < text.endIndex else { return false }
    return values.contains { $0[0] == text[start] && $0[1] == text[start + 1] }
  }

  /// Whether a text is such values and nothing else: `undefined`, `NaN %`, `Invalid Date`.
  static func isValue(_ text: [UInt8]) -> Bool {
    guard mayBeValue(text[...]) else { return false }
    let parts = text.split(whereSeparator: isBetween)
    guard !parts.isEmpty, parts.allSatisfy({ part in values.contains { part.elementsEqual($0) } }) else { return false }
    let isHalf = parts.contains { $0.elementsEqual("Invalid".utf8) } != parts.contains { $0.elementsEqual("Date".utf8) }
    return !isHalf && !text.elementsEqual("[object".utf8) && !text.elementsEqual("Object]".utf8)
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x24, 0x25, 0x28, 0x29, 0x2C...0x2F, 0x3A: true  // space $ % ( ) , - . / :
    default: false
    }
  }

  /// The name of an image's file and nothing else: `544d821ca7e14a19.jpg`.
  static func isImageName(_ text: [UInt8]) -> Bool {
    guard let dot = text.lastIndex(of: UInt8(ascii: ".")), dot >= 8, !text.contains(0x20) else { return false }
    let ending = text[(dot + 1)...].map { $0 | 0x20 }
    return ["jpg", "jpeg", "png", "gif", "webp"].contains { ending.elementsEqual($0.utf8) }
      && !text.contains(UInt8(ascii: "/"))
  }

  /// Whether a text begins with a number or a name that was never put in: `%d readers like this`, `%s says`.
  static func isFormat(_ text: [UInt8]) -> Bool {
    let field = text.prefix { $0 > 0x20 }
    guard field.count < text.count, field.first == UInt8(ascii: "%"), let last = field.last else { return false }
    return field.count <= 4 && (last == UInt8(ascii: "d") || last == UInt8(ascii: "s"))
      && field.dropFirst().dropLast().allSatisfy { $0.isDigit || $0 == UInt8(ascii: "$") }
  }

  /// The path of an image where a text should be: `/uploads/2015/08/pier.jpg 321 845`.
  static func beginsWithImagePath(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "/") else { return false }
    let path = text.prefix { $0 > 0x20 }
    guard path.count >= 12, path.count(where: { $0 == UInt8(ascii: "/") }) >= 3,
      let dot = path.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    let ending = path[(dot + 1)...].map { $0 | 0x20 }
    return ["jpg", "jpeg", "png", "gif", "webp", "svg"].contains { ending.elementsEqual($0.utf8) }
  }

  /// A line of a script that was saved as text: blocks in braces, calls, assignments and hardly a space.
  static func isScript(_ text: [UInt8]) -> Bool {
    guard text.count >= 40 else { return false }
    let start = text.prefix(400)
    let signs = start.count { "{}();=".utf8.contains($0) }
    let hasAll = [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "="), UInt8(ascii: ";")].allSatisfy(start.contains)
    return hasAll && signs * 14 >= start.count
  }

  /// A line of a script that sets a value: `var site_id = 557381;`.
  static func isAssignment(_ text: [UInt8]) -> Bool {
    guard text.last == UInt8(ascii: ";"), text.contains(UInt8(ascii: "=")) else { return false }
    return ["var ", "let ", "const ", "window."].contains { text.starts(with: $0.utf8) }
  }

  /// A date that templates write for programs: `admin2023-06-22T06:16:18+00:00`.
  static func endsWithMachineDate(_ text: [UInt8]) -> Bool {
    let shape = "0000-00-00T00:00:00"
    return [shape + "Z", shape + "+00:00", shape + "-00:00"].contains { shape in
      text.count >= shape.utf8.count
        && zip(text.suffix(shape.utf8.count), shape.utf8).allSatisfy { byte, sign in
          sign == UInt8(ascii: "0") ? byte.isDigit : byte == sign
        }
    }
  }

  /// A field of a mailing or a template: `%%FIRST_NAME%%`, `*|FNAME|*`, `${name}`, `<%= name %>`.
  static func mergeField(in text: [UInt8]) -> Range<Int>? {
    for start in text.indices {
      // Most letters begin none, and need no look at the list.
      switch text[start] {
      case UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "{"):
        if let end = endOfField(in: text, from: start) { return start..<end }
      default: continue
      }
    }
    return nil
  }

  private static let fields: [(open: [UInt8], close: [UInt8])] = [
    ("%%", "%%"), ("*|", "|*"), ("${", "}"), ("<%=", "%>"), ("{%", "%}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Where a field ends that begins here: a name of at most forty bytes, and the sign that closes it.
  private static func endOfField(in text: [UInt8], from start: Int) -> Int? {
    for (open, close) in fields where text[start...].starts(with: open) {
      let name = text[(start + open.count)...].prefix(40).prefix { isLatin($0) || isNamePart($0) }
      guard name.contains(where: isLatin), text[name.endIndex...].starts(with: close) else { continue }
      return name.endIndex + close.count
    }
    return nil
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isNamePart(_ byte: UInt8) -> Bool { byte.isDigit || "_-. ".utf8.contains(byte) }

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
