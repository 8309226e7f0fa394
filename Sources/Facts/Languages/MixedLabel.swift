internal import Languages

/// A label of a few words of which one part is in one language and the rest in another: `Manage Çerez Tercihleri`.
///
/// So few words are told apart only where one part is a phrase of notices that is known in one language alone: names and
/// loan words stand beside words of every language.
struct MixedLabel {
  private let lexicon: LabelLanguages
  private let blockWords: BlockWords
  private let tallies: BlockTallies

  init(_ lexicon: LabelLanguages, _ blockWords: BlockWords, by tallies: BlockTallies) {
    self.lexicon = lexicon
    self.blockWords = blockWords
    self.tallies = tallies
  }

  /// The odds above which so few words are plainly in another language.
  private static let plain = 4.0

  /// The other language of a label, where one part of it is in the expected language.
  ///
  /// - Parameters:
  ///   - label: a block that holds a phrase of notices.
  ///   - text: the text of all blocks.
  ///   - expected: a language whose phrases are known.
  func otherLanguage(of label: Block, in text: [UInt8], besides expected: ExpectedLanguage) -> String? {
    for space in label.text.dropFirst().dropLast() where text[space] == 0x20 {
      let (first, last) = (text[label.text.lowerBound..<space], text[(space + 1)..<label.text.upperBound])
      if mayBePhrase(from: label.text.lowerBound, of: label),
        let other = other(first, beside: last, besides: expected)
      {
        return other
      }
      if mayBePhrase(from: space + 1, of: label), let other = other(last, beside: first, besides: expected) {
        return other
      }
    }
    return nil
  }

  /// Whether a phrase of the lists may begin at a place of a label: behind its start, that is known of one in ASCII.
  private func mayBePhrase(from start: Int, of label: Block) -> Bool {
    let folded = blockWords.folded(label.index)
    let isFirst = start == label.text.lowerBound
    let isKnown = isFirst || folded.count == label.text.count
    let place = isKnown ? folded.startIndex + start - label.text.lowerBound : folded.startIndex
    guard let word = folded[place...].firstIndex(where: WordBytes.isWord) else { return false }
    return blockWords.hits(of: label.index).contains { hit in
      (isKnown ? hit.range.lowerBound == word : hit.range.lowerBound > word) && LabelLanguages.lists.contains(hit.list)
    }
  }

  /// The other language, where the one part is a known phrase and the rest plainly in another language.
  private func other(
    _ phrase: ArraySlice<UInt8>, beside rest: ArraySlice<UInt8>, besides expected: ExpectedLanguage
  ) -> String? {
    guard phrase.count >= 4 else { return nil }
    let folded = Folding.fold(phrase.span)
    guard let language = lexicon.onlyLanguage(of: folded.span) else { return nil }
    let model = tallies.model
    let tally = tallies.tally(of: rest)
    if language == expected.code {
      guard let difference = model.difference(of: tally, model.likelihoods(of: tally), from: expected),
        difference.odds >= Self.plain
      else { return nil }
      return difference.language
    }
    // A word that the expected language could have too makes no mixture: `Start met koken`.
    guard let own = model.odds(of: language, against: expected.code, for: tallies.tally(of: phrase)), own >= 2,
      let difference = model.difference(of: tally, from: language), difference.odds >= Self.plain,
      difference.language == expected.code
    else { return nil }
    return language
  }
}
