internal import Pages

/// Where the text of an export ends: below share buttons in a row, the call for comments or the owner's mark, lines are
/// the page's and no longer the text's, whatever they are called.
extension Flow {
  /// The block of the first line that stands below a text and never in it; nil where none tells.
  static func ending(of lines: [Line], in text: [UInt8], words: Words, blockWords: BlockWords) -> Int? {
    let signs = EndingSigns(text: text, words: words, blockWords: blockWords)
    let told = endingTold(in: lines, text, signs)
    let boxes = endingOfBoxes(in: lines, text, signs)
    return [told, boxes, footer(in: lines, text, signs)].compactMap { $0 }.min()
  }

  /// The first line that stands below every page, where another one that differs follows, and hardly a paragraph.
  private static func endingOfBoxes(in lines: [Line], _ text: [UInt8], _ signs: EndingSigns) -> Int? {
    let total = lines.reduce(0) { $0 + ($1.isParagraph(in: text) ? $1.block.words : 0) }
    var (below, paragraphs) = (0, 0)
    var (first, told): (Int?, Set<TextKey>) = (nil, [])
    for index in lines.indices.reversed() {
      let line = lines[index]
      if line.isParagraph(in: text) {
        below += line.block.words
        paragraphs += 1
      }
      let isLate = paragraphs <= 2 && below * 8 <= total - below || paragraphs == 1 && below * 5 <= total - below
      guard isLate, total - below >= shortestSample else { break }
      guard signs.standsBelow(line, next: index + 1 < lines.count ? lines[index + 1] : nil) else { continue }
      told.insert(TextKey(line.folded))
      if told.count >= (total - below >= shortestText ? 2 : 4) { first = index }
    }
    return first.map { raised($0, in: lines, signs) }
  }

  /// The first line of a footer: where the owner's mark ends an export, signs of three kinds that stand below every page.
  private static func footer(in lines: [Line], _ text: [UInt8], _ signs: EndingSigns) -> Int? {
    guard let paragraph = lines.lastIndex(where: { $0.isParagraph(in: text) && !signs.endsPage($0) }) else {
      return nil
    }
    let tail = lines[(paragraph + 1)...]
    guard tail.count >= 3, tail.suffix(4).contains(where: { $0.isOwnersMark(in: text) }),
      lines[...paragraph].reduce(0, { $0 + ($1.isParagraph(in: text) ? $1.block.words : 0) }) >= shortestText
    else { return nil }
    let names = entries(above: lines.prefix { !$0.isParagraph(in: text) })
    var (kinds, first): (Set<FooterSign>, Int?) = ([.owner], nil)
    for index in tail.indices {
      guard let sign = signs.footerSign(lines[index], names: names) else { continue }
      kinds.insert(sign)
      // An address may be the text's own.
      if sign != .address, first == nil { first = index }
    }
    return kinds.count >= 3 ? first.map { lines[$0].block.index } : nil
  }

  /// Short lines above a text, but for its headline and what belongs to it.
  private static func entries(above head: ArraySlice<Line>) -> Set<TextKey> {
    let last = head.suffix(4)
    let headline = last.indices.max { (last[$0].block.words, $1) < (last[$1].block.words, $0) } ?? head.endIndex
    return Set(head[..<headline].lazy.filter { $0.block.words <= 5 }.map { TextKey($0.folded) })
  }

  private static func endingTold(in lines: [Line], _ text: [UInt8], _ signs: EndingSigns) -> Int? {
    let total = lines.reduce(0) { $0 + ($1.isParagraph(in: text) ? $1.block.words : 0) }
    var (above, shares, chrome) = (0, 0, 0)
    for (index, line) in lines.enumerated() {
      if line.isParagraph(in: text) {
        above += line.block.words
        (shares, chrome) = (0, 0)
        continue
      }
      shares += signs.shareWords(line)
      chrome = signs.isChrome(line) ? chrome + 1 : 0
      guard above >= shortestText else { continue }
      // A bar may stand below the first paragraphs too: then most of the text is still to come.
      let below = total - above
      let isLate = below * 2 <= above && (shares >= 3 || chrome >= 2 || signs.endsPage(line))
      let leadsText = index + 1 < lines.count && lines[index + 1].isParagraph(in: text)
      // Comments may be longer than what they are about.
      let isAnswered = below <= above * 3 && !leadsText && signs.callsForComments(line)
      if isLate || isAnswered { return raised(index, in: lines, signs) }
    }
    return nil
  }

  /// How many words a text has at least before it can end.
  private static let shortestText = 60
  /// How many words it has at least where many lines tell of the page.
  private static let shortestSample = 12

  /// The block of the first line of the page's own directly above one.
  private static func raised(_ index: Int, in lines: [Line], _ signs: EndingSigns) -> Int {
    var first = index
    while first > 0, signs.tellsOfPage(lines[first - 1]) { first -= 1 }
    return lines[first].block.index
  }

