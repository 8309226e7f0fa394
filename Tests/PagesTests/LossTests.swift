import Inputs
import Pages
import Testing

/// What libxml2 2.9 alone loses or misreads on saved pages, and must not be lost here.
@Suite struct LossTests {
  /// The text of the body of a page.
  private func text(_ bytes: [UInt8]) throws -> String {
    let page = try Page(Document(origin: Origin(path: "p.html"), bytes: bytes, mediaType: "text/html"))
    let body = try #require(page.first(.body))
    return page.text(of: body)
  }

  @Test(arguments: [
    ("named references without a semicolon", "&nbsp &copy2022 &amp &rightarrow; &percnt;", "\u{A0} ©2022 & → %"),
    ("references that run on", "&notit; &notin; &ampx &unknown;", "¬it; ∉ &x &unknown;"),
    ("numbers in the C1 range", "&#150;&#147;&#128;&#x99;", "–“€™"),
    ("numbers that are no characters", "&#0;&#xD800;&#x110000;&#;&#x;", "\u{FFFD}\u{FFFD}\u{FFFD}&#;&#x;"),
    ("conditional comments", "a<!--[if IE]>x<![endif]-->b<![endif]-->c<![if !IE]>d", "abcd"),
    ("odd comments", "a<!-->b<!--->c<!--x--!>d<!-–e>f<!meta y>g<?php z ?>h</ i>j", "abcdfghj"),
    ("a stray bracket", "a > b < c <3 </> d", "a > b < c <3  d"),
    ("a script closed like XML", "a<script src=x />p>q</p></script>b", "ab"),
    ("NUL in a tag and after it", "a<b\u{0}>c</b>\u{0}d<p title='\u{0}'>e", "acde"),
    ("a lone CR", "b\rc", "b\rc"),
    ("half a tag at the end", "a<p>b<div cla", "ab"),
    ("a textarea", "a<textarea>\n<iframe src=x></textarea>b", "a<iframe src=x>b"),
    ("rarer raw text", "<iframe><p>x</iframe><noembed><p>y</noembed><xmp><b>z</xmp>", "<p>x<p>y<b>z"),
    ("a script in a comment in a script", "a<script><!-- <script> </script> x --></script>b", "ab"),
    ("plaintext", "a<plaintext></p><b>", "a</p><b>"),
    ("character data of SVG", "<svg><text><![CDATA[a < b]]></text></svg>", "a < b"),
    ("what follows the end", "<html><body>a</body></html>b<p>c", "abc"),
  ])
  func texts(name: String, html: String, expected: String) throws {
    #expect(try text(Array(html.utf8)) == expected)
  }

  @Test func `attributes of any name are kept`() throws {
    let page = try page("<p @click=a [ng]=b (e)='c' data-ç=d a\"b=e =f x y= z>t")
    let paragraph = try #require(page.first(.p))
    let found = page.tree.attributes(of: paragraph).map { attribute in
      "\(page.tree.name(of: attribute))=\(String(decoding: page.valueBytes(of: attribute), as: UTF8.self))"
    }
    #expect(found == ["@click=a", "[ng]=b", "(e)=c", "data-ç=d", "a\"b=e", "=f=", "x=", "y=z"])
  }

  @Test func `references in attributes`() throws {
    let page = try page("<a href='?a=1&copy=2&lt=3&amp;b=4&notin;' title=&quot;x>t</a>")
    let link = try #require(page.first(.a))
    #expect(page.value(.href, of: link) == "?a=1&copy=2&lt=3&b=4∉")
    #expect(page.value(.title, of: link) == "\"x")
  }

  @Test func `the first of two attributes counts`() throws {
    let page = try page("<p id=a ID=b class=c>t")
    let paragraph = try #require(page.first(.p))
    #expect(page.value(.id, of: paragraph) == "a")
    #expect(page.tree.attributes(of: paragraph).count == 2)
  }

  @Test func `the first of two attributes counts among many too`() throws {
    let names = (0..<20).map { "data-\($0)" }
    let page = try page("<p \((names + names.reversed() + ["id"]).joined(separator: "=a "))=b>t")
    let paragraph = try #require(page.first(.p))
    #expect(page.tree.attributes(of: paragraph).map { page.tree.name(of: $0) } == names + ["id"])
  }

