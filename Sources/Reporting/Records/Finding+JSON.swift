import Facts
import Inputs
import Pages
import Rulebook

extension ReportedFinding {
  var json: JSON {
    JSON.object([
      JSON.Member(name: "rule", value: .string(finding.rule)),
      JSON.Member(name: "site", value: .text(finding.site)),
      JSON.Member(name: "outcome", value: .string(finding.outcome.rawValue)),
      JSON.Member(name: "severity", value: .string(finding.severity.rawValue)),
      JSON.Member(name: "confidence", value: .string(finding.confidence.rawValue)),
      JSON.Member(name: "message", value: finding.message.json),
      JSON.Member(name: "because", value: finding.because?.json ?? .null),
      JSON.Member(name: "fingerprint", value: .string(identity.fingerprint)),
      JSON.Member(name: "occurrence", value: .integer(identity.occurrence)),
      JSON.Member(name: "standing", value: standing.json),
      JSON.Member(name: "law", value: .list(finding.law, \.json)),
      JSON.Member(name: "profiles", value: .list(finding.profiles, \.json)),
      JSON.Member(name: "evidence", value: .list(finding.evidence, \.json)),
    ]).withoutNulls
  }

  init(_ json: JSON, page: String) throws(BadRecord) {
    let reader = try RecordReader(json, "a finding")
    let evidence = try reader.list("evidence", Evidence.init(json:))
    let finding = Finding(
      rule: try reader.text("rule"), outcome: try reader.word("outcome", Outcome.self),
      severity: try reader.word("severity", Severity.self), confidence: try reader.word("confidence", Confidence.self),
      message: try reader.localized("message"), because: try reader.optionalLocalized("because"),
      law: try reader.list("law", Citation.init(json:)), evidence: evidence,
      profiles: try reader.list("profiles", Finding.ProfileSeverity.init(json:)), site: reader.optionalText("site"))
    let quote = evidence.first { $0.role == .primary }?.quote ?? ""
    self.init(
      finding: finding,
      identity: FindingIdentity(
        rule: finding.rule, page: page, evidence: VisibleText.line(quote),
        occurrence: try reader.integer("occurrence")),
      standing: try Standing(try reader.object("standing")))
  }
}

extension Standing {
  fileprivate var json: JSON {
    switch self {
    case .open: ["state": "open"]
    case .known: ["state": "known"]
    case .accepted(let signature):
      JSON.object([
        JSON.Member(name: "state", value: "accepted"),
        JSON.Member(name: "owner", value: .text(signature.owner)),
        JSON.Member(name: "reason", value: .string(signature.reason)),
        JSON.Member(name: "until", value: .text(signature.until?.text)),
        JSON.Member(name: "inline", value: .bool(signature.isInline)),
      ]).withoutNulls
    }
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    switch try reader.text("state") {
    case "open": self = .open
    case "known": self = .known
    case "accepted":
      self = .accepted(
        Signature(
          owner: reader.optionalText("owner"), reason: try reader.text("reason"),
          until: reader.optionalText("until").flatMap { Day($0) }, isInline: try reader.truth("inline")))
    case let state: throw BadRecord(description: "a finding's standing cannot be '\(state)'")
    }
  }
}

extension Citation {
  fileprivate var json: JSON {
    [
      "source": .string(source), "at": .string(at), "regime": .string(regime), "status": .string(status.rawValue),
    ]
  }

  fileprivate init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a citation")
    self.init(
      source: try reader.text("source"), at: try reader.text("at"), regime: try reader.text("regime"),
      status: try reader.word("status", Citation.Status.self))
  }
}

extension Finding.ProfileSeverity {
  fileprivate var json: JSON { ["profile": .string(profile), "severity": .string(severity.rawValue)] }

  fileprivate init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a profile")
    self.init(profile: try reader.text("profile"), severity: try reader.word("severity", Severity.self))
  }
}

extension Evidence {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "role", value: .string(role.rawValue)),
      JSON.Member(name: "page", value: page?.json ?? .null),
      JSON.Member(
        name: "bytes", value: ["start": .integer(bytes.lowerBound), "end": .integer(bytes.upperBound)]),
      JSON.Member(name: "start", value: start.json),
      JSON.Member(name: "end", value: end.json),
      JSON.Member(name: "selector", value: .text(selector)),
      JSON.Member(name: "quote", value: .string(quote)),
      JSON.Member(name: "note", value: note?.json ?? .null),
    ]).withoutNulls
  }

  fileprivate init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a piece of evidence")
    let bytes = try reader.object("bytes")
    let (start, end) = (try bytes.integer("start"), try bytes.integer("end"))
    guard start <= end else { throw BadRecord(description: "a piece of evidence ends before it starts") }
    self.init(
      role: try reader.word("role", Evidence.Role.self), page: try Origin(page: reader),
      bytes: start..<end, start: try reader.position("start"),
      end: try reader.position("end"), selector: reader.optionalText("selector"), quote: try reader.text("quote"),
      note: try reader.optionalLocalized("note"))
  }
}

extension Origin {
  /// The page that evidence of a finding about a site stands on.
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "path", value: .string(path)), JSON.Member(name: "member", value: .text(member)),
      JSON.Member(name: "address", value: .text(address)),
    ]).withoutNulls
  }

  fileprivate init?(page reader: RecordReader) throws(BadRecord) {
    guard let reader = try reader.optionalObject("page") else { return nil }
    self.init(
      path: try reader.text("path"), member: reader.optionalText("member"), address: reader.optionalText("address"))
  }
}
