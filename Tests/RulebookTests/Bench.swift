@testable import Rulebook

/// A rulebook of one rule, for tests.
enum Bench {
  /// A rule that is right, with some of its words changed.
  static func rule(_ changes: [String: String] = [:]) -> String {
    var text = """
      rule: a-rule
      since: "0.1"
      severity: { eu: error }
      confidence: high
      title: { en: A, tr: B }
      why: { en: A, tr: B }
      fix: { en: A, tr: B }
      law:
        - { source: gdpr, at: Art. 7 }

      subject: notice
      when: { asks_consent: true }
      message: { en: "A {quote}", tr: "B {quote}" }
      examples:
        bad:
          - { name: a, language: en, page: <p>⟦We use cookies⟧</p> }
          - { name: b, language: tr, page: <p>⟦Biz çerez kullanırız⟧</p> }
        good:
          - { name: c, language: en, page: <p>A page</p> }
          - { name: d, language: tr, page: <p>Bir sayfa</p> }

      """
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return text
  }

  /// The files around a rule.
  static func files(rule: String) -> [RuleFile] {
    [
      file(
        "law/gdpr.yaml",
        """
        regime: gdpr
        title: { en: GDPR, tr: GDPR }
        sources:
          gdpr:
            name: { en: GDPR, tr: GDPR }
            title: { en: GDPR, tr: GDPR }
            read: quoted
            how: { en: Read., tr: Okundu. }
        """),
      file(
        "law/kvkk.yaml",
        """
        regime: kvkk
        title: { en: KVKK, tr: KVKK }
        sources:
          kvkk:
            name: { en: KVKK, tr: KVKK }
            title: { en: KVKK, tr: KVKK }
            read: primary
            how: { en: Read., tr: Okundu. }
        """),
      file("profiles/eu.yaml", "profile: eu\ntitle: { en: EU, tr: AB }\nregimes: [gdpr]\nfail_at: error\n"),
      file("profiles/tr.yaml", "profile: tr\ntitle: { en: TR, tr: TR }\nregimes: [kvkk]\nfail_at: error\n"),
      file("profiles/fr.yaml", "profile: fr\ntitle: { en: FR, tr: FR }\nparent: eu\nregimes: [gdpr]\nfail_at: error\n"),
      file("choice/a-rule.yaml", rule),
    ]
  }

  private static func file(_ path: String, _ text: String) -> RuleFile {
    RuleFile(path: path, text: .read(Array(text.utf8)))
  }
}
