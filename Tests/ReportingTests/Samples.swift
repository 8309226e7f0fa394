import Facts
import Inputs
import Pages
import Rulebook

@testable import Reporting

/// Records as a real run makes them, written by hand, so that outputs are tested without the stages before them.
enum Samples {
  static let reference = Reference(
    rules: [
      "consent-no-reject-first-layer": Reference.RuleTexts(
        of: "consent-no-reject-first-layer",
        title: LocalizedText(
          en: "The notice can be accepted but not refused", tr: "Bildirim kabul edilebiliyor ama reddedilemiyor"),
        why: LocalizedText(
          en: "Consent is free only where refusing is as easy as accepting.",
          tr: "Onay, ancak reddetmek kabul etmek kadar kolaysa özgürce verilmiş sayılır."),
        fix: LocalizedText(
          en: "Put a `Reject all` button beside the accept button, in the same layer.",
          tr: "Kabul düğmesinin yanına, aynı katmana bir `Tümünü reddet` düğmesi koyun.")),
      "tracker-ungated": Reference.RuleTexts(
        of: "tracker-ungated",
        title: LocalizedText(
          en: "A tracker runs before the visitor has chosen", tr: "Bir izleyici ziyaretçi seçim yapmadan çalışıyor"),
        why: LocalizedText(
          en: "Storing or reading data on a device needs consent first.",
          tr: "Cihazda veri saklamak ya da okumak için önce onay gerekir."),
        fix: LocalizedText(
          en: "Hold the script until consent.", tr: "Betiği onay verilene kadar bekletin.")),
      "leftover-call-to-action": Reference.RuleTexts(
        of: "leftover-call-to-action",
        title: LocalizedText(en: "A stray call to action", tr: "Yerinde olmayan bir çağrı düğmesi"),
        why: LocalizedText(
          en: "Readers take it for part of the article.", tr: "Okurlar onu yazının parçası sanır."),
        fix: LocalizedText(en: "Take it out.", tr: "Kaldırın.")),
      "page-language-mismatch": Reference.RuleTexts(
        of: "page-language-mismatch",
        title: LocalizedText(en: "The page's language is declared wrongly", tr: "Sayfanın dili yanlış bildirilmiş"),
        why: LocalizedText(en: "Screen readers mispronounce it.", tr: "Ekran okuyucular yanlış okur."),
        fix: LocalizedText(en: "Correct `lang`.", tr: "`lang` değerini düzeltin.")),
    ],
    sources: [
      "edpb-cookie-banner-taskforce": Reference.Source(
        title: LocalizedText(
          en: "EDPB, Report of the Cookie Banner Taskforce", tr: "EDPB, Çerez Bildirimi Görev Gücü Raporu"),
        address: "https://www.edpb.europa.eu/our-work-tools/our-documents/other/report-work-undertaken_en"),
      "kvkk-law-6698": Reference.Source(
        title: LocalizedText(
          en: "Law No. 6698 on the Protection of Personal Data",
          tr: "6698 sayılı Kişisel Verilerin Korunması Kanunu"),
        address: "https://www.mevzuat.gov.tr/mevzuat?MevzuatNo=6698"),
    ],
    profiles: [
      Reference.ProfileName(
        id: "eu", title: LocalizedText(en: "European Union, baseline", tr: "Avrupa Birliği, temel ölçüt")),
      Reference.ProfileName(id: "tr", title: LocalizedText(en: "Türkiye", tr: "Türkiye")),
    ])

  static func finding(
    _ rule: String, _ outcome: Outcome = .violation, _ severity: Severity = .error, quote: String, line: Int,
    column: Int, selector: String? = nil, message: LocalizedText, because: LocalizedText? = nil,
    law: [Citation] = []
  ) -> Finding {
    let length = quote.unicodeScalars.count
    return Finding(
      rule: rule, outcome: outcome, severity: severity, confidence: .high, message: message, because: because,
      law: law,
      evidence: [
        Evidence(
          role: .primary, bytes: (line * 100)..<(line * 100 + quote.utf8.count),
          start: Position(line: line, column: column), end: Position(line: line, column: column + length),
          selector: selector, quote: quote)
      ],
      profiles: [Finding.ProfileSeverity(profile: "eu", severity: severity)])
  }

  static let noReject = finding(
    "consent-no-reject-first-layer", quote: "<button class=\"btn\">Accept all</button>", line: 14, column: 3,
    selector: "#cookie-banner > button",
    message: LocalizedText(
      en: "“Accept all” is the only answer this notice takes.",
      tr: "Bildirim yalnızca “Accept all” yanıtını kabul ediyor."),
    law: [
      Citation(source: "edpb-cookie-banner-taskforce", at: "para 8", regime: "eprivacy", status: .quoted),
      Citation(source: "kvkk-law-6698", at: "Art. 3(1)(a), 5(1)", regime: "kvkk", status: .primary),
    ])

  static let ungated = finding(
    "tracker-ungated", quote: "https://www.googletagmanager.com/gtag/js?id=G-1", line: 5, column: 17,
    selector: "head > script:nth-of-type(1)",
    message: LocalizedText(
      en: "Google Analytics runs as soon as the page loads.",
      tr: "Google Analytics sayfa yüklenir yüklenmez çalışıyor."),
    law: [Citation(source: "kvkk-law-6698", at: "Art. 5(1)", regime: "kvkk", status: .secondary)])

  static let leftover = finding(
    "leftover-call-to-action", .violation, .notice, quote: "Buy now", line: 31, column: 1,
    message: LocalizedText(
      en: "“Buy now” stands alone after the article.", tr: "“Buy now” yazının ardından tek başına duruyor."))

