import Inputs
public import Rulebook

/// The same finding on several pages, as one.
public struct FoldedFinding: Sendable {
  /// One of the findings: the first, in order of path and place.
  public let example: Finding
  /// Every place it was found at, in order of path and place.
  public private(set) var places: [Place]
  /// The pages it was found on, by their position in the run, in order.
  public private(set) var pages: [Int]

  /// How often it was found.
  public var occurrences: Int { places.count }

  /// A page, by its position in the run, and the evidence there.
  public struct Place: Sendable {
    /// The page's position in the run.
    public let page: Int
    /// The evidence on it.
    public let evidence: [Evidence]
  }

  /// A finding about a site, with the pages its evidence stands on.
  ///
  /// - Parameter indices: the positions of the pages in the run.
  init(about finding: Finding, _ indices: [String: Int]) {
    let places = finding.evidence.compactMap { evidence in
      evidence.page.flatMap { indices[$0.name] }.map { Place(page: $0, evidence: [evidence]) }
    }
    self.init(example: finding, places: places, pages: Set(places.map(\.page)).sorted())
  }

  private init(example: Finding, places: [Place], pages: [Int]) {
    self.example = example
    self.places = places
    self.pages = pages
  }

  /// The open findings with one outcome, folded: what agrees in rule, severity and message is one. Those that count
  /// most come first: by severity, then by the number of pages, then in the order found.
  public static func folded(_ outcome: Outcome, in pages: [PageRecord]) -> [FoldedFinding] {
    var folded: [FoldedFinding] = []
    var known: [Key: Int] = [:]
    for (index, page) in pages.enumerated() {
      for reported in page.findings where reported.standing == .open && reported.finding.outcome == outcome {
        let finding = reported.finding
        let key = Key(rule: finding.rule, severity: finding.severity, sentence: finding.because ?? finding.message)
        let place = Place(page: index, evidence: finding.evidence)
        if let fold = known[key] {
          folded[fold].places.append(place)
          if folded[fold].pages.last != index { folded[fold].pages.append(index) }
        } else {
          known[key] = folded.count
          folded.append(FoldedFinding(example: finding, places: [place], pages: [index]))
        }
      }
    }
    // By position: what is sorted is moved about.
    let order = folded.indices.sorted { left, right in
      if folded[left].example.severity != folded[right].example.severity {
        return folded[left].example.severity > folded[right].example.severity
      }
      if folded[left].pages.count != folded[right].pages.count {
        return folded[left].pages.count > folded[right].pages.count
      }
      return left < right
    }
    return order.map { folded[$0] }
  }

  private struct Key: Hashable {
    let rule: String
    let severity: Severity
    let sentence: LocalizedText

    /// By rule and English sentence: nearly always the Turkish one agrees then.
    func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(sentence.en)
    }
  }
}

extension AuditRecord {
  /// The positions of the pages in the run, by name.
  var indicesByName: [String: Int] {
    Dictionary(pages.enumerated().map { ($1.origin.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many pages of which sites were compared, in one sentence.
  func comparedText(in language: ReportLanguage) -> String {
    site.sites.map { site in
      let phrase = site.name.isEmpty ? Phrasebook.pagesCompared : Phrasebook.pagesOfSiteCompared
      return phrase.text(in: language, ["count": String(site.pages), "site": VisibleText.line(site.name, limit: 120)])
    }.joined(separator: " ")
  }
}
