/// Byte strings that are looked for at every place of a text, in one pass whatever their number.
///
/// A bit for each pair of bytes that one begins with, or goes on with from its second byte, dismisses nearly every
/// place, though but every other one is looked at; where it is set, the strings that begin there or one byte before are
/// tried, found by how many bits are set before that of their first pair.
struct LiteralSet: Sendable {
  /// A bit for each pair of bytes that is looked for; for pairs with capitals too, where case is ignored.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// How far one place that is looked at is from the next: a string of two bytes has no second pair.
  private var step = 2
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
      lookFor(word.bytes[0], word.bytes[1])
      if word.bytes.count > 2 { lookFor(word.bytes[1], word.bytes[2]) } else { step = 1 }
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
    return unsafe text.withUnsafeBytes { bytes in
      unsafe pairs.withUnsafeBufferPointer { pairs in
        guard let address = bytes.baseAddress else { return false }
        let last = bytes.count - 1
        func isLookedFor(_ index: Int) -> Bool {
          let pair = unsafe Int(UInt16(bigEndian: address.loadUnaligned(fromByteOffset: index, as: UInt16.self)))
          return unsafe pairs[pair &>> 6] &>> UInt64(truncatingIfNeeded: pair & 63) & 1 == 1
        }
        var index = 0
        while index < last {
          if isLookedFor(index) {
            for start in max(0, index &+ 1 &- step)...index {
              // Strings of three bytes or more go on with a pair that is looked for too.
              guard step == 1 || start &+ 1 < last && isLookedFor(start) && isLookedFor(start &+ 1) else { continue }
              for word in unsafe words(at: start, in: bytes) where unsafe stands(word, in: bytes, at: start) {
                guard take(places[word], start) else { return true }
              }
            }
          }
          index &+= step
        }
        return false
      }
    }
  }

  /// Notes a pair of bytes, in every case that counts.
  private mutating func lookFor(_ first: UInt8, _ second: UInt8) {
    for first in cases(of: first) {
      for second in cases(of: second) { Self.set(Self.pair(first, second), in: &pairs) }
    }
  }

  /// A byte, and its capital where case is ignored.
  private func cases(of byte: UInt8) -> [UInt8] {
    ignoresCase && byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte]
  }

  /// The strings that begin with the pair of bytes at a place.
  private func words(at start: Int, in text: UnsafeRawBufferPointer) -> Range<Int> {
    let head = unsafe Self.pair(folded(text[start]), folded(text[start + 1]))
    let bits = heads[head >> 6]
    let bit: UInt64 = 1 &<< UInt64(head & 63)
    guard bits & bit != 0 else { return 0..<0 }
    let rank = Int(headsBefore[head >> 6]) + (bits & (bit &- 1)).nonzeroBitCount
    return Int(starts[rank])..<Int(starts[rank + 1])
  }

  private func stands(_ word: Int, in text: UnsafeRawBufferPointer, at start: Int) -> Bool {
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
