/// Adds rows of forty weights of four bits, sixteen-bit sums side by side in one register.
///
/// A weight is taken as unsigned, with 8 added, and worth 1, 2, 4 or 8 by the exponent of its row: the sums take 546 rows,
/// and a word has at most 211: five for each of its letters and bounds, and itself.
struct Accumulator {
  /// The first, second, third and fourth weight of each of the first eight groups of four.
  private var first = SIMD8<UInt16>.zero
  private var second = SIMD8<UInt16>.zero
  private var third = SIMD8<UInt16>.zero
  private var fourth = SIMD8<UInt16>.zero
  /// The same of the last two groups, sums of sixteen bits in one word each.
  private var last = SIMD4<UInt32>.zero
  /// What the unsigned weights have too much.
  private var excess: Int32 = 0
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ groups: SIMD8<UInt16>, _ lastGroups: UInt32, exponent: UInt16) {
    let mask = SIMD8<UInt16>(repeating: 0xF)
    let worth = SIMD8<UInt16>(repeating: 1 &<< exponent)
    first &+= (groups & mask) &* worth
    second &+= ((groups &>> 4) & mask) &* worth
    third &+= ((groups &>> 8) & mask) &* worth
    fourth &+= (groups &>> 12) &* worth
    let lastMask: UInt32 = 0x000F_000F
    let weights = SIMD4(
      lastGroups & lastMask, (lastGroups &>> 4) & lastMask, (lastGroups &>> 8) & lastMask,
      (lastGroups &>> 12) & lastMask)
    last &+= weights &<< SIMD4(repeating: UInt32(exponent))
    excess &+= 8 &<< Int32(exponent)
    count += 1
  }

  /// Moves what was added into sums that do not overflow.
  mutating func drain(into sums: inout Sums) {
    guard count > 0 else { return }
    sums.known += count
    for group in 0..<8 {
      sums.lanes.low[group * 4] &+= Int32(first[group]) - excess
      sums.lanes.low[group * 4 + 1] &+= Int32(second[group]) - excess
      sums.lanes.low[group * 4 + 2] &+= Int32(third[group]) - excess
      sums.lanes.low[group * 4 + 3] &+= Int32(fourth[group]) - excess
    }
    for place in 0..<4 {
      sums.lanes.high[place] &+= Int32(last[place] & 0xFFFF) - excess
      sums.lanes.high[place + 4] &+= Int32(last[place] &>> 16) - excess
    }
    self = Accumulator()
  }
}
