import Languages
import Testing

/// Damaged letters are named as damage, and read as what they were.
@Suite struct DamageTests {
  static let model = LanguageModel()

  @Test(arguments: [
    ("Bu site Ã§erez kullanÄ±r", "tr", Damage.doublyEncoded), ("Ã‡EREZLERÄ° KABUL ET", "tr", .doublyEncoded),
    ("Wir verwenden Cookies fÃ¼r die Website", "de", .doublyEncoded),
    ("We donâ€™t sell your data", "en", .doublyEncoded),
    ("Ayrýntýlý bilgi için týklayýnýz", "tr", .turkishAsWestern), ("Çerez politikasý deðiþti", "tr", .turkishAsWestern),
    ("Bu site \u{FFFD}erez kullanmaktad\u{FFFD}r", "tr", .replaced),
    ("Bu site ki?isel verilerinizi i?lemektedir", "tr", .questionMarks),
  ])
  func `damage is named and the language behind it told`(text: String, language: String, damage: Damage) {
    let answer = Self.model.answer(for: text)
    #expect(answer.language == language)
    #expect(answer.damage == damage)
  }

  @Test(arguments: [
    ("INFORMAÇÃO SOBRE COOKIES", "pt"), ("Zásady používání souborů cookie, které využívá každý", "cs"),
    ("Við notum vafrakökur á þessari síðu", "is"), ("Änderungen über Ärzte", "de"),
    ("Kabul ediyor musunuz? Evet", "tr"),
    ("Âge légal et château", "fr"),
  ])
  func `sound text is not called damaged`(text: String, language: String) {
    let answer = Self.model.answer(for: text)
    #expect(answer.damage == [])
    #expect(answer.language == language)
  }

  @Test func `any bytes are read`() {
    var state: UInt64 = 7
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let tally = Self.model.tally(of: bytes)
      #expect(tally.letters <= LanguageModel.letterLimit + length)
    }
  }

  @Test func `one endless word ends`() {
    let tally = Self.model.tally(of: [UInt8](repeating: 0x61, count: 100_000))
    #expect(tally.words == 1)
  }
}