  /// Groups of lines below the ending that nothing else explains, and that are no sentences: lists of other articles
  /// under words of the site's own, authors, categories, addresses.
  func unexplained(besides found: [Leftover]) -> [Leftover] {
    guard let ending, isReading else { return [] }
    let signs = EndingSigns(text: blocks.text, words: words, blockWords: blockWords)
    let below = lines.drop { $0.block.index < ending }
    let lastParagraph = below.lastIndex { $0.isParagraph(in: blocks.text) && $0.block.words >= 20 } ?? below.startIndex
    let start = below.first?.block.range.lowerBound ?? 0
    let repeated = Set(
      Self.partsOfLists.filter { kind in found.count { $0.kind == kind && $0.range.lowerBound >= start } >= 3 })
    let apart = found.filter { !repeated.contains($0.kind) }
    let (explained, others) = (Self.blocks(of: found, in: below), Self.blocks(of: apart, in: below))
    let groups = below.split { $0.isParagraph(in: blocks.text) || others.contains($0.block.index) }
      .map { lines in lines.drop { explained.contains($0.block.index) } }.flatMap(boxes)
    return groups.compactMap { lines in
      let isBox = lines.first.map(signs.headsBox) ?? false
      // Between comments stand their writers and dates.
      let isLast = lines.endIndex == below.endIndex && explained.count >= 3 && found.last?.kind != .notice
      let shortest =
        isBox || isLast || isBetween(lines, explained) && lines.startIndex > lastParagraph
        ? 1 : lines.startIndex < lastParagraph ? 4 : lines.contains(where: tellsOfPage) ? 1 : 2
      guard lines.count >= shortest, isBox || !isListOfSources(lines) else { return nil }
      // The heading of what was found otherwise.
      if isBox, lines.count == 1, explained.contains((lines.first?.block.index ?? 0) + 1) { return nil }
      return group(kind(of: lines), lines, .medium)
    }
  }

  /// What lines are that belong to the page: a list of other articles, or something else.
  func kind(of lines: ArraySlice<Line>) -> Leftover.Kind {
    let headlines = lines.count { shape(of: $0) == .headline && !tellsOfPage($0) && !isRequest($0) }
    let dates = lines.count { shape(of: $0) == .date }
    return headlines >= 2 && headlines * 2 >= lines.count || dates >= 3 ? .teaser : .pageDetail
  }

  /// `Your e-mail address will not be published. Required fields are marked *`, `© 2026 Harbour Times`: no headline.
  private func isRequest(_ line: Line) -> Bool {
    let text = blocks.text[line.block.text]
    return text.contains(UInt8(ascii: "@")) || text.contains(UInt8(ascii: "*")) || line.isOwnersMark(in: blocks.text)
      || blockWords.mentions([.commentCall, .newsletterCall, .copyright, .themeCredit], in: line.block.index)
  }

  /// Whether a line is short and those right above and right below it are explained.
  private func isBetween(_ group: ArraySlice<Line>, _ explained: Set<Int>) -> Bool {
    guard group.count == 1, let line = group.first, line.block.words <= 8, group.startIndex > lines.startIndex,
      group.endIndex < lines.endIndex
    else { return false }
    return explained.contains(lines[group.startIndex - 1].block.index)
      && explained.contains(lines[group.endIndex].block.index)
  }

  /// Lines parted before each heading of a box.
  private func boxes(_ lines: ArraySlice<Line>) -> [ArraySlice<Line>] {
    let signs = EndingSigns(text: blocks.text, words: words, blockWords: blockWords)
    var (parts, start): ([ArraySlice<Line>], Int) = ([], lines.startIndex)
    for index in lines.indices.dropFirst() where signs.headsBox(lines[index]) {
      parts.append(lines[start..<index])
      start = index
    }
    return parts + [lines[start...]]
  }

  /// Entries of the menu above the text that stand below it as well, three of them at least, with what is between them.
  func returningMenus(besides found: [Leftover]) -> [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let menus = found.filter { $0.kind == .breadcrumb && $0.position == .head && $0.confidence > .low }
    let touched = Self.blocks(of: menus, in: lines[...])
    let entries = Set(lines.lazy.filter { touched.contains($0.block.index) }.map { TextKey($0.folded) })
    guard entries.count >= 4 else { return [] }
    let tail = lines.drop { $0.block.index <= prose.upperBound }
    return tail.split { $0.block.words > 5 || isDate($0) }.compactMap { run in
      let again = run.indices.filter { entries.contains(TextKey(run[$0].folded)) }
      guard let first = again.first, let last = again.last, Set(again.map { TextKey(run[$0].folded) }).count >= 3,
        again.count * 2 >= last - first + 1
      else { return nil }
      return group(.pageDetail, run[first...last], .high)
    }
  }

  /// The blocks of lines that leftovers touch; both are in reading order.
  static func blocks(of found: [Leftover], in lines: ArraySlice<Line>) -> Set<Int> {
    var touched: Set<Int> = []
    var rest = found[...]
    for line in lines {
      rest = rest.drop { $0.range.upperBound <= line.block.range.lowerBound }
      guard let next = rest.first else { break }
      if next.range.overlaps(line.block.range) { touched.insert(line.block.index) }
    }
    return touched
  }

