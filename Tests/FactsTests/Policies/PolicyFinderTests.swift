import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

/// The facts of a page, found with the words and vendors of the repository.
private func facts(_ html: String) throws -> Facts {
  let page = try Page(Document(origin: Origin(path: "page.html"), bytes: Array(html.utf8)))
  return Facts(of: page, knowledge: try #require(RepositoryRules.knowledge))
}

private func page(_ title: String, _ text: String, language: String = "tr") -> String {
  "<html lang=\(language)><title>\(title)</title><body><main><h1>\(title)</h1>\(text)</main></body></html>"
}

@Suite struct PolicyFinderTests {
  @Test(arguments: [
    ("Çerez Politikası", "<p>Sitemizde çerez kullanıyoruz.</p>", PolicyText.Kind.cookies),
    ("Örnek A.Ş. Kişisel Verilerin Korunması Politikası", "<p>Kişisel verileriniz işlenir.</p>", .privacy),
    ("KVKK Aydınlatma Metni", "<p>Kişisel verileriniz veri sorumlusu tarafından işlenir.</p>", .privacy),
    ("Privacy Policy", "<p>We protect your personal data.</p>", .privacy),
    ("Acme Ltd – Cookie Policy", "<p>This website uses cookies.</p>", .cookies),
  ]) func aSitesOwnTextIsAPolicy(title: String, text: String, kind: PolicyText.Kind) throws {
    #expect(try facts(page(title, text)).policy?.kind == kind)
  }

  @Test(arguments: [
    ("What is a privacy policy?", "<p>A privacy policy protects your personal data. We explain.</p>"),
    (
      "Çerez politikası nasıl hazırlanır ve neleri içermelidir, adım adım rehber",
      "<p>Sitemizde çerez kullanıyoruz.</p>"
    ),
    ("Privacy policy", "<p>In law, a privacy policy is a statement of a party.</p>"),
    ("Başkan «Liman Postası»: “Rıhtım uzuyor” – «», »:", "<p>Sitemizde çerez kullanıyoruz.</p>"),
    ("Vapur saatleri", "<p>Kişisel verileriniz işlenir. Sitemizde çerez kullanıyoruz.</p>"),
  ]) func aTextAboutPoliciesIsNone(title: String, text: String) throws {
    #expect(try facts(page(title, text)).policy == nil)
  }

  @Test(arguments: ["<link rel=canonical href='https://example.org/etiketler/kvkk/'>", "<body class='archive tag'>"])
  func anArchiveOfATopicIsNone(mark: String) throws {
    let text = "<p>Web sitemize çerez uyarısı ekledik; kişisel verileriniz işlenir.</p>"
    #expect(try facts("<html lang=tr><title>KVKK</title>\(mark)<main><h1>KVKK</h1>\(text)</main></html>").policy == nil)
    #expect(try facts("<html lang=tr><title>KVKK</title><main><h1>KVKK</h1>\(text)</main></html>").policy != nil)
  }

  @Test func tellsItsTopics() throws {
    let text = """
      <p>Veri sorumlusu: Örnek Yayıncılık A.Ş., kvkk@ornek.example</p><h2>Amaçlar</h2>
      <p>Kişisel verileriniz, sözleşmenin ifası hukuki sebebiyle ve otomatik yolla işlenir.</p>
      <p>KVKK'nın 11. maddesindeki haklarınız saklıdır. Veriler yurt dışına aktarılmaz; 2 yıl saklanır.</p>
      """
    let policy = try #require(try facts(page("Aydınlatma Metni", text)).policy)
    let topics = Set(policy.elements.map(\.topic))
    #expect(
      topics.isSuperset(of: [
        .controller, .contact, .purposes, .legalBasis, .collectionMethod, .rights, .transfer, .lifetimes,
      ]))
  }

  @Test func findsTrackersCalledNecessary() throws {
    let text = """
      <p>Sitemizde çerez kullanıyoruz.</p><h2>Zorunlu çerezler</h2><ul><li>JSESSIONID</li><li>_ga</li></ul>
      <h2>Analitik çerezler</h2><ul><li>_hjid</li></ul>
      """
    let facts = try facts(page("Çerez Politikası", text))
    let named = (facts.policy?.calledNecessary ?? []).map {
      String(decoding: facts.page.source[$0.range], as: UTF8.self)
    }
    #expect(named == ["_ga"])
  }

  @Test func knowsThatAScriptCompletesIt() throws {
    let text = "<p>Sitemizde çerez kullanıyoruz.</p><div id=\"ot-sdk-cookie-policy\"></div>"
    #expect(try facts(page("Çerez Politikası", text)).policy?.isCompletedByScript == true)
  }
}
