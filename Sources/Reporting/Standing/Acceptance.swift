/// A finding that somebody has signed for: in a file, or in the page itself.
public struct Acceptance: Sendable, Hashable {
  /// The rule whose findings are accepted.
  public let rule: String
  /// The pages they are accepted on, as globs; empty for every page.
  public let paths: [String]
  /// Who signed, why and until when.
  public let signature: Standing.Signature
  /// Where the acceptance stands: `accepted.yaml:3:5`.
  public let place: String

  /// An acceptance from its parts.
  public init(rule: String, paths: [String], signature: Standing.Signature, place: String) {
    self.rule = rule
    self.paths = paths
    self.signature = signature
    self.place = place
  }

  /// Whether its last day is over.
  func isExpired(on today: Day) -> Bool { signature.until.map { $0 < today } ?? false }

  /// Whether it covers a finding.
  func covers(_ identity: FindingIdentity) -> Bool {
    identity.rule == rule && names(identity.page)
  }

  /// Whether it is for a page, or for what is said of the site as a whole.
  func names(_ page: String) -> Bool { paths.isEmpty || paths.contains { Glob($0).matches(page) } }
}

extension FindingIdentity: Comparable {
  /// By page, then rule, then evidence.
  public static func < (left: FindingIdentity, right: FindingIdentity) -> Bool {
    (left.page, left.rule, left.evidence, left.occurrence) < (right.page, right.rule, right.evidence, right.occurrence)
  }
}
