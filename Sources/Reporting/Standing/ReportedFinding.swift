public import Rulebook

/// A finding with what a report adds: who it is across runs, and where it stands.
public struct ReportedFinding: Sendable, Hashable {
  /// What the rule says.
  public var finding: Finding
  /// Who it is across runs.
  public let identity: FindingIdentity
  /// Whether it is open, known, or accepted.
  public var standing: Standing

  /// A finding, its identity and its standing.
  public init(finding: Finding, identity: FindingIdentity, standing: Standing = .open) {
    self.finding = finding
    self.identity = identity
    self.standing = standing
  }

  /// Whether it counts towards the exit status: an open violation.
  public var counts: Bool { finding.outcome == .violation && standing == .open }
}

/// Where a finding stands for the people who own the site.
public enum Standing: Sendable, Hashable {
  /// Somebody has to act.
  case open
  /// It was there when the baseline was written.
  case known
  /// Somebody has signed for it.
  case accepted(Signature)

  /// Who signed for an accepted finding, why and until when.
  public struct Signature: Sendable, Hashable {
    /// Who signed.
    public let owner: String?
    /// Why it is accepted.
    public let reason: String
    /// The last day it is accepted on; nil for no end.
    public let until: Day?
    /// Whether the page itself says so, rather than a file beside it.
    public let isInline: Bool

    /// A signature from its parts.
    public init(owner: String?, reason: String, until: Day?, isInline: Bool) {
      self.owner = owner
      self.reason = reason
      self.until = until
      self.isInline = isInline
    }
  }
}