  /// Counters and buttons come again and again in lists of other articles, and then belong to them.
  private static let partsOfLists: [Leftover.Kind] = [.commentCounter, .readMore]

  /// Sentences that stand above the text and below it as well.
  var templateLines: [Leftover] {
    guard isText, isReading, let prose else { return [] }
    let outer = lines.indices.filter { index in
      !prose.contains(lines[index].block.index) && lines[index].isParagraph(in: blocks.text) && !isFrame(index)
    }.map { lines[$0] }
    let groups = Dictionary(grouping: outer) { TextKey($0.folded) }
    let around = groups.values.filter { lines in
      lines.contains { $0.block.index < prose.lowerBound } && lines.contains { $0.block.index > prose.upperBound }
    }
    // Of two, the first may be the text's own.
    return around.flatMap { $0.dropFirst($0.count == 2 ? 1 : 0) }.map { leftover(.pageDetail, $0.block, .medium) }
  }

  /// Whether a line stands right below a paragraph, or right above one: a story may begin and end with one sentence.
  private func isFrame(_ index: Int) -> Bool {
    guard let prose else { return false }
    let beside = lines[index].block.index < prose.lowerBound ? index + 1 : index - 1
    return lines.indices.contains(beside) && lines[beside].isParagraph(in: blocks.text)
  }

  /// Whether a page is one to read: its lines below the text are no list of goods and no form.
  var isReading: Bool { kind == .article || kind == .listing || kind == .other }

  private func tellsOfPage(_ line: Line) -> Bool {
    EndingSigns(text: blocks.text, words: words, blockWords: blockWords).tellsOfPage(line)
  }

  /// Notes and sources may stand at the very end of a text: they end like sentences or hold addresses.
  func isListOfSources(_ lines: ArraySlice<Line>) -> Bool {
    let sources = lines.count { line in
      let text = blocks.text[line.block.text]
      return line.block.words >= 4 && endsLikeSentence(line.block) || text.contains(text: "://")
    }
    return sources * 2 >= lines.count
  }
}

extension Flow.Line {
  /// Whether a line is a paragraph: long, and ended as sentences are.
  func isParagraph(in text: [UInt8]) -> Bool {
    guard block.isProse(in: text), let last = text[block.text].last else { return false }
    if last < 0x80 { return Self.marks.contains(last) }
    let raw = text[block.text]
    if Self.ends.contains(where: { raw.suffix($0.count).elementsEqual($0) }) { return true }
    // `« The old pier  The new pier »` is none.
    guard raw.suffix(2).elementsEqual("»".utf8), let inner = raw.dropLast(2).last(where: { $0 > 0x20 }) else {
      return false
    }
    return Self.marks.contains(inner)
  }

  private static let marks = Set(".!?:;,\")]'".utf8)
  private static let ends = ["”", "’", "“", "…", "。", "！", "？", "।"].map { Array($0.utf8) }

  /// Whether every letter of a line belongs to one of these phrases.
  func isCovered(by hits: [Words.Hit]) -> Bool {
    var covered = [Bool](repeating: false, count: folded.count)
    for hit in hits { for index in hit.range { covered[index] = true } }
    return folded.indices.allSatisfy { covered[$0] || !folded[$0].isLetter }
  }

  /// `© 2019 Harbour Times`: the mark of an owner and a year, and no sentence.
  func isOwnersMark(in text: [UInt8]) -> Bool {
    guard block.words <= 20, !setsValue(in: text) else { return false }
    let hasSign = text[block.text].contains(text: "©")
    let hasWord = folded.starts(with: "copyright".utf8)
    if hasSign, hasWord { return true }
    guard hasSign || hasWord || folded.starts(with: "(c)".utf8) else { return false }
    return folded.split(whereSeparator: { !$0.isDigit }).contains { $0.count == 4 }
  }

  /// `owner: "© 2019 Harbour Times"`: a value in quotation marks, as programs set it.
  func setsValue(in text: [UInt8]) -> Bool {
    let raw = text[block.text]
    return raw.contains(text: ": \"") || raw.contains(text: "=\"")
  }

  /// `← The old pier`, `All articles of Ada Smith →`: an arrow that leads to another page.
  func isArrow(in text: [UInt8]) -> Bool {
    let raw = text[block.text]
    return (2...14).contains(block.words) && (raw.starts(with: "←".utf8) || raw.suffix(3).elementsEqual("→".utf8))
  }

  /// `« The old pier  The new pier »`: the pages before and after. Where nothing else tells of the page, a quotation.
  func isTurnedBothWays(in text: [UInt8]) -> Bool {
    let raw = text[block.text]
    guard (3...40).contains(block.words), !isParagraph(in: text) else { return false }
    return raw.starts(with: "«".utf8) && raw.suffix(2).elementsEqual("»".utf8)
      || raw.starts(with: "‹".utf8) && raw.suffix(3).elementsEqual("›".utf8)
  }
}
