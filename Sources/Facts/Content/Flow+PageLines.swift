internal import Pages

/// Lines of an export that tell of the page rather than of its subject: tags, reading time, credits, invitations.
extension Flow {
  /// What such a line is, if it is one.
  func pageLine(_ line: Line) -> Leftover.Kind? {
    guard isText else { return nil }
    if line.isOwnersMark(in: blocks.text), position(of: line.block) == .tail, kind != .policy { return .pageDetail }
    if line.isArrow(in: blocks.text), position(of: line.block) == .tail || line.block.index == 0 { return .pageTurner }
    if isBelow(line), line.isTurnedBothWays(in: blocks.text) { return .pageTurner }
    if position(of: line.block) == .tail {
      if isHalfTurned(line) { return .pageTurner }
      if let kind = isGluedLead(line) { return kind }
    }
    guard blockWords.mentions(Self.pageLists, in: line.block.index) else { return nil }
    let lists = Set(blockWords.hits(of: line.block.index).map(\.list))
    if lists.contains(.loading), words.says(.loading, in: line.folded) { return .placeholder }
    if lists.contains(.unsetLabel), isUnset(line) { return .placeholder }
    if lists.contains(.tagLabel) || lists.contains(.boxHeading), isTagLine(line) || isFiled(line) || isFiledTwice(line)
    {
      return .pageDetail
    }
    if lists.contains(.readingTime), isReadingTime(line) { return .pageDetail }
    if lists.contains(.photoCredit), isCredit(line) { return .pageDetail }
    if lists.contains(.copyright), position(of: line.block) == .tail, kind != .policy, !line.setsValue(in: blocks.text)
    {
      return .pageDetail
    }
    if lists.contains(.followCall), line.block.words <= 24, beginsWith(.followCall, line) { return .shareBar }
    return lists.contains(.wallCall) && isWall(line) ? .callToAction : nil
  }

  private static let pageLists: WordLists = [
    .tagLabel, .readingTime, .followCall, .wallCall, .loading, .photoCredit, .copyright, .unsetLabel, .boxHeading,
  ]

  /// `Uncategorized`, `Posted by admin in Uncategorized`: nothing but what a new installation writes, dates and labels.
  private func isUnset(_ line: Line) -> Bool {
    guard line.block.words <= 14 else { return false }
    if line.block.words <= 7, !endsLikeSentence(line.block), namesNobody(line) { return true }
    let hits = words.hits(of: [.unsetLabel, .tagLabel, .boxHeading, .monthName, .publishedOn], in: line.folded)
    return line.isCovered(by: hits) && !line.folded.contains(UInt8(ascii: "(")) && !isAmongNames(line)
  }

  /// `Town admin 11 July 2024`, `By admin 0 comments`: the writer as an installation names the first one, and a day
  /// or a count of comments.
  private func namesNobody(_ line: Line) -> Bool {
    let holdsDate = DateLine.holdsDate(line.folded[...], words: line.block.words) {
      Set(blockWords.hits(of: line.block.index).filter { $0.list == .monthName }.map(\.range)).count
    }
    let countsComments = line.folded.contains(where: \.isDigit) && words.mentions(.commentWord, in: line.folded)
    return (holdsDate || countsComments)
      && words.hits(of: [.unsetLabel], in: line.folded).contains { hit in
        line.folded[hit.range].suffix(5).elementsEqual("admin".utf8)
      }
  }

  /// Whether short lines stand above and below, as in a list of all categories.
  private func isAmongNames(_ line: Line) -> Bool {
    guard line.block.words == 1 else { return false }
    let beside = [line.block.index - 1, line.block.index + 1].filter { blocks.all.indices.contains($0) }
    return beside.allSatisfy { index in
      let words = blocks.all[index].words
      return words <= 4 && !blockWords.mentions([.monthName, .unsetLabel], in: index)
    }
  }

  /// `Tags: harbour, ferries`.
  private func isTagLine(_ line: Line) -> Bool {
    guard (2...40).contains(line.block.words),
      let colon = line.folded.firstIndex(of: UInt8(ascii: ":")), !endsLikeSentence(line.block)
    else { return false }
    return words.says(.tagLabel, in: Array(line.folded[..<colon]))
      && line.folded[(colon + 1)...].contains(where: \.isLetter)
  }

  /// `Posted in News`, below the text: words for it that are more than one, and names.
  private func isFiled(_ line: Line) -> Bool {
    guard position(of: line.block) == .tail, (2...60).contains(line.block.words) else { return false }
    return words.hits(of: [.tagLabel, .boxHeading], in: line.folded).contains { hit in
      let words = line.folded[hit.range].count { $0 == 0x20 } + 1
      return hit.range.lowerBound == 0 && hit.range.upperBound < line.folded.count
        && (words >= 4 || !endsLikeSentence(line.block))
        && (hit.list == .tagLabel && line.folded[hit.range].contains(0x20)
          || line.block.words <= 7 && isBelow(line) && startsWithCapital(line, after: hit))
    }
  }

  /// `Categories News Tags Harbour, Pier`, around the text: two labels, names behind each.
  private func isFiledTwice(_ line: Line) -> Bool {
    guard position(of: line.block) != .inside, (4...40).contains(line.block.words), !endsLikeSentence(line.block) else {
      return false
    }
    let labels = words.hits(of: [.tagLabel, .boxHeading], in: line.folded)
    return labels.contains { $0.range.lowerBound == 0 } && Self.apart(labels) >= 2 && !line.isCovered(by: labels)
  }

