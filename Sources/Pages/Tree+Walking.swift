extension Tree {
  /// The descendants of a node, in document order, without the node itself.
  @inlinable public func descendants(of node: NodeID) -> some Sequence<NodeID> {
    (Int(node.index) + 1..<Int(end(of: node).index)).lazy.map(NodeID.init)
  }

  /// Every node, in document order.
  @inlinable public var nodes: some Sequence<NodeID> { (0..<count).lazy.map(NodeID.init) }

  /// The children of a node.
  @inlinable public func children(of node: NodeID) -> some Sequence<NodeID> {
    Children(tree: self, following: firstChild(of: node))
  }

  /// The ancestors of a node, nearest first, the document last.
  @inlinable public func ancestors(of node: NodeID) -> some Sequence<NodeID> {
    Ancestors(tree: self, last: node)
  }

  /// The nearest ancestor with one of these names, the node itself included, or nil.
  @inlinable public func nearest(_ tags: [Tag], from node: NodeID) -> NodeID? {
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

/// The children of a node, one after the other.
@usableFromInline struct Children: Sequence, IteratorProtocol {
  @usableFromInline let tree: Tree
  @usableFromInline var following: NodeID?

  @inlinable init(tree: Tree, following: NodeID?) {
    self.tree = tree
    self.following = following
  }

  @inlinable mutating func next() -> NodeID? {
    guard let child = following else { return nil }
    following = tree.nextSibling(of: child)
    return child
  }
}

/// The ancestors of a node, nearest first.
@usableFromInline struct Ancestors: Sequence, IteratorProtocol {
  @usableFromInline let tree: Tree
  @usableFromInline var last: NodeID

  @inlinable init(tree: Tree, last: NodeID) {
    self.tree = tree
    self.last = last
  }

  @inlinable mutating func next() -> NodeID? {
    guard let parent = tree.parent(of: last) else { return nil }
    last = parent
    return parent
  }
}
