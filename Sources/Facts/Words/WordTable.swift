/// Words and the numbers they are known by, found by a hash that grows byte by byte.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = [Int32](repeating: -1, count: 64)
  /// One bit for each of 65,536 hash classes that some word is in: nearly every word of a text ends here.
  private var filter = [UInt64](repeating: 0, count: 1024)

  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int32
    let end: Int32
  }

  /// How many words there are.
  var count: Int { entries.count }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  static func hash(of word: [UInt8]) -> UInt64 { word.reduce(seed) { hash($0, $1) } }

  /// Whether a word with this hash may be in the table.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let mixed = WordTable.mix(hash)
    return filter[Int(truncatingIfNeeded: mixed &>> 54)] & (1 &<< (mixed &>> 48 & 63)) != 0
  }

  /// The number of the word at a range of a text, or nil.
  func number(of hash: UInt64, in text: Span<UInt8>, at range: Range<Int>) -> Int32? {
    var slot = Int(truncatingIfNeeded: WordTable.mix(hash) & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isWord(entry, in: text, at: range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a word, new where it is not in the table yet.
  mutating func add(_ word: [UInt8]) -> Int32 {
    let hash = WordTable.hash(of: word)
    if let known = number(of: hash, in: word.span, at: 0..<word.count) { return known }
    let start = Int32(clamping: bytes.count)
    bytes.append(contentsOf: word)
    entries.append(Entry(hash: hash, start: start, end: Int32(clamping: bytes.count)))
    let mixed = WordTable.mix(hash)
    filter[Int(truncatingIfNeeded: mixed &>> 54)] |= 1 &<< (mixed &>> 48 & 63)
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
    return Int32(clamping: entries.count - 1)
  }

  /// The bytes of a word.
  func word(_ number: Int32) -> [UInt8] {
    let entry = entries[Int(number)]
    return Array(bytes[Int(entry.start)..<Int(entry.end)])
  }

  @inline(__always)
  private static func mix(_ hash: UInt64) -> UInt64 { (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15 }

  private func isWord(_ entry: Entry, in text: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard Int(entry.end - entry.start) == range.count else { return false }
    var place = Int(entry.start)
    for index in range {
      if text[index] != bytes[place] { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for entry in entries.indices { place(entry) }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: WordTable.mix(entries[entry].hash) & UInt64(slots.count - 1))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(clamping: entry)
  }
}
