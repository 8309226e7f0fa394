import Testing

@testable import Facts

@Suite("Beginnings of words")
struct WordBeginningsTests {
  @Test(
    "A text is dismissed where no phrase that counts begins as its first word does",
    arguments: [
      ("Contact", 0), (" - CONTACTS", 3), ("Con", nil), ("Künye", 0), ("Kunye", 0), ("kunduz", nil), ("Imprint", 0),
      ("im", 0), ("E-Mail", 0), ("Écrire", 0), ("News", nil), ("Example", nil), ("terms", nil), (" - ", nil), ("", nil),
    ] as [(String, Int?)])
  func starts(text: String, start: Int?) throws {
    let set = PhraseSet(try ["terms of use", "contact us", "künye", "im*", "e mail"].map { try Phrase($0) })
    #expect(set.beginnings { $0 > 0 }.start(in: text.utf8Span.span) == start)
  }
}
