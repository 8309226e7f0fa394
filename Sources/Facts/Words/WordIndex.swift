/// The words of a table, found by their bytes, eight at a time.
struct WordIndex: Sendable {
  /// For each place the first eight bytes of the word there where it has no more, else its hash; zero where there is none.
  private var keys: [UInt64]
  /// Its number in the table.
  private var numbers: [Int32]
  private let shift: UInt64
  private let table: WordTable

  init(of table: WordTable) {
    self.table = table
    // At least half of the places stay free.
    var bits: UInt64 = 4
    while 1 << bits < 2 * table.count { bits += 1 }
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    numbers = [Int32](repeating: -1, count: 1 << bits)
    table.forEachWord { word, number in
      let key = word.count <= 8 ? EightBytes(in: word, at: 0).packed : Self.hash(of: word, at: word.indices)
      var place = place(of: key)
      while keys[place] != 0 { place = next(place) }
      keys[place] = key
      numbers[place] = number
    }
  }

  /// The number of a word of at most eight bytes, or -1.
  @inline(__always)
  func number(of key: UInt64) -> Int32 {
    var place = place(of: key)
    while keys[place] != 0 {
      if keys[place] == key { return numbers[place] }
      place = next(place)
    }
    return -1
  }

  /// The number of the longer word at a range of a text, or -1.
  func number(ofLong text: Span<UInt8>, at range: Range<Int>) -> Int32 {
    let key = Self.hash(of: text, at: range)
    var place = place(of: key)
    while keys[place] != 0 {
      if keys[place] == key, table.isWord(numbers[place], in: text, at: range) { return numbers[place] }
      place = next(place)
    }
    return -1
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* Self.factor) &>> shift) }

  @inline(__always)
  private func next(_ place: Int) -> Int { (place &+ 1) & (keys.count &- 1) }

  /// The hash of a word of more than eight bytes, by its first and last eight: few have these in common and not the others.
  /// Its highest byte is none of a word, so that it is the key of no other.
  private static func hash(of text: Span<UInt8>, at range: Range<Int>) -> UInt64 {
    let first = EightBytes(in: text, at: range.lowerBound).packed
    let last = EightBytes(in: text, at: range.upperBound - 8).packed
    let hash = (first &* factor ^ last ^ UInt64(truncatingIfNeeded: range.count)) &* factor
    return hash &>> 8 | 1 &<< 56
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
