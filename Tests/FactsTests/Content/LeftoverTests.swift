import Facts
import Inputs
import Pages
import Rulebook
import Testing

/// What is found in the text of a page that a reader should not see.
@Suite struct LeftoverTests {
  static let knowledge: Knowledge? = try? Rulebook.embedded().knowledge

  static func facts(_ text: String, name: String = "page.html") throws -> Facts {
    let page = try Page(Document(origin: Origin(path: name), bytes: Array(text.utf8)))
    return Facts(of: page, knowledge: try #require(knowledge))
  }

  /// Leftovers as `kind position: words`.
  static func outline(_ text: String) throws -> [String] {
    let facts = try facts(text)
    return facts.leftovers.filter { $0.confidence > .low }.map { leftover in
      let words = String(decoding: facts.page.source[leftover.range], as: UTF8.self).split(whereSeparator: \.isNewline)
      return "\(leftover.kind.rawValue) \(leftover.position.rawValue): \(words.joined(separator: " / "))"
    }
  }

  static let first =
    "The council met on Monday and agreed to keep the swimming pool open until late October, as the mayor had asked."
  static let second =
    "Tickets will cost as much as before, and pupils of the town's schools swim free of charge on every Wednesday."
  static let third =
    "The heating is to be renewed next spring; the work should take six weeks, and the hall will close for that time."

  static let fourth =
    "The school across the bridge lends its own pool on two evenings, and a bus will take the swimmers there and back."
  static let fifth =
    "The mayor thanked everybody who had written to her, among them the whole third form, who had sent her drawings."

  static let exports: [(lines: [String], leftovers: [String])] = [
    (["Pool stays open", "", first, "", second, "", third], []),
    (
      ["Pool stays open", "", first, "", "Advertisement", "", second, "", third, "", "Buy now", "3 Comments"],
      ["ad-label inside: Advertisement", "call-to-action tail: Buy now", "comment-counter tail: 3 Comments"]
    ),
    (
      [
        "Bridge to be painted in summer", "May 2, 2026", "Library opens on Sundays", "May 1, 2026", "Pool stays open",
        "", first, "", second, "", third,
      ],
      ["teaser head: Bridge to be painted in summer / May 2, 2026 / Library opens on Sundays / May 1, 2026"]
    ),
    (["Pool stays open until October", "May 3, 2026", "", first, "", second, "", third], []),
    (
      ["Pool stays open", "", first, "", second, "", third, "", "Related articles", "Bridge to be painted in summer"],
      ["teaser tail: Related articles / Bridge to be painted in summer"]
    ),
    (
      ["Pool stays open", "", first, "", second, "", "Home › News › Town", "", third],
      ["breadcrumb inside: Home › News › Town"]
    ),
    (["Pool stays open", "", first, "", second, "", second, "", third], ["repeated-paragraph inside: \(second)"]),
    (
      ["Pool stays open", "", first, "", second, "", third, "", "* Facebook", "* Print", "* E-mail", "* 12 Shares"],
      ["share-bar tail: * Facebook / * Print / * E-mail / * 12 Shares"]
    ),
    (
      ["* Town", "* Coast", "* Harbour", "* Weather", "Pool stays open", "", first, "", second, "", third],
      ["breadcrumb head: * Town / * Coast / * Harbour / * Weather"]
    ),
    (
      ["Pool", "", "* 2 eggs", "* 100 g flour", "* 1 lemon", "* 3 apples", "", first, "", second, "", third],
      []
    ),
    (
      ["Pool stays open", "", first, "", "expand-left", "", second, "", "expand-left", "", third, "", "expand-left"],
      ["placeholder inside: expand-left", "placeholder inside: expand-left", "placeholder tail: expand-left"]
    ),
    (
      [
        "Pool stays open", "", first, "", second, "", third, "", "Subscribe now", "",
        "Bridge to be painted in summer", "Library opens on Sundays again", "New bus line to the harbour from June",
      ],
      [
        "call-to-action tail: Subscribe now",
        "teaser tail: Bridge to be painted in summer / Library opens on Sundays again / New bus line to the harbour from June",
      ]
    ),
    (
      [
        "Bridge to be painted in summer", "3 hours ago", "Library opens on Sundays", "5 hours ago", "Pool stays open",
        "",
        first, "", second, "", third,
      ],
      ["teaser head: Bridge to be painted in summer / 3 hours ago / Library opens on Sundays / 5 hours ago"]
    ),
    (
      ["Pool stays open", "", first, "", second, "", third, "", "Previous story: Bridge to be painted in summer"],
      ["page-turner tail: Previous story: Bridge to be painted in summer"]
    ),
    (
      ["Pool stays open", "", first, "", second, "", third, "", "July 30 – Noblesville, IN", "Aug. 2 – Denver, CO"],
      []
    ),
    (
      ["Hello world!", "", first, "", second, "", "[gallery ids=\"12,13\"]", "", third],
      ["placeholder head: Hello world!", "placeholder inside: [gallery ids=\"12,13\"]"]
    ),
    (
      ["Havuz açýk", "", "Ýskeledeki kahve açýk kalacak, iþletmecisi daðlarýn arkasýndan her gün geldiðini söyledi."],
      ["damaged-text elsewhere: Ý"]
    ),
    (
      ["Pool stays open", "", first, "", "Share this story with the mayor, he said, and he will answer.", "", second],
      []
    ),
    (
      [
        "Pool stays open", "", first, "", "Related stories", "Bridge to be painted in summer",
        "Library opens on Sundays again from the first of May", "", second, "", third,
      ],
      [
        "teaser inside: Related stories / Bridge to be painted in summer / Library opens on Sundays again from the first of May"
      ]
    ),
    (
      [
        "Pool stays open", "", first, "", "Most read", "Town", "Bridge to be painted in summer", "4 min read",
        "Culture",
        "Library opens on Sundays again", "12 comments", "", second, "", third,
      ],
      [
        "teaser inside: Most read / Town / Bridge to be painted in summer / 4 min read / Culture / Library opens on Sundays again / 12 comments"
      ]
    ),
    (
      [
        "Trending now", "Bridge to be painted in summer", "Library opens on Sundays again",
        "Pool stays open until October",
        "", first, "", second, "", third,
      ],
      ["teaser head: Trending now / Bridge to be painted in summer / Library opens on Sundays again"]
    ),
    (
      [
        "Pool stays open", "", first, "", "Read next", "", "What the tickets will cost", "", second, "", third,
      ],
      ["teaser inside: Read next"]
    ),
    (
      [
        "Pool stays open", "", first, "", "Advertisement", "Mayor asks the county for help with the old stone bridge",
        "Two schools share one bus from the first of September",
        "Why the library needs three more rooms by next winter",
        "", second, "", third,
      ],
      [
        "ad-label inside: Advertisement",
        "teaser inside: Mayor asks the county for help with the old stone bridge / Two schools share one bus from the first of September / Why the library needs three more rooms by next winter",
      ]
    ),
    (
      ["Pool stays open", "", first, "", "Read more: Bridge to be painted in summer", "", second, "", third],
      ["teaser inside: Read more: Bridge to be painted in summer"]
    ),
    (["Pool stays open", "", first, "", "Print", "", second, "", third], ["share-bar inside: Print"]),
    (["Pool stays open", "", first, "", "Loading…", "", second, "", third], ["placeholder inside: Loading…"]),
    (["Pool stays open", "", first, "", "undefined", "", second, "", third], ["placeholder inside: undefined"]),
    (["Pool stays open", "", first, "", "Dear %%FIRST_NAME%%,", "", second], ["placeholder inside: %%FIRST_NAME%%"]),
    (["Pool stays open", "", first, "", "Call us: (XXX) XXX-XXXX", "", second], ["placeholder inside: XXX) XXX-XXXX"]),
    (["Pool stays open", "", first, "", "Yours, [Your Name]", "", second], ["placeholder inside: [Your Name]"]),
    (["Pool stays open", "", first, "", "Weiterlesen", "", second, "", third], ["read-more inside: Weiterlesen"]),
    (["Pool stays open", "", first, "", "Hello world!", "", second, "", third], ["placeholder inside: Hello world!"]),
    (
      [
        "Town › Sport › Swimming", "Pool stays open", "3 min read", "", first, "", second, "",
        "Tags: pool, town, budget",
      ],
      [
        "breadcrumb head: Town › Sport › Swimming", "page-detail head: 3 min read",
        "page-detail tail: Tags: pool, town, budget",
      ]
    ),
    (
      [
        "Pool stays open", "", first, "", "Follow us on Facebook for more news of the town.", "", second, "",
        "Please disable your ad blocker to go on.", "", third, "", "You have 2 free articles left this month.",
        "Back to top",
      ],
      [
        "share-bar inside: Follow us on Facebook for more news of the town.",
        "call-to-action inside: Please disable your ad blocker to go on.",
        "call-to-action tail: You have 2 free articles left this month.", "page-turner tail: Back to top",
      ]
    ),
    (
      [
        "Havuz açık kalıyor", "", turkishFirst, "", "İlgili haberler", "Köprü bu yaz boyanacak ve genişletilecek",
        "Kütüphane mayıs başından itibaren pazar günleri de açık", "", turkishSecond,
      ],
      [
        "teaser inside: İlgili haberler / Köprü bu yaz boyanacak ve genişletilecek / Kütüphane mayıs başından itibaren pazar günleri de açık"
      ]
    ),
    (
      [
        "Havuz açık kalıyor", "4 dk okuma süresi", "", turkishFirst, "", "Yazdır", "", turkishSecond, "",
        "Etiketler: havuz, bütçe, okul", "3 yorum",
      ],
      [
        "page-detail head: 4 dk okuma süresi", "share-bar inside: Yazdır",
        "page-detail tail: Etiketler: havuz, bütçe, okul", "comment-counter tail: 3 yorum",
      ]
    ),
    (
      [
        "Havuz açık kalıyor", "", turkishFirst, "", "Devamı", "", turkishSecond, "", "Yükleniyor...",
        "Bizi Instagram'da takip edin", "Lütfen reklam engelleyicinizi kapatın.", "Başa dön",
      ],
      [
        "read-more inside: Devamı", "placeholder tail: Yükleniyor...", "share-bar tail: Bizi Instagram'da takip edin",
        "call-to-action tail: Lütfen reklam engelleyicinizi kapatın.", "page-turner tail: Başa dön",
      ]
    ),
    (
      [
        "Home", "Town", "Coast", "Sign in", "Pool stays open until late October again", "May 3, 2026", "", first, "",
        second, "", third, "", "About us", "Contact", "Advertise", "Privacy policy",
        "© 2026 The Harbour Times. All rights reserved.",
      ],
      [
        "breadcrumb head: Home / Town / Coast / Sign in",
        "page-detail tail: About us / Contact / Advertise / Privacy policy",
        "page-detail tail: © 2026 The Harbour Times. All rights reserved.",
      ]
    ),
    (
      [
        "Anasayfa", "Gündem", "Spor", "Havuz ekim sonuna kadar açık kalıyor dedi", "", turkishFirst, "", turkishSecond,
        "",
        "Hakkımızda", "Künye", "İletişim", "Çerez Politikası", "Tüm hakları saklıdır.",
        "Bu web sitesinde deneyiminizi geliştirmek amacıyla çerezler kullanılmaktadır.", "Kapat",
      ],
      [
        "breadcrumb head: Anasayfa / Gündem / Spor",
        "page-detail tail: Hakkımızda / Künye / İletişim / Çerez Politikası / Tüm hakları saklıdır.",
        "notice tail: Bu web sitesinde deneyiminizi geliştirmek amacıyla çerezler kullanılmaktadır.",
        "page-detail tail: Kapat",
      ]
    ),
    (
      [
        "Pool stays open until late October again", "", first, "", second, "", third, "", "Filed under", "Pool", "Town",
        "36 comments. Share your thoughts »",
      ],
      [
        "page-detail tail: Filed under / Pool / Town", "comment-counter tail: 36 comments. Share your thoughts »",
      ]
    ),
    (
      [
        "TECH", "COAST", "HARBOUR", "WEATHER", "SHOP", "TECH", "COAST", "HARBOUR", "WEATHER", "SHOP",
        "Pool stays open until late October again", "", first, "", second, "", third,
      ],
      [
        "breadcrumb head: TECH / COAST / HARBOUR / WEATHER / SHOP / TECH / COAST / HARBOUR / WEATHER / SHOP"
      ]
    ),
  ]

  static let steps: [[String]] = [
    [
      "How to get a place", "", first, second, third, "", "Register", "Fill in the form at the desk of the town hall.",
      "Contact us", "Call or write to the office if you have no form.", "Come and swim",
      "Show the card to whoever stands at the door of the hall.", "", fourth,
    ],
    [
      "Yer nasıl alınır", "", turkishFirst, "", "Kayıt ol",
      "Belediyenin gişesindeki formu eksiksiz doldurup imzalayın lütfen.",
      "Bize ulaşın", "Formunuz yoksa müdürlüğü arayın ya da bir mektup yazın.", "Gelip yüzün",
      "Kartınızı salonun kapısında duran görevliye her girişte gösterin.", "", turkishSecond,
    ],
    [
      "Files of the harbour", "", first, second, third, "", "ci: use the new lock files", "4 months ago",
      "fix: read the tide as numbers", "9 days ago", "docs: say how to build", "2 years ago",
    ],
  ]

  @Test(arguments: steps)
  func `takes steps of a text for no calls, and files for no teasers`(lines: [String]) throws {
    #expect(try Self.outline(lines.joined(separator: "\n") + "\n") == [])
  }

  static let turkishFirst =
    "Meclis pazartesi günü toplandı ve başkanın istediği gibi yüzme havuzunun ekim sonuna kadar açık kalmasına oy birliğiyle karar verdi; okullar için ayrılan saatler de gelecek yıla kadar hiç değişmeyecek."
  static let turkishSecond =
    "Biletler eskisi kadar tutacak, kasabadaki okulların öğrencileri çarşamba günleri ücretsiz yüzebilecek; ısıtma gelecek ilkbaharda yenilenecek ve salon altı hafta kapalı kalacak, müdürlük böyle duyurdu. Yüzme kursları bu süre boyunca ilçedeki okulun havuzunda aynı saatlerde sürecek, kayıtlar ise değişmeyecek."

  @Test(arguments: exports)
  func `tells leftovers from text in an export`(lines: [String], leftovers: [String]) throws {
    #expect(try Self.outline(lines.joined(separator: "\n") + "\n") == leftovers)
  }

  static let pages: [(inside: String, leftovers: [String])] = [
    ("<p>\(first)</p><h2></h2><p>\(second)</p><p>\(third)</p>", ["empty-heading inside: <h2></h2>"]),
    ("<p>\(first)</p><h2><p>Tickets</p></h2><p>\(second)</p><p>\(third)</p>", []),
    (
      "<p>\(first)</p><p>Read also: bridge to be painted in summer</p><p>\(second)</p><p>\(third)</p>",
      ["teaser inside: Read also: bridge to be painted in summer"]
    ),
    ("<p>\(first)</p><p>Read more</p><h3><a href=/a>Bridge</a></h3><p>\(second)</p><p>\(third)</p>", []),
    (
      "<p>\(first)</p><p>This website uses cookies to give you the best experience.</p><p>\(second)</p><p>\(third)</p>",
      ["notice inside: This website uses cookies to give you the best experience."]
    ),
    (
      "<p>\(first)</p><p>Bu site deneyiminizi iyileştirmek için çerez kullanır, siteyi kullanarak kabul etmiş olursunuz.</p><p>\(second)</p>",
      ["notice inside: Bu site deneyiminizi iyileştirmek için çerez kullanır, siteyi kullanarak kabul etmiş olursunuz."]
    ),
    (
      "<p>\(first)</p><p>The site uses cookies to give you the best experience, it says.</p><p>Cookies are small.</p><p>\(second)</p>",
      []
    ),
    ("<p>\(first)</p><h2 id=menu></h2><p>\(second)</p><p>\(third)</p>", []),
    ("<p>\(first)</p><p>Advertisement</p><p>\(second)</p><p>\(third)</p>", ["ad-label inside: Advertisement"]),
    ("<p>\(first)</p><p>Advertisement</p><ins class=adsbygoogle></ins><p>\(second)</p><p>\(third)</p>", []),
    (
      "<p>\(first)</p><p>\(second)</p><p>\(third)</p><div class=share><button>Share</button><button>Tweet</button></div>",
      []
    ),
    ("<p>\(first)</p><p>\(second)</p><p>\(third)</p><p><a href=/pool>Read more</a></p>", []),
    (
      "<p>\(first)</p><p>\(second)</p><p>\(third)</p><p>Lorem ipsum dolor sit amet.</p>",
      ["placeholder tail: Lorem ipsum dolor sit amet."]
    ),
    ("<p>\(first)</p><p>\(second)</p><blockquote>Lorem ipsum dolor sit amet.</blockquote><p>\(third)</p>", []),
    (
      "<p>\(first)</p><p>\(second)</p><p>\(third)</p><p>TODO: opening hours</p>",
      ["placeholder tail: TODO: opening hours"]
    ),
    ("<p>\(first)</p><p>Todo</p><p>\(second)</p><p>\(third)</p>", []),
    ("<p>\(first)</p><p>Smith &amp;amp; Sons</p><p>\(second)</p><p>\(third)</p>", ["damaged-text inside: &amp;amp;"]),
    ("<p>\(first)</p><p>Write <code>&amp;amp;</code></p><p>\(second)</p><p>\(third)</p>", []),
    ("<p>\(first)</p><p>Say <code>send({url: \"a\", then: x})</code> instead.</p><p>\(second)</p><p>\(third)</p>", []),
    ("<p>\(first)</p><p>Dear {{ name }},</p><p>\(second)</p><p>\(third)</p>", ["placeholder inside: {{ name }}"]),
  ]

  @Test func `reads lines that were pasted into a page as an export`() throws {
    let (first, second, third) = (Self.first, Self.second, Self.third)
    let lines = [
      "Pool stays open", first, "Advertisement", second, "Read more: Bridge to be painted in summer", third, "Print",
      Self.fourth, "Related stories", "Bridge to be painted in summer",
      "Library opens on Sundays again from May",
      Self.fifth, "3 comments",
    ]
    let head = "<html><title>Pool</title><meta property=og:type content=article>"
    let page = "\(head)<article>\(lines.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article>"
    #expect(
      try Self.outline(page).map { $0.split(separator: ":")[0] } == [
        "ad-label inside", "teaser inside", "share-bar inside", "teaser inside", "comment-counter tail",
      ])
    let linked = page.replacing("<p>Advertisement", with: "<p><a href=/a>Town</a></p><p>Advertisement")
    #expect(
      try Self.outline(linked).map { $0.split(separator: ":")[0] } == [
        "ad-label inside", "comment-counter tail",
      ])
  }

  @Test(arguments: pages)
  func `tells leftovers from interface in HTML`(inside: String, leftovers: [String]) throws {
    let page =
      "<!DOCTYPE html><html lang=en><title>Pool</title><body><article><h1>Pool</h1>\(inside)</article></body></html>"
    #expect(try Self.outline(page) == leftovers)
  }

  @Test(arguments: [
    ("Ã¼ber", 1), ("gÃ¶ren kiÅŸi", 2), ("JÃ¼rgen â€™s", 2), ("São João, Ântonio, ÃO", 0),
    ("Það er gott að búa á Íslandi, sagði ný þjóð", 0), ("Türkmenistanyň ýokary okuw jaýlary", 0),
    ("açýk iþletme daðlar", 1), ("«Ã»", 0),
    ("caf\u{FFFD}", 1),
    ("\u{FFFD}", 0),
  ])
  func `knows damaged text`(text: String, places: Int) throws {
    let found = try Self.facts("<p>\(text)</p>").leftovers.filter { $0.kind == .damagedText }
    #expect(found.count == min(places, 1))
  }

  static let kinds: [(html: String, kind: PageKind)] = [
    ("<title>Cookie policy</title><h1>Cookie policy</h1><p>\(first)</p>", .policy),
    ("<title>Çerez Politikası | Örnek</title><p>\(first)</p>", .policy),
    ("<link rel=canonical href='https://example.org/tags/gdpr/'><h1>GDPR</h1><p>\(first)</p>", .other),
    ("<meta property=og:type content=article><h1>Pool</h1><p>\(first)</p><p>\(second)</p><p>\(third)</p>", .article),
    ("<meta property=og:type content=product><h1>Chair</h1><p>49 €</p><button>Add to cart</button>", .product),
    ("<h1>Contact</h1><form><input name=a><input name=b type=email><textarea></textarea></form>", .form),
    ("<link rel=canonical href='https://example.org/'><h1>Welcome</h1><p>\(first)</p>", .home),
  ]

  @Test(arguments: kinds)
  func `knows what a page was published as`(html: String, kind: PageKind) throws {
    #expect(try Self.facts("<!DOCTYPE html><html>\(html)</html>").kind == kind)
  }
}
