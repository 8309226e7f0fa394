import Rulebook
import Testing

@testable import Reporting

@Suite struct CitationPlaceTests {
  @Test(
    "places in the law are written as Turkish lawyers write them",
    arguments: [
      ("Art. 5(1)(g)", "m. 5/1-g"), ("Art. 5(3)", "m. 5/3"), ("Art. 4(11), Rec. 32", "m. 4/11, gerekçe 32"),
      ("Art. 3(1)(a), 5(1)", "m. 3/1-a, 5/1"), ("paras 8, 32-34", "par. 8, 32-34"), ("pp. 29-30", "s. 29-30"),
      ("operative part 3", "hüküm fıkrası 3"), ("reg. 6", "m. 6"), ("sec. 25", "§ 25"), ("4.3.2", "4.3.2"),
      ("Annex I no. 11", "Ek I no. 11"), ("Art. 5(1)(ğ)", "m. 5/1-ğ"),
      ("Art. 9, provisional Art. 3", "m. 9, geçici m. 3"),
    ])
  func writesTurkishPlaces(english: String, turkish: String) {
    let citation = Citation(source: "", at: english, regime: "", status: .primary)
    #expect(citation.place(in: .turkish) == turkish)
    #expect(citation.place(in: .english) == english)
  }
}
