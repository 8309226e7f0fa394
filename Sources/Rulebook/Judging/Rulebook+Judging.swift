public import Facts

extension Rulebook {
  /// Holds every rule about pages that a profile runs against one page.
  ///
  /// - Parameters:
  ///   - facts: what was found on the page.
  ///   - profiles: whom the site must answer to. The law of other regimes is not cited.
  public func judge(_ facts: Facts, under profiles: [Profile]) -> Judgement {
    let scene = Scene(facts)
    return judge(scene, site: nil, under: profiles) { rule in
      guard !rule.isAboutSite, case .page(let outcomes) = rule.judging else { return nil }
      return outcomes(scene)
    }
  }

  /// Holds every rule about sites that a profile runs against one site.
  ///
  /// - Parameters:
  ///   - site: what the comparison of its pages shows.
  ///   - profiles: whom the site must answer to. The law of other regimes is not cited.
  public func judge(_ site: SiteFacts, under profiles: [Profile]) -> Judgement {
    judge(site, site: site.name, under: profiles) { rule in
      guard rule.isAboutSite, case .site(let outcomes) = rule.judging else { return nil }
      return outcomes(site)
    }
  }

  private func judge<World: Surroundings>(
    _ world: World, site: String?, under profiles: [Profile], _ outcomes: (Rule) -> Outcomes?
  ) -> Judgement {
    let regimes = Set(profiles.flatMap(\.regimes))
    var findings: [Finding] = []
    var passed: [String] = []
    var notApplicable: [String] = []
    for rule in rules {
      guard profiles.contains(where: { rule.severity(under: $0) != nil }) else { continue }
      guard let outcomes = outcomes(rule) else { continue }
      let found = outcomes.drafts.compactMap { rule.finding($0, profiles, regimes, world, site: site) }
      findings += found
      if !found.isEmpty { continue }
      if outcomes.hasPassed { passed.append(rule.id) } else { notApplicable.append(rule.id) }
    }
    return Judgement(findings: findings.sortedByPlace(), passed: passed, notApplicable: notApplicable)
  }
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
  fileprivate func sortedByPlace() -> [Finding] {
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
