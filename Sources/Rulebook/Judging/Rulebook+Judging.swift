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
