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
    let evidence = PageKindEvidence(page, blocks, mainText, words)
    self = evidence.kind
  }
}

/// What a page shows of its kind.
private struct PageKindEvidence {
  let page: Page
  let blocks: Blocks
  let mainText: MainText
  let words: Words
  let claims: Claims

  init(_ page: Page, _ blocks: Blocks, _ mainText: MainText, _ words: Words) {
    self.page = page
    self.blocks = blocks
    self.mainText = mainText
    self.words = words
    claims = Claims(of: page)
  }

  var kind: PageKind {
    if isPolicy { return .policy }
    if page.capture.kind == .text { return proseWords >= 60 ? .article : .other }
    if claims.product, hasPriceOrCart { return .product }
    if claims.isRoot { return .home }
    if claims.article, proseWords >= 40 { return .article }
    if isProduct { return .product }
    if claims.home, !isArticle { return .home }
    if isListing { return .listing }
    if isArticle { return .article }
    if isForm { return .form }
    return claims.article ? .article : claims.home ? .home : .other
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
        words.hits(whole: part).contains { Self.policyLists.contains($0.list) }
      }
    }
  }

  private static let policyLists: Set<WordList> = [.cookiePolicy, .privacyPolicy, .privacyNotice, .terms, .imprint]

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
      guard block.words <= 4, block.role == .control || block.linkedShare > 0.9 else { return false }
      return words.says(.callToBuy, in: Folding.fold(Array(blocks.text[block.text])))
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

/// What a page says of itself in its head: `og:type`, schema.org types, its own address.
private struct Claims {
  var article = false
  var product = false
  var home = false
  /// Whether its own address has no path.
  var isRoot = false

  init(of page: Page) {
    let tree = page.tree
    for node in tree.nodes {
      switch tree.tag(of: node) {
      case .meta: read(meta: node, page)
      case .link where page.value(.rel, of: node)?.lowercased() == "canonical":
        isRoot = isRoot || page.value(.href, of: node).map(Self.isRootAddress) ?? false
      case .script where page.value(.type, of: node)?.lowercased() == "application/ld+json":
        read(json: page.source[page.rawContent(of: node)])
      case .body:
        let classes = (page.value(.class, of: node) ?? "").split(separator: " ")
        home = home || classes.contains("home")
        article = article || classes.contains("single-post")
      default:
        if let type = page.value(.itemtype, of: node) { read(type: type) }
      }
    }
  }

  private mutating func read(meta node: NodeID, _ page: Page) {
    guard let name = page.value(.property, of: node)?.lowercased(), let value = page.value(.content, of: node)
    else { return }
    switch name {
    case "og:type":
      let type = value.lowercased()
      article = article || type == "article" || type.hasPrefix("news")
      product = product || type.hasPrefix("product") || type.hasPrefix("og:product")
    case "og:url": isRoot = isRoot || Self.isRootAddress(value)
    default: break
    }
  }

  private mutating func read(type: String) {
    let name = type.split(separator: "/").last.map(String.init) ?? type
    article = article || Self.articleTypes.contains(name)
    product = product || name == "Product"
  }

  private static let articleTypes = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "Recipe", "OpinionNewsArticle", "TechArticle",
    "Review", "AnalysisNewsArticle",
  ]

  /// Looks for `"@type": "NewsArticle"` and the like.
  private mutating func read(json: ArraySlice<UInt8>) {
    let key = Array("\"@type\"".utf8)
    var index = json.startIndex
    while let start = json[index...].firstIndex(of: key[0]) {
      index = start + 1
      guard json[start...].starts(with: key) else { continue }
      let rest = json[(start + key.count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }
      guard rest.first == UInt8(ascii: "\"") else { continue }
      let name = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }.prefix(40), as: UTF8.self)
      if name != "Review" { read(type: name) }
    }
  }

  /// Whether an address has a host and no path: `https://example.org/`.
  private static func isRootAddress(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let scheme = (bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }) else { return false }
    let rest = bytes[(scheme + 3)...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return !rest.isEmpty }
    return slash == rest.endIndex - 1
  }
}
