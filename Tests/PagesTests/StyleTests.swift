import Inputs
import Pages
import Testing

@Suite struct StyleTests {
  /// A page with a style sheet; the element asked about has the id `x`.
  private func style(_ css: String, _ body: String) throws -> Style {
    let page = try page("<!doctype html><style>\(css)</style><body>\(body)")
    let node = try #require(target(of: page))
    return page.style(of: node)
  }

  private func target(of page: Page) -> NodeID? { page.tree.nodes.first { page.value(.id, of: $0) == "x" } }

  private func sight(_ html: String, companions: Companions = .none) throws -> Sight {
    let document = Document(origin: Origin(path: "p.html"), bytes: Array(html.utf8), companions: companions)
    let page = try Page(document)
    let node = try #require(target(of: page))
    return page.visibility(of: node)
  }

  @Test(arguments: [
    ("p{color:red}", Color(0xFF0000)), ("p{color:red} #x{color:blue}", Color(0x0000FF)),
    ("#x{color:blue} p{color:red}", Color(0x0000FF)), (".a.b{color:#0f0} .a{color:red}", Color(0x00FF00)),
    ("p{color:red!important} #x{color:blue}", Color(0xFF0000)), ("div p{color:#123456}", Color(0x123456)),
    ("div > p{color:#123456}", Color(0x123456)), ("body > p{color:red}", .black), ("div{color:red}", Color(0xFF0000)),
    ("p:not(.a){color:red}", .black), ("p:not(.z){color:red}", Color(0xFF0000)), ("i + p{color:red}", Color(0xFF0000)),
    ("i ~ p{color:red}", Color(0xFF0000)), ("b + p{color:red}", .black), ("p[data-k=v]{color:red}", Color(0xFF0000)),
    ("p[data-k^='V' i]{color:red}", Color(0xFF0000)), ("p:nth-child(2){color:red}", Color(0xFF0000)),
    ("p:nth-child(odd){color:red}", .black), ("p:hover{color:red}", .black), ("p::before{color:red}", .black),
    ("@media print{p{color:red}}", .black), ("@media (min-width:600px){p{color:red}}", Color(0xFF0000)),
    ("@media (max-width:600px){p{color:red}}", .black),
    ("@media screen and (min-width: 600px){p{color:red}}", Color(0xFF0000)),
    (":root{--c:#010203} p{color:var(--c)}", Color(0x010203)), ("p{color:var(--none, red)}", Color(0xFF0000)),
    ("/* p{color:red} */ p{color:blue}", Color(0x0000FF)), ("p{content:'}';color:red}", Color(0xFF0000)),
    ("p{color:red;color:nonsense()}", nil), ("h1,p{color:red}", Color(0xFF0000)),
    ("p{;;color : red ;}", Color(0xFF0000)),
    ("@layer a{#x{color:red}} p{color:blue}", Color(0x0000FF)),
    ("p{color:rgb(255 0 0 / 50%)}", Color(0xFF0000, alpha: 0.5)),
    ("p{color:hsl(120,100%,50%)}", Color(0x00FF00)), ("@supports (display:grid){p{color:red}}", Color(0xFF0000)),
    (".\\61{color:red}", Color(0xFF0000)), ("p:is(.a,.z){color:red}", Color(0xFF0000)),
    ("<!-- p{color:red} -->", Color(0xFF0000)),
  ])
  func colours(css: String, expected: Color?) throws {
    let found = try style(css, "<div><i></i><p id=x class='a b' data-k=v>t</p></div>").color
    #expect(found == expected)
  }

  @Test func `what is declared is computed`() throws {
    let style = try style(
      "#x{display:flex;position:fixed;inset:auto 0 0;z-index:99;opacity:.5;font:bold 2em/1 serif;background:#fff url(a.png)}",
      "<div id=x style='width:50%;height:10vh;text-decoration:underline'>t</div>")
    #expect(style.display == .flex)
    #expect(style.position == .fixed)
    #expect(style.top == nil && style.bottom == .pixels(0) && style.left == .pixels(0))
    #expect(style.zIndex == 99 && style.opacity == 0.5)
    #expect(style.fontSize == 32 && style.fontWeight == 700 && style.isUnderlined == true)
    #expect(style.background == .white && style.hasBackgroundImage == true)
    #expect(style.width == .share(0.5) && style.height == .viewport(0.1))
  }

  @Test(
    "An element is pinned where its whole style says so",
    arguments: [
      "", "p{color:red}", "p{position:fixed}", "p{position:absolute}", ".a{position:sticky}", ".z{position:fixed}",
      "P{POSITION : FIXED !important}", ".z,.b{top:0;position:fixed}", ".z{color:red}.a{position:fixed}",
      "/* a } */ .a{position:fixed}", "/* .z{ */ .a{position:fixed}", ".a /* ; */ {position:fixed}",
      ".a[title='a;b'],p[title=\"};{\"]{position:fixed}", ".a:not([x='}']){position:fixed}",
      ".a{content:'}';position:fixed}", ".a{content:';.z{';position:fixed}", ".a{/*;.z{*/position:fixed}",
      ".a{content:\"\\\";.z{\";position:fixed}", ".a{.z{color:red}position:fixed}", ".z{.a{position:fixed}}",
      "@media (min-width:600px){.a{position:fixed}}", "@supports (position:sticky){.a{position:sticky}}",
      "@supports (position:sticky){.a{color:red}}", ".z{position:fixed}.a{position:inherit}",
      ":root{--p:fixed}.a{position:var(--p)}", ".a{position:/**/fixed}", ".a{background-position:fixed}",
      "*{position:fixed}", ":root .a:hover{position:fixed}", ".\\61{position:fixed}", "div p{position:fixed}",
      ".a{position:fixed}#x{position:static}", "p{position:fixed}p{position:relative}", "} .a{position:fixed}",
    ])
  func pins(css: String) throws {
    for attributes in ["", "style='color:red'", "style='position:fixed'", "style='pos&#105;tion:fixed'"] {
      let page = try page(
        "<!doctype html><style>\(css)</style><body><div><p id=x class='a b' \(attributes)>t</p></div>")
      let node = try #require(target(of: page))
      let position = page.style(of: node).position
      #expect(page.isPinned(node) == (position == .fixed || position == .sticky))
    }
  }

