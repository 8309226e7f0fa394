/// Byte strings that are looked for at every place of a text, in one pass whatever their number.
///
/// A bit for each pair of bytes that one begins with dismisses nearly every place; where it is set, the strings that
/// begin with the first byte are tried.
struct LiteralSet: Sendable {
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var words: [[UInt8]] = []
  /// The strings that begin with each byte, as a range of `words`.
  private var starts = [Int32](repeating: 0, count: 257)
  /// For each of `words`, its place in the list given.
  private var places: [Int] = []
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - literals: the strings, each of two bytes or more; in lower case where case is ignored.
  ///   - ignoresCase: whether ASCII capitals of a text are read as small letters.
  init(_ literals: [String], ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    let sorted = literals.enumerated().map { (place: $0.offset, bytes: Array($0.element.utf8)) }
      .filter { $0.bytes.count > 1 }
      .sorted { ($0.bytes[0], $0.place) < ($1.bytes[0], $1.place) }
    for (place, bytes) in sorted {
      for first in cases(of: bytes[0]) {
        for second in cases(of: bytes[1]) {
          let pair = Int(first) << 8 | Int(second)
          pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
      }
      words.append(bytes)
      places.append(place)
      starts[Int(bytes[0]) + 1] += 1
    }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
  }

  /// Whether one of the strings stands in a text.
  func isIn(_ text: Span<UInt8>) -> Bool {
    search(text) { _, _ in false }
  }

  /// Hands out the place in the list of each string found and where it begins, in order of the text, until the answer is
  /// false.
  ///
  /// - Returns: whether it was stopped.
  @discardableResult @inline(__always)
  func search(_ text: Span<UInt8>, _ take: (Int, Int) -> Bool) -> Bool {
    guard text.count > 1 else { return false }
    let pairs = pairs.span
    var pair = Int(text[0])
    for index in 1..<text.count {
      pair = (pair &<< 8 | Int(text[index])) & 0xFFFF
      guard pairs[pair &>> 6] &>> UInt64(truncatingIfNeeded: pair & 63) & 1 == 1 else { continue }
      let first = Int(folded(UInt8(truncatingIfNeeded: pair &>> 8)))
      for word in starts[first]..<starts[first + 1] where stands(words[Int(word)], in: text, at: index - 1) {
        guard take(places[Int(word)], index - 1) else { return true }
      }
    }
    return false
  }

  /// A byte, and its capital where case is ignored.
  private func cases(of byte: UInt8) -> [UInt8] {
    ignoresCase && byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte]
  }

  private func stands(_ word: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
    guard text.count - start >= word.count else { return false }
    for step in word.indices where folded(text[start + step]) != word[step] { return false }
    return true
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 { ignoresCase && byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
