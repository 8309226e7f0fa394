import Facts
import Inputs
import Pages
import Rulebook

extension PageRecord {
  /// The record as a member of `pages` in a JSON report.
  public var json: JSON {
    var members = [
      JSON.Member(name: "path", value: .string(origin.path)),
      JSON.Member(name: "member", value: .text(origin.member)),
      JSON.Member(name: "address", value: .text(origin.address)),
      JSON.Member(name: "date", value: .text(origin.date)),
    ]
    switch content {
    case .read(let reading):
      members.append(JSON.Member(name: "status", value: "read"))
      members += reading.members
    case .passedOver(let reason):
      members.append(JSON.Member(name: "status", value: "passed-over"))
      members.append(JSON.Member(name: "reason", value: reason.json))
    case .unreadable(let reason):
      members.append(JSON.Member(name: "status", value: "unreadable"))
      members.append(JSON.Member(name: "reason", value: reason.json))
    }
    return JSON.object(members).withoutNulls
  }

  /// Reads what `json` wrote.
  public init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "a page")
    let origin = Origin(
      path: try reader.text("path"), member: reader.optionalText("member"), address: reader.optionalText("address"),
      date: reader.optionalText("date"))
    switch try reader.text("status") {
    case "read": self.init(origin: origin, content: .read(try Reading(reader, page: origin.name)))
    case "passed-over":
      self.init(origin: origin, content: .passedOver(try PassedOver.Reason(try reader.object("reason"))))
    case "unreadable":
      self.init(origin: origin, content: .unreadable(try Unreadable.Reason(try reader.object("reason"))))
    case let status: throw BadRecord(description: "a page's status cannot be '\(status)'")
    }
  }
}

extension Reading {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member(name: "title", value: .text(title)),
      JSON.Member(name: "kind", value: .string(kind.rawValue)),
      JSON.Member(name: "capture", value: capture.json),
      JSON.Member(name: "encoding", value: encoding.json),
      JSON.Member(name: "cuts", value: .list(cuts) { .string($0.rawValue) }),
      JSON.Member(name: "language", value: language.json),
      JSON.Member(name: "blocks", value: .integer(blocks)),
      JSON.Member(name: "notices", value: .list(notices, \.json)),
      JSON.Member(name: "managers", value: .list(managers, \.json)),
      JSON.Member(name: "trackers", value: .list(trackers, \.json)),
      JSON.Member(name: "unknownHosts", value: .list(unknownHosts, \.json)),
      JSON.Member(name: "forms", value: .list(forms, \.json)),
      JSON.Member(name: "acceptances", value: .list(acceptances, \.json)),
      JSON.Member(name: "findings", value: .list(findings, \.json)),
      JSON.Member(name: "passed", value: .list(passed, JSON.string)),
      JSON.Member(name: "notApplicable", value: .list(notApplicable, JSON.string)),
    ]
  }

  fileprivate init(_ reader: RecordReader, page: String) throws(BadRecord) {
    self.init(
      title: reader.optionalText("title"), kind: try reader.word("kind", PageKind.self),
      capture: try Capture(try reader.object("capture")),
      encoding: try EncodingRecord(try reader.object("encoding")),
      cuts: try reader.texts("cuts").compactMap(Cut.Limit.init(rawValue:)),
      language: try LanguageRecord(try reader.object("language")),
      notices: try reader.list("notices", NoticeRecord.init(json:)),
      managers: try reader.list("managers", ManagerRecord.init(json:)),
      trackers: try reader.list("trackers", TrackerRecord.init(json:)),
      unknownHosts: try reader.optionalList("unknownHosts", UnknownHostRecord.init(json:)),
      forms: try reader.list("forms", FormRecord.init(json:)), blocks: try reader.integer("blocks"),
      acceptances: try reader.list("acceptances", Acceptance.init(json:)),
      findings: try reader.list("findings") { json throws(BadRecord) in try ReportedFinding(json, page: page) },
      passed: try reader.texts("passed"), notApplicable: try reader.texts("notApplicable"))
  }
}