  static let review = finding(
    "page-language-mismatch", .review, .warning, quote: "lang=\"en\"", line: 1, column: 7,
    message: LocalizedText(
      en: "The page declares English, some of it is Turkish.",
      tr: "Sayfa İngilizce olduğunu bildiriyor, bir bölümü Türkçe."),
    because: LocalizedText(
      en: "Whether the Turkish part is a quotation.", tr: "Türkçe bölümün alıntı olup olmadığı."))

  static let undecided = finding(
    "consent-no-reject-first-layer", .undecided, .error, quote: "Bu site çerez kullanmaktadır.", line: 18, column: 1,
    message: LocalizedText(en: "The notice may offer no refusal.", tr: "Bildirim ret seçeneği sunmuyor olabilir."),
    because: LocalizedText(
      en: "A text export keeps no buttons.", tr: "Metin çıktısında düğmeler kalmaz."))

  static let notice = NoticeRecord(
    spot: Spot(position: Position(line: 12, column: 1), selector: "#cookie-banner"), form: .banner, place: .markup,
    text: "We use cookies to personalise content and ads. Read our cookie policy.", language: "en",
    languageConfidence: .high, manager: nil, visibility: .shown, isInMainText: false, isAnswered: false,
    confidence: .high,
    controls: [
      ControlRecord(
        spot: Spot(position: Position(line: 14, column: 3), selector: "#cookie-banner > button"),
        label: "Accept all", role: .accept, roleConfidence: .high, element: .button, layer: .first,
        isPreselected: false, isDisabled: false, purpose: nil, language: "en", target: nil, contrast: 7.04),
      ControlRecord(
        spot: Spot(position: Position(line: 13, column: 60), selector: "#cookie-banner a"), label: "cookie policy",
        role: .policy, roleConfidence: .low, element: .link, layer: .first, isPreselected: false,
        isDisabled: false, purpose: nil, language: "en", target: "/cookies?a=1|2", contrast: nil),
    ],
    statements: [
      StatementRecord(
        kind: .usesCookies, quote: "We use cookies", spot: Spot(position: Position(line: 12, column: 1)))
    ])

  static let tracker = TrackerRecord(
    spot: Spot(position: Position(line: 5, column: 17), selector: "head > script:nth-of-type(1)"),
    vendor: "google-analytics", name: "Google Analytics", owner: "Google LLC", service: .analytics,
    purpose: .statistics, form: .script, quote: "https://www.googletagmanager.com/gtag/js?id=G-1",
    identifiers: ["G-1"], mayStore: ["_ga", "_ga_*"], gate: .ungated, gateReason: .noGate, category: nil)

  static func reading(
    title: String?, capture: Capture = Capture(kind: .source), notices: [NoticeRecord] = [],
    trackers: [TrackerRecord] = [], findings: [Finding] = [], path: String = "blog/index.html",
    passed: [String] = ["tracker-ungated"]
  ) -> Reading {
    Reading(
      title: title, kind: .article, capture: capture,
      encoding: EncodingRecord(name: "windows-1254", contradicted: "utf-8", invalidSequences: 2), cuts: [],
      language: LanguageRecord(
        declared: "en", declaredBy: "lang", observed: "tr", share: 0.97, disagrees: true),
      notices: notices, managers: [], trackers: trackers, forms: [], blocks: 42,
      findings: FindingIdentity.identified(findings, on: Origin(path: path)), passed: passed,
      notApplicable: ["page-language-mismatch"])
  }

  static let page = PageRecord(
    origin: Origin(path: "blog/index.html"),
    content: .read(
      reading(
        title: "Harbour closed by storm", notices: [notice], trackers: [tracker],
        findings: [ungated, noReject, leftover, review, undecided])))

  static let textPage = PageRecord(
    origin: Origin(path: "export.zip", member: "posta/çıktı.txt"),
    content: .read(
      reading(
        title: nil, capture: Capture(kind: .text), findings: [undecided, leftover],
        path: "export.zip › posta/çıktı.txt")))

  private static let hostilePath = "a|b`c`<img src=x>/[x](javascript:alert(1)).html"

  /// A page whose every word tries to break out of the report.
  static let hostile = PageRecord(
    origin: Origin(path: hostilePath),
    content: .read(
      reading(
        title: "<script>alert(1)</script> | @octocat #1 www.evil.example http://evil.example\n# Heading ::error::x",
        notices: [
          NoticeRecord(
            spot: Spot(position: Position(line: 1, column: 1), selector: "div[data-x=\"`|`\"]"), form: .dialog,
            place: .markup,
            text:
              "![x](http://evil.example/p.gif) **bold** | `code` ``` <b>b</b> \u{202E}evil\u{200B} &amp; a@b.example $x$",
            language: nil, languageConfidence: .low, manager: "x|y", visibility: .unknown, isInMainText: true,
            isAnswered: true, confidence: .low, controls: [], statements: [])
        ],
        findings: [
          finding(
            "tracker-ungated", quote: "``` | \u{0}\u{1B}[31m <b> ::error file=x::boo\r\n::set-output",
            line: 1, column: 1, selector: "a > b|c",
            message: LocalizedText(en: "| @everyone `x` <!-- -->", tr: "| @herkes `x` <!-- -->"))
        ], path: hostilePath)))

  static let unreadable = PageRecord(
    origin: Origin(path: "blog/broken.html"), content: .unreadable(.refused("Permission denied")))

  static let audit = AuditRecord(
    inputs: ["blog", "export.zip"], pages: [page, textPage, unreadable], reference: reference)
}
