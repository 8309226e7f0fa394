/// A node of a tree, by its place in document order.
public struct NodeID: Hashable, Comparable, Sendable {
  /// Position in document order, from 0 (the document itself).
  public let index: Int32

  /// The node at a position in document order.
  @inlinable public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// Document order.
  @inlinable public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// What a node is.
public enum NodeKind: UInt8, Sendable {
  /// The root.
  case document
  /// An element.
  case element
  /// A run of text, raw text (script, style) included.
  case text
  /// A comment.
  case comment
  /// The document type.
  case doctype
}

/// An attribute of an element. Ranges are byte ranges in the page's UTF-8 source.
public struct Attribute: Sendable, Hashable {
  /// Its name, interned.
  public let name: AttributeName
  /// The name as written.
  public let nameRange: Range<Int32>
  /// The value as written, without quotes; empty after the name where there is none.
  public let valueRange: Range<Int32>
  /// Whether the value holds character references, so that it differs from what is written.
  public let hasReferences: Bool

  @usableFromInline
  init(name: AttributeName, nameRange: Range<Int32>, valueRange: Range<Int32>, hasReferences: Bool) {
    self.name = name
    self.nameRange = nameRange
    self.valueRange = valueRange
    self.hasReferences = hasReferences
  }
}

/// The elements, text and comments of a page, in an arena in document order.
///
/// A node's descendants are exactly the nodes after it and before `end(of:)`, so walking a subtree is walking a range.
/// Every range is a byte range in the page's UTF-8 source (`Page.source`).
public struct Tree: Sendable {
  @usableFromInline
  struct Record: Sendable {
    @usableFromInline var kind: NodeKind
    @usableFromInline var tag: Tag
    @usableFromInline var depth: UInt16
    @usableFromInline var parent: Int32
    @usableFromInline var end: Int32
    /// The whole node: from its first byte to the end of its end tag, or to where it ended without one.
    @usableFromInline var lower: Int32
    @usableFromInline var upper: Int32
    /// End of the start tag of an element.
    @usableFromInline var startTagUpper: Int32
    /// Index of its first attribute, or for text with references, of its decoded bytes. For other text -1, or `blank`.
    @usableFromInline var payload: Int32
    @usableFromInline var payloadCount: Int32

    @usableFromInline
    init(
      kind: NodeKind, tag: Tag, depth: UInt16, parent: Int32, end: Int32, lower: Int32, upper: Int32,
      startTagUpper: Int32, payload: Int32, payloadCount: Int32
    ) {
      self.kind = kind
      self.tag = tag
      self.depth = depth
      self.parent = parent
      self.end = end
      self.lower = lower
      self.upper = upper
      self.startTagUpper = startTagUpper
      self.payload = payload
      self.payloadCount = payloadCount
    }
  }

  /// The payload of text that holds nothing but white space.
  @usableFromInline static let blank: Int32 = -2

  @usableFromInline var records: [Record]
  @usableFromInline var attributeStore: [Attribute]
  /// Names of elements and attributes that are not among the well-known ones.
  @usableFromInline var names: Names
  let chains: TagChains

  init(records: [Record], attributes: [Attribute], names: Names) {
    self.records = records
    self.attributeStore = attributes
    self.names = names
    chains = TagChains(of: records)
  }

  /// The document node.
  @inlinable public var root: NodeID { NodeID(0) }

  /// How many nodes there are, the document included.
  @inlinable public var count: Int { records.count }

  /// What a node is.
  @inlinable public func kind(of node: NodeID) -> NodeKind { records[Int(node.index)].kind }

  /// The name of an element; `Tag.none` for other nodes.
  @inlinable public func tag(of node: NodeID) -> Tag { records[Int(node.index)].tag }

  /// Elements above a node.
  @inlinable public func depth(of node: NodeID) -> Int { Int(records[Int(node.index)].depth) }

