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

  @Test func `Elements are found by name as a walk finds them`() throws {
    let tree = try page(
      "<!-- a --><title>t</title><p>1<my-tag>x</my-tag><p>2<a>3</a><!-- b --><p><my-tag></my-tag><svg><title>u</title>"
    ).tree
    let tags = Set(tree.nodes.filter { tree.kind(of: $0) == .element }.map { tree.tag(of: $0) })
    for tag in tags.union([.iframe, .none]) {
      let walked = tree.nodes.filter { tree.kind(of: $0) == .element && tree.tag(of: $0) == tag }
      #expect(tree.elements(tag) == Array(walked))
      #expect(tree.hasElement(tag) == tags.contains(tag))
    }
    #expect(tree.elements([.a, .p, .title]) == tree.nodes.filter { [.a, .p, .title].contains(tree.tag(of: $0)) })
    #expect(tree.comments == tree.nodes.filter { tree.kind(of: $0) == .comment })
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
