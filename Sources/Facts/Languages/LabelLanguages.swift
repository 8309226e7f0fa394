/// The languages of labels, by the phrases of `Rules/words`: two words are too few for statistics, not for a dictionary.
struct LabelLanguages {
  /// Lists whose phrases are labels or whole statements of one language; what many languages share is in none of them.
  static let lists: WordLists = [
    .accept, .reject, .settings, .save, .dismiss, .acknowledge, .acceptAndClose, .reopen, .alwaysOn, .cookiePolicy,
    .privacyPolicy, .privacyNotice, .terms, .imprint, .contact, .vendorList, .moreInformation, .usesCookies,
    .asksConsent, .valuesPrivacy, .clickHere,
  ]

  private let words: Words
  private let blockWords: BlockWords
  private let languages: Set<String>

  /// - Parameters:
  ///   - words: all phrases.
  ///   - blockWords: those that the page holds: what no block holds is looked for in none.
  init(_ words: Words, _ blockWords: BlockWords) {
    self.words = words
    self.blockWords = blockWords
    languages = words.languages
  }

  /// Whether a block holds one of the phrases, so that a part of it may be one.
  func mayHoldLabel(_ block: Block) -> Bool { blockWords.mentions(Self.lists, in: block.index) }

  /// Whether the phrases of a language are known, so that a phrase that is not among them is none of it.
  func covers(_ language: String) -> Bool { languages.contains(language) }

  /// Whether a block's whole text may be one of the phrases.
  func mayBeLabel(_ block: Block) -> Bool { block.text.count <= 80 && mayHoldLabel(block) }

  /// The languages that a block's whole text is a known phrase of.
  func languages(of block: Block) -> Set<String> {
    guard mayBeLabel(block) else { return [] }
    return languages(of: blockWords.folded(block.index).span)
  }

  /// The languages that a folded label is a known phrase of.
  private func languages(of folded: Span<UInt8>) -> Set<String> {
    Set(words.hits(whole: folded).lazy.filter { Self.lists.contains($0.list) }.map(words.language))
  }

  /// The one language that a folded label is a known phrase of; nil where there are more, or none.
  func onlyLanguage(of folded: Span<UInt8>) -> String? {
    var only: Words.Hit?
    for hit in words.hits(whole: folded) where Self.lists.contains(hit.list) {
      guard only == nil || only?.language == hit.language else { return nil }
      only = hit
    }
    return only.map(words.language)
  }

  /// Whether a block's whole text is what a control of a notice is called: such a word is there for nothing else.
  func asksForChoice(_ block: Block) -> Bool {
    guard block.text.count <= 40, blockWords.mentions(Self.choices, in: block.index) else { return false }
    return words.hits(whole: blockWords.folded(block.index).span).contains { Self.choices.contains($0.list) }
  }

  private static let choices: WordLists = [.accept, .reject, .settings, .save, .acknowledge, .acceptAndClose]

  /// Whether a block's whole text is the name of a language.
  func isLanguageName(_ block: Block) -> Bool {
    guard block.text.count <= 40, blockWords.mentions(.languageName, in: block.index) else { return false }
    return words.says(.languageName, in: blockWords.folded(block.index).span)
  }
}
