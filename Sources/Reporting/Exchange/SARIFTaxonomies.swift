import Rulebook

/// The bodies of law that findings cite, as SARIF taxonomies: one for each regime, with a taxon for each passage.
struct SARIFTaxonomies {
  /// The regimes, in order of name.
  let regimes: [String]
  /// The passages cited of each regime, in order.
  private let passages: [String: [Citation]]

  init(_ audit: AuditRecord) {
    var passages: [String: Set<Citation>] = [:]
    for listed in audit.listed {
      for citation in listed.finding.law { passages[citation.regime, default: []].insert(citation) }
    }
    regimes = passages.keys.sorted()
    self.passages = passages.mapValues { citations in
      var seen: Set<String> = []
      return citations.sorted { SARIFTaxonomies.key($0) < SARIFTaxonomies.key($1) }
        .filter { seen.insert(SARIFTaxonomies.id(of: $0)).inserted }
    }
  }

  func json(_ reference: Reference, _ language: ReportLanguage) -> JSON {
    .list(regimes) { regime in
      [
        "name": .string(regime),
        "language": .string(language.rawValue),
        "taxa": .list(passages[regime] ?? []) { citation in
          let source = reference.sources[citation.source]
          let title = source?.title[language] ?? citation.source
          var taxon = [
            JSON.Member(name: "id", value: .string(SARIFTaxonomies.id(of: citation))),
            JSON.Member(
              name: "shortDescription",
              value: [
                "text": .string(citation.at.isEmpty ? title : "\(title), \(citation.place(in: language))")
              ]),
          ]
          if let address = source?.address { taxon.append(JSON.Member(name: "helpUri", value: .string(address))) }
          return .object(taxon)
        },
      ]
    }
  }

  /// What the driver says of the taxonomies it uses.
  var references: JSON {
    .list(regimes.indices) { ["name": .string(regimes[$0]), "index": .integer($0)] }
  }

  /// What a result says of the passage it cites.
  func reference(_ citation: Citation) -> JSON {
    let id = SARIFTaxonomies.id(of: citation)
    let index = passages[citation.regime]?.firstIndex { SARIFTaxonomies.id(of: $0) == id } ?? -1
    return [
      "id": .string(id), "index": .integer(index),
      "toolComponent": [
        "name": .string(citation.regime), "index": .integer(regimes.firstIndex(of: citation.regime) ?? -1),
      ],
    ]
  }

  private static func id(of citation: Citation) -> String {
    citation.at.isEmpty ? citation.source : "\(citation.source), \(citation.at)"
  }

  private static func key(_ citation: Citation) -> (String, String, String) {
    (citation.source, citation.at, citation.status.rawValue)
  }
}
