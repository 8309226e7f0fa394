internal import Pages

/// Menus above a text whose entries no list knows.
extension Flow {
  /// Short lines in a row from the top of an export to the headline, where a date beside the headline tells which line
  /// that is.
  var openingMenus: [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let head = lines.prefix { $0.block.index < prose.lowerBound }
    guard let dated = head.lastIndex(where: holdsDate), dated >= Self.openingLength else { return [] }
    let headline = headline(beside: dated, in: head)
    // The title of the document may stand above its menu.
    let menu = head[..<min(headline, dated)].drop { $0.block.words > 5 }
    guard isMenu(menu) else { return [] }
    return [group(.breadcrumb, menu, .medium)].compactMap { $0 }
  }

  /// The longest line beside the date; of two that are hardly different, the nearer one.
  private func headline(beside dated: Int, in head: ArraySlice<Line>) -> Int {
    let near = [-1, 1, -2, 2, -3, -4, -5, -6].map { dated + $0 }.filter { head.indices.contains($0) }
    // What comes after a date may be the caption of a picture.
    let above = near.filter { $0 < dated && dated - $0 <= 2 && head[$0].block.words >= 4 }
    let beside = above.isEmpty ? near : above
    return beside.reduce(dated) { best, index in
      let isLonger = best == dated || head[index].block.words >= head[best].block.words + 2
      return isLonger ? index : best
    }
  }

  private static let openingLength = 5

  /// Whether nearly all lines are names: short, not the end of a sentence, no address, few numbers.
  private func isMenu(_ lines: ArraySlice<Line>) -> Bool {
    guard lines.count >= Self.openingLength else { return false }
    let others = lines.count { $0.block.words > 5 || endsLikeSentence($0.block) }
    let numbered = lines.count { $0.folded.contains(where: \.isDigit) }
    let words = lines.reduce(0) { $0 + $1.block.words }
    return others * 5 <= lines.count && numbered * 2 <= lines.count && words <= 3 * lines.count
      && !lines.contains { $0.folded.contains(UInt8(ascii: "@")) }
  }

  private func holdsDate(_ line: Line) -> Bool {
    DateLine.holdsDate(line.folded[...], words: line.block.words) {
      Set(blockWords.hits(of: line.block.index).filter { $0.list == .monthName }.map(\.range)).count
    }
  }
}
