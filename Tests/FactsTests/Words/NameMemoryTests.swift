import Testing

@testable import Facts

@Suite struct NameMemoryTests {
  @Test func `Each value gets its own answer, wherever it stands, and most are read once`() {
    let names = ["", "a", "menu", "menu-item", "menu-items", "menu item current", "menu item currant", "menu-item"]
    let source = Array(Array(repeating: names.joined(separator: "\""), count: 9).joined(separator: "\"").utf8)
    var memory = NameMemory<String>()
    var (start, reads) = (0, 0)
    for name in source.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
      let range = Int32(start)..<Int32(start + name.count)
      let answer = memory.answer(to: range, in: source.span) { name in
        reads += 1
        return String(decoding: name.indices.map { name[$0] }, as: UTF8.self)
      }
      #expect(answer == String(decoding: name, as: UTF8.self))
      start += name.count + 1
    }
    #expect(reads <= 3 * names.count)
  }
}
