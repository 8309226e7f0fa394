/// Reads scalars from bytes that should be UTF-8; a byte that is not gives U+FFFD.
enum UTF8Reader {
  /// The scalar at an index, and where the next one begins.
  @inline(__always)
  static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, next: Int) {
    let first = unsafe text[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    return unsafe longScalar(in: text, at: index, first: first)
  }

  private static func longScalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, first: UInt8
  ) -> (scalar: UInt32, next: Int) {
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 1
    case 0xE0...0xEF: length = 2
    case 0xF0...0xF4: length = 3
    default: return (0xFFFD, index + 1)
    }
    guard index + length < text.count else { return (0xFFFD, index + 1) }
    var scalar = UInt32(first) & (0x3F &>> UInt32(length))
    for offset in 1...length {
      let byte = unsafe text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, index + 1) }
      scalar = scalar &<< 6 | UInt32(byte & 0x3F)
    }
    return (scalar, index + length + 1)
  }
}
