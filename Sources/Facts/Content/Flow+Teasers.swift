internal import Pages

/// Teasers of other pages in the text: headlines with dates, lists under "related".
extension Flow {
  /// Groups of teaser lines above the headline or below the text.
  var teasers: [Leftover] {
    guard let prose else { return [] }
    let head = teaserLines(before: prose.lowerBound)
    let tail = teaserLines(from: prose.upperBound + 1)
    guard isText else {
      let inside = lines.indices.filter { prose.contains(lines[$0].block.index) && lines[$0].isPlain }
      return headTeasers(head) + tailTeasers(tail) + inside.compactMap { lostLink(lines[$0]) }
    }
    let inside = teaserLines(from: prose.lowerBound, before: prose.upperBound + 1)
    return headTeasers(head) + ledTeasers(above: head) + ledTeasers(inside) + bracketedTeasers(inside)
      + teasersAfterChrome(inside)
      + ledTeasers(tail) + tailTeasers(tail)
  }

  /// The lines of some blocks that may be teasers.
  private func teaserLines(from start: Int = 0, before end: Int = .max) -> [Line] {
    lines.indices.filter { place in
      let block = lines[place].block
      return block.index >= start && block.index < end
        && (isText || lines[place].isPlain || block.role == .heading && block.linkedBytes == 0)
    }.map { lines[$0] }
  }

  /// What a line looks like, seen by its length, its end and its words.
  enum Shape {
    case headline, date, related
    /// A heading of links that may be the text's own.
    case seeAlso
    /// Up to three words, or a button: it may stand between headlines of a list.
    case label
    case other

    var endsList: Bool { self == .other || self == .label || self == .seeAlso }
  }

  /// The shape of a line.
  func shape(of line: Line) -> Shape {
    if isDate(line) || isCounter(line) || isReadingTime(line) { return .date }
    let index = line.block.index
    if blockWords.mentions([.relatedHeading, .seeAlso], in: index) {
      if words.says(.relatedHeading, in: line.folded) { return .related }
      if words.says(.seeAlso, in: line.folded) { return .seeAlso }
    }
    guard !endsLikeSentence(line.block), line.block.words <= 24 else { return .other }
    if line.block.words <= 3 { return .label }
    guard !blockWords.hits(of: index).isEmpty else { return .headline }
    return words.hits(whole: line.folded).contains { Self.chromeLists.contains($0.list) } ? .label : .headline
  }

  static let chromeLists: WordLists = [
    .share, .adLabel, .callToAct, .callToBuy, .readMore, .commentCall, .pageTurner,
  ]

  /// Above the headline: pairs of a headline and its date, at least two, the last of them followed by one more headline.
  ///
  /// A headline with its date directly above the text is the article's own.
  private func headTeasers(_ head: [Line]) -> [Leftover] {
    let shapes = head.map { shape(of: $0) }
    let pairs = pairs(in: shapes)
    guard pairs.count >= 2, let first = pairs.first, var last = pairs.last else { return [] }
    let isOwn = !shapes[(last.upperBound)...].contains { $0 == .headline || $0 == .other || $0 == .label }
    if isOwn { last = pairs[pairs.count - 2] }
    guard isOwn ? pairs.count >= 3 : true else { return [] }
    return [group(.teaser, head[first.lowerBound..<last.upperBound], .high)].compactMap { $0 }
  }

  /// Below the text: what follows a "related" line, or pairs of headlines and dates.
  private func tailTeasers(_ tail: [Line]) -> [Leftover] {
    let shapes = tail.map { shape(of: $0) }
    if let start = shapes.firstIndex(of: .related) {
      guard !isText else { return [] }
      var end = start + 1
      while end < tail.count, !shapes[end].endsList { end += 1 }
      guard end > start + 1 else { return [] }
      return [group(.teaser, tail[start..<end], .high)].compactMap { $0 }
    }
    let pairs = pairs(in: shapes)
    guard pairs.count >= 2, let first = pairs.first, let last = pairs.last else { return undatedTeasers(tail, shapes) }
    // A list of files with the times of their changes begins its lines with small letters.
    let headlines = pairs.flatMap { $0 }.filter { shapes[$0] == .headline }
    guard headlines.count(where: { startsLikeTeaser(tail[$0]) }) * 2 > headlines.count else { return [] }
    return [group(.teaser, tail[first.lowerBound..<last.upperBound], .high)].compactMap { $0 }
  }

  /// At the very end of an export, after chrome: three headlines or more, with nothing between them.
  private func undatedTeasers(_ tail: [Line], _ shapes: [Shape]) -> [Leftover] {
    guard isText, kind == .article else { return [] }
    let run = shapes.reversed().prefix { $0 == .headline }.count
    let start = tail.count - run
    guard run >= 3, tail[..<start].suffix(8).contains(where: { isChrome($0) }) else { return [] }
    guard tail[start...].allSatisfy({ !$0.isListed && $0.block.words >= 5 }) else { return [] }
    return [group(.teaser, tail[start...], .medium)].compactMap { $0 }
  }

  func isChrome(_ line: Line) -> Bool {
    let lists = Set(blockWords.hits(of: line.block.index).map(\.list))
    if lists.contains(.newsletterCall) { return true }
    return !lists.isDisjoint(with: [.share, .adLabel, .callToAct, .commentCall])
      && words.hits(whole: line.folded).contains { Self.chromeLists.contains($0.list) }
  }

  /// Headlines beside dates, as ranges of two lines.
  private func pairs(in shapes: [Shape]) -> [Range<Int>] {
    var pairs: [Range<Int>] = []
    var index = 0
    while index + 1 < shapes.count {
      switch (shapes[index], shapes[index + 1]) {
      case (.headline, .date) where pairs.isEmpty || shapes[pairs[0].lowerBound] == .headline,
        (.date, .headline) where pairs.isEmpty || shapes[pairs[0].lowerBound] == .date:
        pairs.append(index..<(index + 2))
        index += 2
      default: index += 1
      }
    }
    return pairs
  }

  /// In HTML, where `See also: the old town` may be the text's own, only a headline after two words or more is one.
  private func lostLink(_ line: Line) -> Leftover? {
    guard line.block.role == .paragraph, line.isPlain, (6...24).contains(line.block.words),
      !endsLikeSentence(line.block),
      let colon = line.folded.firstIndex(of: UInt8(ascii: ":")), line.folded[..<colon].contains(0x20),
      leads(to: line.folded[..<colon]),
      line.folded[(colon + 1)...].count(where: { $0 == 0x20 }) >= 4
    else { return nil }
    return leftover(.teaser, line.block, .medium)
  }

  func endsLikeSentence(_ block: Block) -> Bool {
    switch blocks.text[block.text].last {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }

  func isDate(_ line: Line) -> Bool { Self.isDate(line, blockWords: blockWords) }

  static func isDate(_ line: Line, blockWords: BlockWords) -> Bool {
    let hits = blockWords.hits(of: line.block.index)
    // A month has the same name in many languages.
    let months = Set(hits.filter { $0.list == .monthName }.map(\.range)).count
    if line.block.words <= 5, hits.contains(where: { $0.list == .timeAgo }), line.folded.contains(where: \.isDigit) {
      return true
    }
    return DateLine.isDate(line.folded, words: line.block.words, months: months)
      && !DateLine.beginsWithVersion(line.folded)
  }
}
