import Inputs
import Rulebook

/// Who a finding is across runs: its rule, its page, the words that show it, and which of several such it is.
///
/// Lines and columns take no part, so a finding that only moved is the same finding; a second copy is another.
public struct FindingIdentity: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// The page, as `Origin.name` has it.
  public let page: String
  /// The words of the primary evidence, white space folded.
  public let evidence: String
  /// Which of the findings that agree in all else, from 0, in order of place.
  public let occurrence: Int

  /// An identity from its parts.
  public init(rule: String, page: String, evidence: String, occurrence: Int) {
    self.rule = rule
    self.page = page
    self.evidence = evidence
    self.occurrence = occurrence
  }

  /// 32 hexadecimal digits that stand for the identity in formats that want one word.
  public var fingerprint: String {
    String(SHA256.hex(of: Array("\(rule)\u{0}\(page)\u{0}\(evidence)\u{0}\(occurrence)".utf8)).prefix(32))
  }

  /// The findings of one page with their identities, in the order given.
  static func identified(_ findings: [Finding], on origin: Origin) -> [ReportedFinding] {
    identified(findings, on: origin.name)
  }

  /// The findings of one page, or of the sites of a run, with their identities, in the order given.
  static func identified(_ findings: [Finding], on page: String) -> [ReportedFinding] {
    var seen: [Words: Int] = [:]
    seen.reserveCapacity(findings.count)
    return findings.map { finding in
      let primary = finding.evidence.first { $0.role == .primary }
      let words = Words(rule: finding.rule, evidence: VisibleText.line(primary?.quote ?? ""))
      let identity = FindingIdentity(
        rule: words.rule, page: page, evidence: words.evidence, occurrence: counted(&seen[words, default: 0]))
      return ReportedFinding(finding: finding, identity: identity)
    }
  }
  /// What the findings of one page are told apart by.
  private struct Words: Hashable {
    let rule: String
    let evidence: String
  }

  /// Counts one more; how many there were before.
  private static func counted(_ count: inout Int) -> Int {
    defer { count += 1 }
    return count
  }
}
