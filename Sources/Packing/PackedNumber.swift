/// Numbers as four printable signs of six bits each, the lowest first: a string literal can hold them, and they are read
/// where they stand.
public enum PackedNumber {
  /// How many bytes a number takes.
  public static let width = 4
  /// No number is greater.
  public static let maximum = 1 << 24 - 1

  /// The sign of zero; the 64 from there on hold neither quotes nor anything that cannot be printed.
  private static let zero: UInt8 = 0x30

  /// Writes a number, from zero on; one that is too great becomes the greatest.
  public static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = min(number, maximum)
    for _ in 0..<width {
      bytes.append(zero + UInt8(rest & 63))
      rest >>= 6
    }
  }

  /// The number that begins at an offset.
  @inlinable @inline(__always)
  public static func read(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    Int(value(of: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// A number by its place among those that begin at an address.
  @inline(__always)
  static func read(_ numbers: UnsafeRawPointer, at place: Int) -> UInt32 {
    value(of: unsafe numbers.loadUnaligned(fromByteOffset: place &* width, as: UInt32.self))
  }

  @usableFromInline @inline(__always)
  static func value(of bytes: UInt32) -> UInt32 {
    let digits = UInt32(littleEndian: bytes) &- 0x3030_3030
    return digits & 0x3F | digits &>> 2 & 0xFC0 | digits &>> 4 & 0x3_F000 | digits &>> 6 & 0xFC_0000
  }
}
