internal import Inputs
internal import Pages

/// What a page and its parts say of their own language.
struct LanguageClaims {
  /// What the page claims.
  let page: PageLanguage.Claim?
  /// Other versions it offers.
  let alternates: [String]
  /// Parts with a `lang` of their own, in document order; nil where the value is no language.
  let parts: [Part]

  struct Part {
    let node: NodeID
    let end: NodeID
    let language: String?
  }

  init(of page: Page) {
    var found: [PageLanguage.Claim?] = [nil, nil, nil]
    var alternates: Set<String> = []
    var parts: [Part] = []
    let tree = page.tree
    // Few pages have more of them than the one of the page.
    var unread = tree.count(of: .lang)
    for node in tree.nodes where tree.kind(of: node) == .element {
      switch tree.tag(of: node) {
      case .html:
        if page.hasAttribute(.lang, of: node) { unread -= 1 }
        found[0] = found[0] ?? Self.claim(.lang, of: node, in: page) ?? Self.claim(.xmlLang, of: node, in: page)
      case .meta: Self.readMeta(node, in: page, into: &found)
      case .link:
        if let value = page.value(.hreflang, of: node), let language = LanguageTag.primary(value.utf8) {
          alternates.insert(language)
        }
      default:
        guard unread > 0, let value = page.value(.lang, of: node) else { continue }
        unread -= 1
        parts.append(Part(node: node, end: tree.end(of: node), language: LanguageTag.primary(value.utf8)))
      }
    }
    let header = page.headers.first { $0.name.lowercased() == "content-language" }
      .flatMap { LanguageTag.primary($0.value.utf8) }
      .map { PageLanguage.Claim(language: $0, range: 0..<0, by: "content-language") }
    self.page = found[0] ?? found[1] ?? header ?? found[2]
    self.alternates = alternates.sorted()
    self.parts = parts
  }

  private static func readMeta(_ node: NodeID, in page: Page, into found: inout [PageLanguage.Claim?]) {
    if let name = page.value(.httpEquiv, of: node), name.lowercased() == "content-language" {
      found[1] = found[1] ?? claim(.content, of: node, in: page, by: "content-language")
    } else if let name = page.value(.property, of: node), name.lowercased() == "og:locale" {
      found[2] = found[2] ?? claim(.content, of: node, in: page, by: "og:locale")
    }
  }

  private static func claim(
    _ name: AttributeName, of node: NodeID, in page: Page, by: String = "lang"
  ) -> PageLanguage.Claim? {
    guard let attribute = page.tree.attribute(name, of: node),
      let language = LanguageTag.primary(page.valueBytes(of: attribute))
    else { return nil }
    let range =
      Int(
        attribute.nameRange.lowerBound)..<max(
        Int(attribute.nameRange.upperBound), Int(attribute.valueRange.upperBound))
    return PageLanguage.Claim(language: language, range: range, by: by)
  }
}

/// Finds the innermost part with a `lang` of its own around blocks that come in document order.
struct LanguageParts {
  private let parts: [LanguageClaims.Part]
  private var next = 0
  private var open: [LanguageClaims.Part] = []

  init(_ parts: [LanguageClaims.Part]) { self.parts = parts }

  /// The language of the part around a node; nil where there is none, or where its value is no language.
  mutating func language(around node: NodeID) -> String? {
    while next < parts.count, parts[next].node <= node {
      open.append(parts[next])
      next += 1
    }
    while let last = open.last, last.end <= node { open.removeLast() }
    return open.last?.language
  }
}
