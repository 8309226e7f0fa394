import Testing

@testable import Languages

struct WordMemoryTests {
  private static let model = LanguageModel()

  @Test(
    "what was read before changes no answer",
    arguments: [
      "Çerezleri kabul et", "We use cookies", "iþletme açýk daðlar", "çekoslovakyalılaştıramadıklarımızdanmışsınız",
      "𐐨𐐩 söz 𐐨𐐩",
    ])
  func answersStaySame(_ text: String) {
    var memory = WordMemory()
    let many = (0..<2_000).map { "kelime\(String($0, radix: 36, uppercase: false))x söz " }.joined()
    let bytes = Array((text + " " + text).utf8)
    let alone = Self.model.tally(of: bytes)
    #expect(alone.words > 0)
    for _ in 0..<2 {
      #expect(Self.model.tally(of: bytes[...], remembering: &memory) == alone)
      _ = Self.model.tally(of: Array(many.utf8)[...], limit: 100_000, remembering: &memory)
    }
  }
}
