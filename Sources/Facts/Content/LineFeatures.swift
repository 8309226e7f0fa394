/// What is told of each line of a text export without a list of what it says: its shape, the words it shares with the
/// text, what stands around it. `LineModel` weighs them.
struct LineFeatures {
  /// How many numbers a line has.
  static let count =
    LineShape.count + neighbours.count * LineShape.near.count + LineRun.count + LinePlaces.count + reaches.count
    + KnownLines.count

  /// The numbers of all lines, one line after the other.
  private(set) var values: [Float] = []

  /// - Parameters:
  ///   - flow: the lines.
  ///   - explained: the blocks of lines that are known to be left over.
  init(of flow: Flow, explained: Set<Int>) {
    let lines = flow.lines
    let paragraphs = lines.map { $0.isParagraph(in: flow.blocks.text) }
    let vocabulary = LineVocabulary(lines, paragraphs)
    let copies = Dictionary(lines.lazy.map { (TextKey($0.folded), 1) }, uniquingKeysWith: +)
    let own = zip(lines, paragraphs).map { line, isParagraph in
      LineShape(
        line, in: flow, isParagraph: isParagraph, isExplained: explained.contains(line.block.index),
        shared: vocabulary.share(of: line), copies: copies[TextKey(line.folded)] ?? 1)
    }
    let runs = LineRun.all(own)
    let places = LinePlaces(lines, paragraphs)
    let known = KnownLines(own)
    values.reserveCapacity(lines.count * Self.count)
    for index in lines.indices {
      values += own[index].values
      for step in Self.neighbours {
        let near = own.indices.contains(index + step) ? own[index + step] : nil
        values += LineShape.near.map { near?[$0] ?? -1 }
      }
      values += runs[index].values(at: index)
      values += places.values(at: index)
      for reach in Self.reaches {
        let around = own[max(0, index - reach)..<min(own.count, index + reach + 1)]
        values.append(Float(around.count { $0.isExplained }) / Float(around.count))
      }
      values += known.values(at: index)
    }
  }

  /// The lines around one whose numbers count too.
  private static let neighbours = [-2, -1, 1, 2]
  /// How far around a line those are counted that are known to be left over.
  private static let reaches = [3, 8]

  /// The numbers of one line.
  func row(_ index: Int) -> ArraySlice<Float> { values[(index * Self.count)..<((index + 1) * Self.count)] }
}
