/// The letters of ASCII that a text goes on with, eight at most: most words are one such run.
struct LetterRun {
  /// How many there are.
  let count: Int
  /// The bytes in lower case; what stands behind the run means nothing.
  private let folded: UInt64
  /// The highest bit of each capital.
  private let capitalMask: UInt64

  private static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let lowest: UInt64 = 0x0101_0101_0101_0101

  /// The run at a place; nil where the text has no eight bytes there.
  @inline(__always)
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start &+ 8 <= text.count else { return nil }
    let bytes = UInt64(
      littleEndian: unsafe UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    folded = bytes | 0x20 &* Self.lowest
    let sevenBits = folded & ~Self.highest
    let isFromA = sevenBits &+ (0x80 - 0x61) &* Self.lowest
    let isPastZ = sevenBits &+ (0x80 - 0x7B) &* Self.lowest
    let letters = isFromA & ~isPastZ & ~bytes & Self.highest
    count = (~letters & Self.highest).trailingZeroBitCount &>> 3
    let run = count < 8 ? letters & (1 &<< UInt64(8 &* count) &- 1) : letters
    capitalMask = run & ~(bytes &<< 2)
  }

  /// How many of them are capitals.
  @inline(__always)
  var capitals: Int { Int(truncatingIfNeeded: ((capitalMask &>> 7) &* Self.lowest) &>> 56) }

  /// Whether one behind the first is a capital.
  @inline(__always)
  var hasInnerCapital: Bool { capitalMask & ~0x80 != 0 }

  /// Eight letters in lower case, those of the run first.
  @inline(__always)
  var letters: SIMD8<UInt16> {
    let bytes = unsafe unsafeBitCast(folded.littleEndian, to: SIMD8<UInt8>.self)
    return SIMD8<UInt16>(truncatingIfNeeded: bytes)
  }
}
