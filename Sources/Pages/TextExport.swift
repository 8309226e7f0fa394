/// A plain-text export read as a tree: `html > body > p`, one `p` for each line, or for each paragraph whose lines were
/// broken to a width.
struct TextExport {
  private let bytes: Bytes
  private var records: [Tree.Record] = []

  static func tree(_ source: [UInt8]) -> Tree { source.withBytes { TextExport($0).tree } }

  private init(_ bytes: Bytes) {
    self.bytes = bytes
    let whole = 0..<bytes.count
    add(.document, .none, depth: 0, parent: -1, whole)
    add(.element, .html, depth: 0, parent: 0, whole)
    add(.element, .body, depth: 1, parent: 1, whole)
    for paragraph in paragraphs() {
      let element = Int32(records.count)
      add(.element, .p, depth: 2, parent: 2, paragraph)
      add(.text, .none, depth: 3, parent: element, paragraph)
      records[Int(element)].end = Int32(records.count)
    }
    for index in 0..<3 { records[index].end = Int32(records.count) }
  }

  private var tree: Tree { Tree(records: records, attributes: [], names: Names()) }

  private mutating func add(_ kind: NodeKind, _ tag: Tag, depth: UInt16, parent: Int32, _ range: Range<Int>) {
    let narrow = range.narrow
    records.append(
      Tree.Record(
        kind: kind, tag: tag, depth: depth, parent: parent, end: Int32(records.count + 1), lower: narrow.lowerBound,
        upper: narrow.upperBound, startTagUpper: narrow.lowerBound, payload: kind == .text ? -1 : 0, payloadCount: 0))
  }

  /// The paragraphs, without the white space around them.
  private func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var previous: Line?
    for line in lines() {
      if let last = previous, let paragraph = paragraphs.last, line.continues(last, in: bytes) {
        paragraphs[paragraphs.count - 1] = paragraph.lowerBound..<line.range.upperBound
      } else if !line.range.isEmpty {
        paragraphs.append(line.range)
      }
      previous = line.range.isEmpty ? nil : line
    }
    return paragraphs
  }

  private func lines() -> [Line] {
    var lines: [Line] = []
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lines.append(Line(trimmed(index..<end), in: bytes))
      index = bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    }
    return lines
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// A line without the white space around it.
  private struct Line {
    let range: Range<Int>
    /// Its length in scalars.
    let width: Int

    init(_ range: Range<Int>, in bytes: Bytes) {
      self.range = range
      var width = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { width += 1 }
      self.width = width
    }

    /// Whether a program broke the paragraph here: the line before is about as wide as mail and text programs make it,
    /// ends in mid-sentence, and this one goes on in small letters.
    func continues(_ last: Line, in bytes: Bytes) -> Bool {
      guard !range.isEmpty, (60...82).contains(last.width), width <= 82 else { return false }
      let ending = bytes[last.range.upperBound - 1]
      let first = bytes[range.lowerBound]
      guard ending != 0x2E, ending != 0x3A, ending != 0x21, ending != 0x3F else { return false }
      return first &- 0x61 < 26 || first >= 0x80 || ending == 0x2C || ending == 0x2D
    }
  }
}
