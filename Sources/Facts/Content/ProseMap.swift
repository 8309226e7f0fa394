internal import Pages

/// How much prose there is on a page, and in which elements.
struct ProseMap {
  private let tree: Tree
  private let own: [Double]
  /// Prose in each element, by node.
  private var masses: [Float]
  /// What was found of elements.
  private let memory: ElementMemory
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
    memory = ElementMemory(page)
    weigh(blocks)
  }

  /// Prose of a block, in words.
  func prose(_ block: Block) -> Double { own[block.index] }

  /// Prose in an element, in words.
  func mass(of node: NodeID) -> Double { Double(masses[Int(node.index)]) }

  /// Whether a block can be part of a text at all, and does not stand beside it.
  func isText(_ block: Block) -> Bool {
    block.region.isContent && block.role != .label && block.role != .title && !isBeside(block.node)
  }

  /// Whether a node or one around it says that it only stands near the text. Each is asked once: most blocks stand in the
  /// same few.
  private func isBeside(_ node: NodeID) -> Bool {
    if hasOnlySides { return false }
    var last = node
    var answer = memory.isBeside(last)
    while answer == nil {
      if last == tree.root {
        answer = false
      } else if isSide(last, of: total, asLead: false) {
        answer = true
      } else if let parent = tree.parent(of: last) {
        last = parent
        answer = memory.isBeside(last)
      } else {
        answer = false
      }
    }
    let isBeside = answer ?? false
    var asked: NodeID? = node
    while let node = asked, node > last {
      memory.note(node, isBeside: isBeside)
      asked = tree.parent(of: node)
    }
    memory.note(last, isBeside: isBeside)
    return isBeside
  }

  /// Whether an element between a block and a container says that the block only stands near the text.
  func isBeside(_ block: Block, within container: NodeID, asLead: Bool) -> Bool {
    if hasOnlySides { return false }
    let whole = container == tree.root ? total : mass(of: container)
    var node = block.node
    while node != container, node != tree.root {
      if isSide(node, of: whole, asLead: asLead) { return true }
      guard let parent = tree.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether an element says that it only stands near the text. One that holds much of the prose is no side part, whatever
  /// it is called.
  private func isSide(_ node: NodeID, of whole: Double, asLead: Bool) -> Bool {
    let tag = tree.tag(of: node)
    guard tag != .p, tag != .body, tag != .html, mass(of: node) < 0.3 * whole else { return false }
    if tag == .aside || tag == .nav || tag == .footer { return true }
    let named = memory.signs(of: node)
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
    heaviest = heaviest(of: blocks)
  }

  /// The element with the most weight, by some of the blocks.
  func heaviest(of blocks: [Block]) -> NodeID? {
    var points: [NodeID: Double] = [:]
    for block in blocks where own[block.index] > 0 {
      var node = block.node
      // A paragraph's own element is no candidate.
      var rank = block.role != .cell && Self.isLeaf(tree.tag(of: node)) ? -1 : 0
      while rank < Self.shares.count {
        if rank >= 0 { points[node, default: 0] += min(own[block.index], 120) / Self.shares[rank] }
        rank += 1
        guard let parent = tree.parent(of: node), parent != tree.root else { break }
        node = parent
      }
    }
    let weighed = points.map { (node: $0.key, weight: $0.value * factor(of: $0.key)) }
    return weighed.max { ($0.weight, $1.node) < ($1.weight, $0.node) }?.node
  }

  /// More elements than text stands in.
  private static let deepest = 96

  private static let shares: [Double] = [1, 2, 4, 7, 11]

  private static func isLeaf(_ tag: Tag) -> Bool {
    tag == .p || tag == .li || tag == .pre || tag == .blockquote
  }

  private func factor(of node: NodeID) -> Double {
    let named = memory.signs(of: node)
    let tag = tree.tag(of: node)
    let isSmall = mass(of: node) < 0.5 * total
    let besideFactor = isSmall && !named.isDisjoint(with: [.beside]) ? 0.4 : 1
    if named.contains(.articleBody) { return 1.6 * besideFactor }
    if tag == .article { return 1.4 * besideFactor }
    return (named.contains(.content) ? 1.2 : 1) * besideFactor
  }
}

/// What was found of a page's elements: every block asks those it stands in.
private final class ElementMemory {
  private let page: Page
  private var known: [NameSigns?]
  private var beside: [Bool?]

  init(_ page: Page) {
    self.page = page
    known = [NameSigns?](repeating: nil, count: page.tree.count)
    beside = [Bool?](repeating: nil, count: page.tree.count)
  }

  /// The signs of an element, read once.
  func signs(of node: NodeID) -> NameSigns {
    if let signs = known[Int(node.index)] { return signs }
    let signs = NameSigns(of: node, tree: page.tree, source: page.source)
    known[Int(node.index)] = signs
    return signs
  }

  /// Whether a node stands beside the text; nil where that was not asked.
  func isBeside(_ node: NodeID) -> Bool? { beside[Int(node.index)] }

  func note(_ node: NodeID, isBeside: Bool) { beside[Int(node.index)] = isBeside }
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
