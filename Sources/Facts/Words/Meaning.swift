/// What a phrase of the tables means, and what is asked of its own words.
struct Meaning: Sendable {
  /// The number of its language.
  let language: Int16
  /// The list it stands in.
  let list: WordList
  /// One bit for each question.
  private let answers: UInt8

  init(number: Int32) {
    language = Int16(truncatingIfNeeded: number >> 9)
    list = Meaning.lists[Int(number >> 2 & 0x7F)]
    answers = UInt8(truncatingIfNeeded: number & 3)
  }

  init(of entry: Words.Entry, language: Int) {
    let code = entry.phrase.code
    let hasNumber = code.contains { $0 &- 0x30 < 10 }
    let hasOpenEnd = code.last == Phrase.Part.stem
    self.language = Int16(clamping: language)
    list = entry.list
    answers = (hasNumber ? 2 : 0) | (hasOpenEnd ? 1 : 0)
  }

  /// All of it as one number, as it is packed.
  var number: Int32 { Int32(language) << 9 | Int32(list.number) << 2 | Int32(answers) }

  private static let lists = WordList.allCases

  /// Whether one of its words is a number or has one.
  var hasNumber: Bool { answers & 2 != 0 }

  /// Whether its last word may have any ending.
  var hasOpenEnd: Bool { answers & 1 != 0 }
}
