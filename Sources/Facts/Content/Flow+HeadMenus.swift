internal import Pages

/// Menus above a text that no list of words knows and no date ends: several signs must agree.
extension Flow {
  /// Short lines in a row from the top of an export to the headline.
  var headMenus: [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let head = lines.prefix { $0.block.index < prose.lowerBound }
    let run = menuRun(in: head)
    guard run.count >= 3, !leadsToParts(run) else { return [] }
    let signs = HeadSigns(of: run, below: lines[run.endIndex...], ending: ending) { isSiteLink($0) || opensPage($0) }
    guard let confidence = signs.confidence else { return [] }
    return [group(.breadcrumb, run, confidence)].compactMap { $0 }
  }

  /// The lines from the top that may be a menu: short, and above the longest of the last lines, which is the headline.
  private func menuRun(in head: ArraySlice<Line>) -> ArraySlice<Line> {
    // The title of the document may stand above its menu.
    let rest = head.prefix(2).allSatisfy { $0.block.words > 5 } ? head.dropFirst(2) : head.drop { $0.block.words > 5 }
    guard rest.startIndex - head.startIndex <= 1 else { return [] }
    let run = rest.prefix { line in
      line.block.words <= 5 && !endsLikeSentence(line.block) && !line.folded.contains(UInt8(ascii: "@"))
        && line.folded.count(where: \.isDigit) <= 2 && !isDate(line)
    }
    guard run.endIndex == head.endIndex else { return run }
    let last = run.suffix(Self.headlineReach)
    let headline = last.indices.max { (last[$0].block.words, $1) < (last[$1].block.words, $0) }
    return run[..<(headline ?? run.endIndex)]
  }

  /// How many lines above a text may be its headline and what belongs to it.
  private static let headlineReach = 4

  /// Whether the lines are a list of contents: at least two of them come again as headings in the text.
  private func leadsToParts(_ run: ArraySlice<Line>) -> Bool {
    guard let prose else { return false }
    let names = Set(run.lazy.map { TextKey($0.folded) })
    let parts = lines.count { line in
      prose.contains(line.block.index) && line.block.words <= 5 && names.contains(TextKey(line.folded))
    }
    return parts >= 2
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

  init(
    of run: ArraySlice<Flow.Line>, below: ArraySlice<Flow.Line>, ending: Int?, isSiteLink: (Flow.Line) -> Bool
  ) {
    siteLinks = Set(run.lazy.filter(isSiteLink).map { TextKey($0.folded) }).count
    doubled = Self.doubled(run)
    let names = Set(run.lazy.map { TextKey($0.folded) })
    returning =
      Set(
        below.lazy.filter { line in ending.map { line.block.index >= $0 } ?? false }.map { TextKey($0.folded) }
          .filter(names.contains)
      ).count
    count = run.count
  }

  /// How sure it is; nil where next to nothing tells.
  var confidence: Confidence? {
    guard siteLinks > 0 || returning >= 2 else { return nil }
    var points = min(siteLinks, 2) + min(returning / 2, 2)
    if doubled >= 3 { points += 2 } else if doubled >= 2 { points += 1 }
    if count >= 12 { points += 1 }
    if points >= 3 { return .high }
    return points >= 2 ? .medium : .low
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
