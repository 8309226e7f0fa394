import Inputs
import Pages
public import Rulebook

/// Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.
///
/// GitHub shows ten annotations of each sort a step; the tenth says how many more there are. No text of a page can
/// start a command: it stands behind one, with its line ends escaped.
public struct GitHubAnnotations: Sendable {
  /// The whole report.
  public let text: String

  private static let shown = 10

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage) {
    let open = audit.listed.filter { $0.reported.standing == .open && $0.finding.outcome != .undecided }
    var commands: [String] = []
    for level in Level.allCases {
      var lines = open.filter { Level(of: $0) == level }
        .map { GitHubAnnotations.command(level, $0, audit.reference, language) }
      switch level {
      case .error: lines = GitHubAnnotations.unreadCommands(audit, language) + lines
      case .warning: lines = GitHubAnnotations.acceptanceCommands(audit, language) + lines
      case .notice: lines = GitHubAnnotations.settledCommands(audit, language) + lines
      }
      guard lines.count > GitHubAnnotations.shown else {
        commands += lines
        continue
      }
      let left = lines.count - (GitHubAnnotations.shown - 1)
      commands += lines.prefix(GitHubAnnotations.shown - 1)
      commands.append(
        "::\(level.rawValue)::\(GitHubAnnotations.message(Phrasebook.annotationsLeftOut.text(left, in: language)))")
    }
    text = commands.map { $0 + "\n" }.joined()
  }

  /// The sorts of annotations, the worst first.
  private enum Level: String, CaseIterable {
    case error, warning, notice

    init(of listed: ListedFinding) {
      guard listed.finding.outcome == .violation else {
        self = .notice
        return
      }
      switch listed.finding.severity {
      case .error: self = .error
      case .warning: self = .warning
      case .notice: self = .notice
      }
    }
  }

  private static func command(
    _ level: Level, _ listed: ListedFinding, _ reference: Reference, _ language: ReportLanguage
  ) -> String {
    var properties: [(String, String)] = []
    if let origin = listed.file {
      properties.append(("file", origin.path))
      if origin.member == nil, let evidence = listed.primary {
        properties += [("line", String(evidence.start.line)), ("endLine", String(evidence.end.line))]
        if evidence.start.line == evidence.end.line {
          properties += [("col", String(evidence.start.column)), ("endColumn", String(evidence.end.column))]
        }
      }
    }
    properties.append(("title", reference.title(of: listed.finding.rule, in: language)))
    let member = listed.file?.member.map { "\($0): " } ?? ""
    let sentence = "\(member)\(listed.sentence(in: language, reference)) [\(listed.finding.rule)]"
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(level.rawValue) \(list)::\(message(sentence))"
  }

  private static func unreadCommands(_ audit: AuditRecord, _ language: ReportLanguage) -> [String] {
    audit.unread.map { origin, reason in
      let sentence = "\(origin.name): \(Phrasebook.couldNotRead[language]): \(reason.sentence(in: language))"
      return "::error file=\(property(origin.path))::\(message(sentence))"
    }
  }

  private static func acceptanceCommands(_ audit: AuditRecord, _ language: ReportLanguage) -> [String] {
    audit.acceptanceProblems.map { problem in
      let (path, line) = problem.spot
      let sentence = "\(problem.sentence(in: language)) [\(problem.check)]"
      return "::warning file=\(property(path)),line=\(line)::\(message(sentence))"
    }
  }

  /// A line for all that is known or accepted, one for what is mended, one for what was passed over: a quiet log must not
  /// seem to know nothing.
  private static func settledCommands(_ audit: AuditRecord, _ language: ReportLanguage) -> [String] {
    let settled = audit.listed.count { $0.reported.standing != .open && $0.finding.outcome != .undecided }
    return [
      (Phrasebook.settledNotShown, settled), (Phrasebook.staleCounted, audit.stale.count),
      (Phrasebook.pagesPassedOver, audit.passedOver.count),
    ]
    .filter { $0.1 > 0 }.map { text, count in "::notice::\(message(text.text(count, in: language)))" }
  }

  private static func message(_ text: String) -> String {
    escaped(LogText.line(VisibleText.line(text, limit: 4_000)), ["%": "%25"])
  }

  private static func property(_ text: String) -> String {
    escaped(LogText.line(text), ["%": "%25", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Character: String]) -> String {
    text.map { escapes[$0] ?? String($0) }.joined()
  }
}
