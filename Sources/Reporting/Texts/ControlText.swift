import Facts
import Rulebook

/// What a report says of a control, shared by the outputs.
enum ControlText {
  /// What pressing it does, and whether that is sure.
  static func role(of control: ControlRecord, in language: ReportLanguage) -> String {
    let role = control.role.name[language]
    guard control.roleConfidence == .low else { return role }
    return Phrasebook.roleUncertain.text(in: language, ["role": role])
  }

  /// How it stands before the visitor acts; `code` shows words of the page safely.
  static func state(of control: ControlRecord, in language: ReportLanguage, code: (String) -> String) -> String {
    var parts: [String] = []
    if let purpose = control.purpose { parts.append(purpose.name[language]) }
    if control.isPreselected { parts.append(Phrasebook.preselected[language]) }
    if control.isDisabled { parts.append(Phrasebook.disabled[language]) }
    if let contrast = control.contrast {
      parts.append(Phrasebook.contrast.text(in: language, ["ratio": decimal(contrast, in: language)]))
    }
    if let target = control.target {
      parts.append(Phrasebook.leadsTo.text(in: language, ["target": code(target)]))
    }
    return parts.isEmpty ? "—" : parts.joined(separator: ", ")
  }

  /// A number with one decimal, as the language writes it.
  static func decimal(_ number: Double, in language: ReportLanguage) -> String {
    let tenths = Int(exactly: (min(max(number, 0), 1000) * 10).rounded()) ?? 0
    return "\(tenths / 10)\(language == .turkish ? "," : ".")\(tenths % 10)"
  }
}
