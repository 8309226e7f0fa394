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
    let bytes = unsafe UnsafeRawBufferPointer(start: riza_line_trees(), count: riza_line_trees_size())
    func number(_ place: Int) -> Int {
      Int(UInt16(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)))
    }
    func float(_ place: Int) -> Float {
      Float(bitPattern: UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    guard bytes.count % Self.size == 0, bytes.count > Self.size, number(0) == Self.version,
      number(2) == LineFeatures.count
    else {
      (nodes, roots, base) = ([], [], -.infinity)
      return
    }
    base = Double(float(4))
    let places = stride(from: Self.size, to: bytes.count, by: Self.size)
    roots = places.enumerated().filter { number($0.element) & Self.rootFlag != 0 }.map(\.offset)
    nodes = places.enumerated().map { index, place in
      let asked = number(place) & ~Self.rootFlag
      let feature = asked < LineFeatures.count ? asked : nil
      return Node(feature: feature, right: index + number(place + 2), value: float(place + 4))
    }
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
  /// Bytes of a question or an answer, and of what stands before them.
  private static let size = 8
}
