internal import Pages

extension Blocks {
  /// Tells the language of every block, and of the page they make up.
  ///
  /// - Returns: the language the page claims and the one it is in.
  mutating func tellLanguages(
    of page: Page, mainText: MainText, knowledge: Knowledge, blockWords: BlockWords
  ) -> PageLanguage {
    let claims = LanguageClaims(of: page)
    let tallies = BlockTallies(of: self, by: knowledge.languageModel, remembering: knowledge.wordMemories)
    let language = PageLanguage(claims: claims, blocks: self, mainText: mainText, tallies: tallies)
    let found = BlockLanguages(
      page: page, blocks: self, language: language, claims: claims, tallies: tallies, knowledge: knowledge,
      blockWords: blockWords
    ).found()
    var said: Set<TextKey> = []
    for (index, language) in zip(all.indices, found) {
      all[index].language = language
      guard language?.isForeign == true else { continue }
      let isNew = said.insert(TextKey(letters(of: all[index]))).inserted
      all[index].language?.repeatsEarlier = !isNew
    }
    return language
  }

  /// The beginning of a block without numbers, signs and spaces.
  private func letters(of block: Block) -> [UInt8] {
    text[block.text].prefix(160).filter { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
  }
}
