internal import Pages

/// Lines of an export that no finder knows, and that look and stand as menus, boxes and footers do.
extension Flow {
  /// Groups of lines that `LineModel` takes for left over.
  ///
  /// - Parameters:
  ///   - found: what is known to be left over.
  ///   - model: what weighs the others.
  func weighed(besides found: [Leftover], with model: LineModel) -> [Leftover] {
    guard isText, isReading, lines.count <= Self.longestExport, isLongEnough else { return [] }
    let explained = Self.blocks(of: found.filter { $0.confidence > .low }, in: lines[...])
    let features = LineFeatures(of: self, explained: explained)
    let odds = lines.indices.map { index in
      explained.contains(lines[index].block.index) ? nil : model.odds(of: features.row(index))
    }
    let inText = Set(lines.lazy.filter { self.position(of: $0.block) == .inside }.map { TextKey($0.folded) })
    return groups(of: odds).map { lines[$0] }.compactMap { lines in
      // A list of contents: its entries come again as headings.
      let headings = lines.count { self.position(of: $0.block) != .inside && inText.contains(TextKey($0.folded)) }
      return headings >= 2 || isAppendix(lines) ? nil : group(kind(of: lines), lines, .medium)
    }
  }

  /// Notes and sources of a text, or what it tells of its subject pair by pair: `Country: UK`.
  private func isAppendix(_ lines: ArraySlice<Line>) -> Bool {
    let notes = lines.count { blocks.text[$0.block.text].contains(text: "↩") }
    let pairs = lines.count { isPair($0) }
    return notes * 2 >= lines.count || lines.count >= 3 && pairs * 2 >= lines.count
      || lines.count >= 2 && lines.contains { $0.block.words >= 4 } && isListOfSources(lines)
  }

  /// `Country: UK`, and no address or number of a telephone.
  private func isPair(_ line: Line) -> Bool {
    let text = blocks.text[line.block.text]
    guard line.block.words <= 12, let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.endIndex else {
      return false
    }
    return text[colon + 1] == 0x20 && !text.contains(UInt8(ascii: "@")) && text.count(where: \.isDigit) < 7
  }

  /// Lines in a row that are rather left over than not, of which one is surely so, and every paragraph.
  private func groups(of odds: [Double?]) -> [Range<Int>] {
    let likely = odds.indices.indices { index in
      odds[index].map { $0 >= (lines[index].block.isProse(in: blocks.text) ? Self.sure : Self.likely) } ?? false
    }
    return likely.ranges.compactMap { run in
      // Right below the text may stand who wrote it.
      let isApart = run.lowerBound == 0 || odds[run.lowerBound - 1] == nil
      let leadsText = run.upperBound < odds.count && odds[run.upperBound] != nil
      // What stands right above a line of the text may be its heading.
      let group = leadsText ? run.dropLast() : run
      // The first lines may be the title of the text, and who wrote it.
      guard run.lowerBound > 0 || !leadsText || group.count >= 3 else { return nil }
      let surest = group.compactMap { odds[$0] }.max() ?? 0
      return surest >= (isApart ? Self.sure : Self.surest) ? group : nil
    }
  }

  /// Whether there is a text that lines could stand around.
  private var isLongEnough: Bool {
    lines.reduce(0) { $0 + ($1.isParagraph(in: blocks.text) ? $1.block.words : 0) } >= Self.shortestText
  }

  private static let shortestText = 60
  /// More lines than a page to read has.
  private static let longestExport = 2_000
  /// Logarithms of odds: seven in ten, 93 and 97 in a hundred.
  private static let (likely, sure, surest) = (0.85, 2.59, 3.48)
}
