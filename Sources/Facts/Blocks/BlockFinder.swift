public import Pages

extension Blocks {
  /// Finds the blocks of a page in one pass over its tree.
  public init(of page: Page) {
    var finder = BlockFinder(page)
    finder.walk()
    let blocks = page.capture.kind == .text ? finder.lines : finder.blocks
    self.init(all: blocks, text: finder.text.bytes, pieces: finder.text.pieces)
  }
}

/// Walks a tree in document order and cuts its text into blocks.
struct BlockFinder {
  let page: Page
  private let tree: Tree
  private let shapes = ElementShape.table
  private let regions: RegionFinder
  private var memory = NameMemory<RegionFinder.Part>()
  /// What is not hidden by its own attributes: shown, unless a style sheet may say otherwise.
  private let visible: Visibility

  private(set) var blocks: [Block] = []
  private(set) var text: BlockText
  private var open: [Frame] = []
  private var draft = Draft()
  /// Whether a link ended just now: another one beside it is another piece of text.
  private var endedLink = false

  init(_ page: Page) {
    self.page = page
    tree = page.tree
    regions = RegionFinder(tree: page.tree, source: page.source)
    visible = page.tree.hasElement(.style) || page.tree.hasElement(.link) ? .unknown : .shown
    text = BlockText(capacity: page.source.count / 12)
  }

  /// An element that is open, and what it means for the text inside.
  private struct Frame {
    let node: NodeID
    let end: NodeID
    let isBlock: Bool
    let isLink: Bool
    let isCode: Bool
    /// The element that gives the role.
    let roleNode: NodeID
    let role: Block.Role
    let region: Block.Region
    /// Whether a header inside belongs to a text.
    let isInText: Bool
    let isHidden: Bool
  }

  /// The block that is being read.
  private struct Draft {
    var start = 0
    /// Its first piece among those of the text.
    var firstPiece = 0
    var linked = 0
    var code = 0
    var links = 0
    var isOpen = false
    var node = NodeID(0)
    var role = Block.Role.paragraph
    var region = Block.Region.unknown
    var isHidden = false
    var followsBreak = false
  }

  mutating func walk() {
    open.append(
      Frame(
        node: tree.root, end: NodeID(tree.count), isBlock: true, isLink: false, isCode: false, roleNode: tree.root,
        role: .paragraph, region: .unknown, isInText: false, isHidden: false))
    var index = 1
    while index < tree.count {
      let node = NodeID(index)
      close(before: node)
      switch tree.kind(of: node) {
      case .text:
        read(node)
        index += 1
      case .element:
        index = enter(node) ? index + 1 : Int(tree.end(of: node).index)
      case .document, .comment, .doctype:
        index += 1
      }
    }
    flush()
  }

  // MARK: Elements

  private mutating func close(before node: NodeID) {
    while let frame = open.last, frame.end <= node {
      if frame.isBlock { flush() }
      if frame.isLink { endedLink = true }
      open.removeLast()
    }
  }

  /// Enters an element.
  ///
  /// - Returns: whether what is inside can be seen.
  private mutating func enter(_ node: NodeID) -> Bool {
    guard let parent = open.last else { return false }
    let tag = tree.tag(of: node)
    var shape = Int(tag.number) < shapes.count ? shapes[Int(tag.number)] : .inline
    switch shape {
    case .unseen where tag != .template: return false
    case .lineBreak:
      breakLine(parent)
      return false
    case .field:
      readField(node, parent)
      return false
    case .inline, .block, .unseen: break
    }
    let names = ElementNames(of: node, tree: tree, source: page.source)
    if shape == .unseen {
      // A shadow tree that was written out is what the reader sees.
      guard names.isShadowRoot else { return false }
      shape = .block
    } else if names.isBlockByStyle || names.isButton {
      shape = .block
    }
    let isBlock = shape == .block
    if isBlock { flush() }
    if tag == .a, endedLink { text.addSpace() }
    endedLink = false
    if tag == .a { draft.links += 1 }
    let (role, roleNode) = isBlock ? Self.role(of: node, tag, names, inside: parent) : (parent.role, parent.roleNode)
    let region = regions.region(of: node, tag, names, inside: parent.region, isInText: parent.isInText, &memory)
    open.append(
      Frame(
        node: node, end: tree.end(of: node), isBlock: isBlock, isLink: parent.isLink || tag == .a,
        isCode: parent.isCode || tag == .code || tag == .samp || tag == .kbd, roleNode: roleNode, role: role,
        region: region, isInText: parent.isInText || Self.holdsText(tag), isHidden: parent.isHidden || names.isHidden))
    return true
  }

