internal import Packing

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

  let words: WordTable
  let stems: WordTable
  /// The words by their bytes.
  let index: WordIndex
  /// What stems begin with.
  let stemBeginnings: StemBeginnings
  let tree: PhraseTree
  /// For each stem, the longest shorter stem it begins with, or -1.
  let shorterStem: [Int32]
  /// The nodes that begin phrases, by word and by stem, or -1.
  let wordStarts: [Int32]
  let stemStarts: [Int32]

  /// A set of phrases; a match names a phrase by its index here.
  public init(_ phrases: [Phrase]) {
    var words = WordTable()
    var stems = WordTable()
    var builder = PhraseTreeBuilder()
    for (index, phrase) in phrases.enumerated() {
      builder.add(Int32(clamping: index), by: PhraseSet.symbols(of: phrase.code.span, &words, &stems))
    }
    self.init(words: words, stems: stems, tree: builder.tree)
  }

  private init(words: WordTable, stems: WordTable, tree: PhraseTree) {
    self.words = words
    self.stems = stems
    self.tree = tree
    index = WordIndex(of: words)
    stemBeginnings = StemBeginnings(of: stems)
    shorterStem = stems.longestBeginnings()
    var wordStarts = [Int32](repeating: -1, count: words.count)
    var stemStarts = [Int32](repeating: -1, count: stems.count)
    for node in tree.children(of: 0) {
      let symbol = Int(tree.nodes[node].symbol)
      if symbol.isMultiple(of: 2) {
        wordStarts[symbol / 2] = Int32(clamping: node)
      } else {
        stemStarts[symbol / 2] = Int32(clamping: node)
      }
    }
    self.wordStarts = wordStarts
    self.stemStarts = stemStarts
  }

  /// The way to a phrase in the tree; its words and stems get numbers where they have none yet.
  private static func symbols(of code: Span<UInt8>, _ words: inout WordTable, _ stems: inout WordTable) -> [Int32] {
    var symbols: [Int32] = []
    var start = 0
    for index in code.indices {
      switch code[index] {
      case Phrase.Part.word: symbols.append(PhraseTree.symbol(word: words.add(code, at: start..<index)))
      case Phrase.Part.stem: symbols.append(PhraseTree.symbol(stem: stems.add(code, at: start..<index)))
      case Phrase.Part.gap: symbols.append(PhraseTree.gap)
      default: continue
      }
      start = index + 1
    }
    return symbols
  }

  /// Every phrase that a folded text holds, in order of where it begins.
  public func matches(in text: Span<UInt8>) -> [Match] {
    var search = Search(tokens: tokens(of: text).all)
    search.found.reserveCapacity(search.tokens.count / 2)
    for start in search.tokens.indices { begin(at: start, &search) }
    return search.found
  }

  /// The phrases that are the whole of a folded text, but for signs before and after.
  public func matches(whole text: Span<UInt8>) -> [Int] {
    // Most texts begin with a word that begins no phrase.
    guard text.count <= PhraseSet.longestWhole, let first = firstToken(of: text), begins(first) else { return [] }
    let tokens = tokens(of: text)
    var search = Search(tokens: tokens.all, mustEndAt: tokens.count)
    begin(at: 0, &search)
    return search.found.map(\.phrase)
  }

  /// Whether a phrase begins with a word, or with a stem it has.
  private func begins(_ token: PhraseToken) -> Bool {
    if token.word >= 0, wordStarts[Int(token.word)] >= 0 { return true }
    var stem = token.stem
    while stem >= 0 {
      if stemStarts[Int(stem)] >= 0 { return true }
      stem = shorterStem[Int(stem)]
    }
    return false
  }

  /// More bytes than any phrase with its gaps has.
  private static let longestWhole = 1000
}

extension PhraseSet {
  /// A set that was packed.
  init(packed: inout PackedReader) {
    let words = WordTable(packed: &packed)
    let stems = WordTable(packed: &packed)
    self.init(words: words, stems: stems, tree: PhraseTree(packed: &packed))
  }

  /// Writes the set.
  func pack(into writer: inout PackedWriter) {
    words.pack(into: &writer)
    stems.pack(into: &writer)
    tree.pack(into: &writer)
  }
}

extension PhraseSet {
  /// One look through a text.
  private struct Search {
    let tokens: [PhraseToken]
    /// The ordinal of the word where a phrase must end to count, if that matters.
    var mustEndAt: Int32?
    var found: [Match] = []

    /// Notes the phrases that end at a node, the shortest way they stand where gaps allow several.
    mutating func report(_ phrases: Span<Int32>, _ start: Int, _ end: Int, _ firstFound: Int) {
      if let mustEndAt, mustEndAt != tokens[end].ordinal { return }
      // Those of one node are found together.
      for index in firstFound..<found.count where found[index].phrase == phrases[0] { return }
      let range = Int(tokens[start].start)..<Int(tokens[end].end)
      for index in phrases.indices { found.append(Match(phrase: Int(phrases[index]), range: range)) }
    }
  }

  /// Finds the phrases that begin at a word.
  private func begin(at start: Int, _ search: inout Search) {
    let token = search.tokens[start]
    if token.word >= 0, wordStarts[Int(token.word)] >= 0 {
      extend(wordStarts[Int(token.word)], from: start, start, search.found.count, &search)
    }
    var stem = token.stem
    while stem >= 0 {
      if stemStarts[Int(stem)] >= 0 { extend(stemStarts[Int(stem)], from: start, start, search.found.count, &search) }
      stem = shorterStem[Int(stem)]
    }
  }

  /// Goes on from a node of the tree that was reached at a word. As deep as a phrase has words.
  private func extend(
    _ node: Int32, from current: Int, _ start: Int, _ firstFound: Int, _ search: inout Search
  ) {
    let ends = tree.ends(at: node)
    if !ends.isEmpty { search.report(tree.ends.span.extracting(ends), start, current, firstFound) }
    guard let firstChild = tree.children(of: node).first else { return }
    let here = search.tokens[current]
    var next = current + 1
    guard next < search.tokens.count, search.tokens[next].walls == here.walls else { return }
    if search.tokens[next].ordinal == here.ordinal + 1, search.tokens[next].isClose {
      follow(node, next, start, firstFound, &search)
    }
    // Children stand in order of their symbols, and that of a gap is the least.
    guard tree.nodes[firstChild].symbol == PhraseTree.gap else { return }
    let gap = Int32(truncatingIfNeeded: firstChild)
    while next < search.tokens.count, search.tokens[next].walls == here.walls,
      search.tokens[next].ordinal <= here.ordinal + Phrase.gapWords + 1
    {
      follow(gap, next, start, firstFound, &search)
      next += 1
    }
  }

  private func follow(_ node: Int32, _ index: Int, _ start: Int, _ firstFound: Int, _ search: inout Search) {
    let token = search.tokens[index]
    if token.word >= 0 {
      let child = tree.child(of: node, by: PhraseTree.symbol(word: token.word))
      if child >= 0 { extend(child, from: index, start, firstFound, &search) }
    }
    var stem = token.stem
    while stem >= 0 {
      let child = tree.child(of: node, by: PhraseTree.symbol(stem: stem))
      if child >= 0 { extend(child, from: index, start, firstFound, &search) }
      stem = shorterStem[Int(stem)]
    }
  }
}
