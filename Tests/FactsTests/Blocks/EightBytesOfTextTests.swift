import Facts
import Inputs
import Pages
import Testing

/// Text is cut and counted eight bytes at a time; what it holds must not depend on where the eight begin.
@Suite struct EightBytesOfTextTests {
  @Test(arguments: [
    ("a", 1), ("one two", 2), ("one  two \n three", 3), ("- – one – 2", 2), ("çok güzel bir gün", 4), ("«a» b", 2),
    ("日本語", 2), ("abc日本 x", 3), ("한국 어", 2), ("a\u{A0}b \u{A0} c", 3), ("a\u{200B}b c", 2), ("ﬁn \u{FEFF}de", 2),
    ("“quoted” text", 2), ("12345678 12345678", 2), ("1234567 1234567 ! 1", 3), ("\u{7F} a", 1),
  ])
  func `Words and white space are the same at every place of a text`(text: String, words: Int) throws {
    let folded = text.split { $0.isWhitespace || $0 == "\u{A0}" || $0 == " " }.joined(separator: " ")
      .replacing("\u{200B}", with: "").replacing("\u{FEFF}", with: "")
    for shift in 0...9 {
      let head = String(repeating: "x", count: shift)
      let page = try BlocksTests.page("<p>\(head)\(shift > 0 ? " " : "")\(text)</p>")
      let blocks = Blocks(of: page)
      #expect(blocks.all.map { blocks.text(of: $0) } == [head + (shift > 0 ? " " : "") + folded])
      #expect(blocks.all.map(\.words) == [words + (shift > 0 ? 1 : 0)])
    }
  }
}
