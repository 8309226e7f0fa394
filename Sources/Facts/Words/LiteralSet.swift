/// Byte strings that are looked for at every place of a text, in one pass whatever their number.
///
/// A bit for each pair of bytes that one begins with dismisses nearly every place; where it is set, the strings that
/// begin with the pair are tried, found by how many bits are set before it.
struct LiteralSet: Sendable {
  /// A bit for each pair of bytes; for pairs with capitals too, where case is ignored.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// A bit for each pair that a string begins with as it is given.
  private var heads = [UInt64](repeating: 0, count: 1024)
  /// How many bits of `heads` are set before each of its numbers.
  private var headsBefore: [Int32] = []
  /// For each of `heads` the first string that begins with it, and last how many strings there are.
  private var starts: [Int32] = []
  /// The strings, one after the other, in order of how they begin.
  private var bytes: [UInt8] = []
  /// Where each string begins in `bytes`, and last where the last one ends.
  private var bounds: [Int32] = [0]
  /// For each string, its place in the list given.
  private var places: [Int] = []
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - literals: the strings, each of two bytes or more; in lower case where case is ignored.
  ///   - ignoresCase: whether ASCII capitals of a text are read as small letters.
  init(_ literals: [String], ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    let words = literals.enumerated().map { (place: $0.offset, bytes: Array($0.element.utf8)) }
      .filter { $0.bytes.count > 1 }
      .map { (pair: Self.pair($0.bytes[0], $0.bytes[1]), place: $0.place, bytes: $0.bytes) }
      .sorted { ($0.pair, $0.place) < ($1.pair, $1.place) }
    for word in words {
      for first in cases(of: word.bytes[0]) {
        for second in cases(of: word.bytes[1]) { Self.set(Self.pair(first, second), in: &pairs) }
      }
      if Self.set(word.pair, in: &heads) { starts.append(Int32(clamping: places.count)) }
      bytes += word.bytes
      bounds.append(Int32(clamping: bytes.count))
      places.append(word.place)
    }
    starts.append(Int32(clamping: places.count))
    var before: Int32 = 0
    for bits in heads {
      headsBefore.append(before)
      before += Int32(bits.nonzeroBitCount)
    }
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
    // The loop runs over most bytes of a page several times; a pair is below 65,536, an index below the count.
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe pairs.withUnsafeBufferPointer { pairs in
        var pair = unsafe Int(text[0])
        for index in 1..<text.count {
          pair = unsafe (pair &<< 8 | Int(text[index])) & 0xFFFF
          guard unsafe pairs[pair &>> 6] &>> UInt64(truncatingIfNeeded: pair & 63) & 1 == 1 else { continue }
          for word in words(from: pair) where unsafe stands(word, in: text, at: index - 1) {
            guard take(places[word], index - 1) else { return true }
          }
        }
        return false
      }
    }
  }

  /// A byte, and its capital where case is ignored.
  private func cases(of byte: UInt8) -> [UInt8] {
    ignoresCase && byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte]
  }

  /// The strings that begin with a pair of bytes, whose bit is set.
  private func words(from pair: Int) -> Range<Int> {
    let head = Self.pair(folded(UInt8(truncatingIfNeeded: pair &>> 8)), folded(UInt8(truncatingIfNeeded: pair)))
    let before = heads[head >> 6] & (1 &<< UInt64(head & 63) &- 1)
    let rank = Int(headsBefore[head >> 6]) + before.nonzeroBitCount
    return Int(starts[rank])..<Int(starts[rank + 1])
  }

  private func stands(_ word: Int, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let lower = Int(bounds[word])
    let count = Int(bounds[word + 1]) - lower
    guard text.count - start >= count else { return false }
    for step in 2..<max(2, count) where unsafe folded(text[start + step]) != bytes[lower + step] { return false }
    return true
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  /// Sets a bit; false where it was set.
  @discardableResult
  private static func set(_ pair: Int, in bits: inout [UInt64]) -> Bool {
    let bit: UInt64 = 1 << UInt64(pair & 63)
    defer { bits[pair >> 6] |= bit }
    return bits[pair >> 6] & bit == 0
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 { ignoresCase && byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
