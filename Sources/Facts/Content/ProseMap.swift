internal import Pages

/// How much prose there is on a page, and in which elements.
struct ProseMap {
  private let tree: Tree
  private let own: [Double]
  /// Prose in each element, by node.
  private var masses: [Float]
  /// The signs of elements, by node, as far as they were read.
  private var signs: [NameSigns?]
  /// For each block whether an element around it says that it only stands near the text.
  private var isBeside: [Bool] = []
  private let source: [UInt8]
  /// All prose of the page.
  let total: Double
  /// Whether names of elements say of all prose that it stands beside the text: then they are not believed.
  var hasOnlySides = false
  /// The element with the most weight: prose counts fully for the element around it, less for those further out.
  private(set) var heaviest: NodeID?

  init(_ page: Page, _ blocks: [Block]) {
    tree = page.tree
    var own = blocks.map { Self.prose($0, isStrict: true) }
    if !own.contains(where: { $0 > 0 }) { own = blocks.map { Self.prose($0, isStrict: false) } }
    self.own = own
    total = own.reduce(0, +)
    masses = [Float](repeating: 0, count: page.tree.count)
    signs = [NameSigns?](repeating: nil, count: page.tree.count)
    source = page.source
    weigh(blocks)
    findSides(blocks)
    heaviest = heaviest(of: blocks)
  }

  /// Prose of a block, in words.
  func prose(_ block: Block) -> Double { own[block.index] }

  /// Prose in an element, in words.
  func mass(of node: NodeID) -> Double { Double(masses[Int(node.index)]) }

  /// Whether a block can be part of a text at all, and does not stand beside it.
  func isText(_ block: Block) -> Bool { mayBeText(block) && (hasOnlySides || !isBeside[block.index]) }

  private func mayBeText(_ block: Block) -> Bool {
    block.region.isContent && block.role != .label && block.role != .title
  }

  /// Whether an element between a block and a container says that the block only stands near the text.
  func isBeside(_ block: Block, within container: NodeID, asLead: Bool) -> Bool {
    if hasOnlySides { return false }
    let whole = container == tree.root ? total : mass(of: container)
    var node = block.node
    while node != container, node != tree.root {
      if mayBeSide(node, of: whole), isCalledSide(node, asLead: asLead) { return true }
      guard let parent = tree.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether an element may be a side part. One that holds much of the prose is none, whatever it is called.
  private func mayBeSide(_ node: NodeID, of whole: Double) -> Bool {
    let tag = tree.tag(of: node)
    return tag != .p && tag != .body && tag != .html && mass(of: node) < 0.3 * whole
  }

  /// Whether an element says that it only stands near the text.
  private func isCalledSide(_ node: NodeID, asLead: Bool) -> Bool {
    let tag = tree.tag(of: node)
    if tag == .aside || tag == .nav || tag == .footer { return true }
    let named = signs(of: node)
    return named.contains(.beside) || (!asLead && named.contains(.lead))
  }

  private static func prose(_ block: Block, isStrict: Bool) -> Double {
    guard block.region.isContent, block.visibility != .hidden, block.linkedShare <= 0.5 else { return 0 }
    let words = Double(block.words) * (1 - block.linkedShare)
    switch block.role {
    case .control, .label, .title, .caption: return 0
    case .heading: return block.words >= 12 && block.linkedShare <= 0.2 ? words : 0
    case .cell, .item: return block.words >= (isStrict ? 8 : 4) ? words * 0.5 : 0
    case .paragraph, .quotation, .code, .line: return block.words >= (isStrict ? 8 : 4) ? words : 0
    }
  }

  private mutating func weigh(_ blocks: [Block]) {
    for block in blocks where own[block.index] > 0 {
      var node = block.node
      for _ in 0..<Self.deepest {
        masses[Int(node.index)] += Float(own[block.index])
        guard let parent = tree.parent(of: node), parent != tree.root else { break }
        node = parent
      }
    }
  }

  /// Asks the elements around each block, each of them once: most blocks stand in the same few.
  private mutating func findSides(_ blocks: [Block]) {
    var known = [Bool?](repeating: nil, count: tree.count)
    known[0] = false
    isBeside = [Bool](repeating: false, count: blocks.count)
    var memory = NameMemory<NameSigns>()
    for index in blocks.indices where mayBeText(blocks[index]) {
      var top = blocks[index].node
      while known[Int(top.index)] == nil {
        if mayBeSide(top, of: total) {
          readSigns(of: top, &memory)
          if isCalledSide(top, asLead: false) { known[Int(top.index)] = true }
        }
        guard known[Int(top.index)] == nil, let parent = tree.parent(of: top) else { break }
        top = parent
      }
      isBeside[index] = known[Int(top.index)] ?? false
      var node = blocks[index].node
      while node > top, let parent = tree.parent(of: node) {
        known[Int(node.index)] = isBeside[index]
        node = parent
      }
    }
  }

  private mutating func readSigns(of node: NodeID, _ memory: inout NameMemory<NameSigns>) {
    signs[Int(node.index)] = NameSigns(of: node, tree: tree) { name in
      memory.answer(to: name, in: source.span) { NameSigns(of: $0) }
    }
  }

  /// The signs of an element.
  private func signs(of node: NodeID) -> NameSigns {
    if let known = signs[Int(node.index)] { return known }
    return NameSigns(of: node, tree: tree) { name in
      NameSigns(of: source.span.extracting(Int(name.lowerBound)..<Int(name.upperBound)))
    }
  }

  /// The element with the most weight, by some of the blocks.
  func heaviest(of blocks: [Block]) -> NodeID? {
    var points = [Double](repeating: 0, count: tree.count)
    var nodes: [NodeID] = []
    for block in blocks where own[block.index] > 0 {
      var node = block.node
      // A paragraph's own element is no candidate.
      var rank = block.role != .cell && Self.isLeaf(tree.tag(of: node)) ? -1 : 0
      while rank < Self.shares.count {
        if rank >= 0 {
          if points[Int(node.index)] == 0 { nodes.append(node) }
          points[Int(node.index)] += min(own[block.index], 120) / Self.shares[rank]
        }
        rank += 1
        guard let parent = tree.parent(of: node), parent != tree.root else { break }
        node = parent
      }
    }
    let weighed = nodes.map { (node: $0, weight: points[Int($0.index)] * factor(of: $0)) }
    return weighed.max { ($0.weight, $1.node) < ($1.weight, $0.node) }?.node
  }

  /// More elements than text stands in.
  private static let deepest = 96

  private static let shares: [Double] = [1, 2, 4, 7, 11]

  private static func isLeaf(_ tag: Tag) -> Bool {
    tag == .p || tag == .li || tag == .pre || tag == .blockquote
  }

  private func factor(of node: NodeID) -> Double {
    let named = signs(of: node)
    let tag = tree.tag(of: node)
    let isSmall = mass(of: node) < 0.5 * total
    let besideFactor = isSmall && !named.isDisjoint(with: [.beside]) ? 0.4 : 1
    if named.contains(.articleBody) { return 1.6 * besideFactor }
    if tag == .article { return 1.4 * besideFactor }
    return (named.contains(.content) ? 1.2 : 1) * besideFactor
  }
}

extension Block.Region {
  /// Whether text in this region can be what the page was published for.
  var isContent: Bool {
    switch self {
    case .main, .unknown: true
    case .header, .navigation, .aside, .footer, .notice, .form, .comments: false
    }
  }
}
