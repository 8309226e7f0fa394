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

  /// The signs of an element, by those of each of its names.
  init(of node: NodeID, tree: Tree, _ read: (Range<Int32>) -> NameSigns) {
    var signs: NameSigns = []
    tree.forEachAttribute(of: node) { attribute in
      switch attribute.name {
      case .id, .class, .itemprop: signs.formUnion(read(attribute.valueRange))
      default: break
      }
    }
    self = signs
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs of names, parted by white space; words inside a name by hyphens, underscores and capitals.
  init(of names: Span<UInt8>) {
    let (words, bodies) = (Self.words, Self.bodies)
    var signs: NameSigns = []
    var name = NameHash()
    var word = NameHash()
    var last: UInt8 = 0x20
    for index in names.indices {
      let byte = names[index]
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isLetter = isCapital || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
      let isNewWord = !isLetter || (isCapital && last >= 0x61 && last <= 0x7A)
      if isNewWord { signs.formUnion(words[word]) }
      if isNewWord { word = NameHash() }
      if byte <= 0x20 {
        signs.formUnion(bodies[name])
        name = NameHash()
      } else {
        if isLetter { word.add(byte) }
        name.add(byte)
      }
      last = byte
    }
    signs.formUnion(words[word])
    signs.formUnion(bodies[name])
    self = signs
  }

  private static let words = NamesBySign(
    contentWords.map { ($0, .content) } + besideWords.map { ($0, .beside) } + leadWords.map { ($0, .lead) })

  private static let bodies = NamesBySign(bodyNames.map { ($0, .articleBody) })

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

/// Names and what they are signs of, found by their hashes: each name of a page is asked for.
private struct NamesBySign {
  /// The hash of the name at each place; zero where there is none.
  private var hashes: [UInt64]
  private var signs: [NameSigns]

  /// - Parameter names: of two that are the same, the last counts.
  init(_ names: [(name: String, sign: NameSigns)]) {
    // At least three quarters of the places stay free.
    var count = 16
    while count < 4 * names.count { count *= 2 }
    hashes = [UInt64](repeating: 0, count: count)
    signs = [NameSigns](repeating: [], count: count)
    for (name, sign) in names {
      let hash = NameHash(name)
      let place = place(of: hash)
      hashes[place] = hash.value
      signs[place] = sign
    }
  }

  /// What a name is a sign of.
  @inline(__always)
  subscript(name: NameHash) -> NameSigns { signs[place(of: name)] }

  /// Where a name stands, or the free place where it would.
  @inline(__always)
  private func place(of name: NameHash) -> Int {
    var place = Int(truncatingIfNeeded: name.value ^ name.value &>> 32) & (hashes.count &- 1)
    while hashes[place] != name.value, hashes[place] != 0 { place = (place &+ 1) & (hashes.count &- 1) }
    return place
  }
}
