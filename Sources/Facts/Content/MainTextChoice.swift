internal import Pages

/// Which blocks of a container are the text: those between the first and the last piece of prose, without what only
/// stands near it.
struct MainTextChoice {
  private let finder: MainTextFinder
  private let container: NodeID
  private let inside: [Block]
  private let core: NodeID
  private var strengths: [Strength]

  /// How surely a block is part of the text.
  private enum Strength { case none, weak, strong }

  init(_ finder: MainTextFinder, container: NodeID, core: NodeID) {
    self.finder = finder
    self.container = container
    self.core = core
    inside = finder.blocks.filter { finder.tree.isNode($0.node, inside: container) }
    strengths = []
    strengths = weighed()
    dropTeasers()
  }

  /// The indices of the chosen blocks.
  var blocks: [Int] {
    guard let span else { return [] }
    return span.filter { strengths[$0] != .none && isKept($0, before: span.upperBound) }.map { inside[$0].index }
  }

  private func weighed() -> [Strength] {
    let coreStart = inside.firstIndex { finder.tree.isNode($0.node, inside: core) } ?? 0
    let headline = inside[..<min(coreStart + 1, inside.count)].lastIndex { finder.isHeadline($0) } ?? -1
    return inside.enumerated().map { place, block in
      let isLead = place > headline && place < coreStart && block.words >= 10 && block.linkedShare < 0.3
      return strength(of: block, isLead: isLead)
    }
  }

  private func strength(of block: Block, isLead: Bool) -> Strength {
    guard block.region.isContent, block.visibility != .hidden else { return .none }
    if finder.map.isBeside(block, within: container, asLead: isLead) { return .none }
    if block.linkedShare > 0.6, block.words < 40, block.role != .control { return .none }
    switch block.role {
    case .label, .title, .caption: return .none
    case .control: return finder.tree.tag(of: block.node) == .p ? .weak : .none
    case .heading: return block.words >= 12 && block.linkedShare < 0.2 && !finder.isHeadline(block) ? .strong : .weak
    case .line where finder.page.capture.kind == .text: return .weak
    case .paragraph, .quotation, .code, .line, .item, .cell:
      return block.words >= 6 && block.linkedShare < 0.4 && !block.looksLikeDates(in: finder.text) ? .strong : .weak
    }
  }

  /// Takes out short prose that follows linked headlines, where there are several: teasers of other pages.
  private mutating func dropTeasers() {
    let teasers = inside.indices.dropFirst().filter { place in
      let above = inside[place - 1]
      return strengths[place] == .strong && inside[place].words <= 70 && above.role == .heading
        && above.linkedShare > 0.9 && above.words >= 3
    }
    guard teasers.count >= 2 else { return }
    for place in teasers { strengths[place] = .none }
  }

  /// From the heading above the first prose to the last prose, with the closing lines beside it.
  private var span: ClosedRange<Int>? {
    var first = strengths.firstIndex(of: .strong)
    var last = strengths.lastIndex(of: .strong)
    if first == nil {
      first = inside.indices.first { strengths[$0] != .none && inside[$0].role != .heading }
      last = inside.indices.last { strengths[$0] != .none && inside[$0].role != .heading }
    }
    guard var first, var last else { return nil }
    while first > 0, strengths[first - 1] == .weak, inside[first - 1].role == .heading,
      !finder.isHeadline(inside[first - 1])
    {
      first -= 1
    }
    let parent = finder.tree.parent(of: inside[last].node)
    for place in (last + 1)..<min(last + 4, max(inside.count, last + 1)) where place == last + 1 {
      guard isClosingLine(inside[place], strengths[place], beside: parent) else { break }
      last = place
    }
    return first...last
  }

  /// A short line right after the text, in the same element: a signature, a last word.
  private func isClosingLine(_ block: Block, _ strength: Strength, beside parent: NodeID?) -> Bool {
    finder.page.capture.kind != .text && strength == .weak && (block.role == .paragraph || block.role == .line)
      && block.words >= 2 && block.linkedShare < 0.3 && finder.tree.parent(of: block.node) == parent
      && !block.looksLikeDates(in: finder.text)
  }

  /// Headlines are no text, and a heading needs text below it.
  private func isKept(_ place: Int, before end: Int) -> Bool {
    let block = inside[place]
    guard block.role == .heading else { return true }
    if finder.isHeadline(block) { return false }
    guard place < end, let next = ((place + 1)...end).first(where: { strengths[$0] != .none }) else { return false }
    return strengths[place] == .strong || inside[next].role != .heading || level(inside[next]) > level(block)
  }

  private func level(_ block: Block) -> Int {
    switch finder.tree.tag(of: block.node) {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 7
    }
  }
}
