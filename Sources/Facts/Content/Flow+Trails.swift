internal import Pages

/// Chrome of a text export that only its shape gives away, in whatever language: lead-ins that come again, trails that
/// were broken into lines.
extension Flow {
  /// How often a lead-in must come for the page to give it away.
  private static let leadInCount = 3

  /// Lines such as `READ THIS STORY | Headline`, where the words before the bar or dash come three times or more, with text
  /// between them.
  var repeatedLeadIns: [Leftover] {
    guard isText else { return [] }
    var groups: [ArraySlice<UInt8>: [Line]] = [:]
    for line in lines where line.block.words <= 40 {
      guard let bar = leadEnd(of: line) else { continue }
      let lead = line.folded[..<bar].trimmed
      guard (2...6).contains(lead.split(separator: 0x20).count), !lead.contains(where: \.isDigit),
        line.folded[(bar + 1)...].contains(where: \.isLetter)
      else { continue }
      groups[lead, default: []].append(line)
    }
    return groups.values.filter(isScattered).flatMap { $0.map { leftover(.teaser, $0.block, .high) } }
  }

  /// Where the words before a bar end, or before a dash between spaces in a line that is no sentence.
  private func leadEnd(of line: Line) -> Int? {
    let text = blocks.text[line.block.text]
    // Other signs, `½`, fold to a bar.
    if text.contains(UInt8(ascii: "|")), let bar = line.folded.firstIndex(of: UInt8(ascii: "|")), bar > 0 { return bar }
    guard !endsLikeSentence(line.block), line.block.words >= 6 else { return nil }
    return line.folded.indices.dropFirst().dropLast().first { index in
      line.folded[index] == UInt8(ascii: "-") && line.folded[index - 1] == 0x20 && line.folded[index + 1] == 0x20
    }
  }

  /// Whether enough lines stand apart, with a paragraph between any two: a table has them in a row.
  private func isScattered(_ group: [Line]) -> Bool {
    guard group.count >= Self.leadInCount else { return false }
    return zip(group, group.dropFirst()).allSatisfy { first, second in
      blocks.all[(first.block.index + 1)..<max(first.block.index + 1, second.block.index)].contains { $0.words >= 12 }
    }
  }

  /// `Home`, `/`, `News`, `/`, `Politics`, each on a line of its own above the text.
  var brokenTrails: [Leftover] {
    guard isText, let prose else { return [] }
    let head = lines.filter { $0.block.index < prose.lowerBound }
    guard let start = head.indices.first(where: { isTrailHome(head, at: $0) }) else { return [] }
    var end = start + 1
    while end < head.count, isSeparator(head[end]) { end += 2 }
    let (first, last) = (head[start].block, head[min(end, head.count) - 1].block)
    return [
      Leftover(
        kind: .breadcrumb, block: first.index, range: first.range.lowerBound..<last.range.upperBound, position: .head,
        confidence: .high)
    ]
  }

  private func isTrailHome(_ head: [Line], at index: Int) -> Bool {
    guard index + 1 < head.count, isSeparator(head[index + 1]) else { return false }
    let name = head[index].folded.drop { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == 0x20 }
    return words.says(.breadcrumbHome, in: Array(name))
  }

  private static let separators: Set<Unicode.Scalar> = ["/", ">", "›", "»", "→", "|", "•", "·", "\\"]

  /// Whether a line is a sign between the steps of a trail, with or without the number of a list.
  private func isSeparator(_ line: Line) -> Bool {
    guard line.block.text.count <= 8 else { return false }
    let scalars = String(decoding: blocks.text[line.block.text], as: UTF8.self).unicodeScalars
    let rest = scalars.filter { !("0"..."9").contains($0) && $0 != "." && $0 != " " }
    return !rest.isEmpty && rest.allSatisfy { Self.separators.contains($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = drop { $0 == 0x20 }
    return start.prefix((start.lastIndex { $0 != 0x20 } ?? start.startIndex - 1) + 1 - start.startIndex)
  }
}
