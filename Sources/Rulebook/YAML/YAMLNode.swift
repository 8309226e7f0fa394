/// A piece of a YAML file that knows where it stands. Scalars are text; a schema gives them their type, so that `no`
/// stays Norwegian.
public struct YAMLNode: Sendable {
  let document: FlatYAML
  let number: Int

  /// Where it begins.
  public var mark: Mark { document.node(number).mark }

  /// What it holds.
  public var content: Content {
    let node = document.node(number)
    switch node.kind {
    case .scalar: return .scalar(document.text(of: node))
    case .list: return .list((0..<node.count).map { YAMLNode(document: document, number: node.first + $0) })
    case .mapping:
      return .mapping(
        stride(from: node.first, to: node.first + node.count, by: 2).map { entry(ofKey: $0) })
    }
  }

  /// An entry of a mapping by its number, without the others; nil for what has none there.
  func entry(_ place: Int) -> Entry? {
    let node = document.node(number)
    guard node.kind == .mapping, 0..<node.count / 2 ~= place else { return nil }
    return entry(ofKey: node.first + 2 * place)
  }

  private func entry(ofKey number: Int) -> Entry {
    let key = document.node(number)
    return Entry(key: document.text(of: key), mark: key.mark, value: YAMLNode(document: document, number: number + 1))
  }

  /// A place in a file: line and column, both from 1, columns in Unicode scalars.
  public struct Mark: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place in a file, both numbers from 1.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Reading order.
    public static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// What a node holds.
  public enum Content: Sendable {
    case scalar(String)
    case list([YAMLNode])
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable {
    /// The key, as written.
    public let key: String
    /// Where the key stands.
    public let mark: Mark
    /// What stands behind it.
    public let value: YAMLNode
  }

  /// What the node is, in the words of a mistake: `text`, `a list`, `a mapping`.
  var kindName: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The items of a list; none for what is no list.
  var items: [YAMLNode] {
    if case .list(let items) = content { items } else { [] }
  }
}
