import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

private func forms(_ html: String) throws -> [Form] {
  let page = try Page(Document(origin: Origin(path: "page.html"), bytes: Array("<body>\(html)</body>".utf8)))
  return Facts(of: page, knowledge: try #require(RepositoryRules.knowledge)).forms
}

@Suite struct FormFinderTests {
  @Test(arguments: [
    ("<form><input type=email name=e><button>Abone ol</button></form>", Form.Kind.newsletter, ["email"]),
    (
      "<form><input name=adSoyad><input type=tel><textarea name=m></textarea></form>", .contact,
      ["message", "name", "phone"]
    ),
    ("<form><input type=email><input type=password></form>", .login, ["email"]),
    ("<form action='/wp-login.php?action=lostpassword'><input type=email></form>", .login, ["email"]),
    ("<form><input type=email><input type=hidden name=do value=forget_password></form>", .login, ["email"]),
    (
      "<form><input type=email><label><input type=checkbox required> I agree to receive newsletters</label></form>",
      .newsletter, ["email"]
    ),
    (
      "<form><input type=email><label><input type=checkbox required> Bülteni almak istiyorum</label></form>",
      .newsletter, ["email"]
    ),
    (
      "<form><input name=ad><input type=email><input type=password><input type=password></form>", .registration,
      ["email", "name"]
    ),
    (
      "<form id=commentform><input name=author placeholder=Ad><input type=email><textarea></textarea></form>", .comment,
      ["email", "message", "name"]
    ),
  ]) func aFormIsForWhatItAsks(html: String, kind: Form.Kind, asks: [String]) throws {
    let found = try forms(html)
    #expect(found.map(\.kind) == [kind])
    #expect(found.first?.asks == asks)
  }

  @Test(arguments: [
    "<form role=search><input type=search name=q></form>",
    "<form><input name=q placeholder='Search products'></form>",
    "<form><input type=hidden name=email><button>Git</button></form>",
    "<form><select name=city><option>İzmir</option></select></form>",
    "<form><input type=number name=qty></form>",
    "<form><input name='list[name]' placeholder='Name this list'><textarea></textarea></form>",
  ]) func aFormThatAsksNothingPersonalIsNone(html: String) throws {
    #expect(try forms(html).isEmpty)
  }

  @Test(arguments: [
    ("<form><input type=email><a href=/kvkk>KVKK Aydınlatma Metni</a></form>", Form.Nearness.inside),
    ("<form><input type=email><a href=/privacy>here</a></form>", .inside),
    ("<section><form><input type=email></form><p>Read the <a href=/p>privacy notice</a></p></section>", .near),
    (
      "<main><div><form><input type=email></form></div></main><footer><a href=/g>Gizlilik Politikası</a></footer>",
      .footer
    ),
    ("<main><div><form><input type=email></form></div></main>", .nowhere),
  ]) func knowsWhereThePrivacyTextStands(html: String, nearness: Form.Nearness) throws {
    #expect(try forms(html).first?.privacyText == nearness)
  }

  private static let labels: [(label: String, meanings: [Form.Box.Meaning])] = [
    ("Aydınlatma metnini okudum", [.noticeRead]),
    ("Aydınlatma metnini okudum ve kabul ediyorum", [.noticeRead, .noticeAccepted]),
    ("Kampanyalardan haberdar olmak istiyorum", [.marketing]),
    ("Üyelik sözleşmesini kabul ediyorum", [.terms]),
    ("Kişisel verilerimin işlenmesine açık rıza veriyorum", [.consent]),
    ("I agree to the Terms and Conditions", [.terms]),
    ("I accept the privacy policy", [.noticeAccepted]),
    ("Beni hatırla", []),
  ]

  @Test(arguments: labels) func aBoxMeansWhatItsLabelSays(label: String, meanings: [Form.Box.Meaning]) throws {
    let boxes = try forms("<form><input type=email><label><input type=checkbox> \(label)</label></form>").first?.boxes
    #expect(Set((boxes ?? []).flatMap(\.meanings)) == Set(meanings))
  }
}
