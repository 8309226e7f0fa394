/// Reads a text word by word and adds up what the table knows of each.
///
/// `Training/features.h` hashes the same substrings; both must change together.
@safe struct WordReader {
  private static let longestWord = 40
  private static let longestGram = 5

  /// Words in capitals that are a sentence rather than a name.
  private static let sentenceInCapitals = 5

  private let table: Table
  /// Whether the letters of a western encoding are read as the Turkish ones in their place.
  private let readsWesternAsTurkish: Bool
  /// Letters to read at most.
  private let limit: Int
  /// What words say that were read before.
  var memory: WordMemory
  private var acronyms = 0
  private var wordsInCapitals = 0
  private var questionMarks = 0
  private(set) var tally = Tally()
  private(set) var hasWesternForTurkish = false

  init(table: Table, limit: Int, memory: WordMemory, readsWesternAsTurkish: Bool = false) {
    self.table = table
    self.limit = limit
    self.memory = memory
    self.readsWesternAsTurkish = readsWesternAsTurkish
  }

  /// Reads a text up to the limit of letters.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.longestWord + 2) { word in
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
          index = unsafe readWord(in: text, at: index, into: word)
        } else {
          note(scalar)
          index = next
        }
      }
    }
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
    in text: UnsafeBufferPointer<UInt8>, at start: Int, into word: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var index = start
    var count = 1
    var letters = 0
    var capitals = 0
    var dottedCapitals = 0
    var script = Script.latin
    unsafe word[0] = 0x5F
    while index < text.count {
      var (scalar, next) = unsafe UTF8Reader.scalar(in: text, at: index)
      if Letters.isLetter(scalar) {
        if scalar >= 0x80 {
          tally.accentedLetters += 1
          if Repair.isWesternForTurkish(scalar) {
            hasWesternForTurkish = true
            if readsWesternAsTurkish { scalar = Repair.turkish(scalar) }
          }
          if scalar == 0x130 { dottedCapitals += 1 }
          if scalar >= 0x250, let other = Script.of(scalar) { script = other }
        }
        letters += 1
        let lower = Letters.lowered(scalar)
        if lower != scalar { capitals += 1 }
        if count <= Self.longestWord - 1 {
          unsafe word[count] = lower
          count += 1
        }
      } else if Letters.isApostrophe(scalar), unsafe isLetter(in: text, at: next) {
        if count <= Self.longestWord - 1 {
          unsafe word[count] = 0x27
          count += 1
        }
      } else if !Letters.isMark(scalar) {
        if scalar == 0x3F, unsafe isLetter(in: text, at: next) { questionMarks += 1 }
        break
      }
      index = next
    }
    unsafe word[count] = 0x5F
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
    let table = table
    let sums = memory.sums(of: unsafe Self.key(of: word, count: count)) {
      unsafe Self.sums(of: word, count: count, by: table)
    }
    if capitals == 0 {
      tally.small += sums
    } else {
      tally.all += sums
      if dottedCapitals > 0 { addDottedCapitals(min(dottedCapitals, 4)) }
    }
    return index
  }

  private mutating func addDottedCapitals(_ count: Int) {
    var accumulator = Accumulator()
    for _ in 0..<count { table.add(Self.mixed(0x13_0130), to: &accumulator) }
    accumulator.drain(into: &tally.all)
    tally.all.features += count
  }

  /// A hash of a word's letters that no other word is likely to have; never 0. Its highest bits are the best.
  @inline(__always)
  private static func key(of word: UnsafeMutableBufferPointer<UInt32>, count: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count {
      hash = unsafe (hash ^ UInt64(word[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return hash &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private func isLetter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return unsafe Letters.isLetter(UTF8Reader.scalar(in: text, at: index).scalar)
  }

  /// What the substrings of a word of one to five scalars say, and the word as a whole.
  private static func sums(of word: UnsafeMutableBufferPointer<UInt32>, count: Int, by table: Table) -> Sums {
    var accumulator = Accumulator()
    var features = 1
    var whole: UInt32 = 0x811C_9D90
    for start in 0..<count {
      var hash: UInt32 = 2_166_136_261
      let first = unsafe word[start]
      var length = 0
      let longest = min(longestGram, count - start)
      while length < longest {
        hash = unsafe (hash ^ word[start + length]) &* 16_777_619
        hash ^= hash &>> 13
        length += 1
        if length == 1, first == 0x5F { continue }
        if start == 0, length == count { continue }
        table.add(mixed(hash &+ 0x9E37_79B9 &* UInt32(truncatingIfNeeded: length)), to: &accumulator)
        features += 1
      }
      whole = (whole ^ first) &* 16_777_619
      whole ^= whole &>> 13
    }
    table.add(mixed(whole &+ 0x7777_7777), to: &accumulator)
    var sums = Sums()
    accumulator.drain(into: &sums)
    sums.features = features
    return sums
  }

  @inline(__always)
  private static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash ^= hash &>> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash &>> 15
    hash = hash &* 0x846C_A68B
    hash ^= hash &>> 16
    return hash
  }
}
