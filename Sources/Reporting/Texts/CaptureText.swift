import Pages
import Rulebook

/// Sentences about how a page was saved and read, shared by the outputs; `code` shows words of the page safely.
enum CaptureText {
  /// How the page was saved, and with what.
  static func text(of capture: Capture, in language: ReportLanguage, code: (String) -> String) -> String {
    guard let saver = capture.saver else { return capture.kind.name[language] }
    return "\(capture.kind.name[language]) (\(code(saver)))"
  }

  /// The language a page declares and the one it is written in.
  static func text(of record: LanguageRecord, in language: ReportLanguage, code: (String) -> String) -> String {
    let declared = record.declared.map { "\(LanguageNames.name(of: $0, in: language)) \(code($0))" }
    let by = code(record.declaredBy ?? "lang")
    let share = String(Int((record.share * 100).rounded()))
    switch (declared, record.observed) {
    case (let declared?, let observed?):
      return Phrasebook.declaresAndIs.text(
        in: language,
        ["declared": declared, "by": by, "observed": LanguageNames.name(of: observed, in: language), "share": share])
    case (let declared?, nil):
      return Phrasebook.declaresButUnknown.text(in: language, ["declared": declared, "by": by])
    case (nil, let observed?):
      return Phrasebook.isButDeclaresNone.text(
        in: language, ["observed": LanguageNames.name(of: observed, in: language), "share": share])
    case (nil, nil):
      return Phrasebook.noLanguage[language]
    }
  }

  /// The encoding a page was read in, and what is wrong with it.
  static func text(of encoding: EncodingRecord, in language: ReportLanguage, code: (String) -> String) -> String {
    var parts = [encoding.name]
    if let declared = encoding.contradicted {
      parts.append(Phrasebook.encodingContradicted.text(in: language, ["declared": code(declared)]))
    }
    if encoding.invalidSequences > 0 {
      parts.append(Phrasebook.invalidSequences.text(encoding.invalidSequences, in: language))
    }
    return parts.joined(separator: "; ")
  }
}
