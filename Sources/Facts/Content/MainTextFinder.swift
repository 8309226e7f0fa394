public import Pages

extension MainText {
  /// Finds the blocks a page was published for.
  ///
  /// Prose gives weight to the elements around it; the heaviest is the core. The core is widened to what belongs to it
  /// (a lead above it, more prose beside it), and what only stands near the text is left out again.
  public init(of page: Page, blocks: Blocks) {
    let finder = MainTextFinder(page, blocks)
    self = finder.find()
  }
}

struct MainTextFinder {
  let page: Page
  let tree: Tree
  let blocks: [Block]
  let text: [UInt8]
  private(set) var map: ProseMap

  init(_ page: Page, _ blocks: Blocks) {
    self.page = page
    tree = page.tree
    self.blocks = blocks.all
    text = blocks.text
    map = ProseMap(page, blocks.all)
  }

  func find() -> MainText {
    guard let core = map.heaviest else { return MainText(blocks: [], title: title(before: nil), confidence: .low) }
    var chosen = chosen(around: core)
    if prose(of: chosen) < 0.1 * map.mass(of: core), let other = besidesSides { chosen = other }
    return MainText(blocks: chosen, title: title(before: chosen.first), confidence: confidence(of: chosen))
  }

  private func chosen(around core: NodeID) -> [Int] {
    let container = page.capture.kind == .text ? tree.root : widened(core)
    return lead(before: container) + MainTextChoice(self, container: container, core: core).blocks
  }

  /// The text where the heaviest element holds only what stands beside a text: comments below one, or sections whose
  /// names mislead.
  private var besidesSides: [Int]? {
    let others = blocks.filter { map.isText($0) }
    let prose = others.reduce(0) { $0 + map.prose($1) }
    if prose >= Self.shortestNote, let core = map.heaviest(of: others) { return chosen(around: core) }
    guard map.total >= Self.shortestText else { return nil }
    var finder = self
    finder.map.hasOnlySides = true
    return finder.map.heaviest.map(finder.chosen)
  }

  /// Words of prose that are a text, if nothing else is, and that are one for sure.
  private static let (shortestNote, shortestText) = (25.0, 60.0)

  // MARK: Widening

  /// The container with the core and the prose that belongs to it: elements around it are taken in while what they add
  /// is prose too, and not a list of links.
  private func widened(_ core: NodeID) -> NodeID {
    var container = core
    var candidate = core
    while let parent = tree.parent(of: candidate), tree.tag(of: parent) != .html, parent != tree.root {
      candidate = parent
      let mass = map.mass(of: container)
      guard map.mass(of: candidate) > mass else { continue }
      var words = 0.0
      var linked = 0.0
      var prose = 0.0
      var pieces = 0.0
      for index in blocks.indices
      where tree.isNode(blocks[index].node, inside: candidate) && !tree.isNode(blocks[index].node, inside: container) {
        let block = blocks[index]
        guard map.isText(block) else { continue }
        words += Double(block.words)
        linked += Double(block.words) * block.linkedShare
        let own = map.prose(block)
        prose += own
        pieces += own > 0 ? 1 : 0
      }
      guard words > 0, pieces > 0, linked / words <= 0.35 else { continue }
      if prose > 0.2 * mass, prose / pieces > 15, prose / words > 0.35 { container = candidate }
    }
    return container
  }

  /// Prose between the headline and the container: the lead of an article, often kept in another element.
  private func lead(before container: NodeID) -> [Int] {
    guard let first = blocks.firstIndex(where: { tree.isNode($0.node, inside: container) }),
      let headline = blocks[..<first].lastIndex(where: { isHeadline($0) })
    else { return [] }
    return blocks[(headline + 1)..<first].filter { block in
      block.words >= 10 && block.linkedShare < 0.2 && map.prose(block) > 0 && !block.looksLikeDates(in: text)
        && !map.isBeside(block, within: tree.root, asLead: true)
    }.map(\.index)
  }

  // MARK: Title

  func isHeadline(_ block: Block) -> Bool {
    block.role == .heading && (tree.tag(of: block.node) == .h1 || page.capture.kind == .text)
  }

  /// The headline: the last `h1` above the text or the first one in it, else any heading just above.
  private func title(before first: Int?) -> Int? {
    guard let first else { return blocks.firstIndex { isHeadline($0) } }
    if let above = blocks[...first].lastIndex(where: { isHeadline($0) }) { return above }
    if let below = blocks[first...].firstIndex(where: { isHeadline($0) }) { return below }
    return blocks[max(0, first - 6)...first].last { $0.role == .heading }?.index
  }

  private func prose(of chosen: [Int]) -> Double { chosen.reduce(0) { $0 + map.prose(blocks[$1]) } }

  private func confidence(of chosen: [Int]) -> Confidence {
    let prose = prose(of: chosen)
    if prose >= 120, prose >= 0.5 * map.total { return .high }
    return prose >= 40 ? .medium : .low
  }
}

extension Block {
  /// How much of the text is the text of links, 0 to 1.
  var linkedShare: Double { text.isEmpty ? 0 : Double(linkedBytes) / Double(text.count) }

  /// Whether most of a short text is dates, times and numbers.
  func looksLikeDates(in bytes: [UInt8]) -> Bool {
    guard words < 16 else { return false }
    let digits = bytes[text].count { $0 >= 0x30 && $0 <= 0x39 }
    return digits >= 6 && digits * 100 > 15 * text.count
  }
}
