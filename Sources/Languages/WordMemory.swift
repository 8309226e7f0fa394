/// What the words read last say for each language: the same words come again and again, and adding up the substrings of
/// one costs more than finding it here.
///
/// It changes nothing but the time a text takes: a word is told from others by its letters, and one that shares its place
/// with an earlier one takes it over, so memory is bounded whatever is read.
public struct WordMemory: Sendable {
  var words: RememberedWords
  /// Room for the word that is read.
  var room = WordBench.room

  /// A memory for the words of many pages: 0.6 MB, which a processor keeps near.
  public init() { words = RememberedWords(places: 1 << 12) }

  /// A memory that keeps one word: for one short text more would cost more than it saves.
  static var smallest: WordMemory { WordMemory(words: RememberedWords(places: 1)) }

  private init(words: RememberedWords) { self.words = words }
}

/// Words and what they say, each at the place its letters give it.
struct RememberedWords: Sendable {
  /// Letters and bounds of a word that is remembered by them, in fours; longer ones are rare.
  private static let fours = 5

  private var sums: ContiguousArray<Accumulator>
  /// The letters of the word at each place, four in a number.
  private var letters: ContiguousArray<UInt64>

  /// - Parameter places: how many; a power of two.
  init(places: Int) {
    sums = ContiguousArray(repeating: Accumulator(), count: places)
    letters = ContiguousArray(repeating: 0, count: places * Self.fours)
  }

  /// What a word says, worked out where it is not the one remembered at its place.
  ///
  /// - Parameters:
  ///   - bench: holds the word.
  ///   - count: its letters and bounds.
  @inline(__always)
  mutating func sums(of bench: WordBench, count: Int, _ make: () -> Accumulator) -> Accumulator {
    let fours = (count &+ 3) &>> 2
    guard fours <= Self.fours else { return make() }
    let place = place(of: bench, fours: fours)
    if holds(bench, fours: fours, at: place) { return sums[place] }
    let made = make()
    for index in 0..<fours { letters[place &* Self.fours &+ index] = bench.four(index) }
    sums[place] = made
    return made
  }

  /// Whether the word at a place has these letters. A bound, which no word has within, ends both.
  @inline(__always)
  private func holds(_ bench: WordBench, fours: Int, at place: Int) -> Bool {
    for index in 0..<fours where letters[place &* Self.fours &+ index] != bench.four(index) { return false }
    return true
  }

  /// The place that the letters of a word give it.
  @inline(__always)
  private func place(of bench: WordBench, fours: Int) -> Int {
    var hash: UInt64 = 0
    for index in 0..<fours {
      hash = (hash ^ bench.four(index)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    return Int(truncatingIfNeeded: hash) & (sums.count &- 1)
  }
}
