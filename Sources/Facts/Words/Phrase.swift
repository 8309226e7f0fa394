/// Words in a row, as a table of words or a rule writes them.
///
/// `çerez*` is a word with any ending or none; `…` is a gap of up to six words of the same sentence. Words are held
/// against words: what stands between two of them in a text may be a space, a hyphen, an apostrophe or a comma, but
/// not the end of a sentence.
public struct Phrase: Sendable, Hashable {
  /// The phrase as written.
  public let text: String
  /// Its words and gaps, folded.
  let parts: [Part]

  enum Part: Sendable, Hashable {
    case word([UInt8])
    case stem([UInt8])
    case gap
  }

  /// The most words a gap can stand for.
  static let gapWords = 6

  /// A phrase from its notation.
  ///
  /// - Throws: What is wrong with the notation.
  public init(_ text: String) throws(PhraseMistake) {
    self.text = text
    parts = try Phrase.parts(of: Folding.fold(text))
    guard let first = parts.first, let last = parts.last else { throw .noWords }
    if first == .gap || last == .gap { throw .gapAtTheEdge }
    if parts.count(where: { $0 == .gap }) > 2 { throw .tooManyGaps }
  }

  private static func parts(of folded: [UInt8]) throws(PhraseMistake) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < folded.count {
      if WordBytes.isWord(folded[index]) {
        let start = index
        while index < folded.count, WordBytes.isWord(folded[index]) { index += 1 }
        let word = Array(folded[start..<index])
        guard index < folded.count, folded[index] == UInt8(ascii: "*") else {
          parts.append(.word(word))
          continue
        }
        guard word.count > 1 else { throw .starWithoutWord }
        parts.append(.stem(word))
        index += 1
        if index < folded.count, WordBytes.isWord(folded[index]) { throw .starInsideWord }
      } else if folded[index] == UInt8(ascii: "*") {
        throw .starWithoutWord
      } else if folded[index...].starts(with: "...".utf8) {
        parts.append(.gap)
        index += 3
      } else {
        index += 1
      }
    }
    return parts
  }
}

/// What can be wrong with the notation of a phrase.
public enum PhraseMistake: Error, Hashable, CustomStringConvertible {
  case noWords, gapAtTheEdge, tooManyGaps, starWithoutWord, starInsideWord

  /// The mistake in one clause.
  public var description: String {
    switch self {
    case .noWords: "a phrase needs a word"
    case .gapAtTheEdge: "a gap (…) stands between words, not first or last"
    case .tooManyGaps: "a phrase has at most two gaps (…)"
    case .starWithoutWord: "a star (*) stands for the ending of a word of two letters or more"
    case .starInsideWord: "a star (*) stands at the end of a word"
    }
  }
}

/// Which bytes of a folded text belong to words.
enum WordBytes {
  /// Letters, digits and everything beyond ASCII; what is no letter there was folded away.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
