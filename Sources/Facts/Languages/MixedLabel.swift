internal import Languages

/// A label of a few words of which one part is in one language and the rest in another: `Manage Çerez Tercihleri`.
///
/// So few words are told apart only where one part is a phrase of notices that is known in one language alone: names and
/// loan words stand beside words of every language.
struct MixedLabel {
  private let lexicon: LabelLanguages
  private let model: LanguageModel

  init(_ lexicon: LabelLanguages, by model: LanguageModel) {
    self.lexicon = lexicon
    self.model = model
  }

  /// The odds above which so few words are plainly in another language.
  private static let plain = 4.0

  /// The other language of a label, where one part of it is in the expected language.
  func otherLanguage(of label: ArraySlice<UInt8>, besides expected: String) -> String? {
    guard lexicon.covers(expected) else { return nil }
    for space in label.indices.dropFirst().dropLast() where label[space] == 0x20 {
      let (first, last) = (label[label.startIndex..<space], label[(space + 1)..<label.endIndex])
      if let other = other(first, beside: last, besides: expected) ?? other(last, beside: first, besides: expected) {
        return other
      }
    }
    return nil
  }

  /// The other language, where the one part is a known phrase and the rest plainly in another language.
  private func other(_ phrase: ArraySlice<UInt8>, beside rest: ArraySlice<UInt8>, besides expected: String) -> String? {
    let known = lexicon.languages(of: Folding.fold(Array(phrase)))
    guard known.count == 1, let language = known.first, phrase.count >= 4 else { return nil }
    let tally = model.tally(of: rest)
    if language == expected {
      guard let difference = model.difference(of: tally, from: expected), difference.odds >= Self.plain else {
        return nil
      }
      return difference.language
    }
    // A word that the expected language could have too makes no mixture: `Start met koken`.
    guard let own = model.odds(of: language, against: expected, for: model.tally(of: phrase)), own >= 2,
      let difference = model.difference(of: tally, from: language), difference.odds >= Self.plain,
      difference.language == expected
    else { return nil }
    return language
  }
}
