import Testing

@testable import Facts

/// What stands around a text in an export and that several signs, or words of every site, give away.
@Suite struct PageChromeTests {
  @Test(arguments: menus + boxes + lines)
  func `finds what stands around a text`(name: String, text: [String], leftovers: [String]) throws {
    #expect(try LeftoverTests.outline(text.joined(separator: "\n")) == leftovers, "\(name)")
  }

  private static let pier =
    "The harbour office closed the northern pier on Monday after divers found cracks in two of its oldest piles, and the "
    + "ferries to the island leave from the fish market until the end of May, every hour from seven in the morning."
  private static let repairs =
    "Repairs should take until the end of May, the office said; travellers with cars must book a place a day ahead, "
    + "because the market quay has room for only twelve vehicles, and those who come without a ticket have to wait."
  private static let iskele =
    "Liman müdürlüğü, dalgıçların en eski iki kazıkta çatlak bulması üzerine kuzey iskelesini pazartesi günü kapattı; adaya "
    + "giden vapurlar mayıs sonuna kadar sabah yediden itibaren saat başı balık halinin önünden kalkacak, bekleyenler için "
    + "büyük bir çadır kurulacak."
  private static let onarim =
    "Müdürlüğün açıklamasına göre onarım mayıs sonuna kadar sürecek; arabasıyla geçmek isteyenlerin bir gün önceden yer "
    + "ayırtması gerekiyor, çünkü hal rıhtımında yalnızca on iki araçlık yer var ve biletsiz gelenler sırada bekleyecek."

  static let menus: [(name: String, text: [String], leftovers: [String])] = [
    (
      "a menu twice, without a date",
      [
        "Tides", "Tides", "Boats", "Boats", "About us", "About us", "TR", "The pier is closed until May", pier, repairs,
      ],
      ["breadcrumb head: Tides / Tides / Boats / Boats / About us / About us / TR"]
    ),
    (
      "tarihsiz, iki kez basılmış menü",
      [
        "Gelgit", "Gelgit", "Tekneler", "Tekneler", "Hakkımızda", "Hakkımızda", "EN", "İskele mayısa kadar kapalı",
        iskele, onarim,
      ],
      ["breadcrumb head: Gelgit / Gelgit / Tekneler / Tekneler / Hakkımızda / Hakkımızda / EN"]
    ),
    (
      "entries in one line",
      ["Home About us Contact", "The pier is closed until the end of May", pier, repairs],
      ["breadcrumb head: Home About us Contact"]
    ),
    (
      "tek satırda menü",
      ["Anasayfa Hakkımızda İletişim", "İskele mayıs sonuna kadar kapalı", iskele, onarim],
      ["breadcrumb head: Anasayfa Hakkımızda İletişim"]
    ),
    (
      "a list of all pages below the text",
      [
        "The northern pier", pier, repairs, "Our piers", "The southern pier", "The long pier", "The northern pier",
        "The coal pier",
        "The fishermen's pier", "The new pier",
      ],
      [
        "teaser tail: Our piers / The southern pier / The long pier / The northern pier / The coal pier / The fishermen's pier / The new pier"
      ]
    ),
    (
      "metnin altında bütün sayfaların listesi",
      [
        "Kuzey İskelesi", iskele, onarim, "İskelelerimiz", "Güney İskelesi", "Uzun İskele", "Kuzey İskelesi",
        "Kömür İskelesi",
        "Balıkçı İskelesi", "Yeni İskele",
      ],
      [
        "teaser tail: İskelelerimiz / Güney İskelesi / Uzun İskele / Kuzey İskelesi / Kömür İskelesi / Balıkçı İskelesi / Yeni İskele"
      ]
    ),
  ]

