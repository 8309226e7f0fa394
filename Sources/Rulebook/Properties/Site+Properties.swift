internal import Facts
internal import Pages

extension SiteFacts: Subject {
  static let factName = "site"
  static let placeNote: LocalizedText? = LocalizedText(en: "the entry page of the site", tr: "sitenin giriş sayfası")

  static let properties: [Property<SiteFacts>] = [
    .code("name", "Its host, without www.; unknown where no page tells it.") { $0.name.isEmpty ? nil : $0.name },
    .number("page_count", "How many of its pages were compared.") { Double($0.pages) },
    .number("article_count", "How many of them are articles.") { Double($0.articles) },
    .codes("languages", "The languages of its pages, those of most pages first.") { $0.languages },
    .language("language", "The language of most of its pages.") { $0.languages.first },
    .words("captures", "How its pages were saved.") { site in site.captures.sorted { $0.rawValue < $1.rawValue } },
    .truth("keeps_links", "Whether a page keeps links, so that a link can be said to be missing.") {
      $0.signs.contains(.keepsLinks)
    },
    .truth("is_shop", "Whether a page sells: a product with a price and a way to buy.") { $0.signs.contains(.shop) },
    .truth("is_news", "Whether it says by schema.org that it is news, or from a news organisation.") {
      $0.signs.contains(.news)
    },
    .words("identity_links", "The names under which it names or links who publishes.") {
      $0.identityLinks.map(\.kind)
    },
    .list("identity_texts", "Its pages that tell who publishes: imprint, contact.") { $0.identity },
    .number("undated_share", "The share of its articles that say nowhere when they were published, 0 to 1.") {
      $0.articles == 0 ? nil : Double($0.undatedArticles.count) / Double($0.articles)
    },
    .number("undated_count", "How many articles say nowhere when they were published.") {
      Double($0.undatedArticles.count)
    },
    .list("undated_articles", "Articles that say nowhere when they were published.") { $0.undatedArticles.places },
    .number("notice_page_count", "How many pages have a notice over or beside their text.") {
      Double($0.notices.present)
    },
    .truth("notices_as_served", "Whether every page was saved as served, so that no earlier choice can hide a notice.")
    {
      $0.notices.areAsServed
    },
    .number("missing_notice_count", "How many pages have no notice, where most have one.") {
      Double($0.notices.missing.count)
    },
    .list("missing_notices", "Pages without a notice, where most have one.") { $0.notices.missing.places },
    .number("differing_notice_count", "How many notices differ from the usual one of their language.") {
      Double($0.notices.differing.count)
    },
    .list("differing_notices", "Notices that differ from the usual one of their language.") {
      $0.notices.differing.places
    },
    .number("foreign_notice_count", "How many notices are in another language than their page.") {
      Double($0.notices.foreign.count)
    },
    .list("foreign_notices", "Notices in another language than their page, where the site has one in that language.") {
      $0.notices.foreign.places
    },
    .list("repetitions", "The same leftover, or the same line of text exports, on several pages.") { $0.repetitions },
  ]

  static func isAny(in site: SiteFacts) -> Bool { true }

  static func visit(_ site: SiteFacts, _ body: (SiteFacts, SiteFacts) -> Void) { body(site, site) }

  /// What names its home page, else its first page.
  func place(in site: SiteFacts) -> Spot { Spot(head) }
}

extension Repetition: Subject {
  static let factName = "repetition"
  typealias World = SiteFacts

  static let properties: [Property<Repetition>] = [
    .word("kind", "What leftover it is; unknown for a line that is known by nothing but its repetition.") { $0.kind },
    .number("page_count", "On how many pages it stands.") { Double($0.pages) },
    .number("among", "Of how many pages that is: all, or the text exports for a line.") { Double($0.among) },
    .number("share", "On what share of them it stands, 0 to 1.") {
      $0.among == 0 ? 0 : Double($0.pages) / Double($0.among)
    },
    .list("places", "The first places it stands at, one a page.") { $0.places },
  ]

  static func isAny(in site: SiteFacts) -> Bool { !site.repetitions.isEmpty }

  static func visit(_ site: SiteFacts, _ body: (Repetition, SiteFacts) -> Void) {
    for repetition in site.repetitions { body(repetition, site) }
  }

  func place(in site: SiteFacts) -> Spot { Spot(places.first ?? site.head) }
}

extension Sighting: Fact {
  static let factName = "sighting"
  typealias World = SiteFacts

  static let properties: [Property<Sighting>] = [
    .text("words", "What a reader reads there.") { $0.words }
  ]

  func place(in site: SiteFacts) -> Spot { Spot(self) }
}

extension IdentityText: Fact {
  static let factName = "identity-text"
  typealias World = SiteFacts

  static let properties: [Property<IdentityText>] = [
    .words("tells", "What it tells of who publishes.") { $0.items },
    .number("missing_press_items", "How many it lacks of what the Turkish press law asks of news sites.") { text in
      Double(IdentityText.pressItems.count { !text.items.contains($0) })
    },
  ]

  /// Trade name, address, e-mail, phone, address for electronic notification, hosting provider.
  private static let pressItems: [Item] = [.name, .address, .email, .phone, .eNotification, .hostingProvider]

  func place(in site: SiteFacts) -> Spot { Spot(sighting) }
}
