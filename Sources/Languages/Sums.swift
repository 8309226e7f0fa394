/// Rows added up, number by number.
struct Sums: Sendable, Hashable {
  /// The first, second, third and fourth number of each of the first eight groups of four.
  var first = SIMD8<Int32>.zero
  var second = SIMD8<Int32>.zero
  var third = SIMD8<Int32>.zero
  var fourth = SIMD8<Int32>.zero
  /// The last six numbers.
  var rest = SIMD8<Int32>.zero
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
    let start = lanes
    lanes = unsafe meanings.withUnsafeBufferPointer { meanings in
      unsafe withUnsafeBytes(of: scaled) { bytes in
        // A copy of its own stays in registers.
        var sum = start
        guard var row = meanings.baseAddress else { return sum }
        let factors = unsafe bytes.assumingMemoryBound(to: Float.self)
        for group in 0..<8 {
          for number in 0..<4 {
            unsafe sum.add(row, times: factors[number &* 8 &+ group])
            unsafe row += Lanes.parts
          }
        }
        for number in 32..<Table.rank {
          unsafe sum.add(row, times: factors[number])
          unsafe row += Lanes.parts
        }
        return sum
      }
    }
  }
}