  @Test(arguments: [
    ("<p id=x>t", Sight.shown), ("<p id=x hidden>t", .hidden), ("<p id=x style='display:none'>t", .hidden),
    ("<div style='display:none'><p id=x>t</div>", .hidden),
    ("<style>.n{display:none}</style><div class=n><p id=x>t</div>", .hidden),
    ("<div style='visibility:hidden'><p id=x>t</div>", .hidden),
    ("<div style='visibility:hidden'><p id=x style='visibility:visible'>t</div>", .shown),
    ("<div style='opacity:0'><p id=x>t</div>", .hidden), ("<template><p id=x>t</template>", .hidden),
    ("<noscript><p id=x>t</noscript>", .hidden), ("<dialog><p id=x>t</dialog>", .hidden),
    ("<dialog open><p id=x>t</dialog>", .shown),
    ("<details><p id=x>t</details>", .hidden), ("<details><summary id=x>t</details>", .shown),
    ("<style>[hidden]{display:block}</style><p id=x hidden>t", .shown), ("<p id=x aria-hidden=true>t", .shown),
    ("<div><template shadowrootmode=open><p id=x>t</template></div>", .shown),
    ("<p id=x style='position:absolute;left:-9999px'>t", .hidden),
    ("<p id=x style='position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden'>t", .hidden),
    ("<p id=x style='position:fixed;bottom:0;transform:translateY(100%)'>t", .unknown),
    ("<link rel=stylesheet href=a.css><p id=x>t", .unknown),
    ("<link rel=preload as=style href=a.css><p id=x>t", .shown),
    ("<link rel=stylesheet href='https://fonts.googleapis.com/css?family=X'><p id=x>t", .shown),
    ("<link rel=stylesheet media=print href=a.css><p id=x>t", .shown),
    ("<link rel=stylesheet href=a.css><p id=x style='display:none'>t", .hidden),
    ("<style>@container (width>1px){p{display:none}}</style><p id=x>t", .unknown),
  ])
  func sights(html: String, expected: Sight) throws {
    #expect(try sight("<!doctype html>" + html) == expected)
  }

  @Test func `style sheets beside the page are read`() throws {
    let companions = Companions { name in
      name == "a.css"
        ? Array("@import 'b.css';.a{color:red}".utf8) : name == "b.css" ? Array(".b{display:none}".utf8) : nil
    }
    #expect(try sight("<link rel=stylesheet href=a.css><p id=x class=b>t", companions: companions) == .hidden)
    #expect(try sight("<link rel=stylesheet href=a.css><p id=x class=a>t", companions: companions) == .shown)
  }

  @Test(arguments: [
    ("<p id=x>t", 21.0), ("<p id=x style='color:#767676'>t", 4.54), ("<p id=x style='color:#fff;background:#fff'>t", 1),
    ("<div style='background:#000'><p id=x style='color:#fff'>t</div>", 21),
    ("<div style='background:#000'><p id=x style='color:rgba(255,255,255,.5)'>t</div>", 5.28),
  ])
  func contrasts(html: String, expected: Double) throws {
    let page = try page("<!doctype html>" + html)
    let node = try #require(target(of: page))
    let found = try #require(page.contrast(of: node))
    #expect(abs(found - expected) < 0.05)
  }

  @Test func `contrast is not told where an image or a missing sheet could decide`() throws {
    for html in ["<p id=x style='background:url(a.png)'>t", "<link rel=stylesheet href=a.css><p id=x>t"] {
      let page = try page("<!doctype html>" + html)
      let node = try #require(target(of: page))
      #expect(page.contrast(of: node) == nil)
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "a{", "@media x{", "(", "a[b", "/*", "'", ":not(", "a>", "}", "a{b:c;", "--a:var(--a);", "a,", "\\", "@import ",
      "@layer a{",
    ])
  func `hostile style sheets end`(piece: String) throws {
    let css = String(repeating: piece, count: 20_000)
    let page = try page("<!doctype html><style>\(css)</style><div><p id=x style='\(piece)\(piece)'>t")
    let node = try #require(target(of: page))
    #expect(page.visibility(of: node) == page.visibility(of: node))
  }

  @Test func `variables that feed on themselves end`() throws {
    let bomb = (0..<30).map { "--v\($0):var(--v\($0 + 1)) var(--v\($0 + 1));" }.joined()
    #expect(try style(":root{\(bomb)--v30:red} #x{color:var(--v0)}", "<p id=x>t").color == nil)
    #expect(try style(":root{--a:var(--b);--b:var(--a)} #x{color:var(--a)}", "<p id=x>t").color == nil)
  }
}
