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
  ///   - lineModel: what weighs lines that nothing else explains.
  /// - Returns: leftovers in reading order, none inside another.
  static func all(
    on page: Page, blocks: Blocks, mainText: MainText, kind: PageKind, words: Words, blockWords: BlockWords,
    notices: [Notice], lineModel: () -> LineModel
  ) -> [Leftover] {
    let flow = Flow(
      page, blocks: blocks, main: mainText, kind: kind, words: words, blockWords: blockWords, notices: notices)
    let explained = flow.explained
    guard flow.isText else { return explained }
    return withoutOverlaps(explained + flow.weighed(besides: explained, with: lineModel()))
  }
}

extension Flow {
  /// What one of the finders knows by what it says or by how it stands.
  var explained: [Leftover] {
    let found =
      repeatedLeadIns + brokenTrails + openingMenus + menus + siteLinks + headMenus
      + tagLists + cards + arrowCards + pageLists
      + teasers + shareRuns + templateLines + formFields
      + chromeLines + repeatedContacts + repeatedCalls
      + noticeLines + deadCalls
      + fillers + openFields + unwritten + iconNames
      + damages + repetitions + emptyHeadings + archiveBars
    let known = Leftover.withoutOverlaps(found)
    let explained = Leftover.withoutOverlaps(known + returningMenus(besides: known))
    return Leftover.withoutOverlaps(explained + unexplained(besides: explained))
  }
}

extension Leftover {
  /// In reading order; of two at one place, the one found first.
  static func withoutOverlaps(_ found: [Leftover]) -> [Leftover] {
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
