/// One number for each language the table can hold.
struct Lanes: Sendable {
  /// How many languages there is room for.
  static let count = 48
  /// How many registers hold them.
  static let parts = 6

  private var first: SIMD8<Float>
  private var second: SIMD8<Float>
  private var third: SIMD8<Float>
  private var fourth: SIMD8<Float>
  private var fifth: SIMD8<Float>
  private var sixth: SIMD8<Float>

  init(repeating value: Float) {
    first = SIMD8(repeating: value)
    second = first
    third = first
    fourth = first
    fifth = first
    sixth = first
  }

  /// Lends the numbers as they lie in memory: a register has no fast way to read one of them.
  @inline(__always)
  func withNumbers<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    unsafe withUnsafeBytes(of: self) { bytes in unsafe body(bytes.assumingMemoryBound(to: Float.self)) }
  }

  @inline(__always)
  subscript(index: Int) -> Float {
    get {
      switch index >> 3 {
      case 0: first[index & 7]
      case 1: second[index & 7]
      case 2: third[index & 7]
      case 3: fourth[index & 7]
      case 4: fifth[index & 7]
      default: sixth[index & 7]
      }
    }
    set {
      switch index >> 3 {
      case 0: first[index & 7] = newValue
      case 1: second[index & 7] = newValue
      case 2: third[index & 7] = newValue
      case 3: fourth[index & 7] = newValue
      case 4: fifth[index & 7] = newValue
      default: sixth[index & 7] = newValue
      }
    }
  }

  /// The greatest number.
  var max: Float {
    var eight = Self.greater(Self.greater(first, second), Self.greater(third, fourth))
    eight = Self.greater(eight, Self.greater(fifth, sixth))
    return eight.max()
  }

  @inline(__always)
  private static func greater(_ left: SIMD8<Float>, _ right: SIMD8<Float>) -> SIMD8<Float> {
    left.replacing(with: right, where: right .> left)
  }

  /// The first lane with a number.
  func first(_ number: Float) -> Int? {
    unsafe withNumbers { numbers in unsafe numbers.firstIndex(of: number) }
  }

  /// What is left of each number without one number and another of its own.
  @inline(__always)
  func without(_ number: Float, _ others: Lanes) -> Lanes {
    let all = SIMD8<Float>(repeating: number)
    var left = self
    left.first = (first - all) - others.first
    left.second = (second - all) - others.second
    left.third = (third - all) - others.third
    left.fourth = (fourth - all) - others.fourth
    left.fifth = (fifth - all) - others.fifth
    left.sixth = (sixth - all) - others.sixth
    return left
  }

  /// Adds a row of numbers, each multiplied.
  @inline(__always)
  mutating func add(_ row: UnsafePointer<SIMD8<Float>>, times factor: Float) {
    let factors = SIMD8<Float>(repeating: factor)
    unsafe first += row[0] * factors
    unsafe second += row[1] * factors
    unsafe third += row[2] * factors
    unsafe fourth += row[3] * factors
    unsafe fifth += row[4] * factors
    unsafe sixth += row[5] * factors
  }
}
