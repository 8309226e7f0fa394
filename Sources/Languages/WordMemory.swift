/// What the words read last say for each language: the same words come again and again, and adding up the substrings of
/// one costs more than finding it here.
///
/// It changes nothing but the time a text takes: a word is told from others by its letters, and one that shares its place
/// with an earlier one takes it over, so memory is bounded whatever is read.
public struct WordMemory: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var sums = Accumulator()
    /// Its hash, which says that two words are different before their letters are compared.
    var hash: UInt64 = 0
    var features = 0
  }

  /// Letters of a word and its two bounds; longer ones are rare.
  private static let longest = 32

  private var entries: ContiguousArray<Entry>
  /// The letters of the word at each place, one after the other, with room for the longest.
  private var letters: ContiguousArray<UInt16>

  private init(places: Int) {
    entries = ContiguousArray(repeating: Entry(), count: places)
    letters = ContiguousArray(repeating: 0, count: places * Self.longest)
  }

  /// A memory for the words of many pages: 0.4 MB, which a processor keeps near.
  public init() { self.init(places: 1 << 11) }

  /// A memory that keeps nothing: for one short text it would cost more than it saves.
  static var none: WordMemory { WordMemory(places: 0) }

  /// The entry of a word with its bounds, worked out where it is not the one remembered at its place.
  @inline(__always)
  mutating func entry(of word: UnsafeMutableBufferPointer<UInt32>, count: Int, _ make: () -> Entry) -> Entry {
    guard !entries.isEmpty, count <= Self.longest else { return make() }
    let hash = unsafe Self.hash(of: word, count: count)
    let place = Int(truncatingIfNeeded: hash &>> 32) & (entries.count - 1)
    if entries[place].hash == hash, unsafe holds(word, count, at: place) { return entries[place] }
    var entry = make()
    guard unsafe keep(word, count, at: place) else { return entry }
    entry.hash = hash
    entries[place] = entry
    return entry
  }

  /// Whether the word at a place has these letters. A bound, which no word has within, ends both.
  private func holds(_ word: UnsafeMutableBufferPointer<UInt32>, _ count: Int, at place: Int) -> Bool {
    let start = place &* Self.longest
    for index in 0..<count where unsafe UInt32(letters[start &+ index]) != word[index] { return false }
    return true
  }

  /// Writes a word down; false where a letter has no room, and nothing may be kept of it.
  private mutating func keep(_ word: UnsafeMutableBufferPointer<UInt32>, _ count: Int, at place: Int) -> Bool {
    for index in 0..<count where unsafe word[index] > UInt16.max { return false }
    let start = place &* Self.longest
    for index in 0..<count { letters[start &+ index] = unsafe UInt16(truncatingIfNeeded: word[index]) }
    return true
  }

  /// The hash of a word: 64 bits, and never that of none.
  @inline(__always)
  private static func hash(of word: UnsafeMutableBufferPointer<UInt32>, count: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count {
      hash = unsafe (hash ^ UInt64(word[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return max(hash, 1)
  }
}
