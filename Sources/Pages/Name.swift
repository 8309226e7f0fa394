/// The name of a tag or an attribute where it is written.
struct Name {
  let range: Range<Int>
  /// Its first eight bytes in small letters, the first one lowest, 0 behind its end.
  let head: UInt64
}

extension Bytes {
  /// Reads a name up to what ends it. The first byte of an attribute's name belongs to it whatever it is.
  @inline(__always)
  func name(from start: Int, ofAttribute: Bool) -> Name {
    // Nearly all names are less than eight letters, read as one word.
    let word = word(at: start, to: count).lowercasedBytes
    let letters = word.leadingLetters
    if letters > 0, letters < 8, endsName(self[start + letters], ofAttribute) {
      return Name(range: start..<start + letters, head: word & ((1 &<< UInt64(letters * 8)) &- 1))
    }
    return longName(from: start, ofAttribute: ofAttribute)
  }

  private func longName(from start: Int, ofAttribute: Bool) -> Name {
    var end = ofAttribute ? start + 1 : start
    while end < count, !endsName(self[end], ofAttribute) { end += 1 }
    return Name(range: start..<end, head: word(at: start, to: end).lowercasedBytes)
  }

  @inline(__always)
  private func endsName(_ byte: UInt8, _ ofAttribute: Bool) -> Bool {
    byte.endsTagName || ofAttribute && byte == 0x3D
  }
}

extension UInt8 {
  /// Whether the name of a tag ends before the byte.
  @inline(__always)
  var endsTagName: Bool { self == 0x3E || self == 0x2F || isSpace }
}

extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each of eight bytes.
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes with ASCII capitals made small.
  @inline(__always)
  var lowercasedBytes: UInt64 { self | among(0x41, 0x5A) >> 2 }

  /// How many of eight bytes, from the lowest on, are small letters.
  @inline(__always)
  fileprivate var leadingLetters: Int { (among(0x61, 0x7A) ^ Self.highBits).trailingZeroBitCount / 8 }

  /// The highest bit of each byte that is white space of HTML: tab, LF, FF, CR, space.
  @inline(__always)
  var spaces: UInt64 { among(0x09, 0x0D) ^ among(0x0B, 0x0B) | among(0x20, 0x20) }

  /// Whether one of eight bytes is less than a space.
  @inline(__always)
  var holdsControl: Bool { (self &- 0x20 &* Self.ones) & ~self & Self.highBits != 0 }

  /// The highest bit of each byte that is ASCII between two bytes.
  @inline(__always)
  private func among(_ first: UInt64, _ last: UInt64) -> UInt64 {
    let low = self & ~Self.highBits
    let reachesFirst = low &+ (0x80 &- first) &* Self.ones
    let exceedsLast = low &+ (0x7F &- last) &* Self.ones
    return (reachesFirst ^ exceedsLast) & ~self & Self.highBits
  }
}
