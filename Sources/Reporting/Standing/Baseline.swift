import Rulebook

/// The findings that were there on a day: those are known, others are new.
public struct Baseline: Sendable, Hashable {
  /// The name and version of the format.
  public static let format = "riza-baseline/1"
  /// The findings, in order.
  public let findings: [FindingIdentity]

  /// A baseline of identities.
  public init(findings: [FindingIdentity]) { self.findings = findings.sorted() }

  /// The baseline that a run would write: its violations and points for a person that nobody signed for.
  public init(of audit: AuditRecord) {
    self.init(
      findings: audit.listed.filter { listed in
        if case .accepted = listed.reported.standing { return false }
        return listed.finding.outcome == .violation || listed.finding.outcome == .review
      }.map(\.reported.identity))
  }

  /// Reads a baseline that `text` wrote.
  public init(json: JSON) throws(BadRecord) {
    let reader = try RecordReader(json, "the baseline")
    guard reader.optionalText("format") == Baseline.format else {
      throw BadRecord(description: "its format is not '\(Baseline.format)'")
    }
    self.init(findings: try reader.list("findings", FindingIdentity.init(json:)))
  }

  /// The baseline as a file: one finding a line, so that a change of it is easy to read.
  public var text: String {
    let lines = findings.map { "    \($0.json.line)" }.joined(separator: ",\n")
    let list = findings.isEmpty ? "[]" : "[\n\(lines)\n  ]"
    return "{\n  \"format\": \"\(Baseline.format)\",\n  \"findings\": \(list)\n}\n"
  }
}
