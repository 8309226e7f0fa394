public import Pages

extension Facts {
  /// Finds the facts of a page. Each line is one finder; later ones build on what earlier ones found.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - knowledge: the words and vendors to look for.
  public init(of page: Page, knowledge: Knowledge) {
    var blocks = Blocks(of: page)
    let mainText = MainText(of: page, blocks: blocks)
    let kind = PageKind(of: page, blocks: blocks, mainText: mainText, words: knowledge.words)
    let language = blocks.tellLanguages(of: page, mainText: mainText, knowledge: knowledge)
    let scripts = PageScripts(of: page)
    let managers = ManagerFinder.sightings(on: page, of: knowledge.managers, scripts: scripts)
    let blockWords = BlockWords(blocks, knowledge.words)
    let notices = Notices.found(
      on: page,
      with: Notices.Sight(
        blocks: blocks, blockWords: blockWords, kind: kind, mainText: mainText, language: language,
        managers: managers, words: knowledge.words))
    let reopeners = ReopenerFinder(
      page: page, blocks: blocks, words: knowledge.words, blockWords: blockWords, notices: notices.map(\.range)
    ).reopeners()
    let tracking = Tracking(of: page, vendors: knowledge.vendors, managers: managers, scripts: scripts)
    let forms = FormFinder(page: page, blocks: blocks, blockWords: blockWords, words: knowledge.words).forms()
    let policy = PolicyFinder(
      page: page, blocks: blocks, blockWords: blockWords, words: knowledge.words, vendors: knowledge.vendors,
      trackers: tracking.trackers, managers: managers
    ).policy()
    self.init(
      page: page,
      kind: kind,
      language: language,
      blocks: blocks,
      mainText: mainText,
      notices: notices,
      reopeners: reopeners,
      managers: managers,
      trackers: tracking.trackers,
      consentMode: tracking.consentMode,
      forms: forms,
      policy: policy,
      leftovers: Leftover.all(
        on: page, blocks: blocks, mainText: mainText, kind: kind, words: knowledge.words,
        blockWords: blockWords),
      promotions: Promotion.all(
        on: page, blocks: blocks, mainText: mainText, language: language.code, words: knowledge.words,
        blockWords: blockWords)
    )
  }
}
