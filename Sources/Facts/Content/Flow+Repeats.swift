internal import Pages

/// Lines that a page has again and again: how to reach its owner, the same button below each part.
extension Flow {
  /// An address or a number above the text that comes again below its first lines: all places.
  var repeatedContacts: [Leftover] {
    guard isText, let prose else { return [] }
    let places = Dictionary(grouping: lines.filter(isContact)) { TextKey($0.folded) }
    return places.values.filter { copies in
      guard let first = copies.first, let last = copies.last else { return false }
      return first.block.index < prose.lowerBound && last.block.index - first.block.index >= 4
    }.joined().map { leftover(.pageDetail, $0.block, .medium) }
  }

  /// `Call us: 0555 010 20 30`, `info@harbour.example`: short, and no day.
  private func isContact(_ line: Line) -> Bool {
    guard line.block.words <= 16, !isDate(line), !line.isParagraph(in: blocks.text) else { return false }
    // `Ada Smith <ada@harbour.example>` signs a change in a list of changes.
    if line.folded.contains(UInt8(ascii: "@")) { return blocks.text[line.block.text].last != UInt8(ascii: ">") }
    guard !blockWords.mentions([.publishedOn, .updatedOn], in: line.block.index) else { return false }
    let runs = blocks.text[line.block.text].split { !$0.isDigit && !Self.numberSigns.contains($0) }
    return runs.contains { run in
      let number = run.drop { $0 == 0x20 }
      return run.count(where: \.isDigit) >= 9 && number.first.map { Self.numberStarts.contains($0) } == true
    }
  }

  private static let numberSigns = Set(" +()-./".utf8)
  private static let numberStarts = Set("+(0".utf8)

  /// `Contact us`, `Click for details.`: the same words three times, each between other lines.
  var repeatedCalls: [Leftover] {
    guard isText, kind != .policy else { return [] }
    let places = Dictionary(grouping: lines.filter(isCall)) { TextKey($0.folded) }
    return places.values.filter { copies in
      copies.count >= 3 && zip(copies, copies.dropFirst()).allSatisfy { $1.block.index - $0.block.index >= 2 }
    }.joined().map { leftover(.callToAction, $0.block, .medium) }
  }

  private func isCall(_ line: Line) -> Bool {
    guard (2...8).contains(line.block.words),
      blockWords.mentions([.contact, .clickHere, .callToAct], in: line.block.index)
    else { return false }
    let said = words.hits(whole: line.folded).map(\.list)
    if said.contains(.contact) || said.contains(.callToAct) { return true }
    let end = line.folded.lastIndex { $0.isLetter } ?? 0
    return words.hits(of: [.clickHere], in: line.folded).contains { $0.range.contains(end) }
  }

  /// Names and short descriptions below the text, each with the same button, which ends in an arrow.
  var arrowCards: [Leftover] {
    guard isText, kind != .listing, isReading else { return [] }
    let buttons = lines.indices.filter { index in
      (1...5).contains(lines[index].block.words) && Self.endsInArrow(blocks.text[lines[index].block.text])
    }
    return Dictionary(grouping: buttons) { TextKey(lines[$0].folded) }.values.compactMap { copies in
      let gaps = zip(copies, copies.dropFirst()).map { $1 - $0 }
      guard let first = copies.first, let last = copies.last, let gap = gaps.max(), copies.count >= 3,
        (2...5).contains(gap), first >= gap, last * 2 >= lines.count
      else { return nil }
      var start = first - gap + 1
      // Their heading.
      if start > 0, lines[start - 1].block.words <= 8, !lines[start - 1].isSentence(in: blocks.text) { start -= 1 }
      let cards = lines[start...last]
      return cards.contains { $0.block.words > 30 } ? nil : group(.teaser, cards, .high)
    }
  }

  private static func endsInArrow(_ text: ArraySlice<UInt8>) -> Bool {
    arrows.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static let arrows = ["›", "»", "→", ">"].map { Array($0.utf8) }
}
