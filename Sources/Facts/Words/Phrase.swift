/// Words in a row, as a table of words or a rule writes them.
///
/// `çerez*` is a word with any ending or none; `…` is a gap of up to six words of the same sentence. Words are held
/// against words: what stands between two of them in a text may be a space, a hyphen, an apostrophe or a comma, but
/// not the end of a sentence.
public struct Phrase: Sendable, Hashable {
  /// The phrase as written.
  public let text: String
  /// The folded words in a row, each ended by a byte that says what it is: `Part.word`, `Part.stem`; a gap is
  /// `Part.gap` alone.
  let code: [UInt8]

  /// The bytes that end the parts of a phrase's code; none of them occurs in a folded word.
  enum Part {
    static let word: UInt8 = 0x20
    static let stem: UInt8 = 0x2A
    static let gap: UInt8 = 0x01
  }

  /// The most words a gap can stand for.
  static let gapWords: Int32 = 6

  /// A phrase from its notation.
  ///
  /// - Throws: What is wrong with the notation.
  public init(_ text: String) throws(PhraseMistake) { try self.init(text, folded: Folding.fold(text)) }

  /// A phrase from its notation and the same folded.
  ///
  /// - Throws: What is wrong with the notation.
  public init(_ text: String, folded: [UInt8]) throws(PhraseMistake) {
    self.text = text
    code = try Phrase.code(of: folded)
    guard let last = code.last, let first = code.first else { throw .noWords }
    if first == Part.gap || last == Part.gap { throw .gapAtTheEdge }
    if code.count(where: { $0 == Part.gap }) > 2 { throw .tooManyGaps }
  }

  private static func code(of folded: [UInt8]) throws(PhraseMistake) -> [UInt8] {
    var code: [UInt8] = []
    code.reserveCapacity(folded.count + 1)
    var index = 0
    while index < folded.count {
      if WordBytes.isWord(folded[index]) {
        let start = index
        while index < folded.count, WordBytes.isWord(folded[index]) { index += 1 }
        code += folded[start..<index]
        guard index < folded.count, folded[index] == Part.stem else {
          code.append(Part.word)
          continue
        }
        guard index - start > 1 else { throw .starWithoutWord }
        code.append(Part.stem)
        index += 1
        if index < folded.count, WordBytes.isWord(folded[index]) { throw .starInsideWord }
      } else if folded[index] == Part.stem {
        throw .starWithoutWord
      } else if folded[index...].starts(with: "...".utf8) {
        code.append(Part.gap)
        index += 3
      } else {
        index += 1
      }
    }
    return code
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
    byte &- 0x61 < 26 || byte >= 0x80 || byte &- 0x30 < 10
  }
}
