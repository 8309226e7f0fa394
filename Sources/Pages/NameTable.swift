/// Gives names their numbers while a page is read: the well-known ones first, the page's own after them.
struct NameTable {
  /// The number of a name beyond what 16 bits can count: no real page has so many.
  static let overflow = UInt16.max
  private static let most = 60_000

  /// A name in small letters: its first eight bytes as a word, and where the words of the others begin in `tails`.
  private struct Entry {
    let head: UInt64
    let tail: Int32
    let count: Int32
  }

  /// The names that are not well known, in the order met.
  private(set) var own: [String] = []
  private let known: Int
  /// Open addressing: 0 for a free slot, else a number plus one.
  private var slots: [UInt16]
  private var entries: [Entry] = []
  private var tails: [UInt64] = []

  static let tags = NameTable(Names.wellKnownTags)
  static let attributes = NameTable(Names.wellKnownAttributes)

  private init(_ names: [String]) {
    known = names.count
    slots = Array(repeating: 0, count: 1024)
    for name in names { Array(name.utf8).withBytes { _ = number(of: $0.name(from: 0, ofAttribute: true), in: $0) } }
    own = []
  }

  /// How many names have a number.
  var count: Int { entries.count }

  /// The number of a name, in whatever case it is written.
  @inline(__always)
  mutating func number(of name: Name, in bytes: Bytes) -> UInt16 {
    name.range.count <= 8 ? number(ofShort: name) ?? add(name, bytes) : number(ofLong: name, in: bytes)
  }

  /// The number of a name of eight bytes at most, or nil where it is new.
  @inline(__always)
  private func number(ofShort name: Name) -> UInt16? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: NameTable.mixed(0, name.head)) & mask
    while slots[slot] > 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.head == name.head, Int(entry.count) == name.range.count { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func number(ofLong name: Name, in bytes: Bytes) -> UInt16 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: NameTable.hash(of: name, in: bytes)) & mask
    while slots[slot] > 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.head == name.head, Int(entry.count) == name.range.count,
        NameTable.isTail(tails.span, Int(entry.tail), of: name, in: bytes)
      {
        return slots[slot] - 1
      }
      slot = (slot + 1) & mask
    }
    return add(name, bytes)
  }

  @inline(never)
  private mutating func add(_ name: Name, _ bytes: Bytes) -> UInt16 {
    guard count < NameTable.most else { return NameTable.overflow }
    let range = name.range
    entries.append(Entry(head: name.head, tail: Int32(clamping: tails.count), count: Int32(clamping: range.count)))
    var index = range.lowerBound + 8
    while index < range.upperBound {
      tails.append(bytes.word(at: index, to: range.upperBound).lowercasedBytes)
      index += 8
    }
    own.append(String(decoding: range.map { bytes[$0].lowercased }, as: UTF8.self))
    if count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for number in entries.indices { place(number) }
    } else {
      place(count - 1)
    }
    return UInt16(count - 1)
  }

  /// Gives a name its slot.
  private mutating func place(_ number: Int) {
    let entry = entries[number]
    var hash = NameTable.mixed(0, entry.head)
    for tail in 0..<max(0, Int(entry.count) - 1) / 8 { hash = NameTable.mixed(hash, tails[Int(entry.tail) + tail]) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(number + 1)
  }

  /// The hash of a name of more than eight bytes.
  private static func hash(of name: Name, in bytes: Bytes) -> UInt64 {
    var hash = mixed(0, name.head)
    var index = name.range.lowerBound + 8
    while index < name.range.upperBound {
      hash = mixed(hash, bytes.word(at: index, to: name.range.upperBound).lowercasedBytes)
      index += 8
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Whether what follows the first eight bytes of a name stands in words from `first`.
  private static func isTail(_ words: Span<UInt64>, _ first: Int, of name: Name, in bytes: Bytes) -> Bool {
    var word = first
    var index = name.range.lowerBound + 8
    while index < name.range.upperBound {
      guard words[word] == bytes.word(at: index, to: name.range.upperBound).lowercasedBytes else { return false }
      word += 1
      index += 8
    }
    return true
  }
}
