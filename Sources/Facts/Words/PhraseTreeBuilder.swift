/// A tree of phrases while it grows.
struct PhraseTreeBuilder {
  private var drafts = [Draft(symbol: 0)]
  private var edges: [Edge: Int] = [:]

  /// A node whose place is not known yet.
  private struct Draft {
    let symbol: Int32
    var children: [Int] = []
    var ends: [Int32] = []
  }

  private struct Edge: Hashable {
    let parent: Int
    let symbol: Int32
  }

  /// Adds a phrase by the symbols that lead to its end.
  mutating func add(_ phrase: Int32, by symbols: [Int32]) {
    let end = symbols.reduce(0) { child(of: $0, by: $1) }
    drafts[end].ends.append(phrase)
  }

  private mutating func child(of parent: Int, by symbol: Int32) -> Int {
    let edge = Edge(parent: parent, symbol: symbol)
    if let known = edges[edge] { return known }
    edges[edge] = drafts.count
    drafts[parent].children.append(drafts.count)
    drafts.append(Draft(symbol: symbol))
    return drafts.count - 1
  }

  /// The tree of all phrases added.
  var tree: PhraseTree {
    var order = [0]
    var nodes: [PhraseTree.Node] = []
    var ends: [Int32] = []
    while nodes.count < order.count {
      let draft = drafts[order[nodes.count]]
      nodes.append(
        PhraseTree.Node(symbol: draft.symbol, firstChild: Int32(order.count), firstEnd: Int32(ends.count)))
      order += draft.children.sorted { drafts[$0].symbol < drafts[$1].symbol }
      ends += draft.ends
    }
    nodes.append(PhraseTree.Node(symbol: 0, firstChild: Int32(order.count), firstEnd: Int32(ends.count)))
    return PhraseTree(nodes: nodes, ends: ends)
  }
}
