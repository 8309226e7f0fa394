/// Gives names their numbers while a page is read: the well-known ones first, the page's own after them.
struct NameTable {
  /// The number of a name beyond what 16 bits can count: no real page has so many.
  static let overflow = UInt16.max
  private static let most = 60_000

  /// The names that are not well known, in the order met.
  private(set) var own: [String] = []
  private let known: Int
  /// Open addressing: 0 for a free slot, else a number plus one.
  private var slots: [UInt16]
  private var text: [UInt8] = []
  private var bounds: [Int32] = [0]

  static let tags = NameTable(Names.wellKnownTags)
  static let attributes = NameTable(Names.wellKnownAttributes)

  private init(_ names: [String]) {
    known = names.count
    slots = Array(repeating: 0, count: 1024)
    for name in names {
      let bytes = Array(name.utf8)
      bytes.withBytes { view in
        let slot = slot(of: view, 0..<view.count)
        insert(view, 0..<view.count, into: slot)
      }
    }
  }

  /// How many names have a number.
  var count: Int { bounds.count - 1 }

  /// The number of the name written in `range`, in any case.
  @inline(__always)
  mutating func number(of bytes: Bytes, _ range: Range<Int>) -> UInt16 {
    let slot = slot(of: bytes, range)
    let entry = slots[slot]
    return entry > 0 ? entry - 1 : add(bytes, range, into: slot)
  }

  private mutating func add(_ bytes: Bytes, _ range: Range<Int>, into slot: Int) -> UInt16 {
    guard count < NameTable.most else { return NameTable.overflow }
    insert(bytes, range, into: slot)
    let lower = Int(bounds[bounds.count - 2])
    own.append(String(decoding: text[lower...], as: UTF8.self))
    if bounds.count * 2 > slots.count { grow() }
    return UInt16(count - 1)
  }

  private mutating func insert(_ bytes: Bytes, _ range: Range<Int>, into slot: Int) {
    for index in range { text.append(bytes[index].lowercased) }
    bounds.append(Int32(clamping: text.count))
    slots[slot] = UInt16(count)
  }

  /// The slot that holds the name, or the free one where it belongs.
  @inline(__always)
  private func slot(of bytes: Bytes, _ range: Range<Int>) -> Int {
    let hash = bytes.nameHash(range)
    let mask = slots.count - 1
    var slot = Int((hash ^ (hash >> 15)) & UInt32(mask))
    while slots[slot] > 0, !holds(slots[slot] - 1, bytes, range) { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private func holds(_ number: UInt16, _ bytes: Bytes, _ range: Range<Int>) -> Bool {
    bytes.isName(text.span.extracting(Int(bounds[Int(number)])..<Int(bounds[Int(number) + 1])), range)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let range = Int(bounds[number])..<Int(bounds[number + 1])
      let slot = text.withBytes { view in self.slot(of: view, range) }
      slots[slot] = UInt16(number + 1)
    }
  }
}
