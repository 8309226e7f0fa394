internal import Pages

/// Menus above a text that no list of words knows and no date ends: several signs must agree.
extension Flow {
  /// Short lines in a row between the top of an export and the headline.
  var headMenus: [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let head = aboveHeadline(lines.prefix { $0.block.index < prose.lowerBound })
    let parts = keys(of: lines.filter { prose.contains($0.block.index) && $0.block.words <= 5 })
    let below = keys(of: ending.map { ending in lines.filter { $0.block.index >= ending } } ?? [])
    return head.split(whereSeparator: { !isMenuEntry($0) }).compactMap { run in
      // At most the name of the site and the title of the document stand above the first menu.
      let isFirst = run.startIndex - head.startIndex <= 2
      guard run.count >= (isFirst ? 3 : 6) else { return nil }
      let names = keys(of: run)
      // A list of contents: its entries come again as headings.
      guard names.count(where: parts.contains) < 2 else { return nil }
      let links = keys(of: run.filter { isSiteLink($0) || opensPage($0) })
      let signs = HeadSigns(of: run, siteLinks: links.count, returning: names.count(where: below.contains))
      return signs.confidence.flatMap { group(.breadcrumb, run, $0) }
    }
  }

  private func keys(of lines: some Sequence<Line>) -> Set<TextKey> { Set(lines.lazy.map { TextKey($0.folded) }) }

  /// A name, or the heading of a few: `Services:`.
  private func isMenuEntry(_ line: Line) -> Bool {
    let isHeading = line.block.words <= 3 && blocks.text[line.block.text].last == UInt8(ascii: ":")
    return line.block.words <= 5 && (isHeading || !endsLikeSentence(line.block))
      && !line.folded.contains(UInt8(ascii: "@")) && line.folded.count(where: \.isDigit) <= 2 && !isDate(line)
  }

  /// Without the headline and what belongs to it: the first of the last lines that is as long as headlines are, or the
  /// longest of them, and those below it.
  private func aboveHeadline(_ head: ArraySlice<Line>) -> ArraySlice<Line> {
    let last = head.suffix(4)
    let longest = last.indices.max { (last[$0].block.words, $1) < (last[$1].block.words, $0) }
    let headline = last.firstIndex { $0.block.words >= 4 && !isSiteLink($0) } ?? longest
    return head[..<(headline ?? head.endIndex)]
  }

  /// `Skip to content`, `Search`: what stands at the top of pages and in no text.
  private func opensPage(_ line: Line) -> Bool {
    guard blockWords.mentions([.pageTurner, .boxHeading], in: line.block.index), line.block.words >= 2 else {
      return false
    }
    return words.hits(whole: line.folded).contains { $0.list == .pageTurner || $0.list == .boxHeading }
  }
}

/// What tells that short lines above a text are a menu.
private struct HeadSigns {
  /// Entries that every site has.
  let siteLinks: Int
  /// Entries that stand twice, one below the other or in the same order again.
  let doubled: Int
  /// Entries that stand below the ending of the text as well.
  let returning: Int
  let count: Int

  init(of run: ArraySlice<Flow.Line>, siteLinks: Int, returning: Int) {
    self.siteLinks = siteLinks
    self.returning = returning
    doubled = Self.doubled(run)
    count = run.count
  }

  /// How sure it is; nil where at most one sign tells.
  var confidence: Confidence? {
    guard siteLinks > 0 || returning >= 2 else { return nil }
    var points = min(siteLinks, 2) + min(returning / 2, 2)
    if doubled >= 3 { points += 2 } else if doubled >= 2 { points += 1 }
    if count >= 12 { points += 1 }
    if points >= 3 { return .high }
    return points >= 2 ? .medium : nil
  }

  /// How many entries stand right below themselves, or follow the same entry as before.
  private static func doubled(_ run: ArraySlice<Flow.Line>) -> Int {
    var followers: [TextKey: TextKey] = [:]
    var count = 0
    for (line, next) in zip(run, run.dropFirst()) {
      let (this, that) = (TextKey(line.folded), TextKey(next.folded))
      if this == that || followers[this] == that { count += 1 }
      followers[this] = that
    }
    return count
  }
}
