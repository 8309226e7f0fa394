import Testing

@testable import Rulebook

@Suite("Loading a rulebook")
struct LoadingTests {
  /// The mistakes of a rulebook whose only rule is this one, written after what every rule needs.
  private func mistakes(_ rule: String) -> [String] {
    do {
      _ = try RulebookLoader(depth: .whole).load(Bench.files(rule: rule))
      return []
    } catch {
      return error.mistakes.map(\.description)
    }
  }

  @Test("The rules that come with Riza load")
  func embedded() throws {
    let rulebook = try Rulebook.embedded()
    #expect(rulebook.profile("fr")?.lineage == ["fr", "eu"])
    #expect(rulebook.source("kvkk-law-6698")?.read == .primary)
    #expect(rulebook.regime("gdpr") != nil)
    #expect(!rulebook.profiles.isEmpty && !rulebook.law.isEmpty)
  }

  @Test("The rules that come with Riza load whole, examples and all")
  func whole() throws {
    _ = try RulebookLoader(depth: .whole).load(Rulebook.embeddedFiles)
  }

  @Test("A rule that is right loads")
  func right() {
    #expect(mistakes(Bench.rule()) == [])
  }

  @Test(
    "Every mistake has its place, its sentence and a near miss",
    arguments: [

      (["rule: a-rule": "rule: b-rule"], "choice/a-rule.yaml:1:7: the file of rule 'b-rule' is named 'a-rule'"),
      (["eu: error": "eu: eror"], "choice/a-rule.yaml:3:17: a severity cannot be 'eror'; did you mean 'error'?"),
      (["eu: error": "ue: error"], "choice/a-rule.yaml:3:13: there is no profile 'ue'; did you mean 'eu'?"),
      (
        ["confidence: high": "confidence: hihg"],
        "choice/a-rule.yaml:4:13: 'confidence' cannot be 'hihg'; did you mean 'high'?"
      ),
      (
        ["source: gdpr": "source: gpdr"],
        "choice/a-rule.yaml:9:15: Rules/law has no source 'gpdr'; did you mean 'gdpr'?"
      ),
      (
        ["at: Art. 7": "at: Art. 7, read: primary"],
        "choice/a-rule.yaml:9:39: 'gdpr' was read as quoted; a passage of it cannot be better read than that"
      ),
      (
        ["subject: notice": "subject: notce"],
        "choice/a-rule.yaml:11:10: 'subject' cannot be 'notce'; did you mean 'notice'?"
      ),
      (
        ["asks_consent: true": "asks_consnt: true"],
        "choice/a-rule.yaml:12:9: a notice has no 'asks_consnt'; did you mean 'asks_consent'?"
      ),
      (["asks_consent: true": "asks_consent: yes"], "choice/a-rule.yaml:12:23: this property must be true or false"),
      (
        ["asks_consent: true": "form: { any_of: [banner, dialgo] }"],
        "choice/a-rule.yaml:12:34: 'any_of' cannot be 'dialgo'; did you mean 'dialog'?"
      ),
      (
        ["asks_consent: true": "form: { one_of: [banner] }"],
        "choice/a-rule.yaml:12:17: a word has no test 'one_of'; did you mean 'none_of'?"
      ),
      (
        ["asks_consent: true": "text: cookies"],
        "choice/a-rule.yaml:12:15: a text is asked with says, mentions or words"
      ),
      (
        ["asks_consent: true": "text: { mentions: ['*'] }"],
        "choice/a-rule.yaml:12:28: a star (*) stands for the ending of a word of two letters or more"
      ),
      (
        ["asks_consent: true": "text: { words: cokie }"],
        "choice/a-rule.yaml:12:24: 'words' cannot be 'cokie'; did you mean 'cookie'?"
      ),
      (
        ["asks_consent: true": "controls: { some: { not: { role: accept } } }"],
        "choice/a-rule.yaml:12:29: a condition on the elements of a list is flat: it holds no 'not'"
      ),
      (
        ["asks_consent: true": "controls: { some: { roel: accept } }"],
        "choice/a-rule.yaml:12:29: a control has no 'roel'; did you mean 'role'?"
      ),
      (
        ["asks_consent: true": "controls: { count: { where: { role: accept } } }"],
        "choice/a-rule.yaml:12:28: 'count' needs 'at_least' or 'at_most'"
      ),
      (
        ["asks_consent: true": "pge.capture: text"],
        "choice/a-rule.yaml:12:9: there is no 'pge.' around a notice; did you mean 'page'?"
      ),
      (["asks_consent: true": "language: { differs_from: page.kind }"], ""),
      (
        ["asks_consent: true": "language: { differs_from: page.main_words }"],
        "choice/a-rule.yaml:12:35: 'page.main_words' is a number, which this property cannot be held against"
      ),
      (
        ["asks_consent: true": "not: { not: { not: { not: { asks_consent: true } } } }"],
        "choice/a-rule.yaml:12:30: conditions lie at most 3 deep"
      ),
      (
        ["asks_consent: true": "all: [{ asks_consent: true }]"],
        "choice/a-rule.yaml:12:9: 'all' needs two conditions or more"
      ),
      (["{quote}": "{quot}"], "choice/a-rule.yaml:13:10: a notice has no 'quot'"),
      (["{quote}": "{controls}"], "choice/a-rule.yaml:13:10: the message cannot show 'controls', which is a list"),
      (["{quote}": "{quote"], "choice/a-rule.yaml:13:10: a placeholder in the message is not closed"),
      (["⟦We": "We"], "choice/a-rule.yaml:16:7: the marks ⟦ ⟧ of this example do not pair"),
      (
        ["language: tr, page: <p>⟦Biz": "language: en, page: <p>⟦Biz"],
        "choice/a-rule.yaml:15:3: there is no bad example in tr"
      ),
      (["title: { en: A, tr: B }": "title: { en: A }"], "choice/a-rule.yaml:5:8: the title needs 'tr'"),
    ] as [([String: String], String)])
  func mistake(change: [String: String], mistake: String) {
    #expect(mistakes(Bench.rule(change)) == (mistake.isEmpty ? [] : [mistake]))
  }

