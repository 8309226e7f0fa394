internal import Pages

/// What the names that authors gave an element (`class`, `id`, `itemprop`) say about its part in the page.
struct NameSigns: OptionSet {
  let rawValue: UInt8

  /// The body of an article, by a name that says just that: `entry-content`, `articleBody`.
  static let articleBody = NameSigns(rawValue: 1)
  /// A name that has to do with content: `post`, `story`, `haber`.
  static let content = NameSigns(rawValue: 2)
  /// Something beside the content: sharing, related, tags, byline, advertising.
  static let beside = NameSigns(rawValue: 4)
  /// Something that stands beside the content, or leads into it: `teaser`, `intro`.
  static let lead = NameSigns(rawValue: 8)

  /// The signs of an element.
  init(of node: NodeID, tree: Tree, source: [UInt8]) {
    var signs: NameSigns = []
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case .id, .class, .itemprop:
        let range = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
        signs.formUnion(NameSigns(of: source[range]))
      default: break
      }
    }
    self = signs
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs of names, parted by white space; words inside a name by hyphens, underscores and capitals.
  init(of names: ArraySlice<UInt8>) {
    var signs: NameSigns = []
    var name = NameHash()
    var word = NameHash()
    var last: UInt8 = 0x20
    for byte in names {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isLetter = isCapital || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
      let isNewWord = !isLetter || (isCapital && last >= 0x61 && last <= 0x7A)
      if isNewWord, let sign = Self.words[word.value] { signs.formUnion(sign) }
      if isNewWord { word = NameHash() }
      if byte <= 0x20 {
        if Self.bodies.contains(name.value) { signs.insert(.articleBody) }
        name = NameHash()
      } else {
        if isLetter { word.add(byte) }
        name.add(byte)
      }
      last = byte
    }
    if let sign = Self.words[word.value] { signs.formUnion(sign) }
    if Self.bodies.contains(name.value) { signs.insert(.articleBody) }
    self = signs
  }

  private static let words: [UInt64: NameSigns] = {
    var words: [UInt64: NameSigns] = [:]
    for word in contentWords { words[NameHash(word).value] = .content }
    for word in besideWords { words[NameHash(word).value] = .beside }
    for word in leadWords { words[NameHash(word).value] = .lead }
    return words
  }()

  private static let bodies = Set(bodyNames.map { NameHash($0).value })

  private static let bodyNames = [
    "articlebody", "article-body", "article_body", "article__body", "article-content", "article_content",
    "article__content", "articlecontent", "article-text", "article_text", "articletext", "article-main",
    "entry-content", "entry", "post-content", "post_content", "post-body", "post-text", "blog-post-content",
    "td-post-content", "single-content", "story-body", "story-content", "storybody", "storycontent", "news-content",
    "content-body", "rich-text", "richtext", "haber-metni", "haber-detay", "haber-icerik",
  ]

  private static let contentWords = [
    "article", "content", "entry", "post", "body", "story", "text", "main", "page", "blog", "hentry", "news",
    "artikel", "inhalt", "beitrag", "icerik", "haber", "detay", "yazi", "metin", "texte", "corps", "contenu",
    "contenido", "noticia", "testo",
  ]

  private static let leadWords = ["teaser", "headline", "intro", "meta"]

  private static let besideWords = [
    "share", "sharing", "social", "sharedaddy", "related", "relatedposts", "yarpp", "newsletter", "subscribe",
    "subscription", "signup", "promo", "promotion", "ad", "ads", "advert", "advertisement", "advertising", "sponsor",
    "sponsored", "author", "byline", "bio", "metadata", "postmeta", "tag", "tags", "taglist", "category", "categories",
    "kategorie", "comment", "comments", "disqus", "breadcrumb", "breadcrumbs", "crumbs", "rating", "vote", "poll",
    "feedback", "toolbar", "tools", "print", "recirc", "recirculation", "outbrain", "taboola", "recommended",
    "recommendation", "recommendations", "recommend", "widget", "popular", "trending", "mostread", "latest", "teasers",
    "footer", "copyright", "timestamp", "date", "dateline", "published", "pub", "caption", "credit", "legend", "photo",
    "picture", "img", "gallery", "slideshow", "modal", "popup", "overlay", "login", "paywall", "nav", "navigation",
    "pagination", "pager", "sidebar", "menu", "readmore", "prev", "previous", "next", "cookie", "consent", "banner",
    "follow", "embed", "infobox", "toc", "attachment", "hidden", "search", "paylas", "yorum", "yorumlar", "etiketler",
    "ilgili", "reklam", "bulten",
  ]
}

/// A running hash of a name, in lower case (FNV-1a).
struct NameHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ name: String) {
    for byte in name.utf8 { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    value = (value ^ UInt64(lower)) &* 0x100_0000_01b3
  }
}
