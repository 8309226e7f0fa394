import Facts
import Inputs
import Pages
import Testing

@testable import Rulebook

@Suite("Judging")
struct JudgingTests {
  private static let page = """
    <!DOCTYPE html><html lang="tr"><title>Liman</title><body>
    <main><h1>Liman</h1><p>Vapur saat dokuzda kalkar, öğlen geri döner ve akşam yine yola çıkar.</p></main>
    <div id="cookie-banner" role="dialog"><p>Reklamları kişiselleştirmek için çerez kullanıyoruz.</p>
    <button>Tümünü kabul et</button> <button>Ayarlar</button></div></body></html>
    """

  /// The words that come with Riza, so that notices are found; read once.
  private static let words = Rulebook.embeddedFiles.filter { $0.folder == "words" }

  private func rulebook(_ changes: [String: String] = [:]) throws -> Rulebook {
    try RulebookLoader(depth: .heads).load(Bench.files(rule: Bench.rule(changes)) + Self.words)
  }

  private func judge(
    _ changes: [String: String], under profiles: [String] = ["eu"], page text: String = page,
    charset: String? = nil, bytes: [UInt8]? = nil
  ) throws -> Judgement {
    let rulebook = try rulebook(changes)
    let document = Document(
      origin: Origin(path: "a.html"), bytes: bytes ?? Array(text.utf8), mediaType: "text/html", charset: charset)
    let facts = Facts(of: try Page(document), knowledge: rulebook.knowledge)
    return rulebook.judge(facts, under: profiles.compactMap { rulebook.profile($0) })
  }

  private static let both = [
    "{ eu: error }": "{ eu: error, tr: warning }", "asks_consent: true": "uses_cookies: true",
    "- { source: gdpr, at: Art. 7 }": "- { source: gdpr, at: Art. 7 }\n  - { source: kvkk, at: Art. 5 }",
  ]

  @Test(
    "Only law of the profiles asked for is cited",
    arguments: [
      (["eu"], ["gdpr"], Severity.error), (["tr"], ["kvkk"], .warning), (["tr", "eu"], ["gdpr", "kvkk"], .error),
      (["fr"], ["gdpr"], .error),
    ])
  func regimes(profiles: [String], law: [String], severity: Severity) throws {
    let judgement = try judge(Self.both, under: profiles)
    let finding = try #require(judgement.findings.first)
    #expect(judgement.findings.count == 1)
    #expect(finding.law.map(\.source) == law)
    #expect(finding.severity == severity)
    #expect(finding.profiles.map(\.profile) == profiles)
  }

  @Test("A profile that switches a rule off does not run it")
  func off() throws {
    var changes = Self.both
    changes["{ eu: error }"] = "{ eu: error, fr: off }"
    let judgement = try judge(changes, under: ["fr"])
    #expect(judgement.findings.isEmpty && judgement.passed.isEmpty && judgement.notApplicable.isEmpty)
    #expect(try judge(changes, under: ["fr", "eu"]).findings.first?.profiles.map(\.profile) == ["eu"])
  }

  @Test(
    "A rule passes, does not apply, or cannot tell",
    arguments: [
      ("when: { uses_cookies: false }", ["a-rule"], []),
      ("given: { form: whole-page }\nwhen: { uses_cookies: true }", [], ["a-rule"]),
      ("when: { page.saver: SingleFile }", [], ["a-rule"]),
      ("when: { not: { page.saver: SingleFile } }", [], ["a-rule"]),
    ])
  func nothing(when: String, passed: [String], notApplicable: [String]) throws {
    let judgement = try judge(["when: { asks_consent: true }": when])
    #expect(judgement.findings.isEmpty)
    #expect(judgement.passed == passed)
    #expect(judgement.notApplicable == notApplicable)
  }

  @Test(
    "The conditions of the language, each true of the page's notice",
    arguments: [
      "controls: { count: { at_least: 2 } }",
      "controls: { count: { where: { role: accept }, at_most: 1 } }",
      "controls: { none: { role: reject }, some: { role: settings } }",
      "controls: { every: { role: { none_of: [reject] } } }",
      "controls: { some: { label: { says: { tr: [tümünü kabul et] } } } }",
      "controls: { some: { label: { words: accept } } }",
      "text: { mentions: { tr: ['çerez*'], en: [cookies] } }",
      "text: { mentions: ['REKLAMLARI … icin'] }",
      "any: [{ form: inline }, { form: { any_of: [banner, dialog] } }]",
      "not: { form: inline }",
      "page.capture: source",
      "page.declared_language: tr",
      "page.notices: { count: { at_most: 1 } }",
      "page.declared_language: { same_as: page.language }",
      "manager: { known: false }",
      "all: [{ uses_cookies: true }, { not: { any: [{ form: inline }, { form: text }] } }]",
    ])
  func conditions(condition: String) throws {
    let judgement = try judge(["when: { asks_consent: true }": "when: { \(condition) }"])
    #expect(judgement.findings.map(\.outcome) == [.violation])
  }

