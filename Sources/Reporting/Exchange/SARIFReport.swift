import Facts
import Inputs
import Pages
public import Rulebook

/// A run as SARIF 2.1.0 (OASIS).
///
/// The five outcomes are kinds: a violation fails, `review`, `open`, `pass`, `notApplicable`. Columns count Unicode
/// scalars. Known and accepted findings are marked (`baselineState`, `suppressions`), never left out.
public struct SARIFReport: Sendable {
  /// The whole report.
  public let text: String

  /// Who reads the file.
  public enum Audience: Sendable, Hashable {
    /// Any consumer of SARIF.
    case everyone
    /// GitHub code scanning, which shows every result as an alert whatever its kind: only violations and points for a
    /// person are written.
    case gitHub
  }

  /// How many results consumers take in one run.
  static let maximumResults = 25_000
  /// How many bytes of results: compressed, less than the 10 MB that GitHub takes.
  static let maximumBytes = 48 << 20

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage, for audience: Audience = .everyone) {
    text = SARIFLog(audit: audit, language: language, audience: audience).json.text
  }
}

/// Writes the one run of a SARIF file.
struct SARIFLog {
  let audit: AuditRecord
  let language: ReportLanguage
  let audience: SARIFReport.Audience
  /// Every finding with its file.
  let listed: [ListedFinding]
  let rules: [String]
  /// The findings of each rule.
  let examples: [String: [Finding]]
  let taxonomies: SARIFTaxonomies

  init(audit: AuditRecord, language: ReportLanguage, audience: SARIFReport.Audience) {
    self.audit = audit
    self.language = language
    self.audience = audience
    listed = audit.listed
    examples = Dictionary(grouping: listed.map(\.finding), by: \.rule)
    var rules = Set(examples.keys)
    if audience == .everyone {
      for page in audit.pages { rules.formUnion((page.reading?.passed ?? []) + (page.reading?.notApplicable ?? [])) }
      rules.formUnion(audit.site.passed)
    }
    self.rules = rules.sorted()
    taxonomies = SARIFTaxonomies(audit)
  }

  var json: JSON {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
  }

  private var run: JSON {
    let found = findingResults
    var results = mostSevere(found)
    let left = found.count - results.count
    if audience == .everyone {
      results += outcomeResults(room: SARIFReport.maximumResults - results.count)
    }
    return [
      "tool": ["driver": driver],
      "language": .string(language.rawValue),
      "columnKind": "unicodeCodePoints",
      "automationDetails": ["id": "riza/"],
      "invocations": [invocation(left: left)],
      "taxonomies": taxonomies.json(audit.reference, language),
      "results": .array(results.map(\.json)),
    ]
  }

  // MARK: Tool

  private var driver: JSON {
    [
      "name": .string(audit.program.name),
      "semanticVersion": .string(audit.program.version),
      "language": .string(language.rawValue),
      "supportedTaxonomies": taxonomies.references,
      "rules": .list(rules, rule),
    ]
  }

  private func rule(_ id: String) -> JSON {
    let texts = audit.reference.rules[id]
    let title = VisibleText.line(texts?.title[language] ?? id, limit: 1_000)
    let why = VisibleText.line(texts?.why[language] ?? title, limit: 1_000)
    let fix = VisibleText.line(texts?.fix[language] ?? title, limit: 4_000)
    let examples = examples[id] ?? []
    let severity = examples.map(\.severity).max() ?? .warning
    return [
      "id": .string(id),
      "name": .string(pascalCase(id)),
      "shortDescription": ["text": .string(title)],
      "fullDescription": ["text": .string(why)],
      "help": ["text": .string("\(why) \(fix)"), "markdown": .string(help(why: why, fix: fix, examples.first))],
      "defaultConfiguration": ["level": .string(level(of: severity))],
      "properties": [
        "tags": ["privacy", "consent"],
        "precision": .string(precision(of: examples.map(\.confidence).min() ?? .medium)),
        "problem.severity": .string(severity == .notice ? "recommendation" : severity.rawValue),
      ],
    ]
  }

  private func help(why: String, fix: String, _ example: Finding?) -> String {
    var help = "**\(Phrasebook.whyItMatters[language]).** \(Markdown.prose(why))\n\n"
    help += "**\(Phrasebook.whatToDo[language]).** \(Markdown.prose(fix))\n"
    guard let law = example?.law, !law.isEmpty else { return help }
    help += "\n**\(Phrasebook.law[language]).**\n\n"
    for citation in law {
      let source = audit.reference.sources[citation.source]
      let link = Markdown.link(source?.title[language] ?? citation.source, to: source?.address)
      let place = citation.at.isEmpty ? "" : ", \(Markdown.text(citation.place(in: language)))"
      help += "- \(link)\(place) (\(citation.status.name[language]))\n"
    }
    return help
  }

