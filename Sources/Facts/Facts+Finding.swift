public import Pages

extension Facts {
  /// Finds the facts of a page. Each line is one finder; later ones build on what earlier ones found.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - knowledge: the words and vendors to look for.
  public init(of page: Page, knowledge: Knowledge) {
    let blocks = Blocks(of: page)
    let mainText = MainText(of: page, blocks: blocks)
    self.init(
      page: page,
      kind: .other,
      language: PageLanguage(declared: nil, observed: nil, share: 0, disagrees: false, alternates: []),
      blocks: blocks,
      mainText: mainText,
      notices: [],
      managers: [],
      trackers: [],
      consentMode: nil,
      forms: [],
      policy: nil,
      leftovers: [],
      promotions: []
    )
  }
}
