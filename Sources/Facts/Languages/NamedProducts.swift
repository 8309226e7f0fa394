/// Names of products and firms, which look foreign in every language: taken out of a text before its language is judged.
struct NamedProducts {
  /// The names in lower case, by their first two bytes; a zero behind a single one.
  private let names: [UInt16: [[UInt8]]]

  init(_ vendors: Vendors, _ managers: ConsentManagers) {
    let products = vendors.index.products.texts
    var names = Set(products.indices.map { products[$0].map(Self.lowered) })
    for manager in managers.all { names.formUnion([manager.name, manager.owner].map { $0.utf8.map(Self.lowered) }) }
    self.names = Dictionary(grouping: names.lazy.filter { !$0.isEmpty }) {
      Self.beginning($0[0], $0.count > 1 ? $0[1] : 0)
    }
  }

  private static func beginning(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

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
    guard let first = text.first else { return nil }
    let second = text.dropFirst().first ?? 0
    let longest =
      [second, 0].lazy.flatMap { names[Self.beginning(Self.lowered(first), Self.lowered($0))] ?? [] }
      .map { length(of: $0, at: text) }.max() ?? 0
    return longest > 0 ? longest : nil
  }

  /// How many bytes of the text are the name; none where something else stands there, or a longer word.
  private func length(of name: [UInt8], at text: ArraySlice<UInt8>) -> Int {
    guard text.count >= name.count else { return 0 }
    for place in name.indices where Self.lowered(text[text.startIndex + place]) != name[place] { return 0 }
    let end = text.startIndex + name.count
    return end < text.endIndex && Self.isWord(text[end]) ? 0 : name.count
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// Whether a byte belongs to a word: a letter, a digit, or part of a letter outside ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
