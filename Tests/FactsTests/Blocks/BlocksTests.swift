import Facts
import Inputs
import Pages
import Testing

@Suite struct BlocksTests {
  static func page(_ html: String) throws -> Page {
    try Page(Document(origin: Origin(path: "page.html"), bytes: Array(html.utf8)))
  }

  /// Blocks as `role: text`, one a line, with the region where it is known.
  static func outline(_ html: String) throws -> [String] {
    let page = try page(html)
    let blocks = Blocks(of: page)
    return blocks.all.map { block in
      let region = block.region == .unknown ? "" : "/\(block.region.rawValue)"
      return "\(block.role.rawValue)\(region): \(blocks.text(of: block))"
    }
  }

  static let cases: [(html: String, outline: [String])] = [
    ("<p>One  two\n three</p>", ["paragraph: One two three"]),
    ("<p>One <b>two</b><i>three</i>.</p>", ["paragraph: One twothree."]),
    ("<div>Before<p>Inside</p>After</div>", ["paragraph: Before", "paragraph: Inside", "paragraph: After"]),
    ("<p>First<br>Second<br/>Third</p>", ["paragraph: First", "line: Second", "line: Third"]),
    ("<h1>A<br>B</h1>", ["heading: A B"]),
    ("<ul><li>One<li><p>Two</p></ul>", ["item: One", "item: Two"]),
    ("<table><tr><td>A</td><th>B</th></tr></table>", ["cell: A", "cell: B"]),
    ("<button>Buy</button> now", ["control: Buy", "paragraph: now"]),
    ("<div><a href=x>Read more</a></div>", ["control: Read more"]),
    ("<p>See <a href=x>this</a></p>", ["paragraph: See this"]),
    ("<a href=a>One</a><a href=b>Two</a>", ["paragraph: One Two"]),
    ("<input type=submit value='Sign up'>", ["control: Sign up"]),
    (
      "<script>var a = '<p>no</p>'</script><style>p{}</style><template><p>no</p></template><p>yes</p>",
      ["paragraph: yes"]
    ),
    ("<div><template shadowrootmode=open><p>seen</p></template></div>", ["paragraph: seen"]),
    ("<noscript><p>no</p></noscript><iframe>no</iframe><textarea>no</textarea><p>yes</p>", ["paragraph: yes"]),
    (
      "<pre>let x = 1</pre><p><code>x</code></p><p>Use <code>x</code></p>",
      ["code: let x = 1", "code: x", "paragraph: Use x"]
    ),
    ("<blockquote><p>Said</p></blockquote>", ["quotation: Said"]),
    ("<figure><figcaption><p>Seen</p></figcaption></figure>", ["caption: Seen"]),
    ("<title>T</title><p>x</p>", ["title: T", "paragraph: x"]),
    ("<p>&ccedil;erez &amp; kahve&nbsp;&lt;3</p>", ["paragraph: çerez & kahve <3"]),
    ("<p>\u{FEFF}\u{200B}</p><p>&nbsp;</p><p>x</p>", ["paragraph: x"]),
    ("<span style='display:block'>One</span><span>Two</span>", ["paragraph: One", "paragraph: Two"]),
    ("<div role=button>Go</div>", ["control: Go"]),
  ]

  @Test(arguments: cases)
  func `cuts text into blocks`(html: String, outline: [String]) throws {
    #expect(try Self.outline(html) == outline)
  }

