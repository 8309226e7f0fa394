/// A plain-text export read as a tree: `html > body > p`, one `p` for each line, or for each paragraph whose lines were
/// broken to a width. What stands between the fences of Markdown is a `pre`.
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
    for (tag, paragraph) in paragraphs() {
      let element = Int32(records.count)
      add(.element, tag, depth: 2, parent: 2, paragraph)
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

  /// The paragraphs, without the white space around them, and the code between fences.
  private func paragraphs() -> [(tag: Tag, range: Range<Int>)] {
    let lines = lines()
    var fences = Fences(in: lines, of: bytes)
    var paragraphs: [(tag: Tag, range: Range<Int>)] = []
    var previous: Line?
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let closing = fences.closing(forLine: index) {
        paragraphs.append((.pre, line.range.lowerBound..<lines[closing].range.upperBound))
        previous = nil
        index = closing + 1
        continue
      }
      if let last = previous, let paragraph = paragraphs.last, line.continues(last, in: bytes) {
        paragraphs[paragraphs.count - 1].range = paragraph.range.lowerBound..<line.range.upperBound
      } else if !line.range.isEmpty {
        paragraphs.append((.p, line.range))
      }
      previous = line.range.isEmpty ? nil : line
      index += 1
    }
    return paragraphs
  }

  /// The lines that fence code in Markdown (CommonMark 4.5): three backticks or more, alone or before the name of a
  /// language. Tildes fence it too, but rows of them part texts as well.
  private struct Fences {
    private struct Fence {
      let line: Int
      let length: Int
      /// Whether nothing follows: only such a fence closes another.
      let isBare: Bool

      init?(_ text: Line, at line: Int, in bytes: Bytes) {
        let end = text.range.first { bytes[$0] != Fences.sign } ?? text.range.upperBound
        length = end - text.range.lowerBound
        let rest = end..<text.range.upperBound
        guard length >= 3, !rest.contains(where: { bytes[$0] == Fences.sign }) else { return nil }
        isBare = end == text.range.upperBound
        self.line = line
      }
    }

    private static let sign = UInt8(ascii: "`")

    private let all: [Fence]
    /// For each fence, the line of the next bare one that is as long or longer, or none.
    private let closings: [Int?]
    /// The first fence that stands at the line asked for or behind it.
    private var next = 0

    init(in lines: [Line], of bytes: Bytes) {
      let all = lines.indices.compactMap { Fence(lines[$0], at: $0, in: bytes) }
      var closings = [Int?](repeating: nil, count: all.count)
      // By length; all that are longer than anybody writes them count as one.
      var bare = [Int?](repeating: nil, count: 10)
      for index in all.indices.reversed() {
        let length = min(all[index].length, bare.count - 1)
        closings[index] = bare[length...].compactMap(\.self).min()
        if all[index].isBare { bare[length] = all[index].line }
      }
      self.all = all
      self.closings = closings
    }

    /// The line that closes the code which a fence at a line opens; nil where there is no fence, or none that closes it.
    /// To be asked for one line after the other.
    mutating func closing(forLine line: Int) -> Int? {
      while next < all.count, all[next].line < line { next += 1 }
      return next < all.count && all[next].line == line ? closings[next] : nil
    }
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
