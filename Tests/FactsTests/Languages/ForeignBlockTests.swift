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
    ("tr", "<p>Sk\u{00AD}ip to the con\u{00AD}tent of this page</p>"),
    ("tr", "<a href=#top>Back to top of the page</a>"),
    ("en", "<p>Diese Seite wurde auto\u{00AD}ma\u{00AD}tisch über\u{00AD}setzt</p>"),
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
    ("tr", "<p>Google Analytics</p>"), ("en", "<p>Bhindi masala (okra stir fry)</p>"),
    ("en", "<p>beni shougato taste</p>"), ("en", "<p>Ver mi web</p>"), ("en", "<p>live-pga-tour</p>"),
    ("en", "<p>yeni nesil yazılım A.Ş.</p>"), ("en", "<p>Topscorer pro Saison</p>"), ("en", "<a href=/mais>Mais</a>"),
    (
      "en",
      "<p>An\u{00AD}nounce\u{00AD}ments and ra\u{00AD}dio\u{00AD}ac\u{00AD}tive ma\u{00AD}te\u{00AD}ri\u{00AD}als</p>"
    ),
    ("tr", "<p>Bil\u{00AD}gi\u{00AD}len\u{00AD}dir\u{00AD}me ve ran\u{00AD}de\u{00AD}vu</p>"),
    ("tr", "<p>mythos renewable energy GmbH</p>"),
    ("tr", "<p>Puma Sneaker beyaz Smash Platform SD 36</p>"), ("tr", "<p>Foto: Anna Berg, via Wikimedia Commons</p>"),
    ("tr", "<ul><li>netmoms<li>fit for fun<li>chip<li>bunte</ul>"), ("tr", "<p>Dağ gelinciği (Martes foina)</p>"),
    ("tr", "<p>KVKK, GDPR ve IAB</p>"),
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
