public import Facts
public import Rulebook

extension SiteRecord {
  /// The record of sites and what was judged of each.
  ///
  /// A rule is in order where it is so on one site at least and found wanting on none.
  public init(_ judged: [(site: SiteFacts, judgement: Judgement)]) {
    let findings = FindingIdentity.identified(judged.flatMap(\.judgement.findings), on: SiteRecord.name)
    let wanting = Set(findings.map(\.finding.rule))
    self.init(
      findings: findings, passed: Set(judged.flatMap(\.judgement.passed)).subtracting(wanting).sorted(),
      sites: judged.map { Site(name: $0.site.name, pages: $0.site.pages) })
  }
}
