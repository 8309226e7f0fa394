import Inputs
import Pages
public import Rulebook

/// Findings for a terminal: one a line, `path:line:column: severity rule: message`, and a summary at the end.
///
/// Undecided points, and what was passed over as no page, are only counted; a report tells them.
public struct TextReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage, isColoured: Bool = false) {
    let ink = Ink(isColoured: isColoured)
    var text = ""
    for listed in audit.listed where listed.finding.outcome != .undecided {
      let word = TextReport.word(of: listed)
      let rule = ink.faint(listed.finding.rule)
      text +=
        "\(ink.bold(listed.place)): \(ink.severity(word, listed)) \(rule): \(listed.sentence(in: language, audit.reference))\n"
    }
    for (origin, reason) in audit.unread {
      let reason = LogText.line(reason.sentence(in: language))
      text += "\(ink.bold(LogText.line(origin.name))): \(Phrasebook.couldNotRead[language]): \(reason)\n"
    }
    for problem in audit.acceptanceProblems {
      text += "\(LogText.line(problem.place)): warning \(problem.check): \(problem.sentence(in: language))\n"
    }
    self.text = text + TextReport.summary(of: audit, in: language, ink)
  }

  /// The word that stands for severity and outcome: words of the formats, the same in every language.
  private static func word(of listed: ListedFinding) -> String {
    listed.finding.outcome == .violation ? listed.finding.severity.rawValue : listed.finding.outcome.rawValue
  }

  /// The summary at the end of a run, on one line.
  public static func summary(of audit: AuditRecord, in language: ReportLanguage, isColoured: Bool) -> String {
    summary(of: audit, in: language, Ink(isColoured: isColoured))
  }

  private static func summary(of audit: AuditRecord, in language: ReportLanguage, _ ink: Ink) -> String {
    let tally = audit.tally
    let read = audit.pages.count { $0.reading != nil }
    var parts = [Phrasebook.pagesRead.text(read, in: language)]
    parts += audit.unreadTexts(in: language)
    if read > 0 {
      let violations = tally.violationsText(in: language)
      parts.append(violations.isEmpty ? Phrasebook.clean[language] : violations)
      parts += tally.restText(in: language)
    }
    if !audit.acceptanceProblems.isEmpty {
      parts.append(Phrasebook.acceptancesCounted.text(audit.acceptanceProblems.count, in: language))
    }
    if !audit.stale.isEmpty { parts.append(Phrasebook.staleCounted.text(audit.stale.count, in: language)) }
    return ink.bold(parts.joined(separator: ", ")) + "\n"
  }
}

/// Colours of a terminal.
private struct Ink {
  let isColoured: Bool

  func bold(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }

  func severity(_ word: String, _ listed: ListedFinding) -> String {
    guard listed.reported.counts else { return painted(word, "36") }
    switch listed.finding.severity {
    case .error: return painted(word, "1;31")
    case .warning: return painted(word, "1;33")
    case .notice: return painted(word, "1;34")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
