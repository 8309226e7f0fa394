import Inputs
import Pages
public import Rulebook

/// One finding a line, as the GNU coding standards want messages: `file:line:column: error: message [rule]`.
public struct GNUReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage) {
    var text = ""
    for listed in audit.listed {
      let sentence = listed.sentence(in: language, audit.reference)
      text += "\(listed.place): \(GNUReport.level(of: listed)): \(sentence) [\(listed.finding.rule)]\n"
    }
    for (origin, reason) in audit.unread {
      text += "\(LogText.line(origin.name)): error: \(LogText.line(reason.sentence(in: language)))\n"
    }
    for (origin, reason) in audit.passedOver {
      text += "\(LogText.line(origin.name)): note: \(LogText.line(reason.sentence(in: language)))\n"
    }
    for problem in audit.acceptanceProblems {
      text += "\(LogText.line(problem.place)): warning: \(problem.sentence(in: language)) [\(problem.check)]\n"
    }
    self.text = text
  }

  private static func level(of listed: ListedFinding) -> String {
    guard listed.reported.counts else { return "note" }
    switch listed.finding.severity {
    case .error: return "error"
    case .warning: return "warning"
    case .notice: return "note"
    }
  }
}
