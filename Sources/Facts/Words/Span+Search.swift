internal import Glibc

extension Span<UInt8> {
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
