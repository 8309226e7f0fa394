/// Eight bytes of a text that are looked at together, the first in the lowest place.
///
/// Answers are masks: the highest bit of each byte of which it is true.
struct EightBytes {
  let packed: UInt64

  /// The highest bit of each byte.
  static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let lowest: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  init(packed: UInt64) { self.packed = packed }

  /// The bytes from a place on; zeros behind the end of the text.
  @inline(__always)
  init(in text: Span<UInt8>, at start: Int) {
    if start &+ 8 <= text.count {
      packed = UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else {
      packed = Self.last(of: text, from: start)
    }
  }

  @inline(never)
  private static func last(of text: Span<UInt8>, from start: Int) -> UInt64 {
    guard start < text.count else { return 0 }
    if text.count >= 8 {
      return EightBytes(in: text, at: text.count &- 8).packed &>> UInt64(8 &* (start &+ 8 &- text.count))
    }
    var packed: UInt64 = 0
    for index in start..<text.count { packed |= UInt64(text[index]) &<< UInt64(8 * (index - start)) }
    return packed
  }

  /// How many bytes stand before the first of a mask.
  @inline(__always)
  static func count(before mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }

  /// The first bytes, zeros for the others.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { count < 8 ? packed & (1 &<< UInt64(8 &* count) &- 1) : packed }

  /// Bytes beyond ASCII.
  @inline(__always)
  var beyondASCII: UInt64 { packed & Self.highest }

  /// How many bytes a mask is true of.
  @inline(__always)
  static func count(of mask: UInt64) -> Int { Int(truncatingIfNeeded: ((mask &>> 7) &* lowest) &>> 56) }

  /// Bytes that are a number or more without their highest bit.
  @inline(__always)
  private func isAtLeast(_ least: UInt64) -> UInt64 { (packed & ~Self.highest) &+ (0x80 &- least) &* Self.lowest }

  /// Bytes of ASCII in a range.
  @inline(__always)
  func isAmong(_ range: ClosedRange<UInt64>) -> UInt64 {
    isAtLeast(range.lowerBound) & ~isAtLeast(range.upperBound &+ 1) & ~packed & Self.highest
  }

  /// Bytes beyond ASCII in a range.
  @inline(__always)
  func isBeyond(_ range: ClosedRange<UInt64>) -> UInt64 {
    isAtLeast(range.lowerBound &- 0x80) & ~isAtLeast(range.upperBound &- 0x7F) & beyondASCII
  }

  /// Bytes that are one.
  @inline(__always)
  func isByte(_ byte: UInt64) -> UInt64 {
    let others = EightBytes(packed: packed ^ byte &* Self.lowest)
    return ~(others.isAtLeast(1) | others.packed) & Self.highest
  }

  /// ASCII letters in any case.
  @inline(__always)
  var isLetter: UInt64 { EightBytes(packed: packed | 0x20 &* Self.lowest).isAmong(0x61...0x7A) }

  /// Bytes that are none of a folded word.
  @inline(__always)
  var isNoWord: UInt64 { ~(isAmong(0x61...0x7A) | isAmong(0x30...0x39) | packed) & Self.highest }

  /// The bytes with small letters for the capitals of ASCII.
  @inline(__always)
  var folded: EightBytes { EightBytes(packed: packed | isAmong(0x41...0x5A) &>> 2) }

  /// Writes the first bytes into a room that has a place for them; the others too, where there is one.
  @inline(__always)
  func store(_ count: Int, in room: UnsafeMutableRawBufferPointer, at place: Int) {
    if place &+ 8 <= room.count {
      unsafe room.storeBytes(of: packed.littleEndian, toByteOffset: place, as: UInt64.self)
    } else {
      for index in 0..<count { unsafe room[place &+ index] = UInt8(truncatingIfNeeded: packed &>> UInt64(8 * index)) }
    }
  }
}
