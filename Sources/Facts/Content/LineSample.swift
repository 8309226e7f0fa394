internal import Pages

/// A line of a text export and what `LineModel` weighs of it, for the training of its weights.
package struct LineSample: Sendable {
  /// The line in the source.
  package let range: Range<Int>
  /// Whether a finder knows it to be left over.
  package let isExplained: Bool
  /// Its numbers, as `LineFeatures` gives them.
  package let features: [Float]

  /// The lines of an export; none where leftovers are not looked for line by line.
  package static func all(of facts: Facts, knowledge: Knowledge) -> [LineSample] {
    let flow = Flow(
      facts.page, blocks: facts.blocks, main: facts.mainText, kind: facts.kind, words: knowledge.words,
      blockWords: BlockWords(facts.blocks, knowledge.words), notices: facts.notices)
    guard flow.isText else { return [] }
    let explained = Flow.blocks(of: flow.explained.filter { $0.confidence > .low }, in: flow.lines[...])
    let features = LineFeatures(of: flow, explained: explained)
    return flow.lines.indices.map { index in
      LineSample(
        range: flow.lines[index].block.range, isExplained: explained.contains(flow.lines[index].block.index),
        features: Array(features.row(index)))
    }
  }
}
