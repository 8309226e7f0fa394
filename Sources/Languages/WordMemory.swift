/// What the words read last say for each language: on a page the same words come again and again, and adding up the
/// substrings of one costs more than finding it here.
///
/// A word that shares its place with an earlier one takes it over, so memory is bounded whatever is read.
public struct WordMemory: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var sums = Accumulator()
    /// Its hash; two words with the same are taken for one.
    var hash: UInt64 = 0
    var features = 0
  }

  private var entries: ContiguousArray<Entry>

  private init(places: Int) { entries = ContiguousArray(repeating: Entry(), count: places) }

  /// A memory for the words of a page.
  public init() { self.init(places: 1 << 9) }

  /// A memory that keeps nothing: for one short text it would cost more than it saves.
  static var none: WordMemory { WordMemory(places: 0) }

  /// The entry of a word, worked out where it is not the one remembered at its place.
  @inline(__always)
  mutating func entry(of hash: UInt64, _ make: () -> Entry) -> Entry {
    guard !entries.isEmpty else { return make() }
    let place = Int(truncatingIfNeeded: hash &>> 32) & (entries.count - 1)
    if entries[place].hash == hash { return entries[place] }
    let entry = make()
    entries[place] = entry
    return entry
  }

  /// The hash of a word: 64 bits, and never that of none.
  @inline(__always)
  static func hash(of word: UnsafeMutableBufferPointer<UInt32>, count: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count {
      hash = unsafe (hash ^ UInt64(word[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return max(hash, 1)
  }
}
