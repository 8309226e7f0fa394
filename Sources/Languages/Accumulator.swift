/// What rows of the table add up to, sixteen-bit sums side by side in registers.
///
/// A number of a row is taken as unsigned, with 8 added, and worth 1, 2, 4 or 8 by the exponent of its row: the sums take
/// 546 rows before they must be drained.
struct Accumulator {
  /// Features the sums can take the rows of before they must be drained.
  static let capacity = 546

  /// The first, second, third and fourth number of each of the first eight groups of four.
  private var first = SIMD8<UInt16>.zero
  private var second = SIMD8<UInt16>.zero
  private var third = SIMD8<UInt16>.zero
  private var fourth = SIMD8<UInt16>.zero
  /// The last sixteen numbers in another order, of which the six at the end are not among those.
  private var restFirst = SIMD8<UInt16>.zero
  private var restSecond = SIMD8<UInt16>.zero
  /// What the unsigned numbers have too much.
  private var excess: UInt16 = 0
  /// Rows added.
  private var count: UInt16 = 0
  /// Features they were found for, kept by training or not.
  private(set) var features: UInt16 = 0

  /// Adds what another one has added.
  @inline(__always)
  static func += (left: inout Accumulator, right: Accumulator) {
    left.first &+= right.first
    left.second &+= right.second
    left.third &+= right.third
    left.fourth &+= right.fourth
    left.restFirst &+= right.restFirst
    left.restSecond &+= right.restSecond
    left.excess &+= right.excess
    left.count &+= right.count
    left.features &+= right.features
  }

  /// Adds the rows that were found for some features.
  @inline(__always)
  mutating func add(_ rows: WordBench, of features: Int, from table: Table) {
    self.features &+= UInt16(truncatingIfNeeded: features)
    for exponent in 0..<4 {
      let rows = unsafe rows.rows(exponent)
      var next = 0
      while next < rows.count {
        let end = min(rows.count, next &+ ByteSums.capacity)
        var sums = ByteSums()
        for index in next..<end { unsafe sums.add(table.row(at: rows[index])) }
        add(sums, rows: UInt16(truncatingIfNeeded: end &- next), worth: 1 &<< UInt16(truncatingIfNeeded: exponent))
        next = end
      }
    }
  }

  /// Adds the sums of some rows of one exponent.
  @inline(__always)
  private mutating func add(_ sums: ByteSums, rows: UInt16, worth: UInt16) {
    let worths = SIMD8<UInt16>(repeating: worth)
    let byte = SIMD8<UInt16>(repeating: 0xFF)
    first &+= (sums.even & byte) &* worths
    second &+= (sums.odd & byte) &* worths
    third &+= (sums.even &>> 8) &* worths
    fourth &+= (sums.odd &>> 8) &* worths
    let rest = unsafe unsafeBitCast(SIMD2(sums.restEven, sums.restOdd), to: SIMD8<UInt16>.self)
    restFirst &+= (rest & byte) &* worths
    restSecond &+= (rest &>> 8) &* worths
    excess &+= (rows &<< 3) &* worth
    count &+= rows
  }

  /// Moves what was added into sums that do not overflow.
  mutating func drain(into sums: inout Sums) {
    guard features > 0 else { return }
    sums.features += Int(features)
    sums.known += Int(count)
    let excess = SIMD8<Int32>(repeating: Int32(self.excess))
    sums.first &+= SIMD8<Int32>(truncatingIfNeeded: first) &- excess
    sums.second &+= SIMD8<Int32>(truncatingIfNeeded: second) &- excess
    sums.third &+= SIMD8<Int32>(truncatingIfNeeded: third) &- excess
    sums.fourth &+= SIMD8<Int32>(truncatingIfNeeded: fourth) &- excess
    let rest = SIMD8(
      restSecond[2], restSecond[6], restFirst[3], restFirst[7], restSecond[3], restSecond[7], self.excess, self.excess)
    sums.rest &+= SIMD8<Int32>(truncatingIfNeeded: rest) &- excess
    self = Accumulator()
  }
}

/// Up to seventeen rows of one exponent added up, byte by byte: more could overflow.
private struct ByteSums {
  static let capacity = 17

  /// Every other number of the first thirty-two, and those between.
  private(set) var even = SIMD8<UInt16>.zero
  private(set) var odd = SIMD8<UInt16>.zero
  /// The same of the last sixteen, of which the highest six are not among those.
  private(set) var restEven: UInt64 = 0
  private(set) var restOdd: UInt64 = 0

  /// Adds a row, by where it begins.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    let mask = SIMD8<UInt16>(repeating: 0x0F0F)
    let numbers = unsafe row.loadUnaligned(fromByteOffset: 2, as: SIMD8<UInt16>.self)
    even &+= numbers & mask
    odd &+= (numbers &>> 4) & mask
    let rest = unsafe row.loadUnaligned(fromByteOffset: 13, as: UInt64.self)
    restEven &+= rest & 0x0F0F_0F0F_0F0F_0F0F
    restOdd &+= (rest &>> 4) & 0x0F0F_0F0F_0F0F_0F0F
  }
}
