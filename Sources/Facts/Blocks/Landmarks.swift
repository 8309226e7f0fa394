internal import Pages

/// Which part of a page an element begins: by its name, its `role`, and a few names that authors give it.
enum Landmarks {
  private static let byToken: [UInt64: Block.Region] = {
    var byToken: [UInt64: Block.Region] = [:]
    for (region, tokens) in tokens {
      for token in tokens { byToken[hash(token.utf8)] = region }
    }
    return byToken
  }()

  /// A bit for the hash of each token, by which nearly all others are told.
  private static let tokenBits: [UInt64] = byToken.keys.reduce(into: Array(repeating: 0, count: 64)) { bits, hash in
    bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
  }

  private static func region(ofToken hash: UInt64) -> Block.Region? {
    tokenBits[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0 ? byToken[hash] : nil
  }

  /// The region an element begins by its name; nil where it stays in its parent's.
  static func region(of tag: Tag, inside parent: Block.Region) -> Block.Region? {
    switch tag {
    case .main: .main
    case .nav: .navigation
    case .aside: .aside
    case .footer: .footer
    // A header inside the main part is the headline's, not the page's.
    case .header: parent == .unknown ? .header : nil
    default: nil
    }
  }

  /// The region that a `role` names.
  static func region(ofRole role: ArraySlice<UInt8>) -> Block.Region? {
    roles.first { role.elementsEqual($0.name.utf8) }?.region
  }

  /// The region that one of an element's classes, or its id, names.
  static func region(ofNames names: Span<UInt8>) -> Block.Region? {
    var hash = seed
    for index in names.indices {
      if names[index] > 0x20 {
        hash = step(hash, names[index])
        continue
      }
      if let found = region(ofToken: hash) { return found }
      hash = seed
    }
    return region(ofToken: hash)
  }

  /// Whether one of an element's classes, or its id, speaks of consent: `cookie-banner`, `kvkk_bar`.
  static func namesNotice(_ names: Span<UInt8>) -> Bool { noticeWords.isIn(names) }

  private static let roles: [(name: String, region: Block.Region)] = [
    ("main", .main), ("banner", .header), ("navigation", .navigation), ("menu", .navigation), ("menubar", .navigation),
    ("complementary", .aside), ("contentinfo", .footer), ("search", .form), ("form", .form),
  ]

  private static let tokens: [(Block.Region, [String])] = [
    (.header, ["site-header", "siteheader", "masthead", "topbar", "top-bar", "global-header", "main-header"]),
    (
      .navigation,
      [
        "nav", "navbar", "navigation", "main-nav", "main-menu", "mainmenu", "main-navigation", "site-navigation",
        "nav-menu", "primary-menu", "topnav", "top-menu", "menu-container", "mobile-menu", "breadcrumb", "breadcrumbs",
        "bread-crumbs", "pagination", "post-navigation", "nav-links", "offcanvas-menu",
      ]
    ),
    (
      .aside,
      [
        "sidebar", "side-bar", "widget-area", "right-sidebar", "left-sidebar", "sidebar-right", "sidebar-left",
        "related-posts", "related-articles", "related-content", "relatedposts", "related-news", "jp-relatedposts",
        "recommended-articles", "yarpp-related", "more-stories",
      ]
    ),
    (.footer, ["footer", "site-footer", "page-footer", "main-footer", "global-footer", "colophon", "footer-wrapper"]),
    (
      .comments,
      [
        "comments", "comment-list", "commentlist", "comments-area", "comments-section", "comment-section", "respond",
        "disqus_thread", "comment-respond", "yorumlar", "kommentare",
      ]
    ),
  ]

  private static let noticeWords = LiteralSet(
    [
      "cookie", "consent", "gdpr", "dsgvo", "kvkk", "cerez", "onetrust", "didomi", "usercentrics", "cmplz", "borlabs",
      "privacy-overview", "cli-modal",
    ], ignoresCase: true)

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x100_0000_01b3
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed, step) }
}