  @Test func `attributes of a second html and body belong to the first`() throws {
    let page = try page("<p>t<html lang=tr><body class=c id=d><body class=e>")
    let html = try #require(page.first(.html))
    let body = try #require(page.first(.body))
    #expect(page.value(.lang, of: html) == "tr")
    #expect(page.value(.class, of: body) == "c")
    #expect(page.tree.nodes.count { page.tree.tag(of: $0) == .body } == 1)
  }

  @Test(arguments: [
    ("<video><source src=a><source src=b><track><img></video>", "video(source source track img)"),
    ("<p>a<wbr>b", #"p("a" wbr "b")"#), ("<p>a<section>b</section>", #"p("a") section("b")"#),
    ("<table><tr><td>a<td>b</table>", #"table(tbody(tr(td("a") td("b"))))"#), ("</p>a", #"p "a""#),
    ("a</br>b", #""a" br "b""#),
    ("<div/>a", #"div("a")"#), ("<fb:like>a</fb:like>", #"fb:like("a")"#),
    ("<template><td>a</td></template>", #"template(td("a"))"#),
    ("<noscript><img src=x></noscript>", "noscript(img)"), ("<form><form>a</form>b", #"form("a") "b""#),
    ("<div><svg></div>a", #"div(svg) "a""#), ("<h1>a<h2>b", #"h1("a") h2("b")"#),
    ("<li>a<div><li>b", #"li("a" div) li("b")"#),
  ])
  func nesting(html: String, expected: String) throws {
    let page = try page("<!doctype html><body>" + html)
    let body = try #require(page.first(.body))
    let found = page.outline(of: body)
    #expect(found == "body(\(expected))")
  }

  @Test func `depth and length do not end a page`() throws {
    let deep = String(repeating: "<div>", count: 300) + "a" + String(repeating: "</div>", count: 300) + "tail"
    #expect(try text(Array(deep.utf8)) == "atail")
    let long = "<script>" + String(repeating: "x", count: 11_000_000) + "</script>tail"
    #expect(try text(Array(long.utf8)) == "tail")
  }

  @Test func `columns count characters, in any line and far along it`() throws {
    let filler = String(repeating: "ışık ", count: 20_000)
    let page = try page("<p>\(filler)</p><b>x</b>\r\n\r<i>y</i>")
    let bold = try #require(page.first(.b))
    let italic = try #require(page.first(.i))
    #expect(page.position(of: page.tree.range(of: bold).lowerBound) == Position(line: 1, column: 100_008))
    #expect(page.position(of: page.tree.range(of: italic).lowerBound) == Position(line: 3, column: 1))
  }

  @Test func `a place has its line and column wherever lines end`() throws {
    let ends = ["\n", "\r\n", "\r", "\n\r"]
    let lines = (0..<400).map { String(repeating: "ğa", count: $0 * 7 % 31) + ends[$0 % 4] }
    let page = try page("<p>" + lines.joined())
    var (line, column) = (1, 1)
    for (offset, byte) in page.source.enumerated() {
      if byte & 0xC0 != 0x80 { #expect(page.position(of: offset) == Position(line: line, column: column)) }
      let isSplit = byte == 0x0D && (offset + 1 == page.source.count || page.source[offset + 1] != 0x0A)
      if byte == 0x0A || isSplit { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
    }
  }

  @Test func `selectors lead to the element`() throws {
    let page = try page("<body><div id='a:b'><p>x<p><b>y</b></div><ul><li>1<li><em>2</em></ul><p id=z>1<p id=z>2")
    let selectors = [Tag.b, .em].compactMap(page.first).map(page.selector(for:))
    #expect(selectors == ["#a\\:b > p:nth-of-type(2) > b", "body > ul > li:nth-of-type(2) > em"])
    let second = try #require(page.tree.nodes.filter { page.value(.id, of: $0) == "z" }.max())
    #expect(page.selector(for: second) == "body > p:nth-of-type(2)")
  }
}
