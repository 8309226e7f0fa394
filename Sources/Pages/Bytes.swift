internal import Glibc

/// A view of bytes that reads 0 beyond its end, so that scanners need no test for it: the text of a page holds no NUL.
///
/// Made and used inside one `withBytes`; no index, however wrong, reads outside the bytes.
@safe
struct Bytes {
  private let start: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe start = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    guard let start = unsafe start, UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe start[index]
  }

  /// The first place of `byte` in `lower..<upper`, or `upper`.
  @inline(__always)
  func first(_ byte: UInt8, from lower: Int, to upper: Int) -> Int {
    guard let start = unsafe start, lower >= 0, lower < upper, upper <= count,
      let found = unsafe memchr(start + lower, Int32(byte), upper - lower)
    else { return upper }
    return unsafe found - UnsafeMutableRawPointer(mutating: start)
  }

  /// The first place of `byte` at or after `lower`, or the end.
  @inline(__always)
  func first(_ byte: UInt8, from lower: Int) -> Int { first(byte, from: lower, to: count) }

  /// Whether a byte that is not ASCII stands in the 32 bytes from `index`; there must be so many.
  @inline(__always)
  private func isWide(_ start: UnsafePointer<UInt8>, _ index: Int) -> Bool {
    let words = unsafe UnsafeRawPointer(start + index)
    let first = unsafe words.loadUnaligned(as: UInt64.self) | words.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let second =
      unsafe words.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
      | words.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    return (first | second) & 0x8080_8080_8080_8080 != 0
  }

  /// The first byte in `lower..<upper` that is not ASCII, or `upper`.
  @inline(__always)
  func firstWide(from lower: Int, to upper: Int) -> Int {
    guard let start = unsafe start, lower >= 0, upper <= count else { return upper }
    var index = lower
    while index + 32 <= upper, unsafe !isWide(start, index) { index += 32 }
    while index < upper, unsafe start[index] < 0x80 { index += 1 }
    return min(index, upper)
  }

  /// How many scalars begin in a range.
  func scalars(in range: Range<Int>) -> Int {
    guard let start = unsafe start, range.lowerBound >= 0, range.upperBound <= count else { return 0 }
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

  /// The eight bytes from `index`, the first one lowest; 0 for those at or after `end`.
  @inline(__always)
  func word(at index: Int, to end: Int) -> UInt64 {
    guard let start = unsafe start, index >= 0, index < end, end <= count else { return 0 }
    let kept = end - index
    if index + 8 <= count {
      let word = unsafe UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
      return kept < 8 ? word & ((1 &<< UInt64(kept * 8)) &- 1) : word
    }
    var word: UInt64 = 0
    for place in 0..<kept { word |= UInt64(unsafe start[index + place]) &<< UInt64(place * 8) }
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
    guard let start = unsafe start, range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else { return }
    unsafe target.append(contentsOf: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// A range of the bytes as text.
  func text(_ range: Range<Int>) -> String {
    guard let start = unsafe start, range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// Whether a range holds nothing but the white space of HTML.
  func isBlank(_ range: Range<Int>) -> Bool {
    for index in range where !self[index].isSpace { return false }
    return true
  }
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