  static let regions: [(html: String, outline: [String])] = [
    ("<nav><a href=x>Home page</a> and <a href=y>more</a></nav>", ["paragraph/navigation: Home page and more"]),
    ("<main><p>Text</p><aside><p>Side</p></aside></main>", ["paragraph/main: Text", "paragraph/aside: Side"]),
    ("<header><p>Site</p></header><footer><p>End</p></footer>", ["paragraph/header: Site", "paragraph/footer: End"]),
    ("<article><header><h1>Head</h1><p>Lead</p></header></article>", ["heading: Head", "paragraph: Lead"]),
    ("<div class='x cookie-banner'><p>We use cookies</p></div>", ["paragraph/notice: We use cookies"]),
    ("<body class=cookies-accepted><p>Text</p></body>", ["paragraph: Text"]),
    (
      "<div id=comments><p>Nice</p></div><div role=contentinfo>End</div>",
      ["paragraph/comments: Nice", "paragraph/footer: End"]
    ),
    ("<div class=sidebar><p>Side</p></div>", ["paragraph/aside: Side"]),
  ]

  @Test(arguments: regions)
  func `knows the part of the page`(html: String, outline: [String]) throws {
    #expect(try Self.outline(html) == outline)
  }

  @Test(arguments: [
    ("<p> ⟦One <b>two⟧</b> </p>", "One two"),
    ("<p>&nbsp;⟦&ccedil;erez &amp; kahve⟧&nbsp; </p>", "çerez & kahve"),
    ("<p>\n⟦a&copy2022 b⟧</p>", "a©2022 b"),
    ("<p>⟦A &bogus; &amp;amp; B⟧</p>", "A &bogus; &amp; B"),
  ])
  func `a block stands where its first and last character stand`(marked: String, text: String) throws {
    let (html, range) = unmarked(marked)
    let blocks = Blocks(of: try Self.page(html))
    let block = try #require(blocks.all.first)
    #expect(blocks.text(of: block) == text)
    #expect(block.range == range)
  }

  @Test(arguments: [
    ("<p>see ⟦the <i>cookie&nbsp;policy⟧</i> here</p>", "the cookie policy"),
    ("<p>&Ccedil;&ccedil; ⟦&ouml;d&uuml;l⟧</p>", "ödül"),
    ("<p>a &lt ⟦b⟧ &gt; c</p>", "b"),
  ])
  func `a part of the text leads back to its source`(marked: String, part: String) throws {
    let (html, range) = unmarked(marked)
    let blocks = Blocks(of: try Self.page(html))
    let text = String(decoding: blocks.text, as: UTF8.self)
    let found = try #require(text.range(of: part))
    let lower = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    #expect(blocks.source(of: lower..<(lower + part.utf8.count)) == range)
  }

  @Test func `counts words and the text of links`() throws {
    let blocks = Blocks(of: try Self.page("<p>Bir iki - <a href=x>üç dört</a>.</p><p>日本語の文章</p>"))
    #expect(blocks.all.map(\.words) == [4, 3])
    #expect(blocks.all[0].linkedBytes == " üç dört".utf8.count)
  }

  @Test func `knows what is hidden`() throws {
    let html = "<p hidden>a</p><div style='display: none'><p>b</p></div><p>c</p>"
    #expect(Blocks(of: try Self.page(html)).all.map(\.visibility) == [.hidden, .hidden, .shown])
  }

  @Test func `takes a deep page and one of a single line`() throws {
    let deep = String(repeating: "<div>", count: 2_000) + "x" + String(repeating: "<p>y", count: 2_000)
    #expect(!Blocks(of: try Self.page(deep)).all.isEmpty)
    let broken = String(repeating: "&amp", count: 4_000) + String(repeating: "&nGt;", count: 300)
    #expect(!Blocks(of: try Self.page("<p>" + broken)).all.isEmpty)
  }
}

/// A text without its marks, and the bytes between them.
func unmarked(_ marked: String) -> (text: String, range: Range<Int>) {
  let parts = marked.split(whereSeparator: { $0 == "⟦" || $0 == "⟧" })
  let lower = marked.hasPrefix("⟦") ? 0 : parts[0].utf8.count
  let inside = marked.hasPrefix("⟦") ? parts[0] : parts[1]
  return (parts.joined(), lower..<(lower + inside.utf8.count))
}

extension String {
  /// Where a part first stands, by characters.
  func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
