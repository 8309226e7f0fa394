import Inputs
import Pages
public import Rulebook

/// Findings as GitLab's Code Quality report. Fingerprints differ for every finding, or GitLab would show one of them.
public struct GitLabReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage) {
    let findings = audit.listed.filter { $0.finding.outcome != .undecided }
    var issues = findings.map { GitLabReport.issue($0, audit, language) }
    issues += audit.unread.map { origin, reason in
      let sentence = "\(Phrasebook.couldNotRead[language]): \(VisibleText.line(reason.sentence(in: language)))"
      return GitLabReport.issue(
        sentence, check: "unreadable", fingerprint: SHA256.hex(of: Array("unreadable\u{0}\(origin.name)".utf8)),
        severity: "major", path: origin.path, line: 1)
    }
    issues += audit.acceptanceProblems.map { GitLabReport.issue($0, language) }
    text = JSON.array(issues).text
  }

  private static func issue(_ listed: ListedFinding, _ audit: AuditRecord, _ language: ReportLanguage) -> JSON {
    let member = listed.file?.member.map { "\(VisibleText.line($0)): " } ?? ""
    return issue(
      member + listed.sentence(in: language, audit.reference), check: listed.finding.rule,
      fingerprint: listed.reported.identity.fingerprint, severity: severity(of: listed),
      path: listed.file?.path ?? audit.inputs.first ?? ".",
      line: listed.file?.member == nil ? listed.start.line : 1)
  }

  private static func issue(
    _ description: String, check: String, fingerprint: String, severity: String, path: String, line: Int
  ) -> JSON {
    [
      "description": .string(description), "check_name": .string(check), "fingerprint": .string(fingerprint),
      "severity": .string(severity),
      "location": ["path": .string(withoutDot(path)), "lines": ["begin": .integer(line)]],
    ]
  }

  private static func issue(_ problem: AcceptanceProblem, _ language: ReportLanguage) -> JSON {
    let (path, line) = problem.spot
    return issue(
      problem.sentence(in: language), check: problem.check,
      fingerprint: SHA256.hex(of: Array("\(problem.check)\u{0}\(problem.rule)\u{0}\(problem.place)".utf8)),
      severity: "major", path: path, line: line)
  }

  private static func severity(of listed: ListedFinding) -> String {
    guard listed.reported.counts else { return "info" }
    switch listed.finding.severity {
    case .error: return "critical"
    case .warning: return "major"
    case .notice: return "minor"
    }
  }

  private static func withoutDot(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
