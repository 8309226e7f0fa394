/// A word of a text that some phrase holds.
struct PhraseToken {
  let start: Int32
  let end: Int32
  /// Its number among the words, or -1.
  let word: Int32
  /// The number of the longest stem it begins with, or -1.
  let stem: Int32
  /// Its place among all words of the text.
  let ordinal: Int32
  /// How many ends of sentences or of pieces of text stand before it.
  let walls: Int32
  /// Whether no more than a space, a hyphen, a comma or the like stands between the word before and this one.
  let isClose: Bool
}

/// The words of a text that phrases hold.
struct PhraseTokens {
  var all: [PhraseToken] = []
  /// How many words the text has.
  var count: Int32 = 0
}

extension PhraseSet {
  /// Cuts a folded text into words and holds each against the words and stems of the phrases.
  func tokens(of text: Span<UInt8>) -> PhraseTokens {
    var tokens = PhraseTokens()
    guard text.count <= Int32.max else { return tokens }
    tokens.all.reserveCapacity(text.count / 6 + 1)
    var reader = PhraseTokenReader()
    while let token = reader.next(in: text, by: self) {
      if token.word >= 0 || token.stem >= 0 { tokens.all.append(token) }
    }
    tokens.count = reader.count
    return tokens
  }

  /// The first word of a folded text, whether phrases hold it or not.
  func firstToken(of text: Span<UInt8>) -> PhraseToken? {
    var reader = PhraseTokenReader()
    return reader.next(in: text, by: self)
  }
}

extension PhraseSet {
  /// The number of the longest stem that the word at a range of a text begins with, or -1.
  fileprivate func longestStem(in text: Span<UInt8>, at range: Range<Int>) -> Int32 {
    let filter = stems.filter.span
    var hash = WordTable.seed
    var stem: Int32 = -1
    for index in range {
      hash = WordTable.hash(hash, text[index])
      guard WordTable.mayHold(hash, filter) else { continue }
      stem = stems.number(of: hash, in: text, at: range.lowerBound..<index &+ 1) ?? stem
    }
    return stem
  }
}

/// A place in a folded text that is being cut into words.
private struct PhraseTokenReader {
  /// How many words were read.
  private(set) var count: Int32 = 0
  private var index = 0
  private var end = 0
  private var walls: Int32 = 0

  /// The next word, held against the words and stems of phrases.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, by set: borrowing PhraseSet) -> PhraseToken? {
    let length = text.count
    while index < length, !WordBytes.isWord(text[index]) { index &+= 1 }
    guard index < length else { return nil }
    let joint = index &- end == 1 && text[end] == 0x20 ? .close : joint(in: text, from: end, to: index)
    if joint == .wall { walls &+= 1 }
    let start = index
    let eight = EightBytes(in: text, at: start)
    let count = EightBytes.count(before: eight.isNoWord)
    index = min(start &+ count, length)
    while count == 8, index < length, WordBytes.isWord(text[index]) { index &+= 1 }
    end = index
    self.count &+= 1
    let key = eight.prefix(count)
    let word = end &- start <= 8 ? set.index.number(of: key) : set.index.number(ofLong: text, at: start..<end)
    let stem = set.stemBeginnings.mayBegin(key) ? set.longestStem(in: text, at: start..<end) : -1
    return PhraseToken(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), word: word, stem: stem,
      ordinal: self.count, walls: walls, isClose: joint == .close)
  }

  /// What stands between two words.
  private enum Joint {
    /// A space, a hyphen, a comma: the words may follow each other in a phrase.
    case close
    /// More than that: only a gap reaches across.
    case loose
    /// The end of a sentence or of a piece of text: nothing reaches across.
    case wall
  }

  private func joint(in text: Span<UInt8>, from start: Int, to end: Int) -> Joint {
    for index in start..<end {
      switch text[index] {
      case 0...0x1F, UInt8(ascii: "|"): return .wall
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"):
        if text[index &+ 1] == 0x20 { return .wall }
      default: break
      }
    }
    return end &- start <= 3 ? .close : .loose
  }
}
