/// Reads a text word by word and adds up what the table knows of each.
///
/// `Training/features.h` hashes the same substrings; both must change together.
@safe struct WordReader {
  private static let longestWord = 40
  private static let longestGram = 5
  /// A word gives at most five features for each of its letters and bounds, and one for itself.
  private static let mostFeatures = longestGram * (longestWord + 2) + 1
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
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.longestWord + 2 + Self.mostFeatures) { room in
      let word = unsafe UnsafeMutableBufferPointer(rebasing: room[..<(Self.longestWord + 2)])
      let features = unsafe UnsafeMutableBufferPointer(rebasing: room[(Self.longestWord + 2)...])
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
          index = unsafe readWord(in: text, at: index, into: word, features, &memory)
        } else {
          note(scalar)
          index = next
        }
      }
    }
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
    in text: UnsafeBufferPointer<UInt8>, at start: Int, into word: UnsafeMutableBufferPointer<UInt32>,
    _ features: UnsafeMutableBufferPointer<UInt32>, _ memory: inout WordMemory
  ) -> Int {
    var index = start
    var count = 1
    var letters = 0
    var capitals = 0
    var dottedCapitals = 0
    var script = Script.latin
    unsafe word[0] = 0x5F
    while index < text.count {
      let byte = unsafe text[index]
      let folded = byte | 0x20
      if folded >= 0x61, folded <= 0x7A {
        letters += 1
        if byte != folded { capitals += 1 }
        if count < Self.longestWord {
          unsafe word[count] = UInt32(folded)
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
        if count < Self.longestWord {
          unsafe word[count] = lower
          count += 1
        }
      } else if Letters.isApostrophe(scalar), unsafe isLetter(in: text, at: next) {
        if count < Self.longestWord {
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
    let known = unsafe memory.entry(of: word, count: count) {
      var entry = WordMemory.Entry()
      entry.features = unsafe hashFeatures(of: word, count: count, into: features)
      for index in 0..<entry.features { unsafe table.add(features[index], to: &entry.sums) }
      return entry
    }
    let found = known.features
    var sums = known.sums
    if capitals == 0 {
      if small.count + sums.count > Accumulator.capacity { small.drain(into: &tally.small) }
      small += sums
      tally.small.features += found
    } else {
      for _ in 0..<min(dottedCapitals, 4) { table.add(Self.mixed(0x13_0130), to: &sums) }
      if capitalised.count + sums.count > Accumulator.capacity { capitalised.drain(into: &tally.all) }
      capitalised += sums
      tally.all.features += found + min(dottedCapitals, 4)
    }
    return index
  }

  private func isLetter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return unsafe Letters.isLetter(UTF8Reader.scalar(in: text, at: index).scalar)
  }

  /// Hashes the substrings of a word of one to five scalars, and the word as a whole; tells how many these are.
  @inline(__always)
  private func hashFeatures(
    of word: UnsafeMutableBufferPointer<UInt32>, count: Int, into features: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var found = 0
    func add(_ hash: UInt32) {
      let feature = Self.mixed(hash)
      table.prefetch(feature)
      unsafe features[found] = feature
      found &+= 1
    }
    var whole: UInt32 = 0x811C_9D90
    for start in 0..<count {
      var hash: UInt32 = 2_166_136_261
      let first = unsafe word[start]
      let longest = min(Self.longestGram, count &- start)
      for length in 0..<longest {
        hash = unsafe (hash ^ word[start &+ length]) &* 16_777_619
        hash ^= hash &>> 13
        if length == 0, first == 0x5F { continue }
        if start == 0, length &+ 1 == count { continue }
        add(hash &+ 0x9E37_79B9 &* UInt32(truncatingIfNeeded: length &+ 1))
      }
      whole = (whole ^ first) &* 16_777_619
      whole ^= whole &>> 13
    }
    add(whole &+ 0x7777_7777)
    return found
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
