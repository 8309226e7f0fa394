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
  private let landmarks = Landmarks()
  private let largestPart: Int32
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
    largestPart = Int32(clamping: page.tree.count / 3)
    let hasSheets = page.tree.nodes.contains { page.tree.tag(of: $0) == .style || page.tree.tag(of: $0) == .link }
    visible = hasSheets ? .unknown : .shown
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
    let isHidden: Bool
  }

  /// The block that is being read.
  private struct Draft {
    var start = 0
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
        role: .paragraph, region: .unknown, isHidden: false))
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
    let names = ElementNames(of: node, tree: tree, source: page.source)
    switch shape {
    case .unseen:
      // A shadow tree that was written out is what the reader sees.
      guard tag == .template, names.isShadowRoot else { return false }
      shape = .block
    case .lineBreak:
      breakLine(parent)
      return false
    case .field:
      readField(node, parent)
      return false
    case .inline where names.isBlockByStyle || names.isButton: shape = .block
    case .inline, .block: break
    }
    let isBlock = shape == .block
    if isBlock { flush() }
    if tag == .a, endedLink { text.addSpace() }
    endedLink = false
    if tag == .a { draft.links += 1 }
    open.append(frame(node, tag, names, parent, isBlock: isBlock))
    return true
  }

  private func frame(_ node: NodeID, _ tag: Tag, _ names: ElementNames, _ parent: Frame, isBlock: Bool) -> Frame {
    var role = parent.role
    var roleNode = parent.roleNode
    if isBlock {
      if names.isButton {
        (role, roleNode) = (.control, node)
      } else if names.isHeading {
        (role, roleNode) = (.heading, node)
      } else if let fixed = Block.Role.fixed(tag) {
        (role, roleNode) = (fixed, node)
      } else if !role.reachesInside || isSection(tag) {
        (role, roleNode) = (.paragraph, node)
      }
    }
    return Frame(
      node: node, end: tree.end(of: node), isBlock: isBlock, isLink: parent.isLink || tag == .a,
      isCode: parent.isCode || tag == .code || tag == .samp || tag == .kbd, roleNode: roleNode, role: role,
      region: region(of: node, tag, names, inside: parent.region), isHidden: parent.isHidden || names.isHidden)
  }

  /// Whether an element begins something of its own, so that text in it is no part of the item or label around it.
  private func isSection(_ tag: Tag) -> Bool {
    tag == .article || tag == .section || tag == .table || tag == .main || tag == .nav || tag == .aside
      || tag == .footer
  }

  private func region(of node: NodeID, _ tag: Tag, _ names: ElementNames, inside parent: Block.Region) -> Block.Region {
    switch parent {
    case .notice, .comments, .navigation, .footer, .aside, .header:
      // Only a part of its own kind begins inside a side part.
      return landmark(node, tag, inside: parent) ?? parent
    case .main, .form, .unknown: break
    }
    if canBePart(tag) || names.isDialog, names.nameNotice(in: page.source), isSmall(node) { return .notice }
    if let named = landmark(node, tag, inside: parent) { return named }
    if let role = names.role { return Landmarks.region(ofRole: page.source[role]) ?? parent }
    if tag == .form { return isSmall(node) ? .form : parent }
    guard canBePart(tag) else { return parent }
    for range in [names.id, names.classes] {
      guard let range, let named = landmarks.region(ofNames: page.source[range]) else { continue }
      return isSmall(node) ? named : parent
    }
    return parent
  }

  /// The region an element begins by its name. A side part is smaller than the main one, and a `<header>` that holds
  /// the headline, or lies in an article, belongs to the text.
  private func landmark(_ node: NodeID, _ tag: Tag, inside parent: Block.Region) -> Block.Region? {
    guard let named = Landmarks.region(of: tag, inside: parent) else { return nil }
    if named == .main || named == .navigation { return named }
    guard isSmall(node) else { return nil }
    guard named == .header else { return named }
    if open.contains(where: { holdsHeaders(tree.tag(of: $0.node)) }) { return nil }
    let tags = tree.descendants(of: node).lazy.map { tree.tag(of: $0) }
    return tags.contains(.h1) && !tags.contains(.nav) ? nil : named
  }

  private func holdsHeaders(_ tag: Tag) -> Bool {
    tag == .article || tag == .section || tag == .main || tag == .li || tag == .td
  }

  /// Whether an element's class may say which part of the page it is.
  private func canBePart(_ tag: Tag) -> Bool {
    tag == .div || tag == .section || tag == .ul || tag == .ol || tag == .table || tag == .td || tag == .dialog
      || Int(tag.number) >= shapes.count
  }

  /// Whether an element is small enough to be a part beside the main one.
  private func isSmall(_ node: NodeID) -> Bool {
    tree.end(of: node).index - node.index <= max(largestPart, 40)
  }

  // MARK: Text

  private mutating func read(_ node: NodeID) {
    guard let frame = open.last else { return }
    let range = tree.range(of: node)
    let start = draft.isOpen ? draft.start : text.count
    let before = text.count
    let source = page.source
    let hasText: Bool
    if source[range].contains(UInt8(ascii: "&")) {
      var decoded: [UInt8] = []
      page.appendText(of: node, to: &decoded)
      hasText = text.add(decoded: decoded, writtenAs: range, of: source, from: start)
    } else {
      hasText = text.add(range, of: source, from: start)
    }
    guard hasText else { return }
    endedLink = false
    if !draft.isOpen { begin(in: frame, at: start) }
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
    guard text.add(decoded: page.valueBytes(of: value), writtenAs: range, of: page.source, from: start) else { return }
    begin(in: parent, at: start)
    draft.node = node
    draft.role = .control
    flush()
  }

  private mutating func begin(in frame: Frame, at start: Int) {
    draft.isOpen = true
    draft.start = start
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
    let words = WordCount.of(text.bytes, range)
    blocks.append(
      Block(
        index: blocks.count, node: draft.node, range: TextPiece.source(of: range, in: text.pieces), text: range,
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

/// Counts words.
private enum WordCount {
  /// Runs between spaces that hold a letter or digit; in scripts without spaces, two characters count as a word.
  static func of(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var words = 0
    var ideographs = 0
    var isInWord = false
    for index in range {
      let byte = text[index]
      // In a word, only a space and ideographs count.
      if isInWord, byte != 0x20, byte < 0xE3 { continue }
      switch byte {
      case 0x20: isInWord = false
      case 0xE3...0xE9:
        // Kana and Han; Hangul begins later and has spaces.
        if byte != 0xE3 || (index + 1 < range.upperBound && text[index + 1] >= 0x81) { ideographs += 1 }
        isInWord = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xEA...0xF4:
        if !isInWord { words += 1 }
        isInWord = true
      default: break
      }
    }
    return words + (ideographs + 1) / 2
  }
}
