internal import CLanguageTable

/// The weights that training wrote: a hash table from a feature to thirty-eight numbers of four bits, and what each of these
/// says of each language.
///
/// The bytes are part of the program; nothing is read or copied at the start. Layout: 65,536 buckets of one cache line, three
/// slots of 21 bytes in each; a slot is a 16-bit tag (ten bits of the feature, one that is set, two of exponent) and
/// thirty-eight numbers of four bits, 8 added to each. Then the axes, a 32-bit float for each language and number; eight bytes
/// of name for each language; how many languages, numbers and buckets there are, in 32 bits each; and `LQ03`.
@safe struct Table: @unchecked Sendable {
  /// Numbers of a row.
  static let rank = 38
  private static let bucketBits: UInt32 = 16
  private static let tailSize = 16

  /// How many languages it tells apart.
  let count: Int
  private let base: UnsafeRawPointer
  private let axes: UnsafeRawPointer
  private let names: UnsafeRawPointer

  /// The table that is part of the program, or nil where its bytes are no such table.
  init?() {
    let size = riza_language_table_size()
    let bytes = unsafe UnsafeRawBufferPointer(start: riza_language_table(), count: size)
    guard size > Self.tailSize, unsafe bytes.suffix(4).elementsEqual("LQ03".utf8), let base = bytes.baseAddress else {
      return nil
    }
    func number(_ index: Int) -> Int {
      Int(unsafe bytes.loadUnaligned(fromByteOffset: size - Self.tailSize + 4 * index, as: UInt32.self))
    }
    count = number(0)
    let buckets = 64 << Int(Self.bucketBits)
    guard count <= Lanes.count, number(1) == Self.rank, number(2) == 1 << Int(Self.bucketBits),
      size == buckets + count * (4 * Self.rank + 8) + Self.tailSize
    else { return nil }
    unsafe self.base = base
    unsafe axes = base + buckets
    unsafe names = axes + 4 * Self.rank * count
  }

  /// Codes of the languages, in the order of the lanes.
  var languages: [String] {
    (0..<count).map { index in
      let name = unsafe UnsafeRawBufferPointer(start: names + 8 * index, count: 8)
      return unsafe String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// What one of each number of a row says for each language: six registers for each number.
  var meanings: [SIMD8<Float>] {
    var meanings = [SIMD8<Float>](repeating: .zero, count: Self.rank * Lanes.parts)
    for language in 0..<count {
      for number in 0..<Self.rank {
        let offset = 4 * (language * Self.rank + number)
        meanings[number * Lanes.parts + language / 8][language % 8] =
          unsafe axes.loadUnaligned(fromByteOffset: offset, as: Float.self)
      }
    }
    return meanings
  }

  /// Finds the rows of features. A feature that training did not keep has none.
  ///
  /// There is no branch: whether a feature is known, and by which slot, cannot be foreseen, and a wrong guess would cost more
  /// than all of it.
  @inline(__always)
  func findRows(of features: Int, on bench: WordBench) {
    // The table is larger than what lies near the processor.
    bench.eachFeature(features) { feature in unsafe riza_prefetch(base + Int(Self.bucket(of: feature))) }
    bench.clearRows()
    bench.eachFeature(features) { feature in
      let tag = UInt32(feature &>> 22 | 0x2000)
      var row = Self.bucket(of: feature)
      let (second, third) = (row &+ Self.rowSize, row &+ 2 &* Self.rowSize)
      if (self.tag(at: second) ^ tag) & Self.tagBits == 0 { row = second }
      if (self.tag(at: third) ^ tag) & Self.tagBits == 0 { row = third }
      let found = self.tag(at: row)
      bench.note(
        row: row, exponent: Int(found &>> 14), isKnown: (((found ^ tag) & Self.tagBits) &- 1) &>> 31)
    }
  }

  private static let rowSize: UInt32 = 21
  private static let tagBits: UInt32 = 0x3FFF

  /// The row that begins at a place.
  @inline(__always)
  func row(at place: UInt32) -> UnsafeRawPointer { unsafe base + Int(place) }

  /// The tag of the row at a place, and its exponent above.
  @inline(__always)
  private func tag(at place: UInt32) -> UInt32 { unsafe UInt32(row(at: place).loadUnaligned(as: UInt16.self)) }

  /// Where the bucket of a feature begins.
  @inline(__always)
  private static func bucket(of feature: UInt32) -> UInt32 { feature & 0x3F_FFC0 }
}