  static let boxes: [(name: String, text: [String], leftovers: [String])] = [
    (
      "archives and categories, and signatures above them",
      [
        "The pier is closed", pier, repairs, "Ada Smith", "Jonas Berg", "Archives", "March 2026 (4)",
        "February 2026 (2)",
        "Categories", "Town (12)", "Coast (7)",
      ],
      [
        "page-detail tail: Archives / March 2026 (4) / February 2026 (2)",
        "page-detail tail: Categories / Town (12) / Coast (7)",
      ]
    ),
    (
      "imzaların altında arşiv ve kategoriler",
      [
        "İskele kapalı", iskele, onarim, "Ada Demir", "Yunus Berk", "Arşivler", "Mart 2026 (4)", "Şubat 2026 (2)",
        "Kategoriler", "Kasaba (12)", "Kıyı (7)",
      ],
      [
        "page-detail tail: Arşivler / Mart 2026 (4) / Şubat 2026 (2)",
        "page-detail tail: Kategoriler / Kasaba (12) / Kıyı (7)",
      ]
    ),
    (
      "cards with excerpts",
      [
        "The pier is closed", pier, repairs, "From the coast", "4 March 2026", "Storm hits the western coast once more",
        "The storm that began on Sunday evening has torn the roofs from eleven houses in the…", "On to the story",
        "2 March 2026",
        "Council passes the budget for parks",
        "After nine hours the council agreed on a budget that leaves room for trees and…",
        "On to the story",
      ],
      [
        "teaser tail: From the coast / 4 March 2026 / Storm hits the western coast once more / The storm that began on Sunday "
          + "evening has torn the roofs from eleven houses in the… / On to the story / 2 March 2026 / Council passes the budget for "
          + "parks / After nine hours the council agreed on a budget that leaves room for trees and… / On to the story"
      ]
    ),
    (
      "kesilmiş özetlerle kartlar",
      [
        "İskele kapalı", iskele, onarim, "Kıyıdan", "4 Mart 2026", "Fırtına batı kıyılarını bir kez daha vurdu",
        "Pazar akşamı başlayan fırtına batı kıyısında on bir evin çatısını uçurdu ve iki…", "Habere git", "2 Mart 2026",
        "Belediye parklar için bütçe ayırdı",
        "Meclis dokuz saatin sonunda ağaçlara da yer bırakan bir bütçe üzerinde anlaştı ve…",
        "Habere git",
      ],
      [
        "teaser tail: Kıyıdan / 4 Mart 2026 / Fırtına batı kıyılarını bir kez daha vurdu / Pazar akşamı başlayan fırtına batı "
          + "kıyısında on bir evin çatısını uçurdu ve iki… / Habere git / 2 Mart 2026 / Belediye parklar için bütçe ayırdı / Meclis "
          + "dokuz saatin sonunda ağaçlara da yer bırakan bir bütçe üzerinde anlaştı ve… / Habere git"
      ]
    ),
  ]

