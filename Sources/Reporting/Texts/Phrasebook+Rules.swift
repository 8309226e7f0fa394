import Rulebook

/// Sentences of `riza explain` and `riza rules`.
extension Phrasebook {
  static let since = LocalizedText(en: "since Riza {version}", tr: "Riza {version} sürümünden beri")
  static let about = LocalizedText(en: "About", tr: "Konusu")
  static let underProfiles = LocalizedText(en: "Under profiles", tr: "Ölçütlere göre")
  static let badExample = LocalizedText(en: "Wrong", tr: "Yanlış")
  static let goodExample = LocalizedText(en: "Right", tr: "Doğru")
  static let reviewExample = LocalizedText(en: "For a person", tr: "İncelenmesi gereken")
  static let undecidedExample = LocalizedText(en: "Cannot be decided", tr: "Karar verilemeyen")
  static let ruleFile = LocalizedText(en: "File", tr: "Dosya")
}
