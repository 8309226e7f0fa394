/// Thousands of phrases, found in a text in one pass.
///
/// A text is cut into words once; each word costs a hash and a look at a small filter, and only words that begin a
/// phrase are looked at further. Words are interned, phrases are a tree over their numbers.
public struct PhraseSet: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable, Hashable {
    /// Its index among the phrases of the set.
    public let phrase: Int
    /// Where it stands in the folded text.
    public let range: Range<Int>
  }

  /// How many phrases there are.
  public let count: Int

  private(set) var words = WordTable()
  private(set) var stems = WordTable()
  /// For each stem, the longest shorter stem it begins with, or -1.
  private var shorterStem: [Int32] = []
  private var nodes: [Node] = [Node()]
  private var edges: [Edge: Int32] = [:]
  /// The nodes that begin phrases, by word and by stem, or -1.
  private var wordStarts: [Int32] = []
  private var stemStarts: [Int32] = []

  private struct Node: Sendable {
    var gap: Int32 = -1
    var ends: [Int32] = []
    var isLeaf = true
  }

  private struct Edge: Hashable, Sendable {
    let node: Int32
    let symbol: Int32
  }

  /// A set of phrases; a match names a phrase by its index here.
  public init(_ phrases: [Phrase]) {
    count = phrases.count
    for (index, phrase) in phrases.enumerated() { add(phrase, number: Int32(clamping: index)) }
    shorterStem = (0..<stems.count).map { longestStem(shorterThan: stems.word(Int32($0))) }
    wordStarts = (0..<words.count).map { edges[Edge(node: 0, symbol: PhraseSet.symbol(word: Int32($0)))] ?? -1 }
    stemStarts = (0..<stems.count).map { edges[Edge(node: 0, symbol: PhraseSet.symbol(stem: Int32($0)))] ?? -1 }
  }

  /// Every phrase that a folded text holds, in order of where it begins.
  public func matches(in text: Span<UInt8>) -> [Match] {
    var search = Search(set: self, tokens: tokens(of: text))
    for start in search.tokens.indices { search.begin(at: start) }
    return search.found
  }

  /// The phrases that are the whole of a folded text, but for signs before and after.
  public func matches(whole text: Span<UInt8>) -> [Int] {
    var search = Search(set: self, tokens: tokens(of: text))
    guard let last = search.tokens.last, search.tokens.count <= PhraseSet.longestWhole else { return [] }
    search.mustEnd = Int(last.end)
    search.begin(at: 0)
    return search.found.map(\.phrase)
  }

  /// More words than any phrase with its gaps has.
  private static let longestWhole = 64

  private static func symbol(word: Int32) -> Int32 { word &* 2 }
  private static func symbol(stem: Int32) -> Int32 { stem &* 2 &+ 1 }
}

extension PhraseSet {
  private mutating func add(_ phrase: Phrase, number: Int32) {
    var node: Int32 = 0
    for part in phrase.parts {
      switch part {
      case .word(let word): node = child(of: node, by: PhraseSet.symbol(word: words.add(word)))
      case .stem(let stem): node = child(of: node, by: PhraseSet.symbol(stem: stems.add(stem)))
      case .gap: node = gapChild(of: node)
      }
    }
    nodes[Int(node)].ends.append(number)
  }

  private mutating func child(of node: Int32, by symbol: Int32) -> Int32 {
    let edge = Edge(node: node, symbol: symbol)
    if let known = edges[edge] { return known }
    let new = newNode()
    edges[edge] = new
    nodes[Int(node)].isLeaf = false
    return new
  }

  private mutating func gapChild(of node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 { nodes[Int(node)].gap = newNode() }
    return nodes[Int(node)].gap
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(clamping: nodes.count - 1)
  }

  private func longestStem(shorterThan stem: [UInt8]) -> Int32 {
    var hash = WordTable.seed
    var longest: Int32 = -1
    for index in 0..<stem.count - 1 {
      hash = WordTable.hash(hash, stem[index])
      longest = stems.number(of: hash, in: stem.span, at: 0..<index + 1) ?? longest
    }
    return longest
  }
}

extension PhraseSet {
  /// One look through a text.
  private struct Search {
    let set: PhraseSet
    let tokens: [PhraseToken]
    var found: [Match] = []
    /// Where a phrase must end to count, if that matters.
    var mustEnd: Int?

    /// Finds the phrases that begin at a word.
    mutating func begin(at start: Int) {
      let token = tokens[start]
      if token.word >= 0, set.wordStarts[Int(token.word)] >= 0 {
        extend(set.wordStarts[Int(token.word)], from: start, start, found.count)
      }
      var stem = token.stem
      while stem >= 0 {
        if set.stemStarts[Int(stem)] >= 0 { extend(set.stemStarts[Int(stem)], from: start, start, found.count) }
        stem = set.shorterStem[Int(stem)]
      }
    }

    /// Goes on from a node of the tree that was reached at a word.
    private mutating func extend(_ node: Int32, from current: Int, _ start: Int, _ firstFound: Int) {
      let place = set.nodes[Int(node)]
      for phrase in place.ends { report(Int(phrase), start, current, firstFound) }
      let next = current + 1
      guard !place.isLeaf || place.gap >= 0, next < tokens.count, tokens[next].joint != .wall else { return }
      if tokens[next].joint == .close { follow(node, next, start, firstFound) }
      guard place.gap >= 0 else { return }
      for after in next..<min(next + Phrase.gapWords + 1, tokens.count) {
        if tokens[after].joint == .wall { return }
        follow(place.gap, after, start, firstFound)
      }
    }

    private mutating func follow(_ node: Int32, _ index: Int, _ start: Int, _ firstFound: Int) {
      let token = tokens[index]
      if token.word >= 0, let child = set.edges[Edge(node: node, symbol: PhraseSet.symbol(word: token.word))] {
        extend(child, from: index, start, firstFound)
      }
      var stem = token.stem
      while stem >= 0 {
        if let child = set.edges[Edge(node: node, symbol: PhraseSet.symbol(stem: stem))] {
          extend(child, from: index, start, firstFound)
        }
        stem = set.shorterStem[Int(stem)]
      }
    }

    /// Notes a phrase, the shortest way it stands where gaps allow several.
    private mutating func report(_ phrase: Int, _ start: Int, _ end: Int, _ firstFound: Int) {
      if let mustEnd, mustEnd != Int(tokens[end].end) { return }
      guard !found[firstFound...].contains(where: { $0.phrase == phrase }) else { return }
      found.append(Match(phrase: phrase, range: Int(tokens[start].start)..<Int(tokens[end].end)))
    }
  }
}
