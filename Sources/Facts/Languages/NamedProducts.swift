/// Names of products and firms, which look foreign in every language: taken out of a text before its language is judged.
struct NamedProducts {
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// A text without the names in it, as far as they begin with a capital; nil where none is in it.
  func stripped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var isFound = false
    var index = text.startIndex
    while index < text.endIndex {
      let isStart = Self.isCapital(text[index]) && (index == text.startIndex || !Self.isWord(text[index - 1]))
      if isStart, let length = longestName(at: text[index...]) {
        isFound = true
        kept.append(0x20)
        index += length
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return isFound ? kept : nil
  }

  /// How many bytes the longest name at the start of a text has.
  private func longestName(at text: ArraySlice<UInt8>) -> Int? {
    var longest = 0
    for vendor in knowledge.vendors.all {
      longest = max(longest, length(of: vendor.name, at: text), length(of: vendor.owner, at: text))
    }
    for manager in knowledge.managers.all {
      longest = max(longest, length(of: manager.name, at: text), length(of: manager.owner, at: text))
    }
    return longest > 0 ? longest : nil
  }

  /// How many bytes of the text are the name; none where something else stands there, or a longer word.
  private func length(of name: String, at text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    for byte in name.utf8 {
      guard index < text.endIndex, Self.lowered(text[index]) == Self.lowered(byte) else { return 0 }
      index += 1
    }
    return index < text.endIndex && Self.isWord(text[index]) ? 0 : index - text.startIndex
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// Whether a byte belongs to a word: a letter, a digit, or part of a letter outside ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
