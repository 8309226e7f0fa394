/// Phrases as a tree over the numbers of their words, from the first word to the last.
struct PhraseTree: Sendable {
  /// A place in the tree: some words of a phrase were read.
  struct Node: Sendable {
    /// Where a gap leads, or -1.
    var gap: Int32 = -1
    /// The phrases that end here: a range of `ends`.
    var firstEnd: Int32 = 0
    var endCount: Int32 = 0
    var isLeaf = true
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var ends: [Int32] = []
  /// Edges by node and symbol, in slots found by their hash.
  private var keys = [UInt64](repeating: UInt64.max, count: 1024)
  private var targets = [Int32](repeating: -1, count: 1024)
  private var edges = 0
  private var pending: [(node: Int32, phrase: Int32)] = []

  /// Makes room for as many edges, so that the tree need not be laid out again and again.
  mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count)
    var size = keys.count
    while size < count * 2 { size *= 2 }
    if size > keys.count { rehash(to: size) }
  }

  /// What a word or a stem is called on an edge.
  static func symbol(word: Int32) -> Int32 { word &* 2 }
  static func symbol(stem: Int32) -> Int32 { stem &* 2 &+ 1 }

  /// The node an edge leads to, or -1.
  @inline(__always)
  func child(of node: Int32, by symbol: Int32) -> Int32 {
    let key = PhraseTree.key(node, symbol)
    var slot = PhraseTree.hash(key) & (keys.count - 1)
    while keys[slot] != UInt64.max {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  /// The node an edge leads to, new where there is none yet.
  mutating func grow(from node: Int32, by symbol: Int32) -> Int32 {
    let known = child(of: node, by: symbol)
    if known >= 0 { return known }
    let new = newNode()
    nodes[Int(node)].isLeaf = false
    edges += 1
    if edges * 2 > keys.count { rehash(to: keys.count * 2) }
    place(PhraseTree.key(node, symbol), new)
    return new
  }

  /// The node a gap leads to, new where there is none yet.
  mutating func growGap(from node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 {
      nodes[Int(node)].gap = newNode()
      nodes[Int(node)].isLeaf = false
    }
    return nodes[Int(node)].gap
  }

  /// Notes that a phrase ends at a node.
  mutating func end(_ phrase: Int32, at node: Int32) {
    pending.append((node, phrase))
    nodes[Int(node)].endCount += 1
  }

  /// Puts the ends of phrases in order, once all have been noted.
  mutating func close() {
    ends = [Int32](repeating: -1, count: pending.count)
    var next: Int32 = 0
    for node in nodes.indices {
      nodes[node].firstEnd = next
      next += nodes[node].endCount
      nodes[node].endCount = 0
    }
    for (node, phrase) in pending {
      ends[Int(nodes[Int(node)].firstEnd + nodes[Int(node)].endCount)] = phrase
      nodes[Int(node)].endCount += 1
    }
    pending = []
  }

  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) &<< 32 | UInt64(UInt32(truncatingIfNeeded: symbol))
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(clamping: nodes.count - 1)
  }

  private mutating func rehash(to size: Int) {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: UInt64.max, count: size)
    targets = [Int32](repeating: -1, count: size)
    for slot in oldKeys.indices where oldKeys[slot] != UInt64.max { place(oldKeys[slot], oldTargets[slot]) }
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = PhraseTree.hash(key) & (keys.count - 1)
    while keys[slot] != UInt64.max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
  }
}
