import Testing

@testable import Rulebook

@Suite("Marked examples")
struct MarkedTextTests {
  @Test("Marks are taken out and their ranges kept, in bytes")
  func marks() throws {
    let marked = try #require(MarkedText("ç⟦ab⟦c⟧⟧ ⟦d⟧"))
    #expect(marked.text == "çabc d")
    #expect(marked.marks == [2..<5, 4..<5, 6..<7])
  }

  @Test("Marks that do not pair are no marks", arguments: ["⟦a", "a⟧", "⟦a⟧⟧", "⟧⟦"])
  func unpaired(text: String) { #expect(MarkedText(text) == nil) }

  @Test("Capitals change the text of a page and nothing else")
  func capitals() {
    let page = "<p title=\"x\">Kabul et, ışık &amp; ırmak</p><!-- a --><script>let a</script>"
    #expect(
      Capitals.text(of: page, isPage: true, language: "tr")
        == "<p title=\"x\">KABUL ET, IŞIK &amp; IRMAK</p><!-- a --><script>let a</script>")
    #expect(Capitals.text(of: "i", isPage: false, language: "tr") == "İ")
    #expect(Capitals.text(of: "i < b", isPage: false, language: "en") == "I < B")
  }

  @Test("windows-1254 says Turkish and not Icelandic")
  func windows1254() {
    #expect(Windows1254.bytes(of: "ğİşı€a") == [0xF0, 0xDD, 0xFE, 0xFD, 0x80, 0x61])
    #expect(Windows1254.bytes(of: "þ") == nil)
    #expect(Windows1254.bytes(of: "漢") == nil)
  }
}
