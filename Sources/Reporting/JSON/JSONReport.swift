import Rulebook

/// A run as JSON, in a format with a version: `Schemas/riza-report-1.schema.json`. Lines and columns count from 1.
///
/// Within version 1 members may be added; none changes its meaning or goes.
public struct JSONReport: Sendable {
  /// The name and version of the format.
  public static let format = "riza-report/1"
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord) { text = audit.json.text }
}

/// A run as JSON Lines: first what it was made with, then a line for each page, the site, the trackers of
/// all pages, and a summary at the end.
public struct JSONLinesReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord) {
    var lines = [audit.head(type: "run").line]
    lines += audit.pages.map { JSON.object([JSON.Member(name: "type", value: "page")] + $0.json.members).line }
    lines.append(JSON.object([JSON.Member(name: "type", value: "site")] + audit.site.json.members).line)
    lines.append(
      JSON.object([
        JSON.Member(name: "type", value: "trackers"), JSON.Member(name: "trackers", value: audit.trackersJSON),
      ])
      .line)
    lines.append(JSON.object([JSON.Member(name: "type", value: "standings")] + audit.standings).line)
    lines.append(JSON.object([JSON.Member(name: "type", value: "summary")] + audit.summary.members).line)
    text = lines.joined(separator: "\n") + "\n"
  }
}

extension JSON {
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

extension AuditRecord {
  /// The run as a value of the JSON format.
  var json: JSON {
    .object(
      head(type: nil).members + [
        JSON.Member(name: "summary", value: summary),
        JSON.Member(name: "pages", value: .list(pages, \.json)),
        JSON.Member(name: "site", value: site.json),
        JSON.Member(name: "trackers", value: trackersJSON),
      ] + standings + [
        JSON.Member(name: "rules", value: reference.rulesJSON),
        JSON.Member(name: "sources", value: reference.sourcesJSON),
      ])
  }

  /// What the baseline and the acceptances say of the run.
  fileprivate var standings: [JSON.Member] {
    [
      JSON.Member(name: "baseline", value: .bool(hasBaseline)),
      JSON.Member(name: "stale", value: .list(stale, \.json)),
      JSON.Member(name: "acceptanceProblems", value: .list(acceptanceProblems, \.json)),
    ]
  }

  /// The trackers of all pages, each vendor's product once.
  fileprivate var trackersJSON: JSON { .list(TrackerInventory.inventory(of: pages)) { $0.json(pages) } }

  fileprivate func head(type: String?) -> JSON {
    JSON.object([
      JSON.Member(name: "type", value: .text(type)),
      JSON.Member(name: "format", value: .string(JSONReport.format)),
      JSON.Member(name: "program", value: ["name": .string(program.name), "version": .string(program.version)]),
      JSON.Member(name: "inputs", value: .list(inputs, JSON.string)),
      JSON.Member(
        name: "profiles", value: .list(reference.profiles) { ["id": .string($0.id), "title": $0.title.json] }),
    ]).withoutNulls
  }

  fileprivate var summary: JSON {
    let tally = tally
    return [
      "pages": .integer(pages.count { $0.reading != nil }), "passedOver": .integer(passedOver.count),
      "unreadable": .integer(unread.count), "errors": .integer(tally.errors),
      "warnings": .integer(tally.warnings), "notices": .integer(tally.notices), "reviews": .integer(tally.reviews),
      "undecided": .integer(tally.undecided), "settled": .integer(tally.settled),
    ]
  }

  /// Reads a run from the JSON that `JSONReport` wrote.
  public init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "the report")
    guard reader.optionalText("format") == JSONReport.format else {
      throw BadRecord(description: "its format is not '\(JSONReport.format)'")
    }
    let program = try reader.object("program")
    let site = try reader.object("site")
    self.init(
      program: Program(name: try program.text("name"), version: try program.text("version")),
      inputs: try reader.texts("inputs"), pages: try reader.list("pages", PageRecord.init(json:)),
      site: SiteRecord(
        findings: try site.list("findings") { json throws(BadRecord) in
          try ReportedFinding(json, page: SiteRecord.name)
        },
        passed: try site.texts("passed"),
        sites: try site.optionalList("sites") { json throws(BadRecord) in
          let site = try RecordReader(json, "a site")
          return SiteRecord.Site(name: try site.text("name"), pages: try site.integer("pages"))
        }),
      reference: try Reference(reader), stale: try reader.list("stale", FindingIdentity.init(json:)),
      acceptanceProblems: try reader.list("acceptanceProblems", AcceptanceProblem.init(json:)))
    hasBaseline = try reader.truth("baseline")
  }
}

extension SiteRecord {
  /// What stands for a page in the identity of findings about the site.
  static let name = "(site)"

  fileprivate var json: JSON {
    [
      "sites": .list(sites) { ["name": .string($0.name), "pages": .integer($0.pages)] },
      "findings": .list(findings, \.json), "passed": .list(passed, JSON.string),
    ]
  }
}

extension FindingIdentity {
  /// The identity as baselines and reports keep it.
  var json: JSON {
    [
      "rule": .string(rule), "page": .string(page), "evidence": .string(evidence),
      "occurrence": .integer(occurrence),
    ]
  }

  init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a finding's identity")
    self.init(
      rule: try reader.text("rule"), page: try reader.text("page"), evidence: try reader.text("evidence"),
      occurrence: try reader.integer("occurrence"))
  }
}

extension AcceptanceProblem {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "kind", value: .string(kind.rawValue)), JSON.Member(name: "rule", value: .string(rule)),
      JSON.Member(name: "place", value: .string(place)), JSON.Member(name: "until", value: .text(until?.text)),
    ]).withoutNulls
  }

  fileprivate init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "an acceptance")
    self.init(
      kind: try reader.word("kind", Kind.self), rule: try reader.text("rule"), place: try reader.text("place"),
      until: reader.optionalText("until").flatMap { Day($0) })
  }
}

extension Reference {
  fileprivate var rulesJSON: JSON {
    .object(
      rules.sorted { $0.key < $1.key }.map { id, rule in
        JSON.Member(name: id, value: ["title": rule.title.json, "why": rule.why.json, "fix": rule.fix.json])
      })
  }

  fileprivate var sourcesJSON: JSON {
    .object(
      sources.sorted { $0.key < $1.key }.map { id, source in
        JSON.Member(
          name: id,
          value: JSON.object([
            JSON.Member(name: "title", value: source.title.json),
            JSON.Member(name: "address", value: .text(source.address)),
          ]).withoutNulls)
      })
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    self.init()
    for member in try reader.object("rules").json.members {
      let rule = try RecordReader(member.value, "a rule")
      rules[member.name] = RuleTexts(
        of: member.name, title: try rule.localized("title"), why: try rule.localized("why"),
        fix: try rule.localized("fix"))
    }
    for member in try reader.object("sources").json.members {
      let source = try RecordReader(member.value, "a source")
      sources[member.name] = Source(title: try source.localized("title"), address: source.optionalText("address"))
    }
    profiles = try reader.list("profiles") { json throws(BadRecord) in
      let profile = try RecordReader(json, "a profile")
      return ProfileName(id: try profile.text("id"), title: try profile.localized("title"))
    }
  }
}
