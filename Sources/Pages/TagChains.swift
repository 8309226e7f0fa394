/// Chains of the elements that bear one well-known name, and one of the comments, each in document order: what looks for
/// the scripts of a page need not pass its other nodes.
struct TagChains: Sendable {
  /// For each name the first node of its chain, and behind these for each node the next; zero, the document, ends a chain.
  private let links: [Int32]

  private static let count = Names.wellKnownTags.count

  init(of records: [Tree.Record]) {
    let count = Self.count
    var links = [Int32](repeating: 0, count: count + records.count)
    for index in records.indices.reversed() {
      let (kind, number) = (records[index].kind, Int(records[index].tag.number))
      // Comments have no name, which is the first.
      guard kind == .comment || kind == .element && number > 0 && number < count else { continue }
      links[count + index] = links[number]
      links[number] = Int32(truncatingIfNeeded: index)
    }
    self.links = links
  }

  /// The elements of a well-known name, or for no name the comments.
  func nodes(of tag: Tag) -> [NodeID] {
    var nodes: [NodeID] = []
    let count = Self.count
    var next = Int(links[Int(tag.number)])
    while next > 0 {
      nodes.append(NodeID(next))
      next = Int(links[count + next])
    }
    return nodes
  }

  /// Whether there is an element of a well-known name.
  func hasNode(of tag: Tag) -> Bool { links[Int(tag.number)] > 0 }
}

extension Tree {
  /// The elements of one name, in document order.
  public func elements(_ tag: Tag) -> [NodeID] {
    guard tag.isWellKnown else { return nodes.filter { self.tag(of: $0) == tag } }
    return tag == .none ? [] : chains.nodes(of: tag)
  }

  /// The elements of some names, in document order.
  public func elements(_ tags: [Tag]) -> [NodeID] { tags.flatMap(elements).sorted() }

  /// Whether there is an element of a name.
  public func hasElement(_ tag: Tag) -> Bool {
    tag.isWellKnown && tag != .none ? chains.hasNode(of: tag) : !elements(tag).isEmpty
  }

  /// The comments, in document order.
  public var comments: [NodeID] { chains.nodes(of: .none) }
}
