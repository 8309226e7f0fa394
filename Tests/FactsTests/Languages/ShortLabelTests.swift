import Testing

@testable import Facts

/// Labels of a few words: in two languages, of one word, with names; and text in languages that are not told apart.
@Suite struct ShortLabelTests {
  @Test(arguments: [
    ("tr", "Manage Çerez Tercihleri", "en"), ("en", "Manage Çerez Tercihleri", "tr"),
  ])
  func `a label in two languages is told as mixed`(page: String, label: String, other: String) throws {
    #expect(try language(of: label, on: page)?.mixedWith == other)
  }

  @Test(arguments: [
    ("tr", "Google Analytics Çerezleri"), ("tr", "Premium Üyelik"), ("tr", "Online Randevu Al"),
    ("tr", "Blog Yazıları"),
    ("tr", "Facebook ile bağlan"), ("en", "Accept Google Analytics"), ("en", "Sign in with Facebook"),
    ("en", "Visit Istanbul"), ("tr", "Cookie Tercihleri"),
    ("en", "Charcoal grill (See note)"), ("de", "BACK FAMILY gemahlene Mandeln"), ("nl", "Start met koken"),
  ])
  func `names and loan words make no mixture`(page: String, label: String) throws {
    let language = try language(of: label, on: page)
    #expect(language?.mixedWith == nil)
    #expect(language?.isForeign != true)
  }

  @Test(arguments: [("en", "Disclaimer"), ("tr", "Nem"), ("es", "Vista"), ("de", "Redaktion"), ("en", "Top")])
  func `one word that another language has too is not foreign`(page: String, label: String) throws {
    #expect(try language(of: label, on: page)?.isForeign != true)
  }

  @Test(arguments: [("tr", "Reject"), ("en", "Reddet"), ("en", "Rechazar")])
  func `one word of notices in another language is`(page: String, label: String) throws {
    #expect(try language(of: label, on: page)?.isForeign == true)
  }

  @Test func `text in a language that is not known is not taken for another`() throws {
    let zulu = """
      Abantu bonke bazalwa bekhululekile futhi belingana ngesithunzi nangamalungelo. Bahlanganiswe wumcabango nangunembeza \
      futhi kufanele baphathane ngomoya wobuzalwane.
      """
    let facts = try LanguagePages.facts("<html><body><article><p>\(zulu)</p><p>\(zulu)</p></article>")
    #expect(facts.language.observed == nil)
    #expect(try language(of: zulu, on: "en")?.isForeign != true)
  }

  private func language(of label: String, on page: String) throws -> BlockLanguage? {
    let article = page == "tr" ? LanguagePages.turkish : page == "en" ? LanguagePages.english : ""
    let facts = try LanguagePages.facts(
      "<!DOCTYPE html><html lang=\"\(page)\"><body><article>\(article)</article><div><button>\(label)</button></div></body></html>"
    )
    return facts.blocks.all.last { facts.blocks.text(of: $0) == label }?.language
  }
}
