internal import Pages

/// Teasers of an export that a line such as "related" or "most read" leads, or a button.
extension Flow {
  /// Groups of headlines under their lead, and lines that lead to another article.
  func ledTeasers(_ lines: [Line]) -> [Leftover] {
    let shapes = lines.map { shape(of: $0) }
    var found: [Leftover] = []
    var index = 0
    while index < lines.count {
      let led = led(from: index, lines, shapes)
      if led.headlines >= 1, let group = group(.teaser, lines[index..<led.end], .high) {
        found.append(group)
        index = led.end
      } else {
        if let lead = leadIn(lines[index]) { found.append(lead) }
        index += 1
      }
    }
    return found
  }

  /// Above the text at least two headlines must follow, for the last one is the article's own.
  func ledTeasers(above head: [Line]) -> [Leftover] {
    let shapes = head.map { shape(of: $0) }
    guard let own = shapes.lastIndex(of: .headline) else { return [] }
    return shapes[..<own].indices.compactMap { index in
      let led = led(from: index, Array(head[..<own]), Array(shapes[..<own]))
      return led.headlines >= 2 ? group(.teaser, head[index..<led.end], .high) : nil
    }
  }

  /// Where the list ends that a line leads, and how many headlines it has.
  private func led(from start: Int, _ lines: [Line], _ shapes: [Shape]) -> (end: Int, headlines: Int) {
    let isNamed = isNamedLead(lines[start])
    guard shapes[start] == .related || isNamed else { return (start, 0) }
    var (end, headlines, labels) = (start + 1, 0, 0)
    for index in (start + 1)..<max(start + 1, lines.count) {
      guard lines[index].block.index == lines[index - 1].block.index + 1 else { break }
      switch shapes[index] {
      case .headline:
        if leadsText(lines[index]) || !startsLikeTeaser(lines[index]) { break }
        (end, headlines, labels) = (index + 1, headlines + 1, 0)
        continue
      case .date where headlines > 0:
        (end, labels) = (index + 1, 0)
        continue
      case .label where labels < 2:
        labels += 1
        continue
      case .date, .label, .related, .seeAlso, .other: break
      }
      break
    }
    return isNamed && headlines < 2 ? (start, 0) : (end, headlines)
  }

  /// `More from the Harbour Times`, `Latest in Business`: words that lead to other articles, and a name.
  private func isNamedLead(_ line: Line) -> Bool {
    let end = blocks.text[line.block.text].last
    guard line.block.words <= 8, end != UInt8(ascii: "."), end != UInt8(ascii: ","),
      blockWords.mentions(.relatedLead, in: line.block.index)
    else { return false }
    return words.hits(of: [.relatedLead], in: line.folded).contains { hit in
      !line.folded[..<hit.range.lowerBound].contains(where: \.isLetter)
    }
  }

  /// Whether a line may be the heading of the paragraph below it.
  private func leadsText(_ line: Line) -> Bool {
    guard line.block.words <= 7, line.block.index + 1 < blocks.all.count else { return false }
    return blocks.all[line.block.index + 1].isProse(in: blocks.text)
  }

  /// Lines that are a headline in square brackets, where at least one of them says that it leads elsewhere:
  /// `[Read: Storm hits the coast]`.
  func bracketedTeasers(_ inside: [Line]) -> [Leftover] {
    let bracketed = inside.filter { line in
      let text = blocks.text[line.block.text]
      return (4...24).contains(line.block.words) && text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
        && !text.dropFirst().contains(UInt8(ascii: "["))
    }
    let isLed = bracketed.contains { line in
      guard let colon = line.folded.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let lead = Array(line.folded[..<colon].drop { !$0.isLetter })
      return leads(to: lead[...]) || words.says(.readMore, in: lead)
    }
    return isLed ? bracketed.map { leftover(.teaser, $0.block, .medium) } : []
  }

  func startsLikeTeaser(_ line: Line) -> Bool {
    guard let first = blocks.text[line.block.text].first(where: { $0 > 0x2F }) else { return false }
    return !(0x61...0x7A).contains(first)
  }

  /// Between paragraphs, right after a button or a label: three headlines or more without dates.
  func teasersAfterChrome(_ inside: [Line]) -> [Leftover] {
    var found: [Leftover] = []
    for index in inside.indices.dropLast() where isChrome(inside[index]) {
      let run = inside[(index + 1)...].prefix { isPlainHeadline($0) }
      let words = run.reduce(0) { $0 + $1.block.words }
      // Verses are shorter.
      guard kind == .article, run.count >= 3, words >= 7 * run.count else { continue }
      if let group = group(.teaser, run, .medium) { found.append(group) }
    }
    return found
  }

  private func isPlainHeadline(_ line: Line) -> Bool {
    guard shape(of: line) == .headline, line.block.words >= 5, !line.isListed, !leadsText(line) else { return false }
    return startsLikeTeaser(line) && line.folded.first.map(\.isDigit) == false
  }

  /// A line that leads to another article, `Read also: …`, where the link was lost.
  private func leadIn(_ line: Line) -> Leftover? {
    guard line.block.words <= 30 else { return nil }
    if line.block.role != .heading, words.says(.relatedHeading, in: line.folded) {
      return leftover(.teaser, line.block, .medium)
    }
    guard let colon = line.folded.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }) else {
      return nil
    }
    let lead = Array(line.folded[..<colon])
    let isHeadline = !endsLikeSentence(line.block) && line.folded[(colon + 1)...].count { $0 == 0x20 } >= 4
    let isTold = words.says(.seeAlso, in: lead) || (lead.contains(0x20) && words.says(.readMore, in: lead))
    guard words.says(.relatedHeading, in: lead) || (isHeadline && isTold) else { return nil }
    return leftover(.teaser, line.block, .medium)
  }

  /// Whether the words before a colon lead to another article.
  func leads(to lead: ArraySlice<UInt8>) -> Bool {
    let lead = Array(lead)
    return words.says(.relatedHeading, in: lead) || words.says(.seeAlso, in: lead)
  }
}
