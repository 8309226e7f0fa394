/// Reads a text word by word and adds up what the table knows of each.
struct WordReader {
  /// Words in capitals that are a sentence rather than a name.
  private static let sentenceInCapitals = 5

  private let table: Table
  /// Whether the letters of a western encoding are read as the Turkish ones in their place.
  private let readsWesternAsTurkish: Bool
  /// Letters to read at most.
  private let limit: Int
  /// Adds up words with a capital, and words without.
  private var capitalised = Accumulator()
  private var small = Accumulator()
  private var acronyms = 0
  private var wordsInCapitals = 0
  private var questionMarks = 0
  private(set) var tally = Tally()
  private(set) var hasWesternForTurkish = false
  /// Whether letters occur that begin UTF-8 read as windows-1252.
  private(set) var mayBeDoubled = false

  init(table: Table, limit: Int, readsWesternAsTurkish: Bool = false) {
    self.table = table
    self.limit = limit
    self.readsWesternAsTurkish = readsWesternAsTurkish
  }

  /// Reads a text up to the limit of letters.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ memory: inout WordMemory) {
    unsafe read(text, &memory.words, in: &memory.room)
    capitalised.drain(into: &tally.all)
    small.drain(into: &tally.small)
    tally.all += tally.small
    if wordsInCapitals < tally.words {
      tally.words -= acronyms
    } else if tally.words >= Self.sentenceInCapitals {
      // All in capitals: they tell no acronyms and no names.
      tally.smallWords = tally.words
      tally.small = tally.all
    }
    if questionMarks >= 2 { tally.damage.insert(.questionMarks) }
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ words: inout RememberedWords, in room: inout ContiguousArray<UInt64>
  ) {
    unsafe room.withUnsafeMutableBytes { room in
      guard let bench = unsafe WordBench(in: room) else { return }
      var index = 0
      var tokenEnd = 0
      while index < text.count, tally.letters < limit {
        if index >= tokenEnd {
          let token = unsafe Token(in: text, at: index)
          tokenEnd = token.end
          if !token.isProse {
            index = token.end
            continue
          }
        }
        let (scalar, next) = unsafe UTF8Reader.scalar(in: text, at: index)
        if Letters.isLetter(scalar) {
          index = unsafe readWord(in: text, at: index, on: bench, &words)
        } else {
          note(scalar)
          index = next
        }
      }
    }
  }

  /// Notes a scalar between words: another script's letter, or what is left of a lost one.
  @inline(__always)
  private mutating func note(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return }
    if scalar == 0xFFFD { tally.damage.insert(.replaced) }
    guard scalar >= 0x250, let script = Script.of(scalar) else { return }
    tally.scripts[Int(script.rawValue)] &+= 1
    tally.letters += 1
    tally.accentedLetters += 1
  }

  /// Reads one word, adds its features, and tells where the text goes on.
  @inline(__always)
  private mutating func readWord(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, on bench: WordBench, _ words: inout RememberedWords
  ) -> Int {
    var index = start
    var count = 1
    var letters = 0
    var capitals = 0
    var dottedCapitals = 0
    var script = Script.latin
    bench.write(WordBench.bound, at: 0)
    while index < text.count {
      if let run = unsafe LetterRun(in: text, at: index), run.count > 0 {
        bench.write(run.letters, at: count)
        count = min(count &+ run.count, WordBench.longestWord)
        letters &+= run.count
        capitals &+= run.capitals
        index &+= run.count
        if run.count < 8, unsafe Self.endsWord(text[index]) { break }
        continue
      }
      let byte = unsafe text[index]
      let folded = byte | 0x20
      if folded >= 0x61, folded <= 0x7A {
        letters += 1
        if byte != folded { capitals += 1 }
        if count < WordBench.longestWord {
          bench.write(UInt16(folded), at: count)
          count += 1
        }
        index += 1
        continue
      }
      var (scalar, next) = unsafe UTF8Reader.scalar(in: text, at: index)
      if Letters.isLetter(scalar) {
        tally.accentedLetters += 1
        if Repair.isWesternForTurkish(scalar) {
          hasWesternForTurkish = true
          if readsWesternAsTurkish { scalar = Repair.turkish(scalar) }
        }
        if Repair.isLead(scalar) { mayBeDoubled = true }
        if scalar == 0x130 { dottedCapitals += 1 }
        if scalar >= 0x250, let other = Script.of(scalar) { script = other }
        letters += 1
        let lower = Letters.lowered(scalar)
        if lower != scalar { capitals += 1 }
        if count < WordBench.longestWord {
          bench.write(UInt16(truncatingIfNeeded: lower), at: count)
          count += 1
        }
      } else if Letters.isApostrophe(scalar), unsafe isLetter(in: text, at: next) {
        if count < WordBench.longestWord {
          bench.write(0x27, at: count)
          count += 1
        }
      } else if !Letters.isMark(scalar) {
        if scalar == 0x3F, unsafe isLetter(in: text, at: next) { questionMarks += 1 }
        break
      }
      index = next
    }
    bench.end(at: count)
    count += 1

    tally.letters += letters
    tally.scripts[Int(script.rawValue)] &+= Int32(truncatingIfNeeded: letters)
    if letters > 1 {
      tally.words += 1
      if capitals == letters {
        wordsInCapitals += 1
        if letters <= 5 { acronyms += 1 }
      }
      if letters >= 3, capitals == 0 { tally.smallWords += 1 }
    }
    let sums = words.sums(of: bench, count: count) { self.sums(of: bench.hashFeatures(count: count), on: bench) }
    if capitals == 0 {
      add(sums, to: &small, draining: &tally.small)
    } else {
      add(sums, to: &capitalised, draining: &tally.all)
      for _ in 0..<min(dottedCapitals, 4) { addDottedCapital(bench) }
    }
    return index
  }

  /// Whether a byte behind letters can only end their word: no letter, apostrophe or mark, and no sign that is counted.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x27 && byte != 0x3F }

  private func isLetter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return unsafe Letters.isLetter(UTF8Reader.scalar(in: text, at: index).scalar)
  }

  /// What some features add up to.
  @inline(__always)
  private func sums(of features: Int, on bench: WordBench) -> Accumulator {
    table.findRows(of: features, on: bench)
    var sums = Accumulator()
    sums.add(bench, of: features, from: table)
    return sums
  }

  /// Adds what a word says, where there is room for it.
  @inline(__always)
  private func add(_ sums: Accumulator, to accumulator: inout Accumulator, draining drained: inout Sums) {
    if accumulator.features + sums.features > Accumulator.capacity { accumulator.drain(into: &drained) }
    accumulator += sums
  }

  /// A capital İ, which one language has, is lost in the letters of its word.
  private mutating func addDottedCapital(_ bench: WordBench) {
    bench.setFeature(0x13_0130)
    add(sums(of: 1, on: bench), to: &capitalised, draining: &tally.all)
  }
}
