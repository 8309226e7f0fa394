internal import Inputs
internal import Pages

/// The notices of a page, wherever in its document they stand.
enum Notices {
  /// What a page is looked at with.
  struct Sight {
    let blocks: Blocks
    let blockWords: BlockWords
    let kind: PageKind
    let mainText: MainText
    let language: PageLanguage
    let managers: [ManagerSighting]
    let scripts: PageScripts
    let words: Words
  }

  /// Finds the notices of a page: in its markup, else in what its frames, templates and scripts hold.
  static func found(on page: Page, with sight: Sight) -> [Notice] {
    var notices = markup(page, sight)
    guard page.capture.kind != .text else { return notices }
    if notices.contains(where: \.isFirstLayerAlone) { notices = (notices + unseen(of: page, sight)).mergingLayers }
    if notices.isEmpty { notices += frames(of: page, sight) }
    if notices.isEmpty { notices += unseen(of: page, sight).mergingLayers }
    if notices.isEmpty {
      notices += ConfiguredNotices(
        page: page, scripts: sight.scripts, words: sight.words, language: sight.language.code,
        managers: sight.managers
      ).notices()
    }
    return SavedLinks(page: page).checked(notices)
  }

  private static func markup(_ page: Page, _ sight: Sight) -> [Notice] {
    var finder = NoticeFinder(
      page: page, blocks: sight.blocks, blockWords: sight.blockWords, kind: sight.kind, mainText: sight.mainText,
      words: sight.words)
    let builder = NoticeBuilder(
      page: page, blocks: sight.blocks, blockWords: sight.blockWords, mainBlocks: finder.mainBlocks,
      managers: sight.managers, place: .markup)
    return builder.notices(from: finder.candidates())
  }
}