  @Test("A rule that a profile runs cites law of that profile")
  func regimes() {
    #expect(
      mistakes(Bench.rule(["{ eu: error }": "{ eu: error, tr: warning }"])) == [
        "choice/a-rule.yaml:3:11: profile 'tr' runs this rule, but no citation belongs to its regimes: kvkk"
      ])
  }

  @Test("A misspelt key is taken for the nearest one that is not given")
  func misspeltKey() {
    #expect(
      mistakes(Bench.rule(["when:": "whn:"])) == [
        "choice/a-rule.yaml:1:1: a rule needs 'when'",
        "choice/a-rule.yaml:12:1: a rule has no 'whn'; did you mean 'when'?",
      ])
  }

  @Test("All mistakes of all files are found at once, by file and place")
  func all() {
    let rule = Bench.rule(["eu: error": "eu: eror", "asks_consent": "ask_consent", "title: { en: A, tr: B }": "x: 1"])
    #expect(
      mistakes(rule) == [
        "choice/a-rule.yaml:1:1: a rule needs 'title'",
        "choice/a-rule.yaml:3:17: a severity cannot be 'eror'; did you mean 'error'?",
        "choice/a-rule.yaml:5:1: a rule has no 'x'",
        "choice/a-rule.yaml:12:9: a notice has no 'ask_consent'; did you mean 'asks_consent'?",
      ])
  }

  @Test("Profiles and law are held against each other")
  func profiles() {
    let files =
      Bench.files(rule: Bench.rule()) + [
        RuleFile(
          path: "profiles/xx.yaml",
          text: .read(
            Array(
              "profile: xx\ntitle: { en: X, tr: X }\nparent: ue\nregimes: [gpdr]\nfail_at: error\n".utf8))),
        RuleFile(path: "ruls/a.yaml", text: .read(Array("a: 1".utf8))),
      ]
    let error = #expect(throws: RulebookError.self) { try RulebookLoader(depth: .whole).load(files) }
    #expect(
      error?.mistakes.map(\.description) == [
        "profiles/xx.yaml:3:9: there is no profile 'ue'; did you mean 'eu'?",
        "profiles/xx.yaml:4:11: a regime cannot be 'gpdr'; did you mean 'gdpr'?",
        "ruls/a.yaml:1:1: Rules/ has no folder 'ruls'",
      ])
  }
}

@Suite("Properties")
struct PropertyTests {
  @Test("Every property is declared once, in words rules can write")
  func names() {
    let properties = Rulebook.properties
    #expect(Set(properties.map { "\($0.subject).\($0.name)" }).count == properties.count)
    for property in properties {
      #expect(property.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }, "\(property.name)")
      #expect(property.sentence.hasSuffix("."), "\(property.subject).\(property.name): \(property.sentence)")
    }
    #expect(properties.contains { $0.subject == "notice" && $0.name == "controls" && $0.type == "list of control" })
  }

  @Test("Every subject and every element of a list is described")
  func described() {
    let facts = Set(Rulebook.properties.map(\.subject))
    for kind in SubjectKind.all { #expect(facts.contains(kind.name), "\(kind.name)") }
    for property in Rulebook.properties where property.type.hasPrefix("list of ") {
      let element = String(property.type.dropFirst("list of ".count))
      #expect(element == "identifiers" || element.contains(",") || facts.contains(element), "\(element)")
    }
  }
}
