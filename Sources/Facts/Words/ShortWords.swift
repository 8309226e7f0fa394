/// The words of a table that have at most eight bytes, found by these as one number.
struct ShortWords: Sendable {
  /// The bytes of the word at each place; zero where there is none.
  private var keys: [UInt64]
  /// Its number in the table.
  private var numbers: [Int32]
  private let shift: UInt64

  init(of table: WordTable) {
    // At least half of the places stay free.
    var bits: UInt64 = 4
    while 1 << bits < 2 * table.count { bits += 1 }
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    numbers = [Int32](repeating: -1, count: 1 << bits)
    table.forEachWord { word, number in
      guard word.count <= 8 else { return }
      let key = EightBytes(in: word, at: 0).packed
      let place = place(of: key)
      keys[place] = key
      numbers[place] = number
    }
  }

  /// The number of a word, or -1.
  @inline(__always)
  func number(of key: UInt64) -> Int32 { numbers[place(of: key)] }

  /// Where a word stands, or the free place where it would.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while keys[place] != key, keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
    return place
  }
}

/// What the stems of a table begin with: four bytes, or two where a stem has no more than three.
struct StemBeginnings: Sendable {
  /// A bit for each of 65,536 classes that some beginning is in.
  private var filter = [UInt64](repeating: 0, count: 1024)

  init(of table: WordTable) {
    table.forEachWord { stem, _ in
      let key = EightBytes(in: stem, at: 0).packed
      let place = stem.count >= 4 ? Self.long(key) : Self.short(key)
      filter[place &>> 6] |= 1 &<< UInt64(place & 63)
    }
  }

  /// Whether a stem may begin as a word does; false where surely none does.
  ///
  /// - Parameter key: the first eight bytes of the word, zeros behind it.
  @inline(__always)
  func mayBegin(_ key: UInt64) -> Bool { holds(Self.long(key)) || holds(Self.short(key)) }

  @inline(__always)
  private func holds(_ place: Int) -> Bool { filter[place &>> 6] &>> UInt64(place & 63) & 1 == 1 }

  @inline(__always)
  private static func long(_ key: UInt64) -> Int { place(of: key & 0xFFFF_FFFF) }

  @inline(__always)
  private static func short(_ key: UInt64) -> Int { place(of: key & 0xFFFF) }

  @inline(__always)
  private static func place(of beginning: UInt64) -> Int {
    Int(truncatingIfNeeded: (beginning &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }
}
