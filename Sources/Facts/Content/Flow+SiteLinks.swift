internal import Pages

/// Menus and footers of a site that came along as lines, a name each.
extension Flow {
  /// Runs of short lines above and below the text, at least two of which name parts that every site has.
  var siteLinks: [Leftover] {
    guard isText, let prose else { return [] }
    let head = lines.prefix { $0.block.index < prose.lowerBound }
    let tail = lines[(lines.firstIndex { $0.block.index > prose.upperBound } ?? lines.endIndex)...]
    return runs(of: head).compactMap { menu($0, of: head) ?? doubledMenu($0) } + runs(of: tail).compactMap(footer)
  }

  /// The same entries twice, once for wide screens and once for narrow ones.
  private func doubledMenu(_ run: ArraySlice<Line>) -> Leftover? {
    var places: [[UInt8]: Int] = [:]
    let again = run.indices.filter { index in
      defer { places[run[index].folded] = index }
      return places[run[index].folded] != nil && run[index].folded.contains(where: \.isLetter)
    }
    guard again.count >= 5, let last = again.last,
      let first = run.indices.first(where: { index in
        again.contains { run[$0].folded == run[index].folded }
      })
    else { return nil }
    return group(.breadcrumb, run[first...last], .high)
  }

  /// Slices of short lines that follow one another.
  private func runs(of lines: ArraySlice<Line>) -> [ArraySlice<Line>] {
    lines.split { $0.block.words > 5 || isDate($0) }.filter { $0.count >= 3 }
  }

  private func menu(_ run: ArraySlice<Line>, of head: ArraySlice<Line>) -> Leftover? {
    let named = run.indices.filter { isSiteLink(run[$0]) }
    guard let first = named.first, let last = named.last else { return nil }
    let beginsAtHome =
      words.says(.breadcrumbHome, in: run[first].folded) && run.distance(from: first, to: run.endIndex) >= 3
    guard beginsAtHome || (run.count >= 4 && distinct(named, in: run) >= 2) else { return nil }
    // Where the text begins right below, the last lines are its own headline.
    let end = run.endIndex == head.endIndex ? max(last + 1, first + 2) : run.endIndex
    return group(.breadcrumb, run[first..<min(end, run.endIndex)], .high)
  }

  private func footer(_ run: ArraySlice<Line>) -> Leftover? {
    let named = run.indices.filter { isSiteLink(run[$0]) }
    guard let first = named.first, distinct(named, in: run) >= 3 else { return nil }
    return group(.pageDetail, run[first...], .high)
  }

  private func distinct(_ indices: [Int], in run: ArraySlice<Line>) -> Int { Set(indices.map { run[$0].folded }).count }

  /// Whether a line names a part that every site has: its policies, who makes it, how to reach them.
  func isSiteLink(_ line: Line) -> Bool {
    guard blockWords.mentions(Self.siteLists, in: line.block.index) else { return false }
    return words.hits(whole: line.folded).contains { Self.siteLists.contains($0.list) }
  }

  static let siteLists: WordLists = [
    .siteLink, .breadcrumbHome, .privacyPolicy, .privacyNotice, .cookiePolicy, .terms, .imprint, .contact,
  ]
}
