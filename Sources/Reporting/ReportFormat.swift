public import Rulebook

/// The formats a run can be written in. All are made from the same record, so they agree.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, gnu, markdown, html, json, jsonl, sarif, junit, github, gitlab
  case githubSummary = "github-summary"

  /// The run in this format.
  ///
  /// - Parameters:
  ///   - audit: the run.
  ///   - language: one of Riza's languages.
  ///   - isColoured: whether text for a terminal may be coloured.
  ///   - audience: who reads a SARIF file.
  public func report(
    of audit: AuditRecord, in language: ReportLanguage, isColoured: Bool = false,
    audience: SARIFReport.Audience = .everyone
  ) -> String {
    switch self {
    case .text: TextReport(audit, in: language, isColoured: isColoured).text
    case .gnu: GNUReport(audit, in: language).text
    case .markdown: MarkdownIndex(audit, in: language).text
    case .html: HTMLReport(audit, in: language).text
    case .json: JSONReport(audit).text
    case .jsonl: JSONLinesReport(audit).text
    case .sarif: SARIFReport(audit, in: language, for: audience).text
    case .junit: JUnitReport(audit, in: language).text
    case .github: GitHubAnnotations(audit, in: language).text
    case .githubSummary: MarkdownIndex(audit, in: language, atMost: MarkdownIndex.jobSummaryBytes).text
    case .gitlab: GitLabReport(audit, in: language).text
    }
  }
}
