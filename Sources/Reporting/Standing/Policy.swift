import Inputs
public import Rulebook

/// What a site's owners changed: severities of rules, and profiles of some pages.
public struct Policy: Sendable {
  /// What holds for every page.
  public var everywhere: Change
  /// The rules that run; nil for all.
  public var only: Set<String>?
  /// What holds for some pages, in order; later ones win.
  public var overrides: [(glob: Glob, change: Change)]

  /// A change of what rules say.
  public struct Change: Sendable {
    /// The profiles the pages are held to; nil for those of the run.
    public var profiles: [Profile]?
    /// Severities of rules, by id; nil where the rule is switched off.
    public var severities: [String: Severity?]

    /// A change, or none.
    public init(profiles: [Profile]? = nil, severities: [String: Severity?] = [:]) {
      self.profiles = profiles
      self.severities = severities
    }
  }

  /// A policy from its parts.
  public init(everywhere: Change = Change(), overrides: [(glob: Glob, change: Change)] = []) {
    self.everywhere = everywhere
    self.overrides = overrides
  }

  /// Applies the policy to a page that was held to every profile of the run.
  public func apply(to record: inout PageRecord, rulebook: Rulebook) {
    guard case .read(var reading) = record.content else { return }
    let change = change(for: record.origin.name)
    guard only != nil || change.profiles != nil || !change.severities.isEmpty else { return }
    reading.findings = reading.findings.compactMap { reported in
      guard let finding = changed(reported.finding, by: change) else { return nil }
      return ReportedFinding(finding: finding, identity: reported.identity, standing: reported.standing)
    }
    reading.passed = reading.passed.filter { runs($0, change, rulebook) }
    reading.notApplicable = reading.notApplicable.filter { runs($0, change, rulebook) }
    record.content = .read(reading)
  }

  /// Applies the policy for every page to findings about the site.
  public func apply(to site: inout SiteRecord, rulebook: Rulebook) {
    site.findings = site.findings.compactMap { reported in
      guard let finding = changed(reported.finding, by: everywhere) else { return nil }
      return ReportedFinding(finding: finding, identity: reported.identity, standing: reported.standing)
    }
    site.passed = site.passed.filter { runs($0, everywhere, rulebook) }
  }

  private func change(for page: String) -> Change {
    var change = everywhere
    for override in overrides where override.glob.matches(page) {
      if let profiles = override.change.profiles { change.profiles = profiles }
      change.severities.merge(override.change.severities) { $1 }
    }
    return change
  }

  private func runs(_ rule: String, _ change: Change, _ rulebook: Rulebook) -> Bool {
    if let only, !only.contains(rule) { return false }
    if let severity = change.severities[rule], severity == nil { return false }
    guard let profiles = change.profiles, let rule = rulebook.rule(rule) else { return true }
    return profiles.contains { rule.severity(under: $0) != nil }
  }

  /// The finding under the profiles of the page and with the severity the owners gave it; nil where none runs the rule.
  private func changed(_ finding: Finding, by change: Change) -> Finding? {
    if let only, !only.contains(finding.rule) { return nil }
    var profiles = finding.profiles
    if let allowed = change.profiles.map({ Set($0.map(\.id)) }) {
      profiles = profiles.filter { allowed.contains($0.profile) }
      guard !profiles.isEmpty else { return nil }
    }
    var severity = profiles.map(\.severity).max() ?? finding.severity
    if let owners = change.severities[finding.rule] {
      guard let owners else { return nil }
      severity = owners
      profiles = profiles.map { Finding.ProfileSeverity(profile: $0.profile, severity: owners) }
    }
    return Finding(
      rule: finding.rule, outcome: finding.outcome, severity: severity, confidence: finding.confidence,
      message: finding.message, because: finding.because, law: finding.law, evidence: finding.evidence,
      profiles: profiles, site: finding.site)
  }
}
