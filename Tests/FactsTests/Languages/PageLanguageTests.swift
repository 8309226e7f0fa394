import Testing

@testable import Facts

/// What a page claims to be in, and what it is in.
@Suite struct PageLanguageTests {
  @Test(arguments: [
    ("<html lang=\"tr-TR\">", "tr", "lang"), ("<html xml:lang='de'>", "de", "lang"),
    ("<html><head><meta http-equiv=\"Content-Language\" content=\"fr, en\"></head>", "fr", "content-language"),
    ("<html><head><meta property=\"og:locale\" content=\"tr_TR\"></head>", "tr", "og:locale"),
    ("<html lang=\"\"><head><meta property=\"og:locale\" content=\"es_ES\"></head>", "es", "og:locale"),
    ("<html lang=\"nb\">", "no", "lang"),
  ])
  func `the first claim that names a language counts`(start: String, language: String, by: String) throws {
    let claim = try #require(try LanguagePages.facts(start + "<p>1</p>").language.declared)
    #expect(claim.language == language)
    #expect(claim.by == by)
  }

  @Test(arguments: [
    "<html>", "<html lang>", "<html lang=\"english\">", "<html lang=\"x-default\">", "<html lang=\"1\">",
  ])
  func `what names no language claims nothing`(start: String) throws {
    #expect(try LanguagePages.facts(start + "<p>1</p>").language.declared == nil)
  }

  @Test func `the language of the main text is told`() throws {
    let english = try LanguagePages.facts("<html lang=\"en\"><body><article>\(LanguagePages.english)</article>")
    #expect(english.language.observed == "en")
    #expect(!english.language.disagrees)
    let turkish = try LanguagePages.facts("<html lang=\"en\"><body><article>\(LanguagePages.turkish)</article>")
    #expect(turkish.language.observed == "tr")
    #expect(turkish.language.disagrees)
    #expect(turkish.language.code == "tr")
  }

  @Test func `a notice does not make the language of a page`() throws {
    let facts = try LanguagePages.facts(
      """
      <html><body><div class="cookie-banner"><p>Bu site deneyimlerinizi kişiselleştirmek amacıyla çerez kullanmaktadır. Çerezler \
      hakkında ayrıntılı bilgi almak için aydınlatma metnimizi okuyabilirsiniz.</p></div><article>\(LanguagePages.english)</article>
      """)
    #expect(facts.language.observed == "en")
  }

  @Test func `other versions are noted`() throws {
    let facts = try LanguagePages.facts(
      "<link rel=alternate hreflang=tr href=/tr><link rel=alternate hreflang=en-GB href=/en><link rel=alternate hreflang=x-default href=/>"
    )
    #expect(facts.language.alternates == ["en", "tr"])
  }

  @Test func `a page without words has no language`() throws {
    #expect(try LanguagePages.facts("<p>2026 – 14:30</p>").language.code == nil)
  }
}
