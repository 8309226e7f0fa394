internal import Packing

/// Words and the numbers they are known by, found by a hash that grows byte by byte.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 256)
  private var shift: UInt64 = 56
  /// One bit for each of 262,144 hash classes that some word is in: nearly every word of a text ends here.
  private(set) var filter = [UInt64](repeating: 0, count: 4096)

  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int32
    let end: Int32
  }

  /// How many words there are.
  var count: Int { entries.count }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more. Its highest bits are the best.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }

  /// Whether a word with this hash may be in the table that a filter belongs to.
  @inline(__always)
  static func mayHold(_ hash: UInt64, _ filter: borrowing Span<UInt64>) -> Bool {
    filter[Int(truncatingIfNeeded: hash &>> 52)] & (1 &<< (hash &>> 46)) != 0
  }

  /// The number of the word at a range of a text, or nil.
  func number(of hash: UInt64, in text: Span<UInt8>, at range: Range<Int>) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isWord(entry, in: text, at: range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of the word at a range of a text, new where it is not in the table yet.
  mutating func add(_ text: Span<UInt8>, at range: Range<Int>) -> Int32 {
    var hash = WordTable.seed
    for index in range { hash = WordTable.hash(hash, text[index]) }
    if let known = number(of: hash, in: text, at: range) { return known }
    let start = Int32(clamping: bytes.count)
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    append(Entry(hash: hash, start: start, end: Int32(clamping: bytes.count)))
    if entries.count * 2 > slots.count { placeAll() } else { place(entries.count - 1) }
    return Int32(clamping: entries.count - 1)
  }

  /// Hands out each word and its number.
  func forEachWord(_ body: (Span<UInt8>, Int32) -> Void) {
    for (number, entry) in entries.enumerated() {
      body(bytes.span.extracting(Int(entry.start)..<Int(entry.end)), Int32(clamping: number))
    }
  }

  /// For each word, the longest other word it begins with, or -1.
  func longestBeginnings() -> [Int32] {
    entries.map { entry in
      var hash = WordTable.seed
      var longest: Int32 = -1
      for end in Int(entry.start)..<Int(entry.end) - 1 {
        hash = WordTable.hash(hash, bytes[end])
        guard WordTable.mayHold(hash, filter.span) else { continue }
        longest = number(of: hash, in: bytes.span, at: Int(entry.start)..<end + 1) ?? longest
      }
      return longest
    }
  }

  /// Whether the word at a range of a text has a number.
  func isWord(_ number: Int32, in text: Span<UInt8>, at range: Range<Int>) -> Bool {
    isWord(entries[Int(number)], in: text, at: range)
  }

  private func isWord(_ entry: Entry, in text: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard Int(entry.end - entry.start) == range.count else { return false }
    var place = Int(entry.start)
    for index in range {
      if text[index] != bytes[place] { return false }
      place &+= 1
    }
    return true
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    filter[Int(truncatingIfNeeded: entry.hash &>> 52)] |= 1 &<< (entry.hash &>> 46)
  }

  /// Finds all words their slots anew, of which there are twice as many as words or more.
  private mutating func placeAll() {
    var size = slots.count
    while entries.count * 2 > size {
      size *= 2
      shift -= 1
    }
    slots = [Int32](repeating: -1, count: size)
    for entry in entries.indices { place(entry) }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash &>> shift)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(clamping: entry)
  }
}

extension WordTable {
  /// A table that was packed.
  init(packed: inout PackedReader) {
    bytes = packed.text()
    let ends = packed.numbers()
    entries.reserveCapacity(ends.count)
    var start: Int32 = 0
    for end in ends {
      var hash = WordTable.seed
      for index in Int(start)..<Int(end) { hash = WordTable.hash(hash, bytes[index]) }
      append(Entry(hash: hash, start: start, end: end))
      start = end
    }
    placeAll()
  }

  /// Writes the table.
  func pack(into writer: inout PackedWriter) {
    writer.write(text: bytes)
    writer.write(entries.map(\.end))
  }
}