  @Test(
    "What is not true of the notice is not found",
    arguments: [
      "controls: { every: { role: accept } }", "controls: { count: { at_least: 9 } }",
      "text: { says: ['çerez*'] }", "form: { none_of: [banner, dialog] }",
      "page.declared_language: { differs_from: page.language }", "manager: { known: true }",
    ])
  func untrue(condition: String) throws {
    #expect(try judge(["when: { asks_consent: true }": "when: { \(condition) }"]).findings.isEmpty)
  }

  @Test("A person must look, or nothing can be told, for a reason that is given")
  func reservations() throws {
    let because = "because: { en: Why, tr: Neden }"
    let when = "when: { asks_consent: true }"
    let review = try judge([when: "when: { uses_cookies: true }\nreview: [{ \(because) }]"])
    #expect(review.findings.map(\.outcome) == [.review])
    #expect(review.findings.first?.because == LocalizedText(en: "Why", tr: "Neden"))

    let subject = "undecided: [{ when: { form: { none_of: [inline] } }, \(because) }]\nwhen: { uses_cookies: false }"
    #expect(try judge([when: subject]).findings.map(\.outcome) == [.undecided])

    let page = "undecided: [{ page: { capture: source }, \(because) }]\nwhen: { uses_cookies: true }"
    let undecided = try judge([when: page]).findings
    #expect(undecided.map(\.outcome) == [.undecided])
    #expect(undecided.first?.evidence.isEmpty == false)
    let bare = try judge([when: page], page: "<!DOCTYPE html><html lang=en><p>Nothing here.</p></html>").findings
    #expect(bare.map(\.outcome) == [.undecided])
    #expect(bare.first?.evidence.isEmpty == true)
  }

  @Test("A degree is less bad, or more, under the profiles it names")
  func degrees() throws {
    let when = "when: { uses_cookies: true }\ndegrees: [{ when: { uses_cookies: true }, severity: { eu: notice } }]"
    #expect(try judge(["when: { asks_consent: true }": when]).findings.first?.severity == .notice)
    #expect(try judge(["when: { asks_consent: true }": when], under: ["fr"]).findings.first?.severity == .notice)
    let off = when.replacing("eu: notice", with: "eu: off")
    #expect(try judge(["when: { asks_consent: true }": off]).findings.isEmpty)
  }

  @Test("Evidence leads back to the saved bytes, in any encoding")
  func evidence() throws {
    let changes = [
      "when: { asks_consent: true }":
        "when: { uses_cookies: true }\npoint_at: [{ controls: { role: accept } }, subject]"
    ]
    let label = "Tümünü kabul et"
    let encoded = try #require(Windows1254.bytes(of: Self.page))
    let wanted = try #require(Windows1254.bytes(of: label))
    for (bytes, charset, quoted) in [
      (Array(Self.page.utf8), nil, Array(label.utf8)), (encoded, "windows-1254", wanted),
    ] as [([UInt8], String?, [UInt8])] {
      let finding = try #require(try judge(changes, charset: charset, bytes: bytes).findings.first)
      let primary = try #require(finding.evidence.first)
      #expect(Array(bytes[primary.bytes]) == quoted)
      #expect(primary.quote == label)
      #expect(primary.start == Position(line: 4, column: 9))
      #expect(primary.end == Position(line: 4, column: 24))
      #expect(primary.selector?.contains("button") == true)
      #expect(finding.evidence.map(\.role) == [.primary, .related])
      #expect(finding.message == LocalizedText(en: "A \(label)", tr: "B \(label)"))
    }
  }

  @Test("What has no words is quoted by its markup")
  func wordless() throws {
    let icon = "<a href='#' data-cookie-set='accept' class='close'></a>"
    let changes = [
      "when: { asks_consent: true }":
        "when: { uses_cookies: true }\npoint_at: [{ controls: { role: accept } }, subject]"
    ]
    let page = Self.page.replacing("<button>Tümünü kabul et</button>", with: icon)
    let finding = try #require(try judge(changes, page: page).findings.first)
    #expect(finding.message.en == "A " + icon)
  }

  @Test("Messages name languages and numbers in the language they are read in")
  func messages() throws {
    let message = #"message: { en: "{page.declared_language} {count}", tr: "{page.declared_language} {count}" }"#
    let judgement = try judge([
      "when: { asks_consent: true }": "when: { uses_cookies: true }",
      #"message: { en: "A {quote}", tr: "B {quote}" }"#: message,
    ])
    #expect(judgement.findings.first?.message == LocalizedText(en: "Turkish 1", tr: "Türkçe 1"))
    #expect(Numbers.text(1.25, in: .turkish) == "1,3" && Numbers.text(4, in: .english) == "4")
    #expect(Quotation.short(String(repeating: "kelime ", count: 40)).count < 130)
    #expect(Quotation.short("\u{A0}iki\u{2003}kelime,\tbir “söz” \n") == "iki kelime, bir “söz”")
  }
}
