/// What a rule says under some profiles, worked out once for all pages: how bad it is, and which law says so.
struct Bearing: Sendable {
  /// The rule's id.
  let rule: String
  /// The law that counts under the profiles.
  private let law: [Citation]
  /// How bad a finding without a degree is under each profile that runs the rule.
  private let usual: [Finding.ProfileSeverity]
  /// How bad a finding of each degree is under each profile that runs it.
  private let degrees: [[Finding.ProfileSeverity]]

  /// A rule under some profiles, of whose regimes alone law is cited.
  init(_ rule: Rule, under profiles: [Profile], citing regimes: Set<String>) {
    func severities(_ degree: Int?) -> [Finding.ProfileSeverity] {
      profiles.compactMap { profile in
        rule.severity(under: profile, degree: degree).map {
          Finding.ProfileSeverity(profile: profile.id, severity: $0)
        }
      }
    }
    self.rule = rule.id
    law = rule.law.filter { regimes.contains($0.regime) }
    usual = severities(nil)
    degrees = rule.degrees.indices.map { severities($0) }
  }

  /// A finding from its draft, under the profiles that run its degree; nil where none does.
  func finding<World: Surroundings>(_ draft: Outcomes.Draft, in world: World, site: String? = nil) -> Finding? {
    let severities = draft.degree.map { degrees[$0] } ?? usual
    guard let strictest = severities.lazy.map(\.severity).max() else { return nil }
    return Finding(
      rule: rule,
      outcome: draft.outcome,
      severity: strictest,
      confidence: draft.confidence,
      message: draft.message,
      because: draft.because,
      law: law,
      evidence: draft.places.enumerated().compactMap { index, place in
        world.evidence(of: place, role: index == 0 ? .primary : .related)
      },
      profiles: severities,
      site: site)
  }
}
