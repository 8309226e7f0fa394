import Testing

@testable import Facts

/// What is a notice and what only speaks like one.
@Suite struct NoticeFinderTests {
  private func notices(_ body: String, title: String = "The ferry", language: String = "en") throws -> [Notice] {
    try LanguagePages.facts(
      """
      <!DOCTYPE html><html lang="\(language)"><title>\(title)</title><body>\(body)</body></html>
      """
    ).notices
  }

  private static let ferry = "<main><h1>The ferry</h1><p>The ferry leaves at nine and comes back at noon.</p></main>"

  private static let policy = """
    <h1>Cookie policy</h1><h2>What are cookies?</h2><p>Cookies are small text files that are stored on your device when \
    you visit our website. They help us to remember your choices and to count our visitors.</p><h2>How we use them</h2>\
    <p>We use cookies to keep you signed in, to remember your settings and, with your consent, to count visits. You can \
    accept or reject the cookies that count visits. Session cookies last until you close the browser.</p><h2>Kinds</h2>\
    <p>Essential cookies keep you signed in. Analytics cookies tell us which pages are read. They last one year, and we \
    use cookies of third parties for them, which are named in the table below.</p>
    """

  @Test(
    arguments: [
      #"<div class="cookie-content">\#(policy)<button>Manage cookie preferences</button></div>"#,
      #"<section class="cerez">\#(policy)<a href="index.html">Back</a></section>"#,
      #"<div class="card kvkk-card"><h2>What are cookies?</h2>\#(policy)<a href="mailto:info@ferry.example">info</a></div>"#,
    ])
  func `the text of a policy is none, whatever it is called`(body: String) throws {
    #expect(try notices(body, title: "Cookie policy").isEmpty)
  }

  @Test func `the part that is shut is the second layer, though the first has boxes too`() throws {
    let found = try notices(
      """
      \(NoticeFinderTests.ferry)<div id="cookie-box" role="dialog"><div><p>We use cookies for statistics.</p>
      <label><input type="checkbox" checked disabled> Necessary</label><label><input type="checkbox"> Statistics</label>
      <button>Accept all</button><button>Save</button><button>Settings</button></div>
      <div role="dialog" aria-hidden="true"><label><input type="checkbox"> Marketing</label><button>Save</button></div></div>
      """)
    #expect(found.count == 1)
    #expect(found.first?.controls.map { $0.layer == .first } == [true, true, true, true, true, false, false])
  }

  @Test func `a bar on the page of a policy is one`() throws {
    let bar = #"<div class="cb"><p>We use cookies for ads.</p><button>Accept</button><button>Reject</button></div>"#
    #expect(try notices("\(bar)<main>\(NoticeFinderTests.policy)</main>", title: "Cookie policy").count == 1)
  }

  @Test(
    arguments: [
      "<section><h2>Cookie policy</h2><p>We use cookies to count visits.</p><p>Cookies are small files.</p></section>",
      "<details><summary>Do you use cookies?</summary><p>Yes, this site uses cookies to keep you signed in.</p></details>",
      #"<div class="cookie-answers"><details><summary>Do you accept cookies?</summary><p>Cash only.</p></details></div>"#,
    ])
  func `policies and answers in a page are none`(body: String) throws {
    #expect(try notices(NoticeFinderTests.ferry + body).isEmpty)
  }

  @Test func `a name that only holds the letters of another is no other`() throws {
    let panel = """
      <form id="cookie-preferences" data-wf-page-id="1"><div>Cookieeinstellungen</div><p>Beim Besuch einer Website kann \
      diese Daten im Browser speichern oder abrufen. Das ist oft notwendig für die Funktion der Website.</p>\
      <a href="#">Alle ablehnen</a><a href="#">Alle akzeptieren</a>\
      <label><input type="checkbox"> Marketing</label></form>
      """
    let found = try notices(NoticeFinderTests.ferry + panel, language: "de")
    #expect(found.first?.controls.contains { $0.role == .reject } == true)
  }

  @Test func `a link to another page puts nothing away`() throws {
    let body = """
      <div id="cookie-banner"><p>We use cookies.</p><a href="index.html">Close</a><button>Accept</button></div>
      """
    let controls = try #require(try notices(NoticeFinderTests.ferry + body).first).controls
    #expect(controls.map(\.role) == [.other, .accept])
  }

