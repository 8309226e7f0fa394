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
    if language == expected {
      return model.difference(of: model.tally(of: rest), from: expected).flatMap { $0.isForeign ? $0.language : nil }
    }
    guard let difference = model.difference(of: model.tally(of: rest), from: language),
      difference.isForeign, difference.language == expected
    else { return nil }
    return language
  }
}
