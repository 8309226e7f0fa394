internal import Packing

/// A YAML document as one string of bytes that is read in place: what `YAML` makes of a file, and how the files of
/// `Rules/` lie in the program, so that nothing need be parsed at its start.
///
/// It begins with the number of nodes. Each node follows as four numbers: its line, its column and kind, where its text
/// or its children begin, and how many bytes or children there are. The children of a node stand side by side, those of a
/// mapping keys and values by turns; the outermost node stands last. Behind the nodes stands the text of all scalars.
struct FlatYAML: Sendable {
  private let storage: Storage
  private let nodeCount: Int

  private enum Storage: Sendable {
    case embedded(StaticString)
    case built([UInt8])
  }

  /// A piece of the document: a scalar, a list or a mapping.
  struct Node {
    let kind: Kind
    let mark: YAMLNode.Mark
    /// Where its bytes begin in the text, or its children among the nodes.
    let first: Int
    /// How many bytes or children it has.
    let count: Int

    enum Kind: Int {
      case scalar, list, mapping
    }
  }

  /// A document from its nodes, the outermost last, and the text of its scalars.
  init(nodes: [Node], text: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((1 + 4 * nodes.count) * PackedNumber.width + text.count)
    PackedNumber.append(nodes.count, to: &bytes)
    for node in nodes {
      PackedNumber.append(node.mark.line, to: &bytes)
      PackedNumber.append(min(node.mark.column, PackedNumber.maximum / 4) * 4 + node.kind.rawValue, to: &bytes)
      PackedNumber.append(node.first, to: &bytes)
      PackedNumber.append(node.count, to: &bytes)
    }
    storage = .built(bytes + text)
    nodeCount = nodes.count
  }

  /// A document that lies in the program.
  init(embedded text: StaticString) {
    storage = .embedded(text)
    let count = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: PackedNumber.width)
    nodeCount = unsafe PackedNumber.read(count, at: 0)
  }

  /// The outermost node.
  var root: YAMLNode { YAMLNode(document: self, number: nodeCount - 1) }

  /// A node by its number.
  func node(_ number: Int) -> Node {
    unsafe withBytes { bytes in
      let start = (1 + 4 * number) * PackedNumber.width
      func part(_ index: Int) -> Int { unsafe PackedNumber.read(bytes, at: start + index * PackedNumber.width) }
      return Node(
        kind: Node.Kind(rawValue: part(1) % 4) ?? .scalar, mark: YAMLNode.Mark(line: part(0), column: part(1) / 4),
        first: part(2), count: part(3))
    }
  }

  /// The text of a scalar.
  func text(of node: Node) -> String {
    unsafe withBytes { bytes in
      let start = (1 + 4 * nodeCount) * PackedNumber.width + node.first
      return unsafe String(decoding: bytes[start..<start + node.count], as: UTF8.self)
    }
  }

  /// The whole document.
  var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch storage {
    case .built(let bytes): unsafe bytes.withUnsafeBytes(body)
    case .embedded(let text):
      unsafe body(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }
}
