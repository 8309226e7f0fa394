/// What the first words of some phrases begin with: their first four bytes, by which most texts are dismissed before they
/// are folded.
struct WordBeginnings: Sendable {
  /// A bit for each of 65,536 classes that some beginning is in.
  private var filter = [UInt64](repeating: 0, count: 1024)

  private static let length = 4

  /// Takes a folded word in.
  mutating func note(word: Span<UInt8>) { note(EightBytes(in: word, at: 0).prefix(Self.length)) }

  /// Takes a folded stem in: a shorter one may go on with anything.
  mutating func note(stem: Span<UInt8>) {
    let beginning = EightBytes(in: stem, at: 0).prefix(Self.length)
    note(stem.count < Self.length ? Self.open(beginning, stem.count) : beginning)
  }

  private mutating func note(_ beginning: UInt64) {
    let place = Self.place(of: beginning)
    filter[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Where the first word of a text stands, if it may begin as one of them does; nil where it surely does not.
  func start(in text: Span<UInt8>) -> Int? {
    var start = 0
    while start < text.count, Self.folded(text[start]) == 0 { start += 1 }
    guard start < text.count else { return nil }
    var beginning: UInt64 = 0
    for place in 0..<min(Self.length, text.count - start) {
      let byte = Self.folded(text[start + place])
      // What is beyond ASCII may fold to anything.
      if byte >= 0x80 { return start }
      if byte == 0 { break }
      beginning |= UInt64(byte) << UInt64(8 * place)
      if place + 1 < Self.length, holds(Self.open(beginning, place + 1)) { return start }
    }
    return holds(beginning) ? start : nil
  }

  /// The beginning that is a whole stem of so many bytes.
  private static func open(_ beginning: UInt64, _ count: Int) -> UInt64 { beginning | UInt64(count) << 56 }

  private func holds(_ beginning: UInt64) -> Bool {
    let place = Self.place(of: beginning)
    return filter[place >> 6] &>> UInt64(place & 63) & 1 == 1
  }

  private static func place(of beginning: UInt64) -> Int {
    Int(truncatingIfNeeded: (beginning &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }

  /// A letter or digit in lower case; 0 for what stands between words.
  private static func folded(_ byte: UInt8) -> UInt8 {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return WordBytes.isWord(small) ? small : 0
  }
}
