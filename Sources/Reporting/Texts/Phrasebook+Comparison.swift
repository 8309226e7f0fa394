import Rulebook

/// Sentences of a comparison of two runs.
extension Phrasebook {
  static let comparison = LocalizedText(en: "What changed", tr: "Neler değişti")
  static let newHeading = LocalizedText(en: "New", tr: "Yeni")
  static let goneHeading = LocalizedText(en: "Gone", tr: "Giderilen")
  static let movedHeading = LocalizedText(en: "Moved", tr: "Yeri değişen")
  static let addedPages = LocalizedText(en: "Pages that were added", tr: "Eklenen sayfalar")
  static let removedPages = LocalizedText(en: "Pages that are gone", tr: "Artık bulunmayan sayfalar")
  static let newCounted = CountedText(one: "{n} new", many: "{n} new", tr: "{n} yeni")
  static let goneCounted = CountedText(one: "{n} gone", many: "{n} gone", tr: "{n} giderilmiş")
  static let movedCounted = CountedText(one: "{n} moved", many: "{n} moved", tr: "{n} yer değiştirmiş")
  static let keptCounted = CountedText(one: "{n} as before", many: "{n} as before", tr: "{n} önceki gibi")
}
