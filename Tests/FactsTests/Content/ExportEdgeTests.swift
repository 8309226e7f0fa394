import Testing

/// What stands above and below the text of an export, under words that no list holds.
@Suite struct ExportEdgeTests {
  private static let (first, second, third) = (LeftoverTests.first, LeftoverTests.second, LeftoverTests.third)
  private static let (birinci, ikinci) = (LeftoverTests.turkishFirst, LeftoverTests.turkishSecond)

  static let edges: [(lines: [String], leftovers: [String])] = [
    (
      [
        "Pool stays open", "", first, second, third, "", "Facebook", "Twitter", "Pinterest", "Not to be missed today",
        "Bridge to be painted in summer again", "Library opens on Sundays from now on", "© 2026 Harbour Times",
      ],
      [
        "share-bar tail: Facebook / Twitter / Pinterest",
        "teaser tail: Not to be missed today / Bridge to be painted in summer again / Library opens on Sundays from now on",
        "page-detail tail: © 2026 Harbour Times",
      ]
    ),
    (
      [
        "Havuz ekime kadar açık", "", birinci, ikinci, "", "Yayın tarihi 3 Mart 2026Yazar Ada DemirKategoriler Kasaba",
        "Bir yorum yazın", "Liman günlüğünden", "Yaz tarifesi pazartesi günü başlıyor",
        "Köprü boyanıyor, yol kapanacak",
      ],
      [
        "page-detail tail: Yayın tarihi 3 Mart 2026Yazar Ada DemirKategoriler Kasaba",
        "comment-counter tail: Bir yorum yazın",
        "teaser tail: Liman günlüğünden / Yaz tarifesi pazartesi günü başlıyor / Köprü boyanıyor, yol kapanacak",
      ]
    ),
    (
      [
        "Ada Demir", "Defterler", "Eski defterler", "Deniz", "Liman ve balık", "Bağlantılar",
        "Havuz ekime kadar açık kalıyor",
        "Ada Demir, 3 Mart 2026", "", birinci, ikinci,
      ],
      ["breadcrumb head: Ada Demir / Defterler / Eski defterler / Deniz / Liman ve balık / Bağlantılar"]
    ),
    (
      [
        "AnasayfaHaberlerLimanİletişim", "Havuz ekime kadar açık kalıyor", "", birinci, ikinci, "",
        "Künye | İletişim | Arşiv",
      ],
      ["breadcrumb head: AnasayfaHaberlerLimanİletişim", "page-detail tail: Künye | İletişim | Arşiv"]
    ),
    (
      [
        "Pool stays open", "", first, "", "Read this too – The bridge is painted in summer", "", second, "",
        "Read this too – The library opens on Sundays", "", third, "", "Read this too – The old pier is closed again",
        "",
        LeftoverTests.fourth, "", "Your name *", "Email *", "Your answer *", "Posted in Town",
      ],
      [
        "teaser inside: Read this too – The bridge is painted in summer",
        "teaser inside: Read this too – The library opens on Sundays",
        "teaser inside: Read this too – The old pier is closed again",
        "page-detail tail: Your name * / Email * / Your answer *", "page-detail tail: Posted in Town",
      ]
    ),
    (
      ["Pool stays open", "", first, "", "[Read: Why the bridge is painted in summer]", "", second, "", third],
      ["teaser inside: [Read: Why the bridge is painted in summer]"]
    ),
    (
      [
        "Pool stays open", "", first, second, third, "", "« The bridge is painted The library opens »",
        "3 Comments", "All texts of Ada Smith →",
      ],
      [
        "page-turner tail: « The bridge is painted The library opens »", "comment-counter tail: 3 Comments",
        "page-turner tail: All texts of Ada Smith →",
      ]
    ),
  ]

  @Test(arguments: edges)
  func `finds what stands above and below a text`(lines: [String], leftovers: [String]) throws {
    #expect(try LeftoverTests.outline(lines.joined(separator: "\n") + "\n") == leftovers)
  }

  static let texts: [[String]] = [
    // Names marked with a star.
    ["Where to buy oars", "", first, second, "", "Harbour Oars*", "Old Pier Wood*", "Coast Timber*", "", third],
    // Signed with a place and a day.
    ["Pool stays open", "", first, second, third, "", "Harbour Town, 3 March 2026", "Ada Smith"],
    ["Havuz ekime kadar açık", "", birinci, ikinci, "", "İzmir, 3 Mart 2026", "Ada Demir"],
    // What programs name.
    [
      "Tide tables 4", "", first, second, third, "",
      "+ Added readHarbourLevels, showHighWaterTimes and sendTideWarnings",
    ],
    // A question that leads on.
    [
      "Pool stays open", "", first, second, third, "", "What do you think?", LeftoverTests.fourth, "Bread", "Butter",
      "Salt",
    ],
    // Quotations.
    ["Die Brücke", "", first, second, third, "", "« Nobody asked us »", "« And nobody will »"],
    // A life in short lines.
    [
      "Ada Demir", "Liman mühendisi", "İzmir", "ada@example.org", "Türkçe, İngilizce", "Yüzücü", "3 Mart 1990", "",
      birinci,
      ikinci,
    ],
  ]

  @Test(arguments: texts)
  func `leaves the ends of a text alone`(lines: [String]) throws {
    #expect(try LeftoverTests.outline(lines.joined(separator: "\n") + "\n") == [])
  }

  @Test func `leaves sources below a share bar alone`() throws {
    let lines = [
      "Pool stays open", "", Self.first, Self.second, Self.third, "", "Facebook", "Twitter", "WhatsApp", "Sources",
      "Harbour office, yearly report, page 12.", "Town archive, minutes of March, folder 4.",
    ]
    let found = try LeftoverTests.outline(lines.joined(separator: "\n") + "\n")
    #expect(found == ["share-bar tail: Facebook / Twitter / WhatsApp"])
  }
}