  private func pascalCase(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func precision(of confidence: Confidence) -> String {
    switch confidence {
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }

  /// Inputs that could not be read or were passed over, and results that were left out, are notifications of the run.
  private func invocation(left: Int) -> JSON {
    var notifications = audit.unread.map { notification("error", $0.reason.sentence(in: language), of: $0.origin) }
    notifications += audit.passedOver.map { notification("note", $0.reason.sentence(in: language), of: $0.origin) }
    if left > 0 {
      let sentence = Phrasebook.resultsLeftOut.text(left, in: language)
      notifications.append(["level": "warning", "message": ["text": .string(sentence)]])
    }
    return [
      "executionSuccessful": true, "toolExecutionNotifications": .array(notifications),
      "toolConfigurationNotifications": .list(audit.acceptanceProblems, notification),
    ]
  }

  private func notification(_ level: String, _ sentence: String, of origin: Origin) -> JSON {
    [
      "level": .string(level), "message": ["text": .string(VisibleText.line(sentence))],
      "locations": [location(of: origin, evidence: nil)],
    ]
  }

  /// An acceptance that expired or covers nothing is a mistake of the configuration.
  private func notification(of problem: AcceptanceProblem) -> JSON {
    let (path, line) = problem.spot
    let file: JSON = ["uri": .string(SARIFLog.uri(of: path))]
    return [
      "level": "warning",
      "message": ["text": .string(VisibleText.line(problem.sentence(in: language)))],
      "locations": [["physicalLocation": ["artifactLocation": file, "region": ["startLine": .integer(line)]]]],
    ]
  }

  // MARK: Results

  private struct Result {
    let rank: Int
    let json: JSON
  }

  private var findingResults: [Result] {
    let listed = listed.filter { listed in
      audience == .everyone || listed.finding.outcome == .violation || listed.finding.outcome == .review
    }
    return listed.map(result) + stale
  }

  /// The most severe results that consumers take, in their own order.
  private func mostSevere(_ results: [Result]) -> [Result] {
    // So few are small, whatever they quote.
    guard results.count > 2_000 else { return results }
    var room = SARIFReport.maximumBytes
    return results.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(SARIFReport.maximumResults)
      .prefix { result in
        room -= result.element.json.line.utf8.count
        return room >= 0
      }
      .sorted { $0.offset < $1.offset }.map(\.element)
  }

  private func result(_ listed: ListedFinding) -> Result {
    let finding = listed.finding
    let fails = finding.outcome == .violation
    let message = VisibleText.line(listed.statement(in: language, audit.reference))
    let fingerprint = listed.reported.identity.fingerprint
    var members: [JSON.Member] = [
      member("ruleId", .string(finding.rule)),
      member("ruleIndex", .integer(rules.firstIndex(of: finding.rule) ?? -1)),
      member("kind", .string(kind(of: finding.outcome))),
      member("level", .string(fails ? level(of: finding.severity) : "none")),
      member("message", ["text": .string(message)]),
      member("locations", [location(of: listed.file, evidence: listed.primary)]),
      member("fingerprints", ["riza/v1": .string(fingerprint)]),
      member("partialFingerprints", ["primaryLocationLineHash": .string(fingerprint)]),
    ]
    let related = finding.evidence.filter { $0.role == .related }
    if !related.isEmpty {
      members.append(member("relatedLocations", .list(related) { location(of: $0.page ?? listed.file, evidence: $0) }))
    }
    if !finding.law.isEmpty { members.append(member("taxa", .list(finding.law, taxonomies.reference))) }
    members += standing(of: listed.reported)
    members.append(member("properties", properties(of: finding)))
    return Result(rank: fails ? 2 - rank(of: finding.severity) : 3, json: .object(members))
  }

  /// How sure it is, and the site where it is about one.
  private func properties(of finding: Finding) -> JSON {
    JSON.object([
      member("confidence", .string(finding.confidence.rawValue)), member("site", .text(finding.site)),
    ]).withoutNulls
  }

  private func standing(of reported: ReportedFinding) -> [JSON.Member] {
    switch reported.standing {
    case .open: return audit.hasBaseline ? [member("baselineState", "new")] : []
    case .known: return [member("baselineState", "unchanged")]
    case .accepted(let signature):
      return [
        member(
          "suppressions",
          [
            [
              "kind": signature.isInline ? "inSource" : "external", "status": "accepted",
              "justification": .string(VisibleText.line(StandingText.text(of: reported.standing, in: language))),
            ]
          ])
      ]
    }
  }

  /// Findings of the baseline that are gone.
  private var stale: [Result] {
    guard audience == .everyone else { return [] }
    return audit.stale.filter { rules.contains($0.rule) }.map { identity in
      Result(
        rank: 4,
        json: [
          "ruleId": .string(identity.rule),
          "ruleIndex": .integer(rules.firstIndex(of: identity.rule) ?? -1),
          "kind": "fail",
          "level": "note",
          "message": ["text": .string(Phrasebook.staleHeading[language])],
          "locations": [location(of: Origin(path: identity.page), evidence: nil)],
          "fingerprints": ["riza/v1": .string(identity.fingerprint)],
          "partialFingerprints": ["primaryLocationLineHash": .string(identity.fingerprint)],
          "baselineState": "absent",
        ])
    }
  }

  /// What was in order or had nothing to check: a result for each rule, at the first page, with the number of pages.
  private func outcomeResults(room: Int) -> [Result] {
    var results: [Result] = []
    for rule in rules {
      for (outcome, phrase) in [
        (Outcome.pass, Phrasebook.inOrderOnPages), (Outcome.notApplicable, Phrasebook.nothingToCheckOnPages),
      ] {
        let pages = audit.pages.filter { page in
          let rules = outcome == .pass ? page.reading?.passed : page.reading?.notApplicable
          return rules?.contains(rule) ?? false
        }
        guard let first = pages.first else { continue }
        results.append(
          Result(
            rank: 5,
            json: [
              "ruleId": .string(rule),
              "ruleIndex": .integer(rules.firstIndex(of: rule) ?? -1),
              "kind": .string(kind(of: outcome)),
              "level": "none",
              "message": ["text": .string(phrase.text(pages.count, in: language))],
              "locations": [location(of: first.origin, evidence: nil)],
              "occurrenceCount": .integer(pages.count),
            ]))
      }
    }
    return Array(results.prefix(max(0, room)))
  }

  private func kind(of outcome: Outcome) -> String {
    switch outcome {
    case .violation: "fail"
    case .review: "review"
    case .undecided: "open"
    case .pass: "pass"
    case .notApplicable: "notApplicable"
    }
  }

  private func rank(of severity: Severity) -> Int {
    switch severity {
    case .error: 2
    case .warning: 1
    case .notice: 0
    }
  }

  // MARK: Places

  /// A member of an archive has no lines of its own in the repository: the place is the archive's first line, and the
  /// member a logical location.
  private func location(of origin: Origin?, evidence: Evidence?) -> JSON {
    let path = origin?.path ?? audit.inputs.first ?? "."
    var physical = [member("artifactLocation", ["uri": .string(SARIFLog.uri(of: path))])]
    if origin?.member == nil, let evidence {
      physical.append(member("region", region(of: evidence)))
    } else {
      physical.append(member("region", ["startLine": 1]))
    }
    var location = [member("physicalLocation", .object(physical))]
    if let inner = origin?.member {
      let place = evidence.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      let name = VisibleText.line(inner + place)
      location.append(member("logicalLocations", [["fullyQualifiedName": .string(name), "kind": "resource"]]))
    } else if let selector = evidence?.selector, !selector.isEmpty {
      let name = VisibleText.line(selector)
      location.append(member("logicalLocations", [["fullyQualifiedName": .string(name), "kind": "element"]]))
    }
    if let note = evidence?.note {
      location.append(member("message", ["text": .string(VisibleText.line(note[language]))]))
    }
    return .object(location)
  }

  private func region(of evidence: Evidence) -> JSON {
    [
      "startLine": .integer(evidence.start.line),
      "startColumn": .integer(evidence.start.column),
      "endLine": .integer(max(evidence.end.line, evidence.start.line)),
      "endColumn": .integer(max(evidence.end.column, 1)),
      "byteOffset": .integer(evidence.bytes.lowerBound),
      "byteLength": .integer(evidence.bytes.count),
      "snippet": ["text": .string(VisibleText.line(evidence.quote))],
    ]
  }

  /// A path as a relative reference, percent-encoded; an absolute path as a `file` address; never empty.
  static func uri(of path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let encoded = PercentEncoding.path(path.isEmpty ? "." : path)
    return isAbsolute ? "file://\(encoded)" : encoded
  }

  private func member(_ name: String, _ value: JSON) -> JSON.Member { JSON.Member(name: name, value: value) }
}
