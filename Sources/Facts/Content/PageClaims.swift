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
    let hasTypes = tree.count(of: .itemtype) > 0
    for node in tree.nodes {
      switch tree.tag(of: node) {
      case .meta: read(meta: node, page)
      case .link where page.value(.rel, of: node)?.lowercased() == "canonical":
        if let address = page.value(.href, of: node) { read(address: address) }
      case .script where page.value(.type, of: node)?.lowercased() == "application/ld+json":
        read(json: page.source[page.rawContent(of: node)])
      case .body:
        let classes = (page.value(.class, of: node) ?? "").split(separator: " ")
        home = home || classes.contains("home")
        article = article || classes.contains("single-post")
        isArchive = isArchive || classes.contains("archive")
      default:
        if hasTypes, let type = page.value(.itemtype, of: node) { read(type: type) }
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
    case "og:url":
      isRootInGraph = isRootInGraph || Self.isRootAddress(value)
      isArchive = isArchive || Self.isTopicAddress(value)
      host = host ?? SiteHost.host(of: value)
    case "article:published_time": isDated = true
    default: break
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
    isDated = isDated || json.contains(text: "\"datePublished\"")
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

  /// Whether an address has a step that publishing programs put before the name of a topic: `/tag/gdpr/`.
  private static func isTopicAddress(_ address: String) -> Bool {
    address.lowercased().split(separator: "/").dropLast().contains { topicSteps.contains(String($0)) }
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

/// The host that a site is known by.
enum SiteHost {
  /// The host of an address in small letters, without `www.` and port; nil where it has none.
  static func host(of address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("//") else { return nil }
    let rest = lower.drop { $0 != "/" }.drop { $0 == "/" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = (authority.split(separator: "@").last ?? authority).prefix { $0 != ":" }
    let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return name.contains(".") ? String(name) : nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of a text stand in it.
  func contains(text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = unsafe wanted.first, count >= wanted.count else { return false }
      return indices.contains { unsafe self[$0] == first && self[$0...].starts(with: wanted) }
    }
  }
}
