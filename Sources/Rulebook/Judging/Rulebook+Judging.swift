public import Facts

extension Rulebook {
  /// Holds every rule about pages that a profile runs against one page.
  ///
  /// - Parameters:
  ///   - facts: what was found on the page.
  ///   - profiles: whom the site must answer to. The law of other regimes is not cited.
  public func judge(_ facts: Facts, under profiles: [Profile]) -> Judgement {
    Panel(self, profiles).judge(facts)
  }

  /// Holds every rule about sites that a profile runs against one site.
  ///
  /// - Parameters:
  ///   - site: what the comparison of its pages shows.
  ///   - profiles: whom the site must answer to. The law of other regimes is not cited.
  public func judge(_ site: SiteFacts, under profiles: [Profile]) -> Judgement { Panel(self, profiles).judge(site) }
}

extension Rule {
  /// A finding from its draft, under the profiles that run its degree; nil where none does.
  func finding<World: Surroundings>(
    _ draft: Outcomes.Draft, _ profiles: [Profile], _ regimes: Set<String>, _ world: World, site: String? = nil
  ) -> Finding? {
    let severities = profiles.compactMap { profile in
      severity(under: profile, degree: draft.degree).map {
        Finding.ProfileSeverity(profile: profile.id, severity: $0)
      }
    }
    guard let strictest = severities.map(\.severity).max() else { return nil }
    return Finding(
      rule: id,
      outcome: draft.outcome,
      severity: strictest,
      confidence: draft.confidence,
      message: draft.message,
      because: draft.because,
      law: law.filter { regimes.contains($0.regime) },
      evidence: draft.places.enumerated().compactMap { index, place in
        world.evidence(of: place, role: index == 0 ? .primary : .related)
      },
      profiles: severities,
      site: site)
  }
}

extension [Finding] {
  /// By place, then rule; findings without a place last.
  func sortedByPlace() -> [Finding] {
    enumerated().sorted { ($0.element.sortKey, $0.offset) < ($1.element.sortKey, $1.offset) }.map(\.element)
  }
}

extension Finding {
  fileprivate var sortKey: SortKey {
    let bytes = evidence.first?.bytes
    return SortKey(lower: bytes?.lowerBound ?? .max, upper: bytes?.upperBound ?? .max, rule: rule)
  }

  fileprivate struct SortKey: Comparable {
    let lower: Int
    let upper: Int
    let rule: String

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.lower, left.upper, left.rule) < (right.lower, right.upper, right.rule)
    }
  }
}
