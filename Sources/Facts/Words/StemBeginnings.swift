/// What the stems of a table begin with: their first four bytes, or three where a stem has no more.
struct StemBeginnings: Sendable {
  /// A bit for each of 65,536 classes that some beginning is in.
  private var filter = [UInt64](repeating: 0, count: 1024)

  init(of table: WordTable) {
    table.forEachWord { stem, _ in
      let key = EightBytes(in: stem, at: 0).packed
      switch stem.count {
      case ..<3: for third in 0...0xFF { note(Self.three(key | UInt64(third) << 16)) }
      case 3: note(Self.three(key))
      default: note(Self.four(key))
      }
    }
  }

  private mutating func note(_ place: Int) { filter[place >> 6] |= 1 << UInt64(place & 63) }

  /// Whether a stem may begin as a word does; false where surely none does.
  ///
  /// - Parameter key: the first eight bytes of the word, zeros behind it.
  @inline(__always)
  func mayBegin(_ key: UInt64) -> Bool { holds(Self.four(key)) || holds(Self.three(key)) }

  @inline(__always)
  private func holds(_ place: Int) -> Bool { filter[place &>> 6] &>> UInt64(place & 63) & 1 == 1 }

  @inline(__always)
  private static func four(_ key: UInt64) -> Int { place(of: key & 0xFFFF_FFFF) }

  @inline(__always)
  private static func three(_ key: UInt64) -> Int { place(of: key & 0xFF_FFFF) }

  @inline(__always)
  private static func place(of beginning: UInt64) -> Int {
    Int(truncatingIfNeeded: (beginning &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }
}
