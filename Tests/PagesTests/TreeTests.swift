import Inputs
import Pages
import Testing

@Suite struct TreeTests {
  @Test(arguments: [
    ("<p>a<p>b", #"html(head body(p("a") p("b")))"#),
    (
      "<!DOCTYPE html><html lang=tr><head><title>a &amp; b</title></head><body>x</body></html>",
      ##"! html(head(title("a & b")) body("x"))"##
    ),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>d", #"html(head body(ul(li("a") li("b" ul(li("c")))) "d"))"#),
    ("<textarea><p>x</textarea>y", #"html(head body(textarea("<p>x") "y"))"#),
    ("<script><!-- <script> </script> --></script>y", #"html(head(script("<!-- <script> </script> -->")) body("y"))"#),
    ("<div/>x<br/>y", #"html(head body(div("x" br "y")))"#),
    ("<p>a<!-- b -->c", #"html(head body(p("a" <!-- b --> "c")))"#),
    ("<svg><path/><title><b>t</b></title></svg>z", #"html(head body(svg(path title(b("t"))) "z"))"#),
  ])
  func nesting(html: String, outline: String) throws {
    let found = try page(html).outline
    #expect(found == outline)
  }

  @Test(
    arguments: [
      ("a <b class='x>y'>bold</b> &amp; plain", "a  bold  & plain"), ("1 < 2 <br", "1 < 2  "),
      ("<!-- no --> yes", "  yes"), ("<%= name %>", "<%= name %>"),
      ("abcdefgh", "abcdef…"),
    ])
  func `The words of a range leave tags out`(source: String, words: String) throws {
    let head = "<!DOCTYPE html>"
    let page = try page(head + source)
    let limit = source == "abcdefgh" ? 6 : 100
    #expect(page.wording(of: head.utf8.count..<(head + source).utf8.count, limit: limit) == words)
  }

  @Test func `The words of a text export are its bytes`() throws {
    let page = try page("Less is <more>, and 5 < 6 &amp; so on")
    #expect(page.capture.kind == .text)
    #expect(String(decoding: page.words(of: 8..<27), as: UTF8.self) == "<more>, and 5 < 6 &")
  }

  @Test func places() throws {
    let html = "<p>one</p>\n<p id=x>tw&ouml;</p>"
    let page = try page(html)
    let second = try #require(page.tree.nodes.first { page.value(.id, of: $0) == "x" })
    #expect(page.quote(page.tree.range(of: second), limit: 100) == "<p id=x>tw&ouml;</p>")
    #expect(page.text(of: second) == "twö")
    #expect(page.position(of: page.tree.range(of: second).lowerBound) == Position(line: 2, column: 1))
    #expect(page.selector(for: second) == "#x")
  }
}
