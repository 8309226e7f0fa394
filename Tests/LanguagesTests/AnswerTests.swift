import Languages
import Testing

/// Text as visitors meet it, in the language it is in.
@Suite struct AnswerTests {
  static let model = LanguageModel()

  @Test(arguments: [
    ("tr", "Çerezleri kabul et"), ("tr", "ÇEREZLERİ KABUL ET"), ("tr", "Cerezleri kabul et"), ("tr", "Tümünü reddet"),
    ("tr", "Bu site deneyimlerinizi kişiselleştirmek amacıyla çerez kullanmaktadır."),
    ("tr", "Aydınlatma metnini okudum"), ("tr", "Daha fazla bilgi için tıklayınız"),
    ("en", "We use cookies to improve your experience"), ("en", "Reject all cookies"),
    ("en", "Manage your preferences"),
    ("en", "Read more about our privacy policy"), ("de", "Alle Cookies ablehnen"), ("de", "Einstellungen speichern"),
    ("de", "Wir verwenden Cookies, um Inhalte zu personalisieren."), ("fr", "Tout accepter et continuer"),
    ("fr", "Nous utilisons des cookies pour mesurer l’audience"), ("es", "Rechazar todas las cookies"),
    ("it", "Utilizziamo i cookie per migliorare il sito"), ("nl", "Wij gebruiken cookies op deze website"),
    ("pl", "Zaakceptuj wszystkie pliki cookie"), ("pt", "Utilizamos cookies para melhorar a sua experiência"),
    ("ru", "Мы используем файлы cookie на этом сайте"), ("uk", "Ми використовуємо файли cookie на цьому сайті"),
    ("bg", "Използваме бисквитки, за да подобрим сайта"), ("el", "Αποδοχή όλων των cookies"),
    ("ar", "نستخدم ملفات تعريف الارتباط لتحسين تجربتك"),
    ("az", "Bu sayt təcrübənizi yaxşılaşdırmaq üçün kukilərdən istifadə edir"),
    ("hu", "Az összes süti elfogadása"), ("fi", "Hyväksy kaikki evästeet"),
    ("sq", "Ne përdorim cookie për të përmirësuar faqen"),
    ("he", "אנחנו משתמשים בעוגיות"), ("ja", "当サイトではクッキーを使用しています"), ("ko", "쿠키를 사용합니다"), ("zh", "我们使用cookies文件来改进网站"),
  ])
  func `the language of a text is told`(language: String, text: String) {
    #expect(Self.model.answer(for: text).language == language)
  }

  @Test(arguments: ["", "   ", "2023 – 24.05.", "https://example.com/kabul-et?ref=a_b", "info@example.com", "→ ✓ €"])
  func `text without words has no language`(text: String) {
    let answer = Self.model.answer(for: text)
    #expect(answer.ranking.isEmpty)
    #expect(answer.evidenceWords == 0)
  }

  @Test func `probabilities are ordered and add to one`() throws {
    let ranking = Self.model.answer(for: "Cookie Policy").ranking
    #expect(abs(ranking.map(\.probability).reduce(0, +) - 1) < 0.05)
    #expect(ranking.map(\.probability) == ranking.map(\.probability).sorted(by: >))
  }

  @Test func `an address beside words says nothing`() {
    let words = Self.model.tally(of: Array("Ayrıntılar için bakınız".utf8))
    let both = Self.model.tally(of: Array("Ayrıntılar için bakınız https://www.example.com/privacy_policy".utf8))
    #expect(words == both)
  }

  @Test func `acronyms are no evidence`() {
    #expect(Self.model.tally(of: Array("KVKK ve GDPR".utf8)).words == 1)
    #expect(Self.model.tally(of: Array("KABUL ET".utf8)).words == 2)
    #expect(Self.model.tally(of: Array("ÇEREZLERİ KABUL ET".utf8)).words == 3)
  }

  @Test func `the tally of two texts is the sum of theirs`() {
    let first = Array("Çerezleri kullanıyoruz ".utf8)
    let second = Array("Accept all".utf8)
    #expect(Self.model.tally(of: first) + Self.model.tally(of: second) == Self.model.tally(of: first + second))
  }
}
