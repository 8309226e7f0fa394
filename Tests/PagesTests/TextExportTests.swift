import Inputs
import Pages
import Testing

@Suite struct TextExportTests {
  private func paragraphs(_ text: String) throws -> [String] {
    let page = try page(text)
    #expect(page.capture.kind == .text)
    return page.tree.nodes.filter { page.tree.tag(of: $0) == .p }.map { node in
      #expect(page.quote(page.tree.range(of: node), limit: 10_000) == page.text(of: node))
      return page.text(of: node)
    }
  }

  @Test func `every line is a paragraph`() throws {
    #expect(try paragraphs("One\nTwo \r\n\r\n  Three\rFour") == ["One", "Two", "Three", "Four"])
  }

  @Test func `a paragraph broken to a width is one`() throws {
    let first = "Bu site deneyimlerinizi kişiselleştirmek amacıyla KVKK ve GDPR uyarınca"
    let second = "çerez kullanmaktadır, bu konuda bilgi edinebilirsiniz."
    #expect(try paragraphs("Başlık\n\n\(first)\n\(second)\n\nSon") == ["Başlık", "\(first)\n\(second)", "Son"])
  }

  @Test func `lines that end their sentences stay apart`() throws {
    let line = String(repeating: "a word or two ", count: 5) + "end."
    #expect(try paragraphs("\(line)\n\(line)").count == 2)
  }

  @Test func `a line that names tags makes no markup of a text`() throws {
    let tags = "You may use these tags: <a href> <b> <blockquote> <code> <del> <em> <i> <q> <strike> <strong>"
    let lines = (1...40).map { "Line \($0) of the text says nothing of tags." }
    #expect(try page((lines + [tags]).joined(separator: "\n")).capture.kind == .text)
    #expect(try page(lines.map { "<p>\($0)" }.joined(separator: "\n")).capture.kind != .text)
    #expect(try page(tags + "\n<p>One\n<p>Two").capture.kind != .text)
  }

  @Test(
    "what stands between fences is code, not paragraphs",
    arguments: [
      ("Run\n```bash\nmake all\n\nmake test\n```\nDone", ["Run", "Done"]),
      ("````\n```\nx\n````\nDone", ["Done"]),
      // One that nothing closes fences nothing, nor do tildes, nor what has signs behind it.
      ("```js\nlet a\n```js\nlet b", ["```js", "let a", "```js", "let b"]),
      ("~~~\nWe use cookies.\n~~~", ["~~~", "We use cookies.", "~~~"]),
      ("```a``` b\nc\n```", ["```a``` b", "c", "```"]),
    ])
  func fences(_ text: String, _ expected: [String]) throws {
    #expect(try paragraphs(text) == expected)
  }

  @Test func `positions are those of the file`() throws {
    let page = try page("İlk\n\nÇerez bildirimi")
    let last = try #require(page.tree.nodes.filter { page.tree.tag(of: $0) == .p }.max())
    let range = page.tree.range(of: last)
    #expect(page.position(of: range.lowerBound) == Position(line: 3, column: 1))
    #expect(page.position(of: range.upperBound) == Position(line: 3, column: 16))
  }
}