extension Capture {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "kind", value: .string(kind.rawValue)), JSON.Member(name: "saver", value: .text(saver)),
      JSON.Member(name: "address", value: .text(address)),
      JSON.Member(name: "scriptsStripped", value: .bool(scriptsStripped)),
    ]).withoutNulls
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    self.init(
      kind: try reader.word("kind", Capture.Kind.self), saver: reader.optionalText("saver"),
      address: reader.optionalText("address"), scriptsStripped: try reader.truth("scriptsStripped"))
  }
}

extension EncodingRecord {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "name", value: .string(name)),
      JSON.Member(name: "contradicted", value: .text(contradicted)),
      JSON.Member(name: "invalidSequences", value: .integer(invalidSequences)),
    ]).withoutNulls
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    self.init(
      name: try reader.text("name"), contradicted: reader.optionalText("contradicted"),
      invalidSequences: try reader.integer("invalidSequences"))
  }
}

extension LanguageRecord {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "declared", value: .text(declared)), JSON.Member(name: "declaredBy", value: .text(declaredBy)),
      JSON.Member(name: "observed", value: .text(observed)), JSON.Member(name: "share", value: .number(share)),
      JSON.Member(name: "disagrees", value: .bool(disagrees)),
    ]).withoutNulls
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    self.init(
      declared: reader.optionalText("declared"), declaredBy: reader.optionalText("declaredBy"),
      observed: reader.optionalText("observed"), share: try reader.number("share"),
      disagrees: try reader.truth("disagrees"))
  }
}

extension Unreadable.Reason {
  fileprivate var json: JSON {
    let (code, detail): (String, String?) =
      switch self {
      case .missing: ("missing", nil)
      case .refused(let words): ("refused", words)
      case .badLink: ("bad-link", nil)
      case .outsideLink: ("outside-link", nil)
      case .notAFile: ("not-a-file", nil)
      case .empty: ("empty", nil)
      case .binary: ("binary", nil)
      case .overLimit(let what): ("over-limit", what)
      case .damaged(let what): ("damaged", what)
      case .unsupported(let what): ("unsupported", what)
      }
    return JSON.object([
      JSON.Member(name: "code", value: .string(code)), JSON.Member(name: "detail", value: .text(detail)),
      JSON.Member(name: "sentence", value: .string(sentence(in: .english))),
    ]).withoutNulls
  }

  fileprivate init(_ reader: RecordReader) throws(BadRecord) {
    let detail = reader.optionalText("detail") ?? ""
    switch try reader.text("code") {
    case "missing": self = .missing
    case "refused": self = .refused(detail)
    case "bad-link": self = .badLink
    case "outside-link": self = .outsideLink
    case "not-a-file": self = .notAFile
    case "empty": self = .empty
    case "binary": self = .binary
    case "over-limit": self = .overLimit(detail)
    case "damaged": self = .damaged(detail)
    case "unsupported": self = .unsupported(detail)
    case let code: throw BadRecord(description: "a page cannot be unreadable because of '\(code)'")
    }
  }
}

extension Acceptance {
  fileprivate var json: JSON {
    JSON.object([
      JSON.Member(name: "rule", value: .string(rule)), JSON.Member(name: "place", value: .string(place)),
      JSON.Member(name: "reason", value: .string(signature.reason)),
      JSON.Member(name: "until", value: .text(signature.until?.text)),
    ]).withoutNulls
  }

  /// Only acceptances in pages are written to reports.
  fileprivate init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "an acceptance")
    self.init(
      rule: try reader.text("rule"), paths: [],
      signature: Standing.Signature(
        owner: nil, reason: try reader.text("reason"), until: reader.optionalText("until").flatMap { Day($0) },
        isInline: true),
      place: try reader.text("place"))
  }
}

extension PageRecord {
  /// What was found on the page, without what was judged.
  var factsJSON: JSON {
    let judged: Set<String> = ["findings", "passed", "notApplicable", "acceptances"]
    guard case .object(let members) = json else { return json }
    return .object(members.filter { !judged.contains($0.name) })
  }
}