  @Test func `texts handed to a call make a notice`() throws {
    let script = """
      cookieChoices.showCookieConsentBar('This site uses cookies to count visits.', 'OK', 'More', '/cookies')
      """
    let notice = try #require(try notices(NoticeFinderTests.ferry + "<script>\(script)</script>").first)
    #expect(notice.place == .configuration)
    #expect(notice.controls.map(\.role) == [.dismiss, .policy])
  }

  @Test func `all texts of a site in one string are no notice`() throws {
    let script = #"""
      const texts = JSON.parse('{"share":"Share","cookies":{"message":"We use cookies to count visits.","ok":"Accept"}}')
      show({ text: texts, accept: "Accept" })
      """#
    #expect(try notices(NoticeFinderTests.ferry + "<script>\(script)</script>").isEmpty)
  }

  @Test func `a notice written in a string has the buttons it would have on the page`() throws {
    let script = #"""
      {"banner": "<style>#note { color: red }</style><div id='note'><p>We use cookies to count visits.</p>\
      <input type='button' value='Accept all'><input type='button' value='Only necessary'></div>"}
      """#
    let body = "\(NoticeFinderTests.ferry)<script type='application/json'>\(script)</script>"
    let notice = try #require(try notices(body).first)
    #expect(notice.text == "We use cookies to count visits.")
    #expect(notice.controls.map(\.role) == [.accept, .reject])
  }

  @Test func `a notice at the foot of a menu is its own lines`() throws {
    let menu = """
      <div><a href="/a">Home</a><br><a href="/b">Harbour</a><br>Quay 6<br><br>\
      <font>This site uses cookies to count visits.<br><br>More in our <a href="/privacy">privacy policy</a></font></div>
      """
    let notice = try #require(try notices(NoticeFinderTests.ferry + menu).first)
    #expect(!notice.text.contains("Quay"))
    #expect(notice.controls.map(\.role) == [.policy])
  }

  @Test(
    arguments: [
      ("en", "Please accept YouTube cookies to play this video.", "Accept"),
      ("en", "We need your consent to load the Google Maps service. It sets cookies.", "Accept"),
      ("tr", "Bu videoyu izlemek için YouTube çerezlerini kabul edin.", "Kabul et"),
      ("de", "Mit dem Laden des Videos akzeptieren Sie Cookies von YouTube.", "Akzeptieren"),
      ("fr", "Pour afficher cette carte, acceptez les cookies de Google.", "Accepter"),
    ])
  func `what waits in the place of a video or map is none, unless it lies over the page`(
    language: String, text: String, button: String
  ) throws {
    let box = "<p>\(text)</p><button>\(button)</button></div>"
    #expect(try notices("\(NoticeFinderTests.ferry)<div class=box>\(box)", language: language).isEmpty)
    #expect(try notices("\(NoticeFinderTests.ferry)<div role=dialog>\(box)", language: language).count == 1)
  }

  @Test func `a word for cookies of another language is enough in a script`() throws {
    let script = """
      cookieconsent.initialise({ content: { message: "Koristimo kolačiće (eng. cookies) i slične tehnologije.", \
      dismiss: "Slažem se." } })
      """
    #expect(try notices("\(NoticeFinderTests.ferry)<script>\(script)</script>", language: "hr").count == 1)
  }

  @Test func `what a configuration does not show is no control`() throws {
    let script = """
      var klaroConfig = { hideDeclineAll: true, translations: { en: { consentNotice: { description: "We use cookies to \
      count visits.", learnMore: "Let me choose" }, acceptAll: "Accept all", decline: "I decline" } } }
      """
    let notice = try #require(try notices(NoticeFinderTests.ferry + "<script>\(script)</script>").first)
    #expect(!notice.controls.contains { $0.role == .reject })
  }

  @Test(
    arguments: [
      ("tr", "<label><input type=checkbox> Kişisel verilerimin işlenmesine açık rıza veriyorum.</label>", "Kayıt ol"),
      ("tr", "<p>KVKK ve çerez politikasını okudum, onay veriyorum.</p><input type=checkbox>", "Kabul et ve kaydol"),
      ("en", "<label><input type=checkbox> I consent to the use of my personal data.</label>", "Agree and join"),
    ])
  func `a form that asks who somebody is is none`(language: String, consent: String, button: String) throws {
    let form = """
      <form id="kvkk-consent-form" class="modal" role="dialog"><input name="ad" placeholder="Ad Soyad">\
      <input type="email" name="email"><input type="password">\(consent)<button>\(button)</button></form>
      """
    #expect(try notices(NoticeFinderTests.ferry + form, language: language).isEmpty)
  }

  @Test func `a notice beside a form in one window is one`() throws {
    let body = """
      <div class="modal" role="dialog"><form><input type="email"><input name="name" placeholder="Name"></form>\
      <div id="cookie-bar"><p>We use cookies to count visits.</p><button>Accept</button><button>Reject</button></div></div>
      """
    #expect(try notices(NoticeFinderTests.ferry + body).first?.controls.map(\.role) == [.accept, .reject])
  }

  @Test(
    arguments: [
      ("en", "alert", "<p>Cookies on this site.</p><button>Accept</button>"),
      ("tr", "status", "<div>Sitemizde çerezler</div><button>Kabul et</button><button>Reddet</button>"),
    ])
  func `a toast is one`(language: String, role: String, content: String) throws {
    let toast = #"<div class="toast" role="\#(role)" aria-live="polite">\#(content)</div>"#
    let found = try notices(NoticeFinderTests.ferry + toast, language: language)
    #expect(found.map(\.form) == [.banner])
  }

  @Test(
    arguments: [
      "<h3>Karışık çerez</h3><p>Kavrulmuş fındıkla karışık çerez hazırlarken tuz kullanıyoruz.</p><button>Tamam</button>",
      "<p>Tezgâhta her gün taze çerez kullanıyoruz.</p><button>Kapat</button>",
      "<p>Sepetinizde bir kilo çerez var.</p><button>Onayla</button><button>Vazgeç</button>",
    ])
  func `what is eaten is none, whatever it is called`(content: String) throws {
    let bar = #"<div class="cerez-bar" role="dialog">\#(content)</div>"#
    #expect(try notices(NoticeFinderTests.ferry + bar, language: "tr").isEmpty)
    #expect(try notices("\(NoticeFinderTests.ferry)<footer>\(content)</footer>", language: "tr").isEmpty)
  }

  @Test(
    arguments: [
      "<p>Çerez kullanıyoruz.</p><button>Kabul et</button><button>Reddet</button>",
      #"<p>Biz de burada çerez kullanıyoruz.</p><a href="/cerez-politikasi">Çerez Politikası</a><button>Tamam</button>"#,
      "<p>İnternet sitemizde çerez kullanıyoruz.</p><button>Tamam</button>",
      "<p>Size daha iyi hizmet sunmak için çerez kullanıyoruz.</p><button>Kapat</button>",
    ])
  func `what a browser stores is told from food`(content: String) throws {
    let bar = #"<div style="position:fixed;bottom:0">\#(content)</div>"#
    #expect(try notices(NoticeFinderTests.ferry + bar, language: "tr").count == 1)
  }

  @Test func `Catalan notices are read`() throws {
    let bar = """
      <div id="cookie-banner"><p>Fem servir galetes pròpies i de tercers per analitzar la navegació d'aquest web.</p>\
      <button>Accepta-les totes</button><button>Rebutja-les totes</button><button>Configura</button>\
      <a href="/politica-galetes.html">Política de galetes</a></div>
      """
    let found = try #require(try notices(NoticeFinderTests.ferry + bar, language: "ca").first)
    #expect(found.controls.map(\.role) == [.accept, .reject, .settings, .policy])
    #expect(found.language == "ca")
  }

  @Test(
    arguments: [
      ("en", "We use cookies to count visits.", "Accept", "Settings", "Save"),
      ("tr", "Ziyaretleri saymak için çerez kullanıyoruz.", "Kabul et", "Ayarlar", "Kaydet"),
    ])
  func `a window that the settings open is the second layer`(
    language: String, text: String, accept: String, settings: String, save: String
  ) throws {
    let first = """
      <div id="bar" style="position:fixed"><p>\(text)</p><button>\(accept)</button>\
      <button data-bs-target="#choices">\(settings)</button></div>
      """
    let second = """
      <div id="choices" class="modal" role="dialog"><p>\(text)</p><label><input type="checkbox"> Marketing</label>\
      <button>\(save)</button></div>
      """
    for body in [first + second, "\(first)<template><div class='cookie-modal'>\(second)</div></template>"] {
      let found = try notices(NoticeFinderTests.ferry + body, language: language)
      #expect(found.count == 1)
      #expect(found.first?.controls.filter { $0.layer == .first }.map(\.role) == [.accept, .settings])
      #expect(found.first?.controls.filter { $0.layer == .second }.map(\.role) == [.purpose, .save])
    }
  }

  @Test func `labels that stand on their own are no part of the text`() throws {
    let script = """
      var bar = '<span>We use cookies to count visits.</span><span><a href="#" class="cn-set">Ok</a>\
      <a href="/privacy" class="cn-button">Privacy policy</a></span>';
      """
    let notice = try #require(try notices("\(NoticeFinderTests.ferry)<script>\(script)</script>").first)
    #expect(notice.text == "We use cookies to count visits.")
    #expect(notice.controls.map(\.label) == ["Ok", "Privacy policy"])
  }

  @Test(
    arguments: [
      ("Read our <a href='/p'>policy</a> on cookies.", ["Read our policy on cookies."]),
      ("We use cookies. <a href='/p'>More</a>", ["We use cookies."]),
      (
        "Çerez kullanıyoruz, <a href='/p'>politikamıza</a> bakın. <button>Tamam</button>",
        ["Çerez kullanıyoruz, politikamıza bakın."]
      ),
      ("<p>Çerez kullanıyoruz</p><a role='button'>Tamam</a>", ["Çerez kullanıyoruz"]),
      ("<h2>Çerezler</h2><p>Çerez <b>kullanıyoruz</b>.</p>", ["Çerezler", "Çerez kullanıyoruz ."]),
    ])
  func `links in a sentence stay in it, headings in their line`(markup: String, lines: [String]) {
    #expect(MarkupString(markup).lines == lines)
  }

  @Test(
    arguments: [
      (
        "en", "<h3>Cookies</h3><p>We use cookies to count visits. <a href='/p'>More</a>.</p><button>Accept</button>",
        "Cookies / We use cookies to count visits."
      ),
      (
        "tr", "<h3>🍪 Çerezler</h3><p>Ziyaretleri saymak için çerez kullanıyoruz.</p><button>Kabul et</button>",
        "🍪 Çerezler / Ziyaretleri saymak için çerez kullanıyoruz."
      ),
      (
        "de", "<h3>Cookies</h3><p>Diese Website verwendet Cookies.</p><button>Akzeptieren</button>",
        "Cookies / Diese Website verwendet Cookies."
      ),
      (
        "fr",
        "<span>Nous utilisons des cookies. <a href='/p'>Politique</a></span><span><a href='#'>Ok</a></span>",
        "Nous utilisons des cookies."
      ),
    ])
  func `headings and what follows are quoted apart, and buttons are no words of a notice`(
    language: String, content: String, text: String
  ) throws {
    let found = try notices("\(NoticeFinderTests.ferry)<div id=cookie-notice>\(content)</div>", language: language)
    #expect(found.map(\.text) == [text])
  }

  @Test(arguments: [
    ("en", "We use cookies to count visits.", "Only functional"), ("nl", "Wij gebruiken cookies.", "Enkel functioneel"),
    ("tr", "Bu sitede çerez kullanıyoruz.", "Yalnızca işlevsel"),
  ])
  func `what a button is called is no purpose`(language: String, text: String, label: String) throws {
    let box = "<div id=cookie-banner><p>\(text)</p><button>OK</button><button>\(label)</button></div>"
    let found = try notices(NoticeFinderTests.ferry + box, language: language)
    #expect(found.count == 1)
    #expect(!found.flatMap(\.statements).contains { $0.kind == .purposePreferences || $0.kind == .purposeNecessary })
  }

  @Test(arguments: [
    ("en", "Accept all cookies", "We use cookies to count visits."),
    ("de", "Akzeptieren", "Wir verwenden Cookies, um Besuche zu zählen."),
  ])
  func `markup in the value of a key is a notice where it has buttons`(language: String, label: String, text: String)
    throws
  {
    let script =
      #"<script>var settings = {"info": "<h2>\#(text)</h2><button type=\"button\">\#(label)</button>"};</script>"#
    let found = try notices(NoticeFinderTests.ferry + script, language: language)
    #expect(found.map(\.text) == [text])
    #expect(found.first?.controls.map(\.label) == [label])
  }

  @Test func `what a notice says ends before a button in its line`() throws {
    let box = """
      <div id=cookie-notice><span>We use cookies. If you continue to use this site we assume that you agree.</span>\
      <a href="#">Ok</a></div>
      """
    let found = try notices(NoticeFinderTests.ferry + box)
    let said = try #require(found.first?.statements.first { $0.kind == .impliedConsent })
    #expect(said.range.count == "If you continue to use this site we assume that you agree.".utf8.count)
  }

  @Test(arguments: [("fr", "Paramétrer les cookies"), ("en", "Cookie settings"), ("tr", "Çerez ayarları")])
  func `a footer that holds a way back is none`(language: String, label: String) throws {
    let footer = """
      <footer class="sticky-limit"><ul><li><a href="/jobs">Jobs</a></li><li><button>\(label)</button></li></ul></footer>
      """
    #expect(try notices(NoticeFinderTests.ferry + footer, language: language).isEmpty)
  }

  @Test(
    arguments: [
      ("en", "We use cookies to count visits.", "Accept", "Reject"),
      ("tr", "Ziyaretleri saymak için çerez kullanıyoruz.", "Kabul et", "Reddet"),
    ])
  func `the answers beside a text that alone is named are its own`(
    language: String, text: String, accept: String, reject: String
  ) throws {
    let body = """
      <div><div><div class="t1"><p class="cookie-text">\(text)</p><button>More about your choices</button></div></div>\
      <div><button>\(accept)</button><button>\(reject)</button></div></div>
      """
    let found = try notices(NoticeFinderTests.ferry + body, language: language)
    #expect(found.count == 1)
    #expect(found.first?.controls.suffix(2).map(\.role) == [.accept, .reject])
  }

  @Test(
    arguments: [
      ("en", "Privacy and cookie policy – Harbour", "This website uses cookies to keep you signed in."),
      ("tr", "Gizlilik Politikası ve KVKK Aydınlatma Metni — Liman", "Sitemizde oturumunuz için çerezler kullanılır."),
    ])
  func `a passage of a policy is none, whatever it is named`(language: String, title: String, text: String) throws {
    let body = """
      <main><article><section id="data"><h2>1.</h2><p>The harbour keeps names of ships.</p></section>\
      <section id="cerez" class="cookie-type"><h2>Cookies</h2><p>\(text)</p>\
      <p>Ads: <a href="https://ads.example.com">adssettings.example.com</a></p></section></article></main>
      """
    #expect(try notices(body, title: title, language: language).isEmpty)
  }

  @Test(
    arguments: [
      ("en", "We use cookies for a better visit.", "Details", "Got it", "We use cookies to count visits and show ads."),
      (
        "tr", "Sitemizde çerez kullanıyoruz.", "Detaylar", "Anladım",
        "Ziyaretleri saymak ve reklam için çerez kullanıyoruz."
      ),
    ])
  func `a window that only tells more is no choice`(
    language: String, text: String, details: String, ok: String, more: String
  ) throws {
    let body = """
      <div id="cookieConsent" role="dialog" style="display:none"><p>\(text)</p><button>\(details)</button>\
      <button>\(ok)</button></div><div id="cookieModal" class="cookie-modal" style="display:none">\
      <button aria-label="×">×</button><h2>Cookies</h2><p>\(more)</p></div>
      """
    let found = try notices(NoticeFinderTests.ferry + body, language: language)
    #expect(found.count == 1)
    #expect(found.first?.controls.map(\.role) == [.policy, .dismiss, .dismiss])
    #expect(found.first?.statements.contains { $0.kind == .purposeMarketing && $0.layer == .second } == true)
  }

  @Test(arguments: [
    ("Veriler işlenir.Reddet seçeneği vardır.", 2), ("Data are sent.You may refuse.", 2),
    ("Oyun burada.İzin verin.", 2),
    ("Read example.com and Node.js first.", 1), ("Ask our Ltd.Co partner.", 1),
  ])
  func `sentences that markup has run together are two`(text: String, count: Int) {
    let bytes = Array(text.utf8)
    #expect(SentenceBreaks.sentences(of: bytes.span, in: 0..<bytes.count).count == count)
  }

  @Test(
    arguments: [
      ("en", "By viewing our content, you are accepting the use of cookies."),
      ("en", "You can consent to the use of such cookies by closing this notice, by scrolling this page."),
      ("es", "Al ver este sitio, aceptas las cookies."),
    ])
  func `viewing and scrolling taken for consent is told`(language: String, text: String) throws {
    let bar = #"<div id="cookie-bar"><p>\#(text)</p><button>OK</button></div>"#
    let found = try notices(NoticeFinderTests.ferry + bar, language: language)
    #expect(found.first?.statements.contains { $0.kind == .impliedConsent } == true)
  }
}
