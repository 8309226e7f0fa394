public import Pages

extension Blocks {
  /// Tells the language of every block, and of the page they make up.
  ///
  /// - Returns: the language the page claims and the one it is in.
  public mutating func tellLanguages(of page: Page, mainText: MainText, knowledge: Knowledge) -> PageLanguage {
    let claims = LanguageClaims(of: page)
    let tallies = BlockTallies(of: self, by: knowledge.languageModel)
    let language = PageLanguage(claims: claims, blocks: self, mainText: mainText, tallies: tallies)
    let found = BlockLanguages(
      page: page, blocks: self, language: language, claims: claims, tallies: tallies, knowledge: knowledge
    ).found()
    for (index, language) in zip(all.indices, found) { all[index].language = language }
    return language
  }
}
