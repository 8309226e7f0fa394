internal import Glibc

extension Span<UInt8> {
  /// Whether the bytes are a word.
  func isSame(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && begins(with: word) }

  /// Whether the bytes are the same as others.
  func isSame(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// Whether the same bytes stand at a place and at one of another text.
  func isSame(_ place: Int, in other: Span<UInt8>, _ otherPlace: Int, count: Int) -> Bool {
    unsafe extracting(place..<place + count).withUnsafeBytes { own in
      unsafe other.extracting(otherPlace..<otherPlace + count).withUnsafeBytes { other in
        guard let own = own.baseAddress, let other = other.baseAddress else { return true }
        return unsafe memcmp(own, other, count) == 0
      }
    }
  }

  /// Whether a word stands at a place.
  func begins(with word: StaticString, at start: Int = 0) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    for index in 0..<length where self[start + index] != (unsafe word.utf8Start[index]) { return false }
    return true
  }

  /// The first place of a byte at or after another place, or the end.
  func first(_ byte: UInt8, from start: Int) -> Int {
    guard start >= 0, start < count else { return count }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else {
        return bytes.count
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
