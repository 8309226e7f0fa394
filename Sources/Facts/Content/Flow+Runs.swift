internal import Pages

/// Chrome of a text export that fell apart into short lines, one word or name each: share buttons, menus, icons.
extension Flow {
  /// Runs of lines that are share buttons, and a button alone above or below the text.
  var shareRuns: [Leftover] {
    guard isText else { return [] }
    var runs: [Range<Int>] = []
    for (index, line) in lines.enumerated() where isShareWord(line) {
      // `X`, a letter that means a button only among others.
      let gap = index > 0 && lines[index - 1].folded == Array("x".utf8) ? 1 : 0
      if let last = runs.last, index - last.upperBound <= gap {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs.compactMap { run in
      if run.count >= 2 { return group(.shareBar, lines[run], .high) }
      let line = lines[run.lowerBound]
      guard isReading, !namesValue(line) else { return nil }
      let isApart =
        line.block.role != .heading && position(of: line.block) != .inside && (kind == .article || isBelow(line))
      guard isApart || isAlone(line) else { return nil }
      return group(.shareBar, lines[run], .medium)
    }
  }

  /// Whether a line stands below the ending of the text.
  func isBelow(_ line: Line) -> Bool { ending.map { line.block.index >= $0 } ?? false }

  /// Whether a line names what is to be filled in, `Email *`, or the line below is an address or a number that it names.
  private func namesValue(_ line: Line) -> Bool {
    let last = blocks.text[line.block.text].last
    if last == UInt8(ascii: "*") || last == UInt8(ascii: ":") { return true }
    guard line.block.index + 1 < blocks.all.count else { return false }
    let next = blocks.all[line.block.index + 1]
    let text = blocks.text[next.text]
    return next.words <= 4 && (text.contains(UInt8(ascii: "@")) || text.first.map(\.isDigit) == true)
  }

  /// Whether a line is the name of a button to share, save or print, with or without a count.
  private func isShareWord(_ line: Line) -> Bool {
    guard line.block.words <= 6, blockWords.mentions(.share, in: line.block.index) else { return false }
    return words.says(.share, in: Array(line.folded.drop { $0.isDigit || $0 == 0x20 }))
  }

  /// A menu that was saved as a list, before anything else in the export.
  var menus: [Leftover] {
    guard isText, let prose else { return [] }
    let head = lines.prefix { $0.block.index < prose.lowerBound }
    let menu = head.prefix { $0.isListed && $0.block.words <= 4 && !$0.folded.contains(where: \.isDigit) }
    guard menu.count >= Self.menuLength else { return [] }
    return [group(.breadcrumb, menu, .medium)].compactMap { $0 }
  }

  private static let menuLength = 4

  /// Labels of a form that was saved as lines: at least three that end with the sign for what must be filled in.
  var formFields: [Leftover] {
    guard isText, isReading else { return [] }
    var runs: [ClosedRange<Int>] = []
    for index in lines.indices where isField(lines[index]) {
      let isNear = runs.last.map { last in
        index - last.upperBound <= 4 && !lines[last.upperBound..<index].contains { $0.isParagraph(in: blocks.text) }
      }
      if isNear == true, let last = runs.popLast() {
        runs.append(last.lowerBound...index)
      } else {
        runs.append(index...index)
      }
    }
    return runs.compactMap { run in
      let fields = lines[run].filter(isField)
      // A list of brands may mark paid links so; a form asks for an address.
      let asksAddress = fields.contains { blockWords.mentions(.share, in: $0.block.index) }
      return (3...8).contains(fields.count) && asksAddress ? group(.pageDetail, lines[run], .medium) : nil
    }
  }

  private func isField(_ line: Line) -> Bool {
    line.block.words <= 5 && blocks.text[line.block.text].last == UInt8(ascii: "*")
      && line.folded.contains(where: \.isLetter) && !line.folded.contains(where: \.isDigit)
  }

  /// Names of icons that a font or a script was to draw: `expand-left`, `arrow_forward`, line by line the same.
  var iconNames: [Leftover] {
    guard isText, !hasCode else { return [] }
    let named = lines.filter { isIconName($0.block) }
    var counts: [[UInt8]: Int] = [:]
    for line in named { counts[line.folded, default: 0] += 1 }
    return named.filter { counts[$0.folded, default: 0] >= 3 }.map { leftover(.placeholder, $0.block, .medium) }
  }

  private func isIconName(_ block: Block) -> Bool {
    guard (5...32).contains(block.text.count) else { return false }
    let parts = blocks.text[block.text].split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return parts.count >= 2 && parts.allSatisfy { $0.count >= 2 && $0.allSatisfy { 0x61...0x7A ~= $0 } }
  }

  /// A leftover of several lines.
  func group(_ kind: Leftover.Kind, _ lines: ArraySlice<Line>, _ confidence: Confidence) -> Leftover? {
    guard let first = lines.first, let last = lines.last else { return nil }
    return Leftover(
      kind: kind, block: first.block.index, range: first.block.range.lowerBound..<last.block.range.upperBound,
      position: position(of: first.block), confidence: confidence)
  }
}
