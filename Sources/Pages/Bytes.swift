internal import Glibc

/// A view of bytes that reads 0 beyond its end, so that scanners need no test for it: the text of a page holds no NUL.
///
/// Made and used inside one `withBytes`; no index, however wrong, reads outside the bytes.
@safe
struct Bytes {
  private let start: UnsafePointer<UInt8>
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe start = buffer.baseAddress ?? ("" as StaticString).utf8Start
    count = buffer.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? unsafe start[index] : 0
  }

  /// The eight bytes from `index`, the first one lowest; there must be so many.
  @inline(__always)
  private func eight(_ index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }

  /// The sixteen bytes from `index`; there must be so many.
  @inline(__always)
  private func sixteen(_ index: Int) -> SIMD16<Int8> {
    unsafe UnsafeRawPointer(start + index).loadUnaligned(as: SIMD16<Int8>.self)
  }

  /// The first place of `byte` in `lower..<upper`, or `upper`.
  @inline(__always)
  func first(_ byte: UInt8, from lower: Int, to upper: Int) -> Int {
    guard lower >= 0, lower < upper, upper <= count,
      let found = unsafe memchr(start + lower, Int32(byte), upper - lower)
    else { return upper }
    return unsafe found - UnsafeMutableRawPointer(mutating: start)
  }

  /// The first place of `byte` at or after `lower`, or the end.
  @inline(__always)
  func first(_ byte: UInt8, from lower: Int) -> Int { first(byte, from: lower, to: count) }

  /// Whether a byte that is not ASCII stands in the sixty-four bytes from `index`; there must be so many.
  @inline(__always)
  private func isWide(_ index: Int) -> Bool {
    let bytes = sixteen(index) | sixteen(index &+ 16) | sixteen(index &+ 32) | sixteen(index &+ 48)
    let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & UInt64.highBits != 0
  }

  /// The first byte in `lower..<upper` that is not ASCII, or `upper`.
  @inline(__always)
  func firstWide(from lower: Int, to upper: Int) -> Int {
    guard lower >= 0, upper <= count else { return upper }
    var index = lower
    while index + 8 <= upper {
      let wide = eight(index) & UInt64.highBits
      if wide != 0 { return index + wide.trailingZeroBitCount / 8 }
      index += 8
      while index + 64 <= upper, !isWide(index) { index &+= 64 }
    }
    while index < upper, unsafe start[index] < 0x80 { index += 1 }
    return min(index, upper)
  }

  /// The first byte at or after `lower` that is no white space of HTML, or the end.
  @inline(__always)
  func firstInk(from lower: Int) -> Int {
    guard lower >= 0 else { return lower }
    var index = lower
    while index + 8 <= count {
      let ink = eight(index).spaces ^ UInt64.highBits
      if ink != 0 { return index + ink.trailingZeroBitCount / 8 }
      index += 8
    }
    while self[index].isSpace { index += 1 }
    return index
  }

  /// How many scalars begin in a range.
  func scalars(in range: Range<Int>) -> Int {
    guard range.lowerBound >= 0, range.upperBound <= count else { return 0 }
    var continuations = 0
    var index = range.lowerBound
    while true {
      index = firstWide(from: index, to: range.upperBound)
      guard index < range.upperBound else { return range.count - continuations }
      let end = min(index + 32, range.upperBound)
      while index < end {
        continuations &+= unsafe start[index] & 0xC0 == 0x80 ? 1 : 0
        index &+= 1
      }
    }
  }

  /// Whether a line ends with the byte at an index: LF, or CR without one behind it.
  @inline(__always)
  func endsLine(_ index: Int) -> Bool { self[index] == 0x0A || self[index] == 0x0D && self[index + 1] != 0x0A }

  /// How many lines end in a range, and how many scalars begin: thirty-two bytes at a time.
  func lineEndsAndScalars(in range: Range<Int>) -> (lineEnds: Int, scalars: Int) {
    guard range.lowerBound >= 0, range.upperBound <= count else { return (0, 0) }
    let (newline, carriageReturn) = (SIMD16<Int8>(repeating: 0x0A), SIMD16<Int8>(repeating: 0x0D))
    let firstOfScalar = SIMD16<Int8>(repeating: -0x40)
    var (lineEnds, continuations) = (0, 0)
    var index = range.lowerBound
    // The byte behind them is read too.
    let end = min(range.upperBound, count - 1) - 31
    while index < end {
      var (ends, others) = (SIMD16<Int8>.zero, SIMD16<Int8>.zero)
      // So often that no count exceeds a byte.
      let stop = min(end, index + 127 * 32)
      while index < stop {
        let (first, second) = (sixteen(index), sixteen(index &+ 16))
        let isFirstSplit = Self.ones(first .== carriageReturn) & ~Self.ones(sixteen(index &+ 1) .== newline)
        let isSecondSplit = Self.ones(second .== carriageReturn) & ~Self.ones(sixteen(index &+ 17) .== newline)
        ends &+= Self.ones(first .== newline) | isFirstSplit
        ends &+= Self.ones(second .== newline) | isSecondSplit
        others &+= Self.ones(first .< firstOfScalar)
        others &+= Self.ones(second .< firstOfScalar)
        index &+= 32
      }
      lineEnds += Self.sum(ends)
      continuations += Self.sum(others)
    }
    for index in index..<range.upperBound {
      if endsLine(index) { lineEnds += 1 }
      if self[index] & 0xC0 == 0x80 { continuations += 1 }
    }
    return (lineEnds, range.count - continuations)
  }

  /// One for each of sixteen that are so.
  @inline(__always)
  private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<Int8> {
    SIMD16<Int8>.zero.replacing(with: SIMD16(repeating: 1), where: mask)
  }

  /// What sixteen counts of one byte add up to.
  @inline(__always)
  private static func sum(_ counts: SIMD16<Int8>) -> Int {
    let words = unsafe unsafeBitCast(counts, to: SIMD2<UInt64>.self)
    let every: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (words[0] & every) &+ (words[0] &>> 8 & every) &+ (words[1] & every) &+ (words[1] &>> 8 & every)
    return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// The eight bytes from `index`, the first one lowest; 0 for those at or after `end`.
  @inline(__always)
  func word(at index: Int, to end: Int) -> UInt64 {
    guard index >= 0, index < end, end <= count else { return 0 }
    let kept = end - index
    if index + 8 <= count {
      let word = eight(index)
      return kept < 8 ? word & ((1 &<< UInt64(kept * 8)) &- 1) : word
    }
    var word: UInt64 = 0
    for place in 0..<kept { word |= UInt64(self[index + place]) &<< UInt64(place * 8) }
    return word
  }

  /// Whether `word`, given in lower case, stands at `index` in any case.
  func has(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for offset in 0..<length where self[index + offset].lowercased != (unsafe word.utf8Start[offset]) {
      return false
    }
    return true
  }

  /// Appends a range of the bytes to an array.
  func append(_ range: Range<Int>, to target: inout [UInt8]) {
    guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else { return }
    unsafe target.append(contentsOf: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// A range of the bytes as text.
  func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// Whether a range holds nothing but the white space of HTML.
  func isBlank(_ range: Range<Int>) -> Bool { firstInk(from: range.lowerBound) >= range.upperBound }
}

extension [UInt8] {
  /// Lends the bytes to a scanner.
  @inline(__always)
  func withBytes<Result, Failure: Error>(_ body: (Bytes) throws(Failure) -> Result) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { buffer throws(Failure) in try body(unsafe Bytes(buffer)) }
  }
}

extension UInt8 {
  /// ASCII white space of the HTML standard: tab, LF, FF, CR, space.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  /// An ASCII letter.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// An ASCII digit.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// The byte with an ASCII capital made small.
  @inline(__always)
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit, or nil.
  var hexadecimal: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}
