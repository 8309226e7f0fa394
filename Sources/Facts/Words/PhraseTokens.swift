/// A word of a text that a phrase may hold, or that stands between two that do.
struct PhraseToken {
  let start: Int32
  let end: Int32
  /// Its number among the words, or -1.
  let word: Int32
  /// The number of the longest stem it begins with, or -1.
  let stem: Int32
  /// What stands between the word before and this one.
  let joint: Joint

  enum Joint: UInt8 {
    /// A space, a hyphen, a comma: the words may follow each other in a phrase.
    case close
    /// More than that: only a gap reaches across.
    case loose
    /// The end of a sentence or of a piece of text: nothing reaches across.
    case wall
  }
}

extension PhraseSet {
  /// The words of a folded text, each held against the words and stems of the phrases.
  func tokens(of text: Span<UInt8>) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    tokens.reserveCapacity(text.count / 6 + 1)
    var index = 0
    var end = 0
    while true {
      while index < text.count, !WordBytes.isWord(text[index]) { index &+= 1 }
      guard index < text.count else { return tokens }
      let joint = joint(in: text, from: end, to: index)
      let start = index
      var hash = WordTable.seed
      var stem: Int32 = -1
      while index < text.count, WordBytes.isWord(text[index]) {
        hash = WordTable.hash(hash, text[index])
        index &+= 1
        if stems.mayHold(hash), let number = stems.number(of: hash, in: text, at: start..<index) { stem = number }
      }
      let word = words.mayHold(hash) ? words.number(of: hash, in: text, at: start..<index) ?? -1 : -1
      end = index
      tokens.append(
        PhraseToken(
          start: Int32(clamping: start), end: Int32(clamping: end), word: word, stem: stem, joint: joint))
    }
  }

  private func joint(in text: Span<UInt8>, from start: Int, to end: Int) -> PhraseToken.Joint {
    if end &- start == 1 { return text[start] > 0x1F && text[start] != 0x7C ? .close : .wall }
    var index = start
    while index < end {
      switch text[index] {
      case 0...0x1F, UInt8(ascii: "|"): return .wall
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"):
        if text[index &+ 1] == 0x20 || index &+ 1 == end { return .wall }
      default: break
      }
      index &+= 1
    }
    return end &- start <= 3 ? .close : .loose
  }
}