  /// The role that a block gives its text, and the element it has it from.
  private static func role(
    of node: NodeID, _ tag: Tag, _ names: ElementNames, inside parent: Frame
  ) -> (Block.Role, NodeID) {
    if names.isButton { return (.control, node) }
    if names.isHeading { return (.heading, node) }
    if let fixed = Block.Role.fixed(tag) { return (fixed, node) }
    if !parent.role.reachesInside || isSection(tag) { return (.paragraph, node) }
    return (parent.role, parent.roleNode)
  }

  /// Whether an element begins something of its own, so that text in it is no part of the item or label around it.
  private static func isSection(_ tag: Tag) -> Bool {
    tag == .article || tag == .section || tag == .table || tag == .main || tag == .nav || tag == .aside
      || tag == .footer
  }

  /// Whether headers inside an element are those of its text.
  private static func holdsText(_ tag: Tag) -> Bool {
    tag == .article || tag == .section || tag == .main || tag == .li || tag == .td
  }

  // MARK: Text

  private mutating func read(_ node: NodeID) {
    if tree.isBlank(node) { return text.addSpace() }
    guard let frame = open.last else { return }
    let range = tree.range(of: node)
    let before = text.count
    let start = draft.isOpen ? draft.start : before
    let firstPiece = text.pieces.count
    let hasText: Bool
    if tree.hasReferences(node) {
      var decoded: [UInt8] = []
      page.appendText(of: node, to: &decoded)
      hasText = text.add(decoded: decoded, writtenAs: range, of: page.source, from: start)
    } else {
      hasText = text.add(range, of: page.source, from: start)
    }
    guard hasText else { return }
    endedLink = false
    if !draft.isOpen { begin(in: frame, at: start, firstPiece) }
    if frame.isLink { draft.linked += text.count - before }
    if frame.isCode { draft.code += text.count - before }
  }

  /// Reads the words on a button that is an `<input>`.
  private mutating func readField(_ node: NodeID, _ parent: Frame) {
    guard let type = page.value(.type, of: node), ["submit", "button", "reset"].contains(type.lowercased()),
      let value = tree.attribute(.value, of: node)
    else { return }
    flush()
    let range = Int(value.valueRange.lowerBound)..<Int(value.valueRange.upperBound)
    let start = text.count
    let firstPiece = text.pieces.count
    guard text.add(decoded: page.valueBytes(of: value), writtenAs: range, of: page.source, from: start) else { return }
    begin(in: parent, at: start, firstPiece)
    draft.node = node
    draft.role = .control
    flush()
  }

  private mutating func begin(in frame: Frame, at start: Int, _ firstPiece: Int) {
    draft.isOpen = true
    draft.start = start
    draft.firstPiece = firstPiece
    draft.role = frame.role
    draft.region = frame.region
    draft.isHidden = frame.isHidden
    draft.node = frame.roleNode
    guard !frame.role.reachesInside else { return }
    draft.node = open.last(where: \.isBlock)?.node ?? frame.node
  }

  private mutating func breakLine(_ frame: Frame) {
    switch frame.role {
    case .heading, .caption, .control, .label, .title, .code: text.addSpace()
    case .paragraph, .item, .cell, .quotation, .line:
      flush()
      draft.followsBreak = true
    }
  }

  // MARK: Blocks

  private mutating func flush() {
    defer { draft = Draft() }
    text.begin()
    endedLink = false
    guard draft.isOpen else { return }
    let range = draft.start..<text.count
    let words = WordCount.of(text.bytes.span.extracting(range))
    blocks.append(
      Block(
        index: blocks.count, node: draft.node, range: text.source(from: draft.firstPiece), text: range,
        role: role(words: words, bytes: range.count), region: draft.region,
        visibility: draft.isHidden ? .hidden : visible, words: words,
        linkedBytes: min(draft.linked, range.count)))
  }

  private func role(words: Int, bytes: Int) -> Block.Role {
    switch draft.role {
    case .paragraph, .cell:
      if draft.code >= bytes { return .code }
      // One link alone, of a few words: what a visitor presses, not what they read.
      if draft.role == .paragraph, draft.links == 1, draft.linked >= bytes, words <= 6 { return .control }
      return draft.role == .paragraph && draft.followsBreak ? .line : draft.role
    default: return draft.role
    }
  }
}
