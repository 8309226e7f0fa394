import Inputs
import Rulebook

/// What is known and what is accepted: gives every finding its standing.
public struct Standings: Sendable {
  private let known: Set<FindingIdentity>?
  private let acceptances: [Acceptance]
  private let today: Day

  /// Standings from a baseline, from acceptances, and the day those are held against.
  public init(baseline: Baseline? = nil, acceptances: [Acceptance] = [], today: Day) {
    known = baseline.map { Set($0.findings) }
    self.acceptances = acceptances
    self.today = today
  }

  /// Whether there is a baseline.
  public var hasBaseline: Bool { known != nil }

  /// Gives the findings of a page their standing. What is accepted comes before what is known.
  public func apply(to record: inout PageRecord) {
    guard case .read(var reading) = record.content else { return }
    let applicable = (acceptances + reading.acceptances).filter { !$0.isExpired(on: today) }
    // As findings come from a page, they are open.
    guard known != nil || !applicable.isEmpty else { return }
    for index in reading.findings.indices {
      let finding = reading.findings[index]
      reading.findings[index].standing = standing(of: finding, applicable)
    }
    record.content = .read(reading)
  }

  /// Gives a finding about the site its standing.
  public func apply(to site: inout SiteRecord) {
    let applicable = acceptances.filter { !$0.isExpired(on: today) }
    for index in site.findings.indices {
      site.findings[index].standing = standing(of: site.findings[index], applicable)
    }
  }

  private func standing(of reported: ReportedFinding, _ applicable: [Acceptance]) -> Standing {
    if let acceptance = applicable.first(where: { $0.covers(reported.identity) }) {
      return .accepted(acceptance.signature)
    }
    return known?.contains(reported.identity) ?? false ? .known : .open
  }

  /// Findings of the baseline on pages of this run that were not found again.
  public func stale(in audit: AuditRecord) -> [FindingIdentity] {
    guard let known else { return [] }
    let found = Set(audit.listed.map(\.reported.identity))
    let sites = audit.site.sites.isEmpty ? [] : [SiteRecord.name]
    let pages = Set(audit.pages.map(\.origin.name) + sites)
    return known.subtracting(found).filter { pages.contains($0.page) }.sorted()
  }

  /// Acceptances that expired, that name no rule there is, or that cover nothing on pages their rule was held against.
  ///
  /// Of a run over some pages of a site only (`isPartial`) it is not said that an acceptance covers nothing.
  public func problems(in audit: AuditRecord, isPartial: Bool = false) -> [AcceptanceProblem] {
    let findings = audit.listed.map(\.reported.identity)
    var problems = acceptances.compactMap { acceptance in
      problem(of: acceptance, findings, audit, mayBeUnused: !isPartial && audit.holds(acceptance))
    }
    for page in audit.pages {
      let own = page.findings.map(\.identity)
      problems += (page.reading?.acceptances ?? []).compactMap { acceptance in
        problem(of: acceptance, own, audit, mayBeUnused: page.holds(acceptance))
      }
    }
    return problems
  }

  private func problem(
    of acceptance: Acceptance, _ findings: [FindingIdentity], _ audit: AuditRecord, mayBeUnused: Bool
  ) -> AcceptanceProblem? {
    let kind: AcceptanceProblem.Kind
    if audit.reference.rules[acceptance.rule] == nil {
      kind = .unknown
    } else if acceptance.isExpired(on: today) {
      kind = .expired
    } else if !mayBeUnused || findings.contains(where: acceptance.covers) {
      return nil
    } else {
      kind = .unused
    }
    return AcceptanceProblem(
      kind: kind, rule: acceptance.rule, place: acceptance.place, until: acceptance.signature.until)
  }
}

extension AuditRecord {
  /// Whether the rule of an acceptance was held against a page it names, or against the site.
  fileprivate func holds(_ acceptance: Acceptance) -> Bool {
    pages.contains { acceptance.names($0.origin.name) && $0.holds(acceptance) }
      || acceptance.names(SiteRecord.name)
        && (site.passed.contains(acceptance.rule) || site.findings.contains { $0.finding.rule == acceptance.rule })
  }
}

extension PageRecord {
  /// Whether the rule of an acceptance was held against the page.
  fileprivate func holds(_ acceptance: Acceptance) -> Bool {
    guard let reading else { return false }
    return reading.findings.contains { $0.finding.rule == acceptance.rule }
      || reading.passed.contains(acceptance.rule) || reading.notApplicable.contains(acceptance.rule)
  }
}
