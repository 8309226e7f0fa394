public import Pages

extension Facts {
  /// Finds the facts of a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - knowledge: the words and vendors to look for.
  public convenience init(of page: Page, knowledge: Knowledge) {
    self.init(of: page, knowledge: knowledge) { () throws(Never) in }
  }

  /// Finds the facts of a page. Each line is one finder; later ones build on what earlier ones found.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - knowledge: the words and vendors to look for.
  ///   - pause: called between finders, to give up a page that takes too long.
  /// - Throws: what `pause` throws.
  public convenience init<Failure: Error>(
    of page: Page, knowledge: Knowledge, pause: () throws(Failure) -> Void
  ) throws(Failure) {
    var blocks = Blocks(of: page)
    try pause()
    let mainText = MainText(of: page, blocks: blocks)
    let claims = PageClaims(of: page)
    try pause()
    let blockWords = BlockWords(blocks, knowledge.words)
    try pause()
    let kind = PageKind(
      of: page, claims: claims, blocks: blocks, mainText: mainText, words: knowledge.words, blockWords: blockWords)
    try pause()
    let language = blocks.tellLanguages(of: page, mainText: mainText, knowledge: knowledge, blockWords: blockWords)
    try pause()
    let scripts = PageScripts(of: page, vendors: knowledge.vendors, managers: knowledge.managers)
    let managers = ManagerFinder.sightings(on: page, of: knowledge.managers, scripts: scripts)
    try pause()
    let notices = Notices.found(
      on: page,
      with: Notices.Sight(
        blocks: blocks, blockWords: blockWords, kind: kind, mainText: mainText, language: language,
        managers: managers, scripts: scripts, words: knowledge.words))
    try pause()
    let reopeners = ReopenerFinder(
      page: page, blocks: blocks, words: knowledge.words, blockWords: blockWords, notices: notices.map(\.range)
    ).reopeners()
    try pause()
    let tracking = Tracking(of: page, vendors: knowledge.vendors, managers: managers, scripts: scripts)
    try pause()
    let forms = FormFinder(page: page, blocks: blocks, blockWords: blockWords, words: knowledge.words).forms()
    let policy = PolicyFinder(
      page: page, blocks: blocks, blockWords: blockWords, words: knowledge.words, vendors: knowledge.vendors,
      trackers: tracking.trackers, managers: managers, notices: notices.map(\.range), isArchive: claims.isArchive
    ).policy()
    try pause()
    self.init(
      page: page,
      cuts: page.cuts.map(\.limit) + (scripts.isCut ? [.scripts] : []),
      claims: claims,
      kind: kind,
      language: language,
      blocks: blocks,
      blockWords: blockWords,
      mainText: mainText,
      notices: notices,
      reopeners: reopeners,
      managers: managers,
      trackers: tracking.trackers,
      unknownHosts: tracking.unknownHosts,
      consentMode: tracking.consentMode,
      forms: forms,
      policy: policy,
      leftovers: Leftover.all(
        on: page, blocks: blocks, mainText: mainText, kind: kind, words: knowledge.words,
        blockWords: blockWords, notices: notices, lineModel: { knowledge.lineModel { LineModel() } }),
      promotions: Promotion.all(
        on: page, blocks: blocks, mainText: mainText, language: language.code, words: knowledge.words,
        blockWords: blockWords)
    )
  }
}
