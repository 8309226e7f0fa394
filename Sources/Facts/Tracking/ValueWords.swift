/// The words of an attribute's value, one after the other: its classes, the relations of a link.
struct ValueWords {
  private var end = 0

  /// Where the next word stands; nil where there is none.
  mutating func next(in value: Span<UInt8>) -> Range<Int>? {
    while end < value.count, value[end] <= 0x20 { end += 1 }
    let start = end
    while end < value.count, value[end] > 0x20 { end += 1 }
    return start < end ? start..<end : nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes are a word, given in lower case, in any case.
  func isSame(anyCase word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      let byte = self[index] &- 0x41 < 26 ? self[index] | 0x20 : self[index]
      guard byte == (unsafe word.utf8Start[index]) else { return false }
    }
    return true
  }

  /// Whether a word stands at the end.
  func ends(with word: StaticString) -> Bool { begins(with: word, at: count - word.utf8CodeUnitCount) }
}
