/// Byte strings that are looked for at every place of a text, in one pass whatever their number.
///
/// A bit for each few bytes that one begins with, or goes on with from one of its next bytes, dismisses nearly every
/// place, though but one of several is looked at; where it is set, the strings that begin there or a few bytes before
/// are tried, found by how many bits are set before that of their first pair.
struct LiteralSet: Sendable {
  /// A bit for each class of bytes that are looked for; for those with capitals too, where case is ignored.
  private var looks = [UInt64](repeating: 0, count: 1024)
  /// How many bytes are looked at together: three where no string is shorter than five.
  private let width: Int
  /// How far one place that is looked at is from the next: a string of two bytes has no second pair.
  private let step: Int
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
    let shortest = words.map(\.bytes.count).min() ?? 2
    width = shortest >= 5 ? 3 : 2
    step = min(shortest - width + 1, width == 3 ? 4 : 2)
    for word in words {
      for start in 0..<step {
        lookFor(word.bytes[start], word.bytes[start + 1], width == 3 ? word.bytes[start + 2] : nil)
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
    guard text.count >= width else { return false }
    // The loop runs over most bytes of a page several times; a class is below 65,536, an index below the count.
    return unsafe text.withUnsafeBytes { bytes in
      unsafe looks.withUnsafeBufferPointer { looks in
        guard let address = bytes.baseAddress else { return false }
        let last = bytes.count - width + 1
        func isLookedFor(_ index: Int) -> Bool {
          let pair = unsafe Int(UInt16(bigEndian: address.loadUnaligned(fromByteOffset: index, as: UInt16.self)))
          let sort = width == 3 ? unsafe Self.sort(pair, bytes[index &+ 2]) : pair
          return unsafe looks[sort &>> 6] &>> UInt64(truncatingIfNeeded: sort & 63) & 1 == 1
        }
        var index = 0
        while index < last {
          if isLookedFor(index) {
            for start in max(0, index &+ 1 &- step)...index {
              // Strings go on with bytes that are looked for too.
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

  /// Notes two or three bytes, in every case that counts.
  private mutating func lookFor(_ first: UInt8, _ second: UInt8, _ third: UInt8?) {
    for capitals in 0..<(ignoresCase ? 8 : 1) {
      let pair = Self.pair(Self.cased(first, capitals & 1), Self.cased(second, capitals & 2))
      Self.set(third.map { Self.sort(pair, Self.cased($0, capitals & 4)) } ?? pair, in: &looks)
    }
  }

  /// The class of three bytes: a pair and one more.
  @inline(__always)
  private static func sort(_ pair: Int, _ third: UInt8) -> Int { (pair ^ Int(third) &* 0x1F35) & 0xFFFF }

  /// A byte, or its capital.
  private static func cased(_ byte: UInt8, _ capital: Int) -> UInt8 {
    capital != 0 && byte &- 0x61 < 26 ? byte & 0xDF : byte
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
    // From the end: many begin alike, as `/wp-content/plugins/`.
    var place = count - 1
    while place > 1 {
      if unsafe folded(text[start + place]) != bytes[lower + place] { return false }
      place -= 1
    }
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
