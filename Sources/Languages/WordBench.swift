/// Where a word is taken apart: its letters, its features, and where the table has rows of these. Lent for one text.
@safe struct WordBench {
  /// Where the last bound of a word stands at most: letters behind it are not read.
  static let longestWord = 40
  /// What stands before and behind the letters of a word.
  static let bound: UInt16 = 0x5F

  /// The letters of a word between its bounds, in lower case.
  private let letters: UnsafeMutablePointer<UInt16>
  private let features: UnsafeMutablePointer<UInt32>
  /// For each exponent how many rows there are, and where each of them begins.
  private let rows: UnsafeMutablePointer<UInt32>

  /// A bench is set up in this, or in as much.
  static let room = ContiguousArray<UInt64>(repeating: 0, count: roomCount)

  private static let lettersSize = 128
  private static let featuresSize = 896
  /// More rows of one exponent than a word has features, and their number.
  private static let rowsOfExponent = 256
  private static let roomCount = (lettersSize + featuresSize + 4 * 4 * rowsOfExponent) / 8

  /// A bench in a room, or nil where that is too small.
  init?(in room: UnsafeMutableRawBufferPointer) {
    guard let base = room.baseAddress, room.count >= 8 * Self.roomCount else { return nil }
    unsafe letters = base.bindMemory(to: UInt16.self, capacity: Self.lettersSize / 2)
    unsafe features = (base + Self.lettersSize).bindMemory(to: UInt32.self, capacity: Self.featuresSize / 4)
    unsafe rows = (base + Self.lettersSize + Self.featuresSize)
      .bindMemory(to: UInt32.self, capacity: 4 * Self.rowsOfExponent)
  }
}

// MARK: Letters

extension WordBench {
  /// Writes a letter; a place behind the longest word's last bound is out.
  @inline(__always)
  func write(_ letter: UInt16, at place: Int) { unsafe letters[place] = letter }

  /// Writes eight letters.
  @inline(__always)
  func write(_ letters: SIMD8<UInt16>, at place: Int) {
    unsafe UnsafeMutableRawPointer(self.letters + place).storeBytes(of: letters, as: SIMD8<UInt16>.self)
  }

  /// Writes the last bound, and zeros behind it: letters are read several at a time.
  @inline(__always)
  func end(at place: Int) {
    unsafe letters[place] = Self.bound
    unsafe UnsafeMutableRawPointer(letters + place + 1).storeBytes(of: 0, as: UInt64.self)
  }

  /// Four letters, as they are remembered: the first four, the next four.
  @inline(__always)
  func four(_ index: Int) -> UInt64 {
    unsafe UnsafeRawPointer(letters).load(fromByteOffset: 8 * index, as: UInt64.self)
  }
}

// MARK: Features

/// `Training/features.h` hashes the same substrings one by one; both must change together. Of letters beyond the
/// first 65,536, which no language told apart here is written in, only sixteen bits count here.
extension WordBench {
  private static let longestGram = 5
  private static let seed: UInt32 = 2_166_136_261
  private static let wordSeed: UInt32 = 0x811C_9D90
  private static let prime: UInt32 = 16_777_619

  /// Hashes the substrings of a word of one to five letters, and the word as a whole; tells how many these are.
  ///
  /// Four that are of one length and begin side by side are hashed together, from the end of the word to its start: what is
  /// written past the last of one length is then written over by the first of the next.
  @inline(__always)
  func hashFeatures(count: Int) -> Int {
    let longest = min(Self.longestGram, count &- 1)
    var end = 0
    var start = (count &- 1) & ~3
    while start >= 0 {
      var hash = SIMD4(repeating: Self.seed)
      var salt: UInt32 = 0
      // Substrings of one letter are none of the bounds; the place of the first is left for the word as a whole.
      end = 0
      for length in 1...longest {
        let four = unsafe UnsafeRawPointer(letters)
          .loadUnaligned(fromByteOffset: 2 &* (start &+ length &- 1), as: SIMD4<UInt16>.self)
        hash = (hash ^ SIMD4<UInt32>(truncatingIfNeeded: four)) &* Self.prime
        hash ^= hash &>> 13
        salt &+= 0x9E37_79B9
        unsafe UnsafeMutableRawPointer(features)
          .storeBytes(of: Self.mixed(hash &+ salt), toByteOffset: 4 &* (end &+ start), as: SIMD4<UInt32>.self)
        end &+= length == 1 ? count &- 1 : count &- length &+ 1
      }
      start &-= 4
    }
    unsafe features[0] = Self.mixed(wholeWord(count: count) &+ 0x7777_7777)
    return end
  }

  @inline(__always)
  private func wholeWord(count: Int) -> UInt32 {
    var hash = Self.wordSeed
    for place in 0..<count {
      hash = unsafe (hash ^ UInt32(letters[place])) &* Self.prime
      hash ^= hash &>> 13
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ value: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var hash = value
    hash ^= hash &>> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash &>> 15
    hash = hash &* 0x846C_A68B
    hash ^= hash &>> 16
    return hash
  }

  /// The feature of a hash.
  @inline(__always)
  private static func mixed(_ value: UInt32) -> UInt32 { mixed(SIMD4(repeating: value))[0] }

  /// Makes a letter alone the one feature.
  @inline(__always)
  func setFeature(_ hash: UInt32) { unsafe features[0] = Self.mixed(hash) }

  /// Hands out the first so many features.
  @inline(__always)
  func eachFeature(_ count: Int, _ body: (UInt32) -> Void) {
    for index in 0..<count { unsafe body(features[index]) }
  }
}

// MARK: Rows

extension WordBench {
  /// Forgets all rows.
  @inline(__always)
  func clearRows() {
    for exponent in 0..<4 { unsafe rows[exponent &* Self.rowsOfExponent] = 0 }
  }

  /// Notes where a row begins, or nothing for a feature that training did not keep: one or zero says which, for a branch
  /// could not be foreseen.
  @inline(__always)
  func note(row: UInt32, exponent: Int, isKnown: UInt32) {
    let list = unsafe rows + exponent &* Self.rowsOfExponent
    let count = unsafe list[0]
    unsafe list[Int(count) &+ 1] = row
    unsafe list[0] = count &+ isKnown
  }

  /// Where the rows of an exponent begin.
  @inline(__always)
  func rows(_ exponent: Int) -> UnsafeBufferPointer<UInt32> {
    let list = unsafe rows + exponent &* Self.rowsOfExponent
    return unsafe UnsafeBufferPointer(start: list + 1, count: Int(list[0]))
  }
}
