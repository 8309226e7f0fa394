/// Finds what is not valid UTF-8 in bytes, at the speed of reading where they are ASCII.
enum UTF8Scan {
  /// The first byte at or after `start` that does not begin a valid scalar, or is NUL; the end where all is well.
  static func firstInvalid(_ bytes: Bytes, from start: Int) -> Int {
    let end = bytes.first(0, from: start)
    var index = start
    while true {
      index = bytes.firstWide(from: index, to: end)
      guard index < end else { return end }
      guard isValid(bytes, index) else { return index }
      index += scalarLength(bytes[index])
    }
  }

  /// Whether a valid scalar begins at an index.
  @inline(__always)
  static func isValid(_ bytes: Bytes, _ index: Int) -> Bool { partLength(bytes, index) == scalarLength(bytes[index]) }

  /// How many bytes at an index belong together: all of a valid scalar, or the maximal part of one that is not
  /// (Unicode 3.9, "U+FFFD Substitution of Maximal Subparts").
  @inline(__always)
  static func partLength(_ bytes: Bytes, _ index: Int) -> Int {
    let first = bytes[index]
    let length = scalarLength(first)
    guard length > 1 else { return 1 }
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    switch first {
    case 0xE0: lower = 0xA0
    case 0xED: upper = 0x9F
    case 0xF0: lower = 0x90
    case 0xF4: upper = 0x8F
    default: break
    }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte >= lower, byte <= upper else { return offset }
      lower = 0x80
      upper = 0xBF
    }
    return length
  }

  /// The length that a first byte promises; 0 where it can be none.
  @inline(__always)
  private static func scalarLength(_ first: UInt8) -> Int {
    if first < 0x80 { return 1 }
    if first < 0xC2 { return 0 }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  }
}
