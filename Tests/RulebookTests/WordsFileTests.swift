import Facts
import Rulebook
import Testing

@Suite struct WordsFileTests {
  @Test func readsEveryListOfALanguage() {
    var mistakes = Mistakes(in: "xx.yaml")
    let text = "language: xx\nlists:\n  accept: [kabul et, tümünü kabul et]\n  cookie: [çerez*]\n"
    let words = Words(WordsFile.entries(of: Array(text.utf8), mistakes: &mistakes))
    #expect(mistakes.all.isEmpty)
    #expect(words.says(.accept, in: Folding.fold("TÜMÜNÜ KABUL ET")))
    #expect(words.mentions(.cookie, in: Folding.fold("Bu site çerezler kullanır")))
    #expect(!words.mentions(.reject, in: Folding.fold("kabul et")))
  }

  @Test(arguments: [
    ("language: xx\nlists:\n  acept: [a]\n", "xx.yaml:3:3: there is no list 'acept'; did you mean 'accept'?"),
    (
      "language: xx\nlists:\n  accept: [a, \"*\"]\n",
      "xx.yaml:3:15: a star (*) stands for the ending of a word of two letters or more"
    ),
    ("language: xx\nlists:\n  accept: [onay, ONAY]\n", "xx.yaml:3:18: 'ONAY' is given twice"),
    ("language: tr TR\nlists: {}\n", "xx.yaml:1:11: a language is named by its primary subtag, as 'tr'"),
    ("lists: {}\n", "xx.yaml:1:1: a table of words needs 'language'"),
  ]) func saysWhatIsWrongAndWhere(text: String, mistake: String) {
    var mistakes = Mistakes(in: "xx.yaml")
    _ = WordsFile.entries(of: Array(text.utf8), mistakes: &mistakes)
    #expect(mistakes.all.map(\.description) == [mistake])
  }
}
