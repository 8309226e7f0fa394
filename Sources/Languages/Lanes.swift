/// One number for each language the table can hold.
struct Lanes<Scalar: SIMDScalar>: Sendable, Hashable
where Scalar: Sendable, Scalar.SIMD32Storage: Sendable, Scalar.SIMD8Storage: Sendable {
  /// How many languages a row of the table has room for.
  static var count: Int { 40 }

  var low: SIMD32<Scalar>
  var high: SIMD8<Scalar>

  init(repeating value: Scalar) {
    low = SIMD32(repeating: value)
    high = SIMD8(repeating: value)
  }

  /// Lends the numbers as they lie in memory: a register of 32 has no fast way to read one of them.
  @inline(__always)
  func withNumbers<Result>(_ body: (UnsafeBufferPointer<Scalar>) -> Result) -> Result {
    unsafe withUnsafeBytes(of: self) { bytes in unsafe body(bytes.assumingMemoryBound(to: Scalar.self)) }
  }

  @inline(__always)
  subscript(index: Int) -> Scalar {
    get { index < 32 ? low[index] : high[index - 32] }
    set {
      if index < 32 { low[index] = newValue } else { high[index - 32] = newValue }
    }
  }
}
