public import Facts
public import Reporting
internal import Rulebook

/// What is judged of the pages of a run together.
extension Audit {
  /// What is kept of a page to compare it with the others of its site; nil where it could not be read.
  public func digest(of report: PageReport) -> PageDigest? {
    guard case .read(let facts, _) = report.content else { return nil }
    return PageDigest(of: facts, knowledge: rulebook.knowledge)
  }

  /// What the rules about sites say of the pages that were surveyed.
  public func siteRecord(of survey: SiteSurvey) -> SiteRecord {
    SiteRecord(survey.sites.map { ($0, panel.judge($0)) })
  }
}
