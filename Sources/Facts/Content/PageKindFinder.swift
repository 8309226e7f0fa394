public import Pages

extension PageKind {
  /// What a page was published as: by what it says of itself, else by what it holds.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - blocks: its blocks.
  ///   - mainText: its main text.
  ///   - words: what policies and terms are called.
  public init(of page: Page, blocks: Blocks, mainText: MainText, words: Words) {
    self.init(
      of: page, claims: PageClaims(of: page), blocks: blocks, mainText: mainText, words: words,
      blockWords: BlockWords(blocks, words))
  }

  /// What a page was published as, by what it was found to say of itself.
  init(
    of page: Page, claims: PageClaims, blocks: Blocks, mainText: MainText, words: Words, blockWords: BlockWords
  ) {
    let evidence = PageKindEvidence(page, claims, blocks, mainText, words, blockWords)
    self = evidence.kind
  }
}

/// What a page shows of its kind.
private struct PageKindEvidence {
  let page: Page
  let blocks: Blocks
  let mainText: MainText
  let words: Words
  let blockWords: BlockWords
  let claims: PageClaims

  init(
    _ page: Page, _ claims: PageClaims, _ blocks: Blocks, _ mainText: MainText, _ words: Words, _ blockWords: BlockWords
  ) {
    self.page = page
    self.claims = claims
    self.blocks = blocks
    self.mainText = mainText
    self.words = words
    self.blockWords = blockWords
  }

  var kind: PageKind {
    if isPolicy, !claims.isArchive { return .policy }
    if page.capture.kind == .text { return proseWords >= 60 ? .article : .other }
    if claims.product, hasPriceOrCart { return .product }
    if claims.isRoot { return .home }
    if claims.article, proseWords >= 40 { return .article }
    if isProduct { return .product }
    if claims.home || claims.isRootInGraph, !isArticle { return .home }
    if isListing { return .listing }
    if isArticle { return .article }
    if isForm { return .form }
    return claims.article ? .article : claims.home || claims.isRootInGraph ? .home : .other
  }

  // MARK: Evidence

  /// A title or headline that names a cookie or privacy text, or terms.
  private var isPolicy: Bool {
    let headline = mainText.title.map { blocks.all[$0] }
    let titles = blocks.all.first { $0.role == .title || page.capture.kind == .text }
    return [headline, titles].contains { block in
      guard let block, block.words <= 14 else { return false }
      let folded = Folding.fold(Array(blocks.text[block.text]))
      let name = folded.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") }.map(Array.init)
      return ([folded] + name).contains { part in
        words.hits(whole: part).contains { Self.policyLists.contains($0.list) } || isTwoNames(part)
      }
    }
  }

  /// Whether a title is the names of two such texts with a short word between: “Privacy and cookie policy”.
  private func isTwoNames(_ title: [UInt8]) -> Bool {
    let names = words.hits(in: title).filter { Self.policyLists.contains($0.list) }.map(\.range)
    guard let first = names.first?.lowerBound, let last = names.map(\.upperBound).max() else { return false }
    let left = title.indices.filter { place in
      place > first && place < last && WordBytes.isWord(title[place]) && !names.contains { $0.contains(place) }
    }
    let isWhole =
      !title[..<first].contains { WordBytes.isWord($0) } && !title[last...].contains { WordBytes.isWord($0) }
    return names.count > 1 && isWhole && left.count <= 3
  }

  private static let policyLists: WordLists = [.cookiePolicy, .privacyPolicy, .privacyNotice, .terms, .imprint]

  private var proseWords: Int {
    mainText.blocks.reduce(0) { sum, index in
      let block = blocks.all[index]
      return sum + (block.isProse(in: blocks.text) ? block.words : 0)
    }
  }

  private var isArticle: Bool {
    let paragraphs = mainText.blocks.count { blocks.all[$0].role == .paragraph && blocks.all[$0].words >= 20 }
    return (proseWords >= 150 && paragraphs >= 3) || (proseWords >= 250 && paragraphs >= 1)
  }

  /// Many headlines or items that are links, and little text besides.
  private var isListing: Bool {
    var linked = 0
    var linkedWords = 0
    for block in blocks.all where block.region.isContent && block.linkedShare > 0.8 && block.words >= 3 {
      guard block.role == .heading || block.role == .item || block.role == .paragraph else { continue }
      linked += 1
      linkedWords += block.words
    }
    return linked >= 8 && linkedWords * 2 > proseWords
  }

  private var prices: Int {
    blocks.all.count { $0.region.isContent && $0.words <= 12 && Price.isIn(blocks.text[$0.text]) }
  }

  private var cartCalls: Int {
    blocks.all.count { block in
      block.words <= 4 && (block.role == .control || block.linkedShare > 0.9)
        && blockWords.mentions(.callToBuy, in: block.index)
        && words.says(.callToBuy, in: blockWords.folded(block.index).span)
    }
  }

  private var hasPriceOrCart: Bool { prices > 0 || cartCalls > 0 }

  /// A price and a button to buy, on a page that is not a list of many.
  private var isProduct: Bool {
    let calls = cartCalls
    return (1...3).contains(calls) && (1...12).contains(prices) && proseWords < 800
  }

  /// A form with several fields and little text.
  private var isForm: Bool {
    let tree = page.tree
    let fields = tree.nodes.count { node in
      switch tree.tag(of: node) {
      case .textarea, .select: true
      case .input:
        !["hidden", "submit", "button", "search", "checkbox", "radio"]
          .contains((page.value(.type, of: node) ?? "text").lowercased())
      default: false
      }
    }
    return fields >= 3 && proseWords < 200
  }
}