  /// `Categories Town`: a name follows the label.
  func startsWithCapital(_ line: Line, after hit: Words.Hit) -> Bool {
    let text = blocks.text[line.block.text]
    let label = line.folded[hit.range].count { $0 == 0x20 } + 1
    let words = text.split(whereSeparator: { $0 == 0x20 })
    return words.count > label && (words[label].first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false)
  }

  /// `Filed under`, and the names below it, a line each.
  var tagLists: [Leftover] {
    guard isText else { return [] }
    return lines.indices.compactMap { start in
      guard blockWords.mentions(.tagLabel, in: lines[start].block.index),
        words.says(.tagLabel, in: lines[start].folded)
      else { return nil }
      let names = lines[(start + 1)...].prefix { line in
        line.block.words <= 5 && !endsLikeSentence(line.block) && !line.folded.contains(where: \.isDigit)
          && !blockWords.mentions(Self.chromeLists, in: line.block.index)
      }
      guard (1...12).contains(names.count) else { return nil }
      return group(.pageDetail, lines[start..<names.endIndex], .medium)
    }
  }

  /// `« The old pier` and `The new pier »`, one below the other.
  private func isHalfTurned(_ line: Line) -> Bool {
    guard (2...20).contains(line.block.words) else { return false }
    let (leads, follows) = (turns(line.block, back: true), turns(line.block, back: false))
    guard leads != follows else { return false }
    let beside = [line.block.index - 1, line.block.index + 1].filter { blocks.all.indices.contains($0) }
    return beside.contains { turns(blocks.all[$0], back: !leads) }
  }

  /// Whether a line begins with `«` and does not end it, or ends with `»` and does not begin it.
  private func turns(_ block: Block, back: Bool) -> Bool {
    let raw = blocks.text[block.text]
    if back { return raw.starts(with: "«".utf8) && !raw.contains(text: "»") }
    return raw.suffix(2).elementsEqual("»".utf8) && !raw.contains(text: "«")
  }

  /// `5 min read`, `Reading time: 4 minutes`, `1,204 views`: a number, such words, and nothing else.
  func isReadingTime(_ line: Line) -> Bool {
    guard line.block.words <= 7, line.folded.contains(where: \.isDigit) else { return false }
    return words.says(.readingTime, in: line.folded.map { $0.isLetter ? $0 : 0x20 })
  }

  /// `Photo: Ada Smith`, `Getty Images`: a credit whose picture was not saved.
  private func isCredit(_ line: Line) -> Bool {
    guard kind == .article, line.block.words <= 7, line.block.role != .heading, !endsLikeSentence(line.block) else {
      return false
    }
    if line.block.words >= 2, words.says(.photoCredit, in: line.folded) { return true }
    guard let colon = line.folded.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return words.says(.photoCredit, in: Array(line.folded[..<colon]))
      && line.folded[(colon + 1)...].contains(where: \.isLetter)
  }

  /// A line that asks to turn off an ad blocker or to pay, where no other line speaks of that.
  private func isWall(_ line: Line) -> Bool {
    guard line.block.words <= 40, beginsWith(.wallCall, line) else { return false }
    return !lines.contains { other in
      other.block.index != line.block.index && other.block.words > 40
        && blockWords.mentions(.wallCall, in: other.block.index)
    }
  }

  /// Whether a phrase of a list stands within the first words of a line that is no quotation.
  private func beginsWith(_ list: WordList, _ line: Line) -> Bool {
    let first = line.folded.first ?? 0
    guard first.isLetter && first < 0x80 || first.isDigit || line.isListed else { return false }
    return words.hits(of: [list], in: line.folded).contains { hit in
      line.folded[..<hit.range.lowerBound].count { $0 == 0x20 } <= 4
    }
  }

  /// Whether a short line between paragraphs leads none of them: the text has no other short lines, which would be
  /// headings too, and the paragraphs beside it do not speak of it.
  func isAlone(_ line: Line) -> Bool {
    guard kind == .article, let prose else { return false }
    let phrases = Set(blockWords.hits(of: line.block.index).map(\.entry))
    let beside = [line.block.index - 1, line.block.index + 1].filter { blocks.all.indices.contains($0) }
    guard !beside.contains(where: { blockWords.hits(of: $0).contains { phrases.contains($0.entry) } }) else {
      return false
    }
    let others = lines.filter { other in
      prose.contains(other.block.index) && (1...4).contains(other.block.words) && other.folded != line.folded
        && (leadsSentence(other) || !words.hits(whole: other.folded).contains { Self.callLists.contains($0.list) })
        && !words.hits(whole: other.folded).contains { Self.apartLists.contains($0.list) }
    }
    return others.count <= 1 && !others.contains { words.says(.share, in: $0.folded) }
  }

  /// Lists of lines that are no headings, whatever stands beside them.
  private static let apartLists: WordLists = [.adLabel, .readMore, .commentCall, .loading]
  /// Lists of lines that are headings where a sentence follows, as in the steps of a guide.
  private static let callLists: WordLists = [.callToAct, .callToBuy]
}