  static let lines: [(name: String, text: [String], leftovers: [String])] = [
    (
      "what nobody chose",
      ["The pier is closed until May", "by admin", "Uncategorized", pier, repairs],
      ["placeholder head: by admin", "placeholder head: Uncategorized"]
    ),
    (
      "kimsenin seçmediği",
      ["İskele mayısa kadar kapalı", "admin tarafından", "Kategorilenmemiş", iskele, onarim],
      ["placeholder head: admin tarafından", "placeholder head: Kategorilenmemiş"]
    ),
    (
      "nobody and a count of comments",
      ["İskele mayısa kadar kapalı", "Yazar: admin 0 Yorum", iskele, onarim],
      ["placeholder head: Yazar: admin 0 Yorum"]
    ),
    (
      "Latin filler that does not begin with lorem",
      [
        "The pier is closed until May", pier, repairs,
        "Sed varius enim ullamcorper dolore aliquam aenean ornare velit lacus.",
      ],
      ["placeholder tail: Sed varius enim ullamcorper dolore aliquam aenean ornare velit lacus."]
    ),
    (
      "Latin that was meant",
      [
        "De bello",
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui Celtae "
          + "appellantur.", pier, repairs,
      ],
      []
    ),
    (
      "the pages before and after, and a counter with the title",
      [
        "The pier is closed until May", pier, repairs, "« Storm hits the coast", "Council passes the budget »",
        "One thought on “The pier is closed until May”",
      ],
      [
        "page-turner tail: « Storm hits the coast", "page-turner tail: Council passes the budget »",
        "comment-counter tail: One thought on “The pier is closed until May”",
      ]
    ),
    (
      "önceki ve sonraki sayfa, başlıkla yanıt sayısı",
      [
        "İskele mayısa kadar kapalı", iskele, onarim, "« Fırtına kıyıyı vurdu", "Belediye bütçeyi onayladı »",
        "“İskele mayısa kadar kapalı” için bir yanıt",
      ],
      [
        "page-turner tail: « Fırtına kıyıyı vurdu", "page-turner tail: Belediye bütçeyi onayladı »",
        "comment-counter tail: “İskele mayısa kadar kapalı” için bir yanıt",
      ]
    ),
    (
      "what was said, in quotation marks",
      ["The pier is closed until May", pier, "\"Turkey,\" said I, \"what do you think of this?\"", repairs], []
    ),
    (
      "a lesson that shows a page",
      ["A first page of HTML"]
        + (1...20).map { "Step \($0) is short, and it is explained in a sentence of its own here." }
        + [
          "<!DOCTYPE html> <html> <head> <title>Boats</title> </head> <body> {{ boat }} </body> </html>", pier,
          "Buy now",
        ],
      ["call-to-action tail: Buy now"]
    ),
    (
      "a plugin's sentence without its number, a script and an image",
      [
        "The pier is closed until May", pier, repairs, "/uploads/2015/08/pier-closed.jpg 321 845 pier",
        "if(box&&closed){box.style.display='none';closed=true;}", "%d readers like this:",
      ],
      [
        "placeholder tail: /uploads/2015/08/pier-closed.jpg 321 845 pier",
        "placeholder tail: if(box&&closed){box.style.display='none';closed=true;}",
        "placeholder tail: %d readers like this:",
      ]
    ),
    (
      "yıllar ve aylar",
      ["İskele mayısa kadar kapalı", iskele, onarim, "2026 (12)", "Mayıs (4)", "Nisan (8)", "© 2026 Liman Gazetesi"],
      ["page-detail tail: 2026 (12) / Mayıs (4) / Nisan (8)", "page-detail tail: © 2026 Liman Gazetesi"]
    ),
    (
      "a writer called admin, and a day",
      ["The pier is closed until May", "Town admin 11 July 2026", pier, repairs],
      ["placeholder head: Town admin 11 July 2026"]
    ),
    (
      "yazarı admin olan satır",
      ["İskele mayısa kadar kapalı", "Kasaba admin 11 Temmuz 2026", iskele, onarim],
      ["placeholder head: Kasaba admin 11 Temmuz 2026"]
    ),
    (
      "share buttons with a letter among them",
      ["The pier is closed until May", pier, repairs, "Facebook", "X", "Pinterest"],
      ["share-bar tail: Facebook / X / Pinterest"]
    ),
    (
      "one sentence at both ends of a story",
      [
        "The keeper", "He had lit the lamp at six, as on every evening for eleven years, and gone down to eat.", pier,
        repairs, pier + " " + repairs,
        "He had lit the lamp at six, as on every evening for eleven years, and gone down to eat.",
      ],
      []
    ),
    (
      "bir öykünün iki ucunda aynı cümle",
      [
        "Bekçi", "Lambayı on bir yıldır her akşam yaptığı gibi saat altıda yakmış, yemek için aşağı inmişti.", iskele,
        onarim, iskele + " " + onarim,
        "Lambayı on bir yıldır her akşam yaptığı gibi saat altıda yakmış, yemek için aşağı inmişti.",
      ],
      []
    ),
    (
      "the steps of a guide",
      [
        "How to get a ticket", pier, "Go to the site of the harbour office.",
        "Enter your email address and choose a day.",
        "You are sent a ticket within the hour.", repairs,
      ],
      []
    ),
    (
      "words glued to what they lead to",
      [
        "The pier is closed until May", pier, repairs, "TagsHarbour Ferries",
        "Previous articleThe old pierNext articleThe new pier",
      ],
      [
        "page-detail tail: TagsHarbour Ferries",
        "page-turner tail: Previous articleThe old pierNext articleThe new pier",
      ]
    ),
    (
      "götürdüğü sayfaya yapışmış sözcükler",
      [
        "İskele mayısa kadar kapalı", iskele, onarim, "EtiketlerLiman Vapurlar",
        "Önceki yazıEski iskeleSonraki yazıYeni iskele",
      ],
      [
        "page-detail tail: EtiketlerLiman Vapurlar",
        "page-turner tail: Önceki yazıEski iskeleSonraki yazıYeni iskele",
      ]
    ),
    (
      "names that are written in one word",
      [
        "Watches of the harbour", pier, repairs, "TagHeuer Carrera", "NextGen Weather Service", "YouTube and GitHub",
        "Ada Smith",
      ],
      []
    ),
    (
      "bitişik yazılmış adlar",
      ["Limanın saatleri", iskele, onarim, "TagHeuer Carrera", "YouTube ve GitHub", "Ada Demir"],
      []
    ),
    (
      "menus above and below a page, with a policy",
      [
        "Harbour Cards", "Features Screens Support Privacy Policy", "A game of cards for the long crossing", pier,
        repairs, pier + " " + repairs, "Four players", "Two decks", "Harbour Cards 1.0.0 Support Privacy Policy",
      ],
      [
        "breadcrumb head: Features Screens Support Privacy Policy",
        "page-detail tail: Harbour Cards 1.0.0 Support Privacy Policy",
      ]
    ),
    (
      "başta ve sonda, ilkeleri de sayan menü",
      [
        "Liman Kartları", "Özellikler Ekranlar Yardım Gizlilik Politikası", "Uzun yolculuklar için kart oyunu", iskele,
        onarim, iskele + " " + onarim, "Dört oyuncu", "İki deste", "Liman Kartları 1.0.0 Yardım Gizlilik Politikası",
      ],
      [
        "breadcrumb head: Özellikler Ekranlar Yardım Gizlilik Politikası",
        "page-detail tail: Liman Kartları 1.0.0 Yardım Gizlilik Politikası",
      ]
    ),
    (
      "entries that hold their own words twice",
      ["The pier is closed until May", pier, repairs, "TIDESTIDES BOATSBOATS FERRIESFERRIES"],
      ["page-detail tail: TIDESTIDES BOATSBOATS FERRIESFERRIES"]
    ),
    (
      "bir sözcüğü iki kez tutan girişler",
      ["İskele mayısa kadar kapalı", iskele, onarim, "GELGİTGELGİT VAPURVAPUR"],
      ["page-detail tail: GELGİTGELGİT VAPURVAPUR"]
    ),
    (
      "a name between two lines that are the page's",
      [
        "The pier is closed until May", pier, repairs, "Share this story", "Leave a comment", "Harbour People",
        "Subscribe to our newsletter", "© 2026 The Harbour Times",
      ],
      [
        "share-bar tail: Share this story", "comment-counter tail: Leave a comment", "page-detail tail: Harbour People",
        "newsletter-box tail: Subscribe to our newsletter", "page-detail tail: © 2026 The Harbour Times",
      ]
    ),
    (
      "how to reach the owner, above and below",
      [
        "Call us: 0555 010 20 30", "The pier is closed until May", pier, repairs, "Call us: 0555 010 20 30",
        "Quay 4",
      ],
      ["page-detail head: Call us: 0555 010 20 30", "page-detail tail: Call us: 0555 010 20 30"]
    ),
    (
      "başta ve sonda telefon",
      [
        "Bizi arayın: 0555 010 20 30", "İskele mayısa kadar kapalı", iskele, onarim, "Bizi arayın: 0555 010 20 30",
        "Rıhtım 4",
      ],
      ["page-detail head: Bizi arayın: 0555 010 20 30", "page-detail tail: Bizi arayın: 0555 010 20 30"]
    ),
    (
      "a source that is named twice, and a day",
      [
        "12.04.2026 19:00", "Smith, A. (2021): The northern pier. Harbour 131, p. 34 – 36.", pier, repairs,
        "12.04.2026 19:00", "Smith, A. (2021): The northern pier. Harbour 131, p. 34 – 36.",
      ],
      []
    ),
    (
      "her bölümün altında aynı düğme",
      [
        "İskele hizmetleri", iskele, "Ayrıntılar için tıklayın.", onarim, "Ayrıntılar için tıklayın.",
        iskele + " " + onarim, "Ayrıntılar için tıklayın.", iskele + " " + iskele,
      ],
      [
        "call-to-action inside: Ayrıntılar için tıklayın.", "call-to-action inside: Ayrıntılar için tıklayın.",
        "call-to-action inside: Ayrıntılar için tıklayın.",
      ]
    ),
    (
      "cards with the same button below each",
      [
        "The northern pier", pier, repairs, "Elsewhere in the harbour", "The coal pier", "Where the coal comes in",
        "To the pier ›", "The long pier", "Where the ferries land", "To the pier ›", "The new pier",
        "Where the market is", "To the pier ›",
      ],
      [
        "teaser tail: Elsewhere in the harbour / The coal pier / Where the coal comes in / To the pier › / The long pier / Where the ferries land / To the pier › / The new pier / Where the market is / To the pier ›"
      ]
    ),
    (
      "a date that a template writes for programs",
      ["The pier is closed until May", pier, repairs, "admin2026-03-05T06:16:18+00:00"],
      ["page-detail tail: admin2026-03-05T06:16:18+00:00"]
    ),
    (
      "bir betiğin satırı",
      ["İskele mayısa kadar kapalı", iskele, "var liman_site_id = 557381;", onarim],
      ["placeholder inside: var liman_site_id = 557381;"]
    ),
    (
      "two labels in a line",
      ["The pier is closed until May", pier, repairs, "Categories Town Tags harbour, pier"],
      ["page-detail tail: Categories Town Tags harbour, pier"]
    ),
    (
      "bir satırda iki etiket",
      ["İskele mayısa kadar kapalı", iskele, onarim, "Kategoriler Kasaba Etiketler liman, iskele"],
      ["page-detail tail: Kategoriler Kasaba Etiketler liman, iskele"]
    ),
    (
      "answers to the headline, without quotation marks",
      ["The pier is closed until May", pier, repairs, "3 Responses to The pier is closed until May"],
      ["comment-counter tail: 3 Responses to The pier is closed until May"]
    ),
    (
      "links past the head of the page",
      ["Zur Navigation springen Zur Suche springen", "The pier is closed until May", pier, repairs],
      ["page-turner head: Zur Navigation springen Zur Suche springen"]
    ),
    (
      "numbers of pages",
      ["The pier is closed until May", pier, repairs, "Page 1 2 Next page"],
      ["page-turner tail: Page 1 2 Next page"]
    ),
    (
      "share buttons in a line, with a letter among them",
      ["İskele mayısa kadar kapalı", iskele, onarim, "Facebook X LinkedIn WhatsApp"],
      ["share-bar tail: Facebook X LinkedIn WhatsApp"]
    ),
    (
      "resimli başlık altında liste",
      [
        "İskele mayısa kadar kapalı", iskele, onarim, "📚 Benzer Yazılar", "Kömür iskelesi nasıl kuruldu",
        "Uzun iskelenin otuz yılı",
      ],
      ["teaser tail: 📚 Benzer Yazılar / Kömür iskelesi nasıl kuruldu / Uzun iskelenin otuz yılı"]
    ),
    (
      "what a program sets",
      [
        "How to name the owner", pier, repairs, "The value stands among the settings of the site:",
        "owner: \"Copyright 2013 Harbour Times. All rights reserved.\" entries: 5",
      ],
      []
    ),
  ]
}
