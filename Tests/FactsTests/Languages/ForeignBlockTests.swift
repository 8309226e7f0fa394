import Testing

@testable import Facts

/// Lines among an English or a Turkish article: which of them are out of place.
@Suite struct ForeignBlockTests {
  static let foreign: [(String, String)] = [
    ("en", "<p>Bu haberi arkadaşlarınızla paylaşmak ister misiniz?</p>"),
    ("en", "<p>Devamını okumak için tıklayınız</p>"),
    ("en", "<p>Bu site deneyiminizi iyileştirmek için çerez kullanmaktadır.</p>"),
    ("en", "<h2>En çok okunan haberler</h2>"), ("en", "<p>Aradiginiz sayfa bulunamadi, lutfen tekrar deneyin</p>"),
    ("en", "<p>Wir verwenden Cookies, um die Nutzung zu messen</p>"),
    ("en", "<p>Nous utilisons des cookies sur ce site</p>"),
    ("en", "<p>Deze website maakt gebruik van cookies</p>"), ("en", "<p>Мы используем файлы на этом сайте</p>"),
    ("en", "<p>Tüm hakları saklıdır, izinsiz kullanılamaz.</p>"), ("en", "<p>当サイトではクッキーを使用しています</p>"),
    ("en", "<p lang=en>Bu satırın dili yanlış bildirilmiş durumda</p>"),
    ("tr", "<p>Your email address will not be published.</p>"),
    ("tr", "<p>We use cookies to improve your experience</p>"),
    ("tr", "<p>Skip to the main content of this page</p>"), ("tr", "<h2>Related posts you may like</h2>"),
    ("tr", "<p>The page you are looking for was not found</p>"),
    ("tr", "<p>Subscribe to our newsletter for weekly updates</p>"),
    ("tr", "<p>Diese Seite wurde automatisch übersetzt</p>"), ("tr", "<p>Leave this field empty if you are human</p>"),
    ("tr", "<label>Enter your search terms here</label>"),
    ("tr", "<p>Please enable scripts in your browser settings</p>"),
  ]
  static let sound: [(String, String)] = [
    ("en", "<p>Read the full story in our weekend edition.</p>"),
    ("en", "<blockquote>Köprüyü iki yıldır bekliyorduk.</blockquote>"),
    ("en", "<p lang=tr>Bu haberi Türkçe olarak da okuyabilirsiniz.</p>"),
    ("en", "<p>Mustafa Kemal Atatürk Bulvarı</p>"),
    ("en", "<p translate=no>Kabul et ve devam et</p>"), ("en", "<p>“Köprüyü iki yıldır bekliyorduk”, she said.</p>"),
    ("en", "<ul><li>Türkçe</li><li>Deutsch</li><li>Français</li></ul>"),
    ("en", "<code>kabul edildi mi ve neden</code>"),
    ("en", "<p>İmpextur İnşaat İthalat İhracat Ticaret Limited Şirketi</p>"),
    ("en", "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p>"),
    ("en", "<a hreflang=tr href=/tr>Bu sayfayı Türkçe oku</a>"), ("en", "<p>Email: bilgi@ornek.com.tr</p>"),
    ("tr", "<p>Haberin tamamı hafta sonu ekimizde.</p>"), ("tr", "<p>Samsung Galaxy Watch Ultra 47mm</p>"),
    ("tr", "<p>Google Analytics</p>"), ("tr", "<p>KVKK, GDPR ve IAB</p>"),
    ("tr", "<q>We have waited for two years</q>"),
    ("tr", "<p>YouTube, LinkedIn, WhatsApp</p>"),
    ("tr", "<p>Ziyaretçileri ölçmek için çerez (Cookie) kullanıyoruz.</p>"),
    ("tr", "<p>Harry Potter and the Chamber of Secrets</p>"), ("tr", "<pre>if the user accepts then continue</pre>"),
  ]

  @Test func `foreign lines are told, and others are not`() throws {
    var (found, alarms) = (0, 0)
    for (page, html) in Self.foreign {
      let isFound = try isForeign(html, on: page)
      found += isFound ? 1 : 0
      if !isFound { print("missed: \(html)") }
    }
    for (page, html) in Self.sound {
      let isAlarm = try isForeign(html, on: page)
      alarms += isAlarm ? 1 : 0
      if isAlarm { print("false: \(html)") }
    }
    print("foreign lines: recall \(found) of \(Self.foreign.count), false \(alarms) of \(Self.sound.count)")
    #expect(found >= Self.foreign.count)
    #expect(alarms <= 1)
  }

  private func isForeign(_ html: String, on page: String) throws -> Bool {
    let article = page == "en" ? LanguagePages.english : LanguagePages.turkish
    let facts = try LanguagePages.facts(
      "<!DOCTYPE html><html lang=\"\(page)\"><body><article>\(article)</article><div>\(html)</div></body></html>")
    return !LanguagePages.foreign(in: facts).isEmpty
  }
}
