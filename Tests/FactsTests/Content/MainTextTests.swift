import Facts
import Testing

@Suite struct MainTextTests {
  /// The text that a page was published for, block by block.
  static func text(_ html: String) throws -> [String] {
    let blocks = Blocks(of: try BlocksTests.page(html))
    return MainText(of: try BlocksTests.page(html), blocks: blocks).blocks.map { blocks.text(of: blocks.all[$0]) }
  }

  static let prose = LeftoverTests.first
  static let more = LeftoverTests.second
  static let end = LeftoverTests.third

  static let cases: [(html: String, text: [String])] = [
    (
      "<nav><a href=a>Home</a></nav><div id=content><h1>T</h1><p>\(prose)</p><p>\(more)</p></div><footer><p>\(end)</p></footer>",
      [prose, more]
    ),
    (
      "<article><h1>T</h1><p>\(prose)</p><h2>Sub</h2><p>\(more)</p><h2>Related</h2><ul><li><a href=a>One more story of ours</a></ul></article>",
      [prose, "Sub", more]
    ),
    (
      "<article><p>\(prose)</p><div class='social-share'>Share this story with friends and neighbours in your town</div><p>\(more)</p></article>",
      [prose, more]
    ),
    ("<article class='post tag-social'><p>\(prose)</p><p>\(more)</p></article>", [prose, more]),
    (
      "<article><h1>T</h1><p class=lead>\(prose)</p><div class=body><p>\(more)</p><p>\(end)</p></div></article>",
      [prose, more, end]
    ),
    ("<div class=cookie-notice><p>\(prose)</p></div><main><p>\(more)</p></main>", [more]),
    (
      "<main><p>\(prose)</p><figure><figcaption>The pool, seen from the tower of the old town hall at noon</figcaption></figure><p>\(more)</p></main>",
      [prose, more]
    ),
    // Sections that are named for a table of contents each, and hold the whole text.
    (
      "<article><h1>T</h1>"
        + [prose, more, end, prose].enumerated().map { "<div id='toc_\($0)'><p>\($1)</p></div>" }.joined()
        + "</article>",
      [prose, more, end, prose]
    ),
    ("", []),
  ]

  @Test(arguments: cases)
  func `finds what a page was published for`(html: String, text: [String]) throws {
    #expect(try Self.text("<!DOCTYPE html><html><body>\(html)</body></html>") == text)
  }

  @Test func `knows the headline`() throws {
    let html = "<h1>Paper</h1><article><h1>Pool stays open</h1><p>\(Self.prose)</p><p>\(Self.more)</p></article>"
    let blocks = Blocks(of: try BlocksTests.page(html))
    let main = MainText(of: try BlocksTests.page(html), blocks: blocks)
    #expect(main.title.map { blocks.text(of: blocks.all[$0]) } == "Pool stays open")
  }
}
