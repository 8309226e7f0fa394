import Rulebook

/// A whole run: what it was made with, the pages in path order, what was judged of the site.
public struct AuditRecord: Sendable, Hashable {
  /// What made it: `Riza 0.1.0`.
  public var program: Program
  /// What the user named, as named.
  public var inputs: [String]
  /// The pages, in path order.
  public var pages: [PageRecord]
  /// What was judged of the pages together.
  public var site: SiteRecord
  /// Texts of rules, sources of law, profiles.
  public var reference: Reference
  /// Whether the run was held against a baseline.
  public var hasBaseline = false
  /// Findings of the baseline that are gone.
  public var stale: [FindingIdentity]
  /// What is wrong with acceptances: unused, expired, of no rule there is.
  public var acceptanceProblems: [AcceptanceProblem]

  /// A run from its parts.
  public init(
    program: Program = .riza, inputs: [String] = [], pages: [PageRecord], site: SiteRecord = SiteRecord(),
    reference: Reference, stale: [FindingIdentity] = [], acceptanceProblems: [AcceptanceProblem] = []
  ) {
    self.program = program
    self.inputs = inputs
    self.pages = pages
    self.site = site
    self.reference = reference
    self.stale = stale
    self.acceptanceProblems = acceptanceProblems
  }

  /// The program that made a report.
  public struct Program: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its version, by semantic versioning.
    public let version: String

    /// This program.
    public static let riza = Program(name: "Riza", version: "0.1.0")

    /// Name and version in one line.
    public var text: String { "\(name) \(version)" }
  }
}

/// What was judged of the pages of a run together.
public struct SiteRecord: Sendable, Hashable {
  /// Findings about the site as a whole.
  public var findings: [ReportedFinding]
  /// Rules about the site that were found in order, by id.
  public var passed: [String]
  /// The sites whose pages were compared, in order of name; none where none were.
  public var sites: [Site]

  /// What was judged of a site.
  public init(findings: [ReportedFinding] = [], passed: [String] = [], sites: [Site] = []) {
    self.findings = findings
    self.passed = passed
    self.sites = sites
  }

  /// A site whose pages were compared.
  public struct Site: Sendable, Hashable {
    /// Its host, without `www.`; empty where no page tells it.
    public let name: String
    /// How many pages it has in the run.
    public let pages: Int

    /// A site and how many of its pages were compared.
    public init(name: String, pages: Int) {
      self.name = name
      self.pages = pages
    }
  }
}

/// Something wrong with an acceptance.
public struct AcceptanceProblem: Sendable, Hashable {
  /// What is wrong.
  public let kind: Kind
  /// The rule that was accepted.
  public let rule: String
  /// Where the acceptance stands: `accepted.yaml:3:5`, or a page.
  public let place: String
  /// The day it ended, where it did.
  public let until: Day?

  /// Something wrong with an acceptance.
  public init(kind: Kind, rule: String, place: String, until: Day?) {
    self.kind = kind
    self.rule = rule
    self.place = place
    self.until = until
  }

  /// What can be wrong with an acceptance.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It covers no finding.
    case unused
    /// Its last day is over, so it covers nothing any more.
    case expired
    /// There is no rule of that name.
    case unknown
  }
}

extension AuditRecord {
  /// How many findings of each sort there are, those about the site included.
  public var tally: Tally {
    var tally = Tally(site.findings)
    for page in pages { for finding in page.findings { tally.add(finding) } }
    return tally
  }
}