  /// The parent, or nil for the document.
  @inlinable public func parent(of node: NodeID) -> NodeID? {
    let parent = records[Int(node.index)].parent
    return parent < 0 ? nil : NodeID(Int(parent))
  }

  /// One past the last descendant.
  @inlinable public func end(of node: NodeID) -> NodeID { NodeID(Int(records[Int(node.index)].end)) }

  /// The first child, or nil.
  @inlinable public func firstChild(of node: NodeID) -> NodeID? {
    let next = node.index + 1
    return next < records[Int(node.index)].end ? NodeID(Int(next)) : nil
  }

  /// The next node with the same parent, or nil.
  @inlinable public func nextSibling(of node: NodeID) -> NodeID? {
    let record = records[Int(node.index)]
    guard record.parent >= 0, record.end < records[Int(record.parent)].end else { return nil }
    return NodeID(Int(record.end))
  }

  /// The whole node in the source, end tag included. For an element that the page implies without writing it (its start
  /// tag is empty), what it holds.
  @inlinable public func range(of node: NodeID) -> Range<Int> {
    let record = records[Int(node.index)]
    return Int(record.lower)..<Int(record.upper)
  }

  /// The start tag of an element in the source, from `<` to `>`.
  @inlinable public func startTag(of node: NodeID) -> Range<Int> {
    let record = records[Int(node.index)]
    return Int(record.lower)..<Int(record.startTagUpper)
  }

  /// Whether a text is white space alone. Raw text is never said to be.
  @inlinable public func isBlank(_ text: NodeID) -> Bool {
    let record = records[Int(text.index)]
    return record.kind == .text && record.payload == Tree.blank
  }

  /// Whether a text is written with character references.
  @inlinable public func hasReferences(_ text: NodeID) -> Bool {
    let record = records[Int(text.index)]
    return record.kind == .text && record.payload >= 0
  }

  /// The attributes of an element, in the order written; the first of two with the same name counts.
  @inlinable public func attributes(of node: NodeID) -> ArraySlice<Attribute> {
    let record = records[Int(node.index)]
    guard record.kind == .element else { return [] }
    return attributeStore[Int(record.payload)..<Int(record.payload + record.payloadCount)]
  }

  /// The attributes of all tags before an element that has some, those of tags that made no element too.
  func attributes(before element: NodeID) -> ArraySlice<Attribute> {
    attributeStore[..<Int(records[Int(element.index)].payload)]
  }

  /// Hands out the attributes of an element: `attributes(of:)` without a slice, which costs more than most elements have.
  @inlinable @inline(__always)
  public func forEachAttribute(of node: NodeID, _ body: (Attribute) -> Void) {
    let record = records[Int(node.index)]
    guard record.kind == .element else { return }
    var index = Int(record.payload)
    let end = index + Int(record.payloadCount)
    while index < end {
      body(attributeStore[index])
      index += 1
    }
  }

  /// An attribute of an element, or nil.
  @inlinable public func attribute(_ name: AttributeName, of node: NodeID) -> Attribute? {
    let record = records[Int(node.index)]
    guard record.kind == .element else { return nil }
    var index = Int(record.payload)
    let end = index + Int(record.payloadCount)
    while index < end {
      if attributeStore[index].name == name { return attributeStore[index] }
      index += 1
    }
    return nil
  }

  /// Whether the page has such an attribute, among those of tags that made no element too: where it has none, elements
  /// need not be asked.
  @inlinable public func hasAttribute(where isWanted: (Attribute) -> Bool) -> Bool {
    attributeStore.contains(where: isWanted)
  }

  /// How many attributes of a name the page has, those of tags that made no element too, and of two in one tag both: one
  /// that no element has need not be looked for in each.
  @inlinable public func count(of name: AttributeName, where isCounted: (Attribute) -> Bool = { _ in true }) -> Int {
    var count = 0
    for attribute in attributeStore where attribute.name == name && isCounted(attribute) { count += 1 }
    return count
  }
}
