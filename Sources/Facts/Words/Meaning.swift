/// What a phrase of the tables means, and what is asked of its own words; all in one number.
struct Meaning: Sendable {
  /// The language, the list, and one bit for each question.
  let number: Int32

  init(number: Int32) { self.number = number }

  init(of entry: Words.Entry, language: Int) {
    let code = entry.phrase.code
    let hasNumber = code.contains { $0 &- 0x30 < 10 }
    let hasOpenEnd = code.last == Phrase.Part.stem
    number =
      Int32(clamping: language) << 9 | Int32(entry.list.number) << 2 | (hasNumber ? 2 : 0) | (hasOpenEnd ? 1 : 0)
  }

  /// The list it stands in.
  var list: WordList { Meaning.lists[Int(number >> 2 & 0x7F)] }

  private static let lists = WordList.allCases

  /// The number of its language.
  var language: Int { Int(number >> 9) }

  /// Whether one of its words is a number or has one.
  var hasNumber: Bool { number & 2 != 0 }

  /// Whether its last word may have any ending.
  var hasOpenEnd: Bool { number & 1 != 0 }
}
