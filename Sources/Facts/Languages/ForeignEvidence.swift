internal import Languages

/// How sure it is that a block told to be in another language is.
///
/// The model's odds are right for a string taken by itself. On a page hundreds of blocks are asked, most of them names, titles
/// and labels, so that what one of them says must be weighed against how seldom it is so: a language that nothing else on
/// the page speaks of must be plain, and the words that are no names must say the same as all together.
struct ForeignEvidence {
  private let model: LanguageModel
  private let usual: Set<String>
  /// Whether the page is in two languages: only whole sentences are surely out of place then.
  private let isOfTwoLanguages: Bool

  init(model: LanguageModel, page: PageLanguage) {
    self.model = model
    let known: [String?] = [page.declared?.language, page.observed, page.surroundings]
    // Words of plug-ins and themes are left in English everywhere.
    usual = Set(known.compactMap(\.self) + page.alternates + ["en"])
    isOfTwoLanguages = page.observed == nil
  }

  /// Whether a language is no surprise on this page: its own, those it offers, and English.
  func isUsual(_ language: String) -> Bool { usual.contains(language) }

  /// How sure a text is in another language than expected: low where readers should not be told.
  func confidence(_ difference: Difference, of tally: Tally, from expected: String) -> Confidence {
    if isOfTwoLanguages, difference.evidenceWords < 7 { return .low }
    if tally.script?.onlyLanguage != nil { return tally.letters >= 8 ? .high : .low }
    guard difference.evidenceWords >= 3, tally.smallWords > 0,
      let small = model.difference(of: tally.withoutNames, from: expected), small.language == difference.language
    else { return .low }
    let surprise = isUsual(difference.language) ? 0 : Self.surprise
    // One word without a capital is easily a word of both languages.
    guard tally.smallWords > 1 else {
      return difference.odds >= 6 + surprise && small.odds >= 4 ? .medium : .low
    }
    let plain = Self.plainOdds(words: difference.evidenceWords) + surprise
    guard difference.odds >= plain - 1, small.odds >= 1.5 + surprise / 2 else { return .low }
    return difference.evidenceWords >= 5 && difference.odds >= plain ? .high : .medium
  }

  /// What the odds must be higher where the language is a surprise: as if one block in twenty were in it.
  private static let surprise = 3.0

  /// The odds that whole sentences in another language have: they grow with their words.
  private static func plainOdds(words: Int) -> Double {
    switch words {
    case ..<5: 4
    case 5...10: 3
    default: min(8, 3 + 0.3 * Double(words - 10))
    }
  }
}
