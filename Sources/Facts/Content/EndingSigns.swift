internal import Pages

/// What tells, in an export, that a line is the page's and not the text's.
struct EndingSigns {
  let text: [UInt8]
  let words: Words
  let blockWords: BlockWords

  /// How many names of share buttons a line is made of; no others may stand in it.
  func shareWords(_ line: Flow.Line) -> Int {
    guard line.block.words <= 16, blockWords.mentions(.share, in: line.block.index) else { return 0 }
    if words.says(.share, in: line.folded) { return 1 }
    let hits = words.hits(of: [.share], in: line.folded)
    return line.isCovered(by: hits) ? Set(hits.map(\.range.lowerBound)).count : 0
  }

  /// Whether a line calls for comments or counts them, and does nothing else but name what they are about.
  func callsForComments(_ line: Flow.Line) -> Bool {
    guard line.block.words <= 20, blockWords.mentions([.commentCall, .commentWord], in: line.block.index) else {
      return false
    }
    if words.says(.commentCall, in: line.folded) { return true }
    guard line.folded.first?.isDigit == true else { return false }
    if words.says(.commentWord, in: line.folded.map { $0.isDigit ? 0x20 : $0 }) { return true }
    // `3 responses to The old pier`.
    let start = line.folded.firstIndex { !$0.isDigit && $0 != 0x20 } ?? 0
    return words.hits(of: [.commentWord], in: line.folded).contains { hit in
      hit.range.lowerBound == start && line.folded[hit.range].contains(0x20)
    }
  }

  /// Whether a line is the owner's mark, or leads to the pages before and after in more than one word.
  func endsPage(_ line: Flow.Line) -> Bool {
    if line.isOwnersMark(in: text) { return true }
    guard line.block.words >= 2, blockWords.mentions(.pageTurner, in: line.block.index) else { return false }
    return words.says(.pageTurner, in: line.folded)
  }

  /// Whether a line is a button or the lead of a list of other pages; two in a row stand in no text.
  func isChrome(_ line: Flow.Line) -> Bool {
    guard line.block.words <= 12, blockWords.mentions(Self.chromeLists, in: line.block.index) else { return false }
    if blockWords.mentions(.newsletterCall, in: line.block.index) { return true }
    return words.hits(whole: line.folded).contains { Self.chromeLists.contains($0.list) }
  }

  private static let chromeLists: WordLists = [
    .share, .commentCall, .relatedHeading, .newsletterCall, .adLabel, .followCall, .boxHeading,
  ]

  /// Whether a line is the heading of a box or of a list of other pages.
  func headsBox(_ line: Flow.Line) -> Bool {
    guard line.block.words <= 8, blockWords.mentions([.boxHeading, .relatedHeading], in: line.block.index) else {
      return false
    }
    return words.hits(whole: line.folded).contains {
      $0.list == .boxHeading || $0.list == .relatedHeading
    }
  }

  /// Whether a line is one of those that stand below every page of a site; two that differ stand below no text of its own.
  func standsBelow(_ line: Flow.Line, next: Flow.Line?) -> Bool {
    guard line.block.words <= 40 else { return false }
    if headsBox(line) || endsPage(line) || callsForComments(line) || shareWords(line) >= 2 { return true }
    if line.block.words >= 2, blockWords.mentions(.share, in: line.block.index), words.says(.share, in: line.folded) {
      return true
    }
    let hits = blockWords.hits(of: line.block.index)
    if hits.contains(where: { $0.list == .newsletterCall || $0.list == .followCall }) { return true }
    if line.block.words <= 20, hits.contains(where: { $0.list == .themeCredit || $0.list == .copyright }) {
      return true
    }
    if labelsTags(line) { return true }
    guard let next else { return false }
    return isMonth(line) && isMonth(next) || isSiteLink(line) && isSiteLink(next)
  }

  /// What a line of a footer tells, if it tells anything.
  func footerSign(_ line: Flow.Line, names: Set<TextKey>) -> FooterSign? {
    if line.isOwnersMark(in: text) { return .owner }
    if line.block.words <= 6,
      text[line.block.text].contains(UInt8(ascii: "@")) || text[line.block.text].contains(text: "://")
    {
      return .address
    }
    guard line.block.words <= 8 else { return nil }
    if names.contains(TextKey(line.folded)) { return .entry }
    let lists = words.hits(whole: line.folded).map(\.list)
    if lists.contains(.share) { return .share }
    if lists.contains(where: { Flow.siteLists.contains($0) }) { return .siteLink }
    return standsBelow(line, next: nil) ? .box : nil
  }

  /// `Tags: harbour`, `Filed under Town`: words for it at the start, and a colon or more words.
  private func labelsTags(_ line: Flow.Line) -> Bool {
    guard line.block.words >= 2, blockWords.mentions(.tagLabel, in: line.block.index) else { return false }
    return words.hits(of: [.tagLabel], in: line.folded).contains { hit in
      hit.range.lowerBound == 0
        && (line.folded[hit.range].contains(0x20)
          || line.folded[hit.range.upperBound...].first { $0 != 0x20 } == UInt8(ascii: ":"))
    }
  }

  /// `March 2021`, `March 2021 (4)`, `March (4)`, `2021 (40)`: a line of an archive.
  func isMonth(_ line: Flow.Line) -> Bool {
    guard line.block.words <= 3 else { return false }
    let tokens = line.folded.split { !$0.isDigit && !$0.isLetter }
    guard (2...3).contains(tokens.count), tokens[1...].allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return false }
    let isCounted = line.folded.last == UInt8(ascii: ")")
    let isYear = tokens[0].count == 4 && tokens[0].allSatisfy(\.isDigit)
    if tokens.count == 2, isYear { return isCounted }
    guard isCounted || tokens[1].count == 4, blockWords.mentions(.monthName, in: line.block.index) else { return false }
    return words.says(.monthName, in: Array(tokens[0]))
  }

  /// Whether a line names a part that every site has: its policies, who makes it, how to reach them.
  func isSiteLink(_ line: Flow.Line) -> Bool {
    guard line.block.words <= 5, blockWords.mentions(Flow.siteLists, in: line.block.index) else { return false }
    return words.hits(whole: line.folded).contains { Flow.siteLists.contains($0.list) }
  }

  /// Whether a line directly above such signs tells of the page too: who wrote it when and under what, a button.
  func tellsOfPage(_ line: Flow.Line) -> Bool {
    guard !line.isParagraph(in: text), line.block.words <= 40 else { return false }
    if isChrome(line) || endsPage(line) || line.isArrow(in: text) || line.isTurnedBothWays(in: text) { return true }
    let hits = blockWords.hits(of: line.block.index)
    if hits.contains(where: { $0.list == .tagLabel && $0.range.lowerBound == 0 }) { return true }
    if line.block.words <= 8, hits.contains(where: { $0.list == .relatedLead && $0.range.lowerBound == 0 }) {
      return true
    }
    let isCounter = hits.contains { $0.list == .commentWord } && line.folded.contains(where: \.isDigit)
    if isCounter, line.block.words <= 16 { return true }
    // A text may be signed with a place and a day.
    guard line.block.words >= 7 else { return false }
    return DateLine.holdsDate(line.folded[...], words: line.block.words) {
      Set(hits.filter { $0.list == .monthName }.map(\.range)).count
    }
  }
}

/// The kinds of lines that a footer is made of.
enum FooterSign: Hashable {
  case owner, address, entry, share, siteLink, box
}
