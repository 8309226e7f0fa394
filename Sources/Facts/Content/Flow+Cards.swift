internal import Pages

/// Lists of other pages below a text that shape gives away: excerpts that were cut, names of which one is the page's own.
extension Flow {
  /// Headlines with excerpts that end in `…`, each with a date above it or the same button below it.
  var cards: [Leftover] {
    guard isText, kind != .listing, isReading, let prose, let first = cutLines.first, let last = cutLines.last,
      lines[first].block.index > prose.upperBound
    else { return [] }
    var (start, end) = (first, last + 1)
    while start > 0, first - start < 4, isPartOfCard(lines[start - 1]) { start -= 1 }
    while end < lines.count, end - last <= 3, isPartOfCard(lines[end]) { end += 1 }
    return [group(.teaser, lines[start..<end], .high)].compactMap { $0 }
  }

  private func isPartOfCard(_ line: Line) -> Bool {
    line.block.words <= 14 && !line.isParagraph(in: blocks.text) && line.folded.contains(where: \.isLetter)
  }

  /// Names below a text of which one is the headline of the page: a list of all pages, in which this one stands too.
  var pageLists: [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let head = lines.prefix { $0.block.index < prose.lowerBound }
    guard let headline = headline(of: head), headline.block.words >= 2 else { return [] }
    let tail = lines.drop { $0.block.index <= prose.upperBound }
    let runs = tail.split { $0.block.words > 12 || isDate($0) || $0.isSentence(in: blocks.text) }
    return runs.compactMap { run in
      // The name of a museum leads its address below the text.
      guard run.count >= Self.shortestList, run.dropFirst().contains(where: { $0.folded == headline.folded }) else {
        return nil
      }
      return group(.teaser, run, .medium)
    }
  }

  /// The longest of the last lines above the text.
  private func headline(of head: ArraySlice<Line>) -> Line? {
    head.suffix(4).reversed().max { $0.block.words < $1.block.words }
  }

  private static let shortestList = 6

  /// The lines of excerpts, where at least two have a headline above them, and a date or the same line below.
  private static func cuts(in lines: [Line], _ text: [UInt8], isDate: (Line) -> Bool) -> [Int] {
    let cut = lines.indices.filter { lines[$0].isCut(in: text) }
    guard cut.count >= 2 else { return [] }
    var buttons: [TextKey: Int] = [:]
    for index in cut where index + 1 < lines.count && lines[index + 1].block.words <= 5 {
      buttons[TextKey(lines[index + 1].folded), default: 0] += 1
    }
    let cards = cut.filter { index in
      guard index > 0, !lines[index - 1].isParagraph(in: text), lines[index - 1].block.words <= 20 else { return false }
      if index > 1, isDate(lines[index - 2]) || isDate(lines[index - 1]) { return true }
      return index + 1 < lines.count && buttons[TextKey(lines[index + 1].folded), default: 0] >= 2
    }
    return cards.count >= 2 ? cards : []
  }

  /// The excerpts of cards, as places among lines.
  static func cutLines(of lines: [Line], in text: [UInt8], isDate: (Line) -> Bool) -> [Int] {
    let cards = cuts(in: lines, text, isDate: isDate)
    guard let first = cards.first, let last = cards.last else { return [] }
    // Below the cards of a list no paragraph of the text stands between two of them.
    let paragraphs = lines[first...last].count { $0.isParagraph(in: text) && !$0.isCut(in: text) }
    return paragraphs == 0 ? cards : []
  }
}

extension Flow.Line {
  /// Whether a line ends as a sentence does or holds the end of one.
  func isSentence(in text: [UInt8]) -> Bool {
    let raw = text[block.text]
    guard let last = raw.last else { return false }
    return ".!:;,\"".utf8.contains(last) || raw.suffix(3).elementsEqual("”".utf8) || raw.contains(text: ". ")
  }

  /// Whether a line is an excerpt: long, and ended by `…`, `...` or either in square brackets.
  func isCut(in text: [UInt8]) -> Bool {
    guard block.words >= 8 else { return false }
    let raw = text[block.text]
    return Self.cuts.contains { raw.suffix($0.count).elementsEqual($0) }
  }

  private static let cuts = ["…", "...", "[…]", "[...]", "(…)"].map { Array($0.utf8) }
}
