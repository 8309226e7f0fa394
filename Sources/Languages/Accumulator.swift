/// Adds rows of forty signed bytes, four 16-bit sums to a machine word.
///
/// A byte is taken as unsigned with 128 added, so that 257 rows fit into the sums before they must be drained.
struct Accumulator {
  /// Rows the sums can take before they must be drained.
  static let capacity = 257

  private var even = SIMD4<UInt64>.zero
  private var odd = SIMD4<UInt64>.zero
  private var lastEven: UInt64 = 0
  private var lastOdd: UInt64 = 0
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ first: SIMD4<UInt64>, _ last: UInt64) {
    let sign: UInt64 = 0x8080_8080_8080_8080
    let mask: UInt64 = 0x00FF_00FF_00FF_00FF
    let biased = first ^ sign
    even &+= biased & mask
    odd &+= (biased &>> 8) & mask
    let lastBiased = last ^ sign
    lastEven &+= lastBiased & mask
    lastOdd &+= (lastBiased &>> 8) & mask
    count += 1
  }

  /// Moves what was added into sums that do not overflow.
  mutating func drain(into sums: inout Lanes<Int32>) {
    guard count > 0 else { return }
    let bias = Int32(128 * count)
    for word in 0..<4 {
      var (evens, odds) = (even[word], odd[word])
      for pair in 0..<4 {
        let lane = word * 8 + pair * 2
        sums.low[lane] &+= Int32(evens & 0xFFFF) - bias
        sums.low[lane + 1] &+= Int32(odds & 0xFFFF) - bias
        evens &>>= 16
        odds &>>= 16
      }
    }
    for pair in 0..<4 {
      sums.high[pair * 2] &+= Int32(lastEven & 0xFFFF) - bias
      sums.high[pair * 2 + 1] &+= Int32(lastOdd & 0xFFFF) - bias
      lastEven &>>= 16
      lastOdd &>>= 16
    }
    self = Accumulator()
  }
}
