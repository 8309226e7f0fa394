internal import CLineTrees

/// Tells how likely a line of a text export is left over, by what `LineFeatures` says of it.
///
/// Decision trees whose answers are added up (gradient boosting; Friedman, Greedy Function Approximation, 2001).
/// `Training/Lines` grows them from saved pages, whose elements tell which lines are the text.
struct LineModel: Sendable {
  private let nodes: [Node]
  private let roots: [Int]
  private let base: Double

  /// A question, whose left answer follows it, or an answer.
  private struct Node {
    /// The place of the number asked for; none for an answer.
    let feature: Int?
    /// Where the right answer stands.
    let right: Int
    /// The largest number that goes left, or the answer.
    let value: Float
  }

  /// The trees that are part of the program; none where its bytes are none.
  init() {
    let size = riza_line_trees_size()
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: riza_line_trees(), count: size))
    var (nodes, roots): ([Node], [Int]) = ([], [])
    var rest = bytes[...]
    guard Self.number(&rest) == Self.version, Self.number(&rest) == LineFeatures.count else {
      (self.nodes, self.roots, base) = ([], [], -.infinity)
      return
    }
    base = Double(Self.float(&rest))
    while rest.count >= 8 {
      let (feature, right, value) = (Self.number(&rest), Self.number(&rest), Self.float(&rest))
      if feature & Self.rootFlag != 0 { roots.append(nodes.count) }
      let asked = feature & ~Self.rootFlag
      let isAnswer = asked >= LineFeatures.count
      nodes.append(Node(feature: isAnswer ? nil : asked, right: nodes.count + right, value: value))
    }
    self.nodes = nodes
    self.roots = roots
  }

  /// The logarithm of the odds that a line is left over.
  func odds(of row: ArraySlice<Float>) -> Double {
    roots.reduce(base) { $0 + Double(answer(at: $1, row)) }
  }

  private func answer(at root: Int, _ row: ArraySlice<Float>) -> Float {
    var index = root
    while let feature = nodes[index].feature {
      index = row[row.startIndex + feature] <= nodes[index].value ? index + 1 : nodes[index].right
    }
    return nodes[index].value
  }

  private static let version = 1
  private static let rootFlag = 0x8000

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int {
    defer { bytes = bytes.dropFirst(2) }
    return bytes.prefix(2).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func float(_ bytes: inout ArraySlice<UInt8>) -> Float {
    let low = UInt32(number(&bytes))
    return Float(bitPattern: UInt32(number(&bytes)) << 16 | low)
  }
}
