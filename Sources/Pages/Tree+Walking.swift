extension Tree {
  /// The descendants of a node, in document order, without the node itself.
  @inlinable public func descendants(of node: NodeID) -> some Sequence<NodeID> {
    (Int(node.index) + 1..<Int(end(of: node).index)).lazy.map(NodeID.init)
  }

  /// Every node, in document order.
  @inlinable public var nodes: some Sequence<NodeID> { (0..<count).lazy.map(NodeID.init) }

  /// The children of a node.
  @inlinable public func children(of node: NodeID) -> some Sequence<NodeID> {
    sequence(first: firstChild(of: node)) { child in child.map { nextSibling(of: $0) } ?? nil }
      .lazy.prefix { $0 != nil }.compactMap { $0 }
  }

  /// The ancestors of a node, nearest first, the document last.
  @inlinable public func ancestors(of node: NodeID) -> some Sequence<NodeID> {
    sequence(state: node) { (current: inout NodeID) -> NodeID? in
      guard let parent = parent(of: current) else { return nil }
      current = parent
      return parent
    }
  }

  /// The nearest ancestor with one of these names, the node itself included, or nil.
  @inlinable public func nearest(_ tags: Set<Tag>, from node: NodeID) -> NodeID? {
    var current: NodeID? = node
    while let candidate = current {
      if tags.contains(tag(of: candidate)) { return candidate }
      current = parent(of: candidate)
    }
    return nil
  }

  /// Whether `ancestor` is above `node`, or the same.
  @inlinable public func isNode(_ node: NodeID, inside ancestor: NodeID) -> Bool {
    node >= ancestor && node < end(of: ancestor)
  }
}
