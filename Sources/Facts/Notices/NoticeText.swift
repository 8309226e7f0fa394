internal import Pages

/// Reads the text of a notice, sentence by sentence, without its controls.
struct NoticeText {
  let page: Page
  let blocks: Blocks

  /// The sentences of some blocks; labels of controls that stand on their own are left out.
  func sentences(
    of indices: [Int], without controls: [Control], layer: (Block) -> Control.Layer
  ) -> [Notice.Sentence] {
    var seen: Set<Int> = []
    let standing = controls.filter { !$0.isInSentence }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    return indices.flatMap { index -> [Notice.Sentence] in
      guard seen.insert(index).inserted else { return [] }
      let block = blocks.all[index]
      return pieces(of: block, without: standing).flatMap { piece in
        SentenceBreaks.sentences(of: blocks.text.span, in: piece).compactMap { range in
          let text = String(decoding: blocks.text[range], as: UTF8.self)
          // A full stop left over after a link, the cross of a window.
          guard Self.hasLetters(text) else { return nil }
          return Notice.Sentence(
            range: blocks.source(of: range), text: text, language: block.language?.name, layer: layer(block))
        }
      }
    }
  }

  /// Whether a text has two letters or more; in most, the first of ASCII show it.
  private static func hasLetters(_ text: String) -> Bool {
    text.utf8.lazy.filter { ($0 | 0x20) &- 0x61 < 26 }.prefix(2).count == 2
      || text.lazy.filter(\.isLetter).prefix(2).count == 2
  }

  /// The text of a block with stretches of the source cut out.
  private func pieces(of block: Block, without cuts: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = block.text.lowerBound
    for cut in cuts where cut.overlaps(block.range) {
      let lower = blocks.offset(of: cut.lowerBound, in: block)
      let upper = blocks.offset(of: cut.upperBound, in: block)
      if lower > start { pieces.append(start..<lower) }
      start = max(start, upper)
    }
    if start < block.text.upperBound { pieces.append(start..<block.text.upperBound) }
    return pieces
  }
}

extension Blocks {
  /// The first offset of a block's text that was read at or after a place of the source.
  func offset(of place: Int, in block: Block) -> Int {
    var lower = block.text.lowerBound
    var upper = block.text.upperBound
    while lower < upper {
      let middle = (lower + upper) / 2
      if source(of: middle..<(middle + 1)).lowerBound >= place { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
