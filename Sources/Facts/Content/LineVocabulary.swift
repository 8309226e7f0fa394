/// The words of the paragraphs of a text, each by how it begins, since endings change.
struct LineVocabulary {
  private var counts: [TextKey: Int] = [:]
  private let paragraphs: Set<Int>

  init(_ lines: [Flow.Line], _ paragraphs: [Bool]) {
    var own: Set<Int> = []
    for (line, isParagraph) in zip(lines, paragraphs) where isParagraph {
      own.insert(line.block.index)
      for stem in Set(Self.stems(line)) { counts[stem, default: 0] += 1 }
    }
    self.paragraphs = own
  }

  /// How many words of a line stand in a paragraph other than itself, as a share, and how many words were asked.
  func share(of line: Flow.Line) -> (Float, Float) {
    let stems = Self.stems(line).prefix(30)
    guard !stems.isEmpty else { return (-1, 0) }
    let least = paragraphs.contains(line.block.index) ? 2 : 1
    let known = stems.count { counts[$0] ?? 0 >= least }
    return (Float(known) / Float(stems.count), Float(min(8, stems.count)))
  }

  private static func stems(_ line: Flow.Line) -> [TextKey] {
    line.folded.split { !$0.isLetter && $0 < 0x80 }.filter { $0.count >= 4 }.map { TextKey($0.prefix(6)) }
  }
}
