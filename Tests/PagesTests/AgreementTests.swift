import Inputs
import Pages
import Testing

/// What libxml2 is not shown nests as it would have nested it.
@Suite struct AgreementTests {
  @Test(arguments: [
    // Start tags that end what is right above them in HTML 4 alone.
    ("<a>x<table><tr><td>y</table>z</a>", #"a("x") table(tbody(tr(td("y")))) "z""#),
    ("<b>x<p>y</p>z</b>w", #"b("x") p("y") "z" "w""#),
    ("<h2>x<p>y</p>z</h2>w", #"h2("x") p("y") "z" "w""#),
    ("<ul><li>x</li><form>y</form></ul>z", #"ul(li("x")) form("y") "z""#),
    // They do not reach what lies further above.
    ("<b><i><em>x<p>y</p></em></i></b>", #"b(i(em("x" p("y"))))"#),
    // An end tag whose element has ended that way ends another of its name.
    ("<b>x<em><b>y<p>z</p></b>w</em></b>v", #"b("x" em(b("y") p("z"))) "w" "v""#),
  ])
  func pairs(html: String, outline: String) throws {
    #expect(try page("<body>\(html)").outline == "html(head body(\(outline)))")
  }

  /// A head that ends with an element still open in it is what the two never agree on: after it libxml2 sees every tag.
  @Test func `markup nests the same whether libxml2 is shown all of it or not`() throws {
    var generator = Soup(state: 20_261_130)
    for _ in 0..<2_000 {
      let soup = generator.soup()
      let spared = try page("<head></head><body>\(soup)").outline
      let shown = try page("<head><noscript></head><body>\(soup)").outline
      let expected = spared.replacing("html(head ", with: "html(head(noscript) ", maxReplacements: 1)
      #expect(shown == expected, "\(soup)")
    }
  }
}

/// Tags in no order, open and closed by chance; the same ones in every run.
private struct Soup: RandomNumberGenerator {
  var state: UInt64

  private static let names = [
    "a", "address", "b", "big", "caption", "center", "col", "colgroup", "dd", "dir", "div", "dl", "dt", "em",
    "fieldset", "font", "form", "h1", "h2", "i", "legend", "li", "menu", "ol", "optgroup", "option", "p", "pre", "s",
    "section",
    "small", "span", "strike", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "x-y",
  ]

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A few names and many tags of each, so that they meet.
  mutating func soup() -> String {
    let few = (0..<6).map { _ in Soup.names[Int.random(in: 0..<Soup.names.count, using: &self)] }
    var (soup, open): (String, [String]) = ("", [])
    for _ in 0..<Int.random(in: 5...60, using: &self) {
      let name = few[Int.random(in: 0..<few.count, using: &self)]
      switch Int.random(in: 0..<10, using: &self) {
      case 0..<5:
        soup += "<\(name)>"
        open.append(name)
      case 5..<8: soup += open.popLast().map { "</\($0)>" } ?? "x"
      case 8: soup += "</\(name)>"
      default: soup += "x"
      }
    }
    return soup
  }
}
