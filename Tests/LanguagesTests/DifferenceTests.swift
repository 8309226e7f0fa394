import Languages
import Testing

/// Whether a text is in another language than its page.
@Suite struct DifferenceTests {
  static let model = LanguageModel()

  static func difference(_ text: String, on page: String) -> Difference? {
    model.difference(of: model.tally(of: Array(text.utf8)), from: page)
  }

  @Test(arguments: [
    ("en", "Çerezleri kabul et", "tr"), ("en", "Bu site çerez kullanmaktadır", "tr"),
    ("tr", "We use cookies to improve this site", "en"), ("tr", "Please read our terms", "en"),
    ("de", "Nous utilisons des cookies", "fr"), ("en", "Мы используем файлы", "ru"), ("tr", "我们使用缓存文件来改进网站", "zh"),
  ])
  func `text in another language is told`(page: String, text: String, language: String) throws {
    let difference = try #require(Self.difference(text, on: page))
    #expect(difference.isForeign)
    #expect(difference.language == language)
  }

  @Test(arguments: [
    ("tr", "Çerezleri kabul et"), ("en", "Accept all cookies"), ("tr", "KVKK"),
    ("en", "OK"),
    ("no", "Vi bruker informasjonskapsler"), ("tr", "Cookie"), ("ja", "日本語版"), ("xx", "Accept all cookies"),
  ])
  func `text of the page's own language, names and single words are not`(page: String, text: String) {
    #expect(Self.difference(text, on: page)?.isForeign != true)
  }
}
