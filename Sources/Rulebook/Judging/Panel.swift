public import Facts

/// The rules that some profiles run, chosen once and held against every page of a run.
public struct Panel: Sendable {
  private let pageRules: [Running<Scene>]
  private let siteRules: [Running<SiteFacts>]

  /// A rule and what comes out of holding it against its world.
  private struct Running<World: Surroundings> {
    let bearing: Bearing
    let outcomes: @Sendable (World) -> Outcomes
  }

  /// The rules of a rulebook that one of the profiles runs.
  public init(_ rulebook: Rulebook, _ profiles: [Profile]) {
    let regimes = Set(profiles.flatMap(\.regimes))
    var pageRules: [Running<Scene>] = []
    var siteRules: [Running<SiteFacts>] = []
    for rule in rulebook.rules where profiles.contains(where: { rule.severity(under: $0) != nil }) {
      let bearing = Bearing(rule, under: profiles, citing: regimes)
      switch rule.judging {
      case .page(let outcomes): pageRules.append(Running(bearing: bearing, outcomes: outcomes))
      case .site(let outcomes): siteRules.append(Running(bearing: bearing, outcomes: outcomes))
      }
    }
    self.pageRules = pageRules
    self.siteRules = siteRules
  }

  /// Holds every rule about pages against one page.
  public func judge(_ facts: Facts) -> Judgement { judge(Scene(facts), by: pageRules, site: nil) }

  /// Holds every rule about sites against one site, by what the comparison of its pages shows.
  public func judge(_ site: SiteFacts) -> Judgement { judge(site, by: siteRules, site: site.name) }

  private func judge<World: Surroundings>(_ world: World, by rules: [Running<World>], site: String?) -> Judgement {
    var findings: [Finding] = []
    var passed: [String] = []
    var notApplicable: [String] = []
    // By index: taking each rule out of the list would copy it.
    for index in rules.indices {
      let outcomes = rules[index].outcomes(world)
      let before = findings.count
      for draft in outcomes.drafts {
        if let finding = rules[index].bearing.finding(draft, in: world, site: site) { findings.append(finding) }
      }
      if findings.count > before { continue }
      let id = rules[index].bearing.rule
      if outcomes.hasPassed { passed.append(id) } else { notApplicable.append(id) }
    }
    return Judgement(findings: findings.sortedByPlace(), passed: passed, notApplicable: notApplicable)
  }
}
