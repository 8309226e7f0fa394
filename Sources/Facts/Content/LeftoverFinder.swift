internal import Pages

extension Leftover {
  /// Finds text that no longer belongs where it stands.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - blocks: its blocks.
  ///   - mainText: what it was published for.
  ///   - kind: what it was published as.
  ///   - words: what calls, labels and filler are called.
  ///   - blockWords: which of them the blocks hold.
  ///   - notices: its notices.
  /// - Returns: leftovers in reading order, none inside another.
  static func all(
    on page: Page, blocks: Blocks, mainText: MainText, kind: PageKind, words: Words, blockWords: BlockWords,
    notices: [Notice]
  ) -> [Leftover] {
    let flow = Flow(
      page, blocks: blocks, main: mainText, kind: kind, words: words, blockWords: blockWords, notices: notices)
    let found =
      flow.repeatedLeadIns + flow.brokenTrails + flow.openingMenus + flow.menus + flow.siteLinks + flow.headMenus
      + flow.tagLists + flow.cards + flow.arrowCards + flow.pageLists
      + flow.teasers + flow.shareRuns + flow.templateLines + flow.formFields
      + flow.chromeLines + flow.repeatedContacts + flow.repeatedCalls
      + flow.noticeLines + flow.deadCalls
      + flow.fillers + flow.openFields + flow.unwritten + flow.iconNames
      + flow.damages + flow.repetitions + flow.emptyHeadings + flow.archiveBars
    let known = withoutOverlaps(found)
    let explained = withoutOverlaps(known + flow.returningMenus(besides: known))
    return withoutOverlaps(explained + flow.unexplained(besides: explained))
  }

  /// In reading order; of two at one place, the one found first.
  private static func withoutOverlaps(_ found: [Leftover]) -> [Leftover] {
    var kept: [Leftover] = []
    let ordered = found.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, leftover) in ordered {
      if let last = kept.last, leftover.range.lowerBound < last.range.upperBound { continue }
      kept.append(leftover)
    }
    return kept
  }
}
