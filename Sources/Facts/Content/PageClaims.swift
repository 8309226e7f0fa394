internal import Pages

/// What a page says of itself in its head: `og:type`, schema.org types, dates, its own address.
struct PageClaims {
  var article = false
  var product = false
  var home = false
  /// Whether its canonical address has no path.
  var isRoot = false
  /// Whether `og:url` has no path. Careless templates write the site's address there on every page.
  var isRootInGraph = false
  /// Whether it says that it is news, or that a news organisation publishes it.
  var news = false
  /// Whether it says when it was published.
  var isDated = false
  /// Whether it lists what was published under a topic: a page named “GDPR” then is about the law.
  var isArchive = false
  /// The host of its own address, without `www.`.
  var host: String?

  init(of page: Page) {
    let tree = page.tree
    for node in tree.elements([.meta, .link, .script, .body]) {
      switch tree.tag(of: node) {
      case .meta: read(meta: node, page)
      case .link where page.says("canonical", in: .rel, of: node):
        if let address = page.value(.href, of: node) { read(address: address) }
      case .script where page.says("application/ld+json", in: .type, of: node):
        read(json: page.source[page.rawContent(of: node)])
      case .body:
        guard let names = tree.attribute(.class, of: node) else { continue }
        for name in page.valueSlice(of: names).split(separator: 0x20) {
          home = home || name.elementsEqual("home".utf8)
          article = article || name.elementsEqual("single-post".utf8)
          isArchive = isArchive || name.elementsEqual("archive".utf8)
        }
      default: read(typeOf: node, page)
      }
    }
    guard tree.count(of: .itemtype) > 0 else { return }
    for node in tree.nodes {
      switch tree.tag(of: node) {
      case .meta, .link, .script, .body: continue
      default: read(typeOf: node, page)
      }
    }
  }

  private mutating func read(typeOf node: NodeID, _ page: Page) {
    if let type = page.value(.itemtype, of: node) { read(type: type) }
  }

  private mutating func read(meta node: NodeID, _ page: Page) {
    guard let attribute = page.tree.attribute(.property, of: node) else { return }
    let property = page.valueSlice(of: attribute)
    if property.says("og:type") {
      guard let type = page.value(.content, of: node)?.lowercased() else { return }
      article = article || type == "article" || type.hasPrefix("news")
      product = product || type.hasPrefix("product") || type.hasPrefix("og:product")
    } else if property.says("og:url") {
      guard let address = page.value(.content, of: node) else { return }
      isRootInGraph = isRootInGraph || Self.isRootAddress(address)
      isArchive = isArchive || Self.isTopicAddress(address)
      host = host ?? SiteHost.host(of: address)
    } else if property.says("article:published_time") {
      isDated = isDated || page.hasAttribute(.content, of: node)
    }
  }

  private mutating func read(address: String) {
    isRoot = isRoot || Self.isRootAddress(address)
    isArchive = isArchive || Self.isTopicAddress(address)
    host = host ?? SiteHost.host(of: address)
  }

  private mutating func read(type: String) {
    let name = type.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? type
    article = article || Self.articleTypes.contains(name)
    product = product || name == "Product"
    news = news || name.hasSuffix("NewsArticle") || name == "NewsMediaOrganization"
  }

  private static let articleTypes = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "Recipe", "OpinionNewsArticle", "TechArticle",
    "Review", "AnalysisNewsArticle",
  ]

  /// Looks for `"@type": "NewsArticle"` and the like.
  private mutating func read(json: ArraySlice<UInt8>) {
    Self.keys.search(json.span) { key, start in
      guard key > 0 else {
        isDated = true
        return true
      }
      let rest = json.dropFirst(start + Self.keyOfType.utf8.count)
        .drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }
      guard rest.first == UInt8(ascii: "\"") else { return true }
      let name = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }.prefix(40), as: UTF8.self)
      if name != "Review" { read(type: name) }
      return true
    }
  }

  private static let keyOfType = "\"@type\""
  private static let keys = LiteralSet(["\"datePublished\"", keyOfType], ignoresCase: false)

  /// Whether an address has a step that publishing programs put before the name of a topic: `/tag/gdpr/`.
  private static func isTopicAddress(_ address: String) -> Bool {
    address.lowercased().utf8.split(separator: UInt8(ascii: "/")).dropLast()
      .contains { topicSteps.contains(String(Substring($0))) }
  }

  private static let topicSteps: Set<String> = [
    "tag", "tags", "category", "categories", "topic", "topics", "etiket", "etiketler", "kategori", "kategoriler",
    "konu",
    "schlagwort", "schlagworte", "kategorie", "kategorien", "etiqueta", "etiquetas", "categoria", "mot-cle",
    "categorie",
  ]

  /// Whether an address has a host and no path: `https://example.org/`.
  private static func isRootAddress(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let scheme = (bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }) else { return false }
    let rest = bytes[(scheme + 3)...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return !rest.isEmpty }
    return slash == rest.endIndex - 1
  }
}

extension Page {
  /// Whether an attribute of an element says something, in capitals or not, which is of ASCII without a capital.
  fileprivate func says(_ text: StaticString, in name: AttributeName, of node: NodeID) -> Bool {
    tree.attribute(name, of: node).map { valueSlice(of: $0).says(text) } ?? false
  }
}

/// The host that a site is known by.
enum SiteHost {
  /// The host of an address in small letters, without `www.` and port; nil where it has none.
  static func host(of address: String) -> String? {
    let bytes = address.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard ["http://", "https://", "//"].contains(where: { bytes.starts(with: $0.utf8) }) else { return nil }
    let slash = UInt8(ascii: "/")
    let rest = bytes.drop { $0 != slash }.drop { $0 == slash }
    let authority = rest.prefix { $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let host = (authority.split(separator: UInt8(ascii: "@")).last ?? authority).prefix { $0 != UInt8(ascii: ":") }
    let name = host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    return name.contains(UInt8(ascii: ".")) ? String(decoding: name, as: UTF8.self).lowercased() : nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a text, in capitals or not, which is of ASCII without a capital.
  func says(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      unsafe count == text.count && zip(self, text).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && ($0 &- 0x41) < 26 }
    }
  }

  /// Whether the bytes of a text stand in it.
  func contains(text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = unsafe wanted.first, count >= wanted.count else { return false }
      return indices.contains { unsafe self[$0] == first && self[$0...].starts(with: wanted) }
    }
  }
}
