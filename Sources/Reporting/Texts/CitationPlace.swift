internal import Rulebook

extension Citation {
  /// Where in the source, in the words and the manner of the report's language: `Art. 5(1)(g)` is `m. 5/1-g` in Turkish.
  func place(in language: ReportLanguage) -> String {
    guard language == .turkish else { return at }
    var place = " \(at) "
    for (english, turkish) in Citation.turkish { place = place.replacing(" \(english) ", with: " \(turkish) ") }
    return place.split(separator: " ").map(Citation.slashed).joined(separator: " ")
  }

  /// What the parts of a source are called; longer names first.
  private static let turkish = [
    ("operative part", "hüküm fıkrası"), ("provisional Art.", "geçici m."), ("Art.", "m."), ("Arts.", "m."),
    ("Article", "m."), ("Articles", "m."),
    ("reg.", "m."), ("sec.", "§"), ("secs", "§§"), ("Rec.", "gerekçe"), ("Recital", "gerekçe"),
    ("Recitals", "gerekçe"), ("para", "par."), ("paras", "par."), ("p.", "s."), ("pp.", "s."), ("page", "s."),
    ("pages", "s."), ("section", "bölüm"), ("Section", "bölüm"), ("Sched.", "Ek"), ("Annex", "Ek"),
    ("Example", "örnek"), ("Examples", "örnek"), ("example", "örnek"), ("withdrawal", "geri alma bölümü"),
    ("granularity", "ayrıştırma bölümü"), ("and", "ve"),
  ]

  /// A number with its parts in brackets as Turkish lawyers write it: the paragraph after a stroke, the letter after a
  /// hyphen.
  private static func slashed(_ word: Substring) -> String {
    guard word.first?.isNumber == true, word.contains("(") else { return String(word) }
    var written = ""
    var isOpening = false
    for character in word {
      switch character {
      case "(": isOpening = true
      case ")": continue
      default:
        if isOpening { written.append(character.isNumber ? "/" : "-") }
        isOpening = false
        written.append(character)
      }
    }
    return written
  }
}
