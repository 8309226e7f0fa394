import Rulebook
import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  @Test(
    "Whatever a page says stays text",
    arguments: [
      ("plain words, çerez & Ölçüm", #"plain words, çerez \& Ölçüm"#),
      ("a | b", "a | b"),
      ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
      ("**bold** _em_ ~~no~~ `code`", #"\*\*bold\*\* \_em\_ \~\~no\~\~ \`code\`"#),
      ("[text](http://x.example)", #"\[text\](http\://x.example)"#),
      ("![pixel](//x.example/p.gif)", #"\!\[pixel\](//x.example/p.gif)"#),
      ("www.x.example and WWW.X", #"www\.x.example and WWW\.X"#),
      ("mail info@x.example or @octocat", "mail info`@`x.example or `@`octocat"),
      ("see #12 and # not", ##"see `#`12 and \# not"##),
      ("# heading", ##"\# heading"##),
      ("1. item", #"1\. item"#),
      ("2) item", #"2\) item"#),
      ("- item", #"\- item"#),
      ("+ item", #"\+ item"#),
      ("=== rule", #"\=== rule"#),
      ("> quoted", #"\> quoted"#),
      ("price $5$", #"price \$5\$"#),
      (#"back\slash"#, #"back\\slash"#),
      ("two\nlines\r\n\tand tabs", "two lines and tabs"),
      ("zero\u{200B}width \u{202E}rtl\u{0}", "zero⟨U+200B⟩width ⟨U+202E⟩rtl⟨U+0000⟩"),
      ("wide\u{A0}\u{3000} and\u{2028}lines ", "wide and lines"),
      ("“Ж” – 中 \u{61C}ar\u{FEFF} \u{180E}\u{E0001}", "“Ж” – 中 ⟨U+061C⟩ar⟨U+FEFF⟩ ⟨U+180E⟩⟨U+E0001⟩"),
    ])
  func text(written: String, markdown: String) {
    #expect(Markdown.text(written) == markdown)
    var writer = MarkdownWriter()
    writer.text(written)
    #expect(writer.text == markdown)
  }

  @Test(
    "No backtick leaves a code span",
    arguments: [
      ("<b>", "`<b>`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("", "—"), ("a\nb", "`a b`"),
      ("\u{1B}[31m", "`⟨U+001B⟩[31m`"),
    ])
  func code(written: String, markdown: String) {
    #expect(Markdown.code(written) == markdown)
    var writer = MarkdownWriter()
    writer.code(written)
    #expect(writer.text == markdown)
  }

  @Test func `A long quotation is cut in the middle and says so`() {
    let cut = VisibleText.line(String(repeating: "a", count: 300) + "z", limit: 100)
    #expect(cut.unicodeScalars.count == 100)
    #expect(cut.contains(" … "))
    #expect(cut.hasSuffix("z"))
  }

  @Test func `A bar ends no cell`() {
    #expect(Markdown.table(["a"], [[Markdown.code(#"x\|y|z"#)]]) == "| a |\n| --- |\n| `x\\\\|y\\|z` |\n")
  }

  @Test func `A rule's code spans stay code, and what stands around them stays text`() {
    #expect(Markdown.prose("Put `lang=\"tr\"` on <html>.") == #"Put `lang="tr"` on \<html\>."#)
    #expect(Markdown.prose("one ` alone") == #"one \` alone"#)
  }

  @Test func `Only web addresses become links`() {
    #expect(Markdown.link("a", to: "javascript:alert(1)") == "a")
    #expect(Markdown.link("a", to: "https://x.example/(b) c") == "[a](https://x.example/%28b%29%20c)")
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A page report tells all five outcomes`(language: ReportLanguage) {
    let text = MarkdownReport(Samples.page, in: language, reference: Samples.reference).text
    for heading in [
      Phrasebook.provable, Phrasebook.noticeHeading, Phrasebook.trackersHeading, Phrasebook.findingsHeading,
      Phrasebook.reviewHeading, Phrasebook.undecidedHeading, Phrasebook.passedHeading,
      Phrasebook.notApplicableHeading,
    ] {
      #expect(text.contains("\n## \(heading[language])\n"))
    }
    let law = Citation(source: "", at: "Art. 3(1)(a), 5(1)", regime: "", status: .primary).place(in: language)
    #expect(text.contains(law))
    #expect(text.contains("`#cookie-banner > button`"))
  }

  @Test func `Errors come before remarks, and the verdict counts only open violations`() throws {
    let text = MarkdownReport(Samples.page, in: .english, reference: Samples.reference).text
    #expect(text.contains("**This capture shows 2 errors and 1 remark.**"))
    let error = try #require(text.firstRange(of: "### 1. Error")).lowerBound
    let remark = try #require(text.firstRange(of: "### 3. Remark")).lowerBound
    #expect(error < remark)
  }

  @Test func `An index folds the same finding on several pages into one row`() {
    var audit = Samples.audit
    audit.pages = [Samples.page, Samples.page, Samples.page, Samples.page]
    let text = MarkdownIndex(audit, in: .english, links: ["a.md", "b.md", "c.md", "d.md"]).text
    #expect(text.contains("| 4 pages | [blog/index.html](a.md)<br>[blog/index.html](b.md)<br>"))
    #expect(text.contains("and 1 more"))
  }

  @Test func `An input that cannot be read is in the index with its reason`() {
    let text = MarkdownIndex(Samples.audit, in: .turkish).text
    #expect(text.contains("| `blog/broken.html` | sistem izin vermedi: Permission denied |"))
  }

  @Test func `A text export is never said to have no trackers`() {
    let text = MarkdownReport(Samples.textPage, in: .english, reference: Samples.reference).text
    #expect(text.contains("which proves nothing here"))
    #expect(!text.contains("No known tracker was found in this capture."))
  }
}
