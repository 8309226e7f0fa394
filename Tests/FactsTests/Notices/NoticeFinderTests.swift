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
}
