internal import Packing

/// Phrases as a tree over the numbers of their words, from the first word to the last.
///
/// The children of a node stand side by side, in order of their symbols, behind all nodes nearer to the root. So a node
/// need only say where its children begin, and the whole tree is a list of numbers that can be kept.
struct PhraseTree: Sendable {
  /// A place in the tree: some words of a phrase were read.
  struct Node: Sendable {
    /// What leads here from its parent.
    var symbol: Int32
    /// Its children: from here to where those of the next node begin.
    var firstChild: Int32
    /// The phrases that end here, as a range of `ends`: from here to where those of the next node begin.
    var firstEnd: Int32
  }

  /// The nodes, the root first, and one more behind the last.
  let nodes: [Node]
  let ends: [Int32]

  /// What a word, a stem or a gap is called on the way to a node.
  static func symbol(word: Int32) -> Int32 { word &* 2 }
  static func symbol(stem: Int32) -> Int32 { stem &* 2 &+ 1 }
  static let gap: Int32 = -1

  /// The children of a node.
  @inline(__always)
  func children(of node: Int32) -> Range<Int> {
    Int(nodes[Int(node)].firstChild)..<Int(nodes[Int(node) + 1].firstChild)
  }

  /// The phrases that end at a node, as places in `ends`.
  @inline(__always)
  func ends(at node: Int32) -> Range<Int> {
    Int(nodes[Int(node)].firstEnd)..<Int(nodes[Int(node) + 1].firstEnd)
  }

  /// The child of a node that a symbol leads to, or -1.
  func child(of node: Int32, by symbol: Int32) -> Int32 {
    let children = children(of: node)
    var low = children.lowerBound
    var high = children.upperBound
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].symbol < symbol { low = middle + 1 } else { high = middle }
    }
    return low < children.upperBound && nodes[low].symbol == symbol ? Int32(truncatingIfNeeded: low) : -1
  }
}

extension PhraseTree {
  /// A tree that was packed.
  init(packed: inout PackedReader) {
    let numbers = packed.numbers()
    nodes = (0..<numbers.count / 3).map {
      Node(symbol: numbers[3 * $0], firstChild: numbers[3 * $0 + 1], firstEnd: numbers[3 * $0 + 2])
    }
    ends = packed.numbers()
  }

  /// Writes the tree.
  func pack(into writer: inout PackedWriter) {
    writer.write(nodes.flatMap { [$0.symbol, $0.firstChild, $0.firstEnd] })
    writer.write(ends)
  }
}
