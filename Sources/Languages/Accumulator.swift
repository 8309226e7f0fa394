/// Adds rows of numbers of four bits, sixteen-bit sums side by side in registers.
///
/// A number is taken as unsigned, with 8 added, and worth 1, 2, 4 or 8 by the exponent of its row: the sums take 546 rows
/// before they must be drained.
struct Accumulator {
  /// Rows the sums can take before they must be drained.
  static let capacity = 546

  /// The first, second, third and fourth number of each of seven groups of four; the first group of a row is its tag.
  private var first = SIMD8<UInt16>.zero
  private var second = SIMD8<UInt16>.zero
  private var third = SIMD8<UInt16>.zero
  private var fourth = SIMD8<UInt16>.zero
  /// The same of the last ten numbers, in groups of four too: the first of each group, then the second.
  private var restFirst = SIMD8<UInt16>.zero
  /// The third of each group, then the fourth.
  private var restThird = SIMD8<UInt16>.zero
  /// What the unsigned numbers have too much.
  private var excess: UInt16 = 0
  /// Rows added.
  private(set) var count: UInt16 = 0

  /// Adds a row, worth nothing where it is not the row of the feature looked for.
  @inline(__always)
  mutating func add(_ row: SIMD8<UInt16>, _ last: UInt64, worth: UInt16, known: UInt16) {
    let mask = SIMD8<UInt16>(repeating: 0xF)
    let worths = SIMD8<UInt16>(repeating: worth)
    first &+= (row & mask) &* worths
    second &+= ((row &>> 4) & mask) &* worths
    third &+= ((row &>> 8) & mask) &* worths
    fourth &+= (row &>> 12) &* worths
    let lastTwo = unsafe unsafeBitCast(SIMD2(last, last &>> 4), to: SIMD8<UInt16>.self)
    restFirst &+= (lastTwo & mask) &* worths
    restThird &+= ((lastTwo &>> 8) & mask) &* worths
    excess &+= worth &<< 3
    count &+= known
  }

  /// Adds what another one has added.
  @inline(__always)
  static func += (left: inout Accumulator, right: Accumulator) {
    left.first &+= right.first
    left.second &+= right.second
    left.third &+= right.third
    left.fourth &+= right.fourth
    left.restFirst &+= right.restFirst
    left.restThird &+= right.restThird
    left.excess &+= right.excess
    left.count &+= right.count
  }

  /// Moves what was added into sums that do not overflow.
  mutating func drain(into sums: inout Sums) {
    guard count > 0 else { return }
    sums.known += Int(count)
    let excess = SIMD8<Int32>(repeating: Int32(self.excess))
    sums.first &+= SIMD8<Int32>(truncatingIfNeeded: first) &- excess
    sums.second &+= SIMD8<Int32>(truncatingIfNeeded: second) &- excess
    sums.third &+= SIMD8<Int32>(truncatingIfNeeded: third) &- excess
    sums.fourth &+= SIMD8<Int32>(truncatingIfNeeded: fourth) &- excess
    for group in 0..<2 {
      sums.rest[group * 4] &+= Int32(restFirst[group]) &- excess[0]
      sums.rest[group * 4 + 1] &+= Int32(restFirst[group + 4]) &- excess[0]
      sums.rest[group * 4 + 2] &+= Int32(restThird[group]) &- excess[0]
      sums.rest[group * 4 + 3] &+= Int32(restThird[group + 4]) &- excess[0]
    }
    sums.last[0] &+= Int32(restFirst[2]) &- excess[0]
    sums.last[1] &+= Int32(restFirst[6]) &- excess[0]
    // The first group is the tags, which mean nothing.
    sums.first[0] = 0
    sums.second[0] = 0
    sums.third[0] = 0
    sums.fourth[0] = 0
    self = Accumulator()
  }
}

/// Rows added up: number by number, as they lie in a row.
struct Sums: Sendable, Hashable {
  var first = SIMD8<Int32>.zero
  var second = SIMD8<Int32>.zero
  var third = SIMD8<Int32>.zero
  var fourth = SIMD8<Int32>.zero
  var rest = SIMD8<Int32>.zero
  var last = SIMD2<Int32>.zero
  /// Features met, kept by training or not.
  var features = 0
  /// Features that training kept.
  var known = 0

  static func += (left: inout Sums, right: Sums) {
    left.first &+= right.first
    left.second &+= right.second
    left.third &+= right.third
    left.fourth &+= right.fourth
    left.rest &+= right.rest
    left.last &+= right.last
    left.features += right.features
    left.known += right.known
  }

  /// Adds what they say for each language, by what one of each number means: less the more features share it.
  func add(to lanes: inout Lanes, by meanings: [SIMD8<Float>]) {
    guard meanings.count == Table.rank * Lanes.parts else { return }
    let share = SIMD8<Float>(repeating: 1 / Float(features).squareRoot())
    let scaled = (
      share * SIMD8<Float>(first), share * SIMD8<Float>(second), share * SIMD8<Float>(third),
      share * SIMD8<Float>(fourth), share * SIMD8<Float>(rest)
    )
    let lastTwo = share.lowHalf.lowHalf * SIMD2<Float>(last)
    var sum = lanes
    unsafe meanings.withUnsafeBufferPointer { meanings in
      unsafe withUnsafeBytes(of: scaled) { bytes in
        guard var row = meanings.baseAddress else { return }
        let factors = unsafe bytes.assumingMemoryBound(to: Float.self)
        for group in 1..<8 {
          for number in 0..<4 {
            unsafe sum.add(row, times: factors[number &* 8 &+ group])
            unsafe row += Lanes.parts
          }
        }
        for number in 32..<40 {
          unsafe sum.add(row, times: factors[number])
          unsafe row += Lanes.parts
        }
        unsafe sum.add(row, times: lastTwo[0])
        unsafe sum.add(row + Lanes.parts, times: lastTwo[1])
      }
    }
    lanes = sum
  }
}
