public import Facts
public import Inputs
public import Pages

/// What a rule says of one subject on one page, or of a site.
public struct Finding: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// What came out.
  public let outcome: Outcome
  /// How bad it is if so, under the strictest profile that runs the rule.
  public let severity: Severity
  /// How sure it is so.
  public let confidence: Confidence
  /// One sentence with the quoted words, per language.
  public let message: LocalizedText
  /// For `undecided`: why this capture cannot show it, and which would. For `review`: what a person must look at.
  public let because: LocalizedText?
  /// Where the law says so; empty for editorial rules.
  public let law: [Citation]
  /// The quoted bytes: one primary place, and others that belong to it.
  public let evidence: [Evidence]
  /// Each profile that runs the rule, and how bad it is there.
  public let profiles: [ProfileSeverity]
  /// The site it is about: its host, or empty where no page tells; nil for a finding about a page.
  public let site: String?

  /// The severity of a finding under one profile.
  public struct ProfileSeverity: Sendable, Hashable {
    /// The profile's id.
    public let profile: String
    /// How bad the finding is there.
    public let severity: Severity

    /// A profile and how bad the finding is there.
    public init(profile: String, severity: Severity) {
      self.profile = profile
      self.severity = severity
    }
  }

  /// A finding from its parts.
  public init(
    rule: String, outcome: Outcome, severity: Severity, confidence: Confidence, message: LocalizedText,
    because: LocalizedText? = nil, law: [Citation] = [], evidence: [Evidence] = [], profiles: [ProfileSeverity] = [],
    site: String? = nil
  ) {
    self.rule = rule
    self.outcome = outcome
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.because = because
    self.law = law
    self.evidence = evidence
    self.profiles = profiles
    self.site = site
  }
}

/// What can come out when a rule is held against a subject.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  case violation, review, undecided, pass, notApplicable = "not-applicable"
}

/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case notice, warning, error

  /// From notice to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Quoted bytes that show a finding.
public struct Evidence: Sendable, Hashable {
  /// Whether it is the place itself or one that belongs to it.
  public let role: Role
  /// The page it stands on, in a finding about a site; nil in a finding about a page.
  public let page: Origin?
  /// The bytes in the document as saved.
  public let bytes: Range<Int>
  /// Where they begin.
  public let start: Position
  /// Where they end: the position after the last character.
  public let end: Position
  /// A CSS selector for the element, where there is one.
  public let selector: String?
  /// The bytes, decoded and otherwise as written; shortened in the middle where long.
  public let quote: String
  /// What the place has to do with the finding.
  public let note: LocalizedText?

  /// A piece of evidence from its parts.
  public init(
    role: Role, page: Origin? = nil, bytes: Range<Int>, start: Position, end: Position, selector: String?,
    quote: String, note: LocalizedText? = nil
  ) {
    self.role = role
    self.page = page
    self.bytes = bytes
    self.start = start
    self.end = end
    self.selector = selector
    self.quote = quote
    self.note = note
  }

  /// The role of a piece of evidence.
  public enum Role: String, Sendable, Hashable {
    case primary, related
  }
}

/// A text in the languages Riza speaks.
public struct LocalizedText: Sendable, Hashable {
  /// English.
  public let en: String
  /// Turkish.
  public let tr: String

  /// A text in both languages.
  public init(en: String, tr: String) {
    self.en = en
    self.tr = tr
  }

  /// The text in one language.
  public subscript(language: ReportLanguage) -> String {
    switch language {
    case .english: en
    case .turkish: tr
    }
  }
}

/// The languages Riza speaks.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case turkish = "tr"
}

/// Where the law says so.
public struct Citation: Sendable, Hashable {
  /// Id of a source in `Rules/law`.
  public let source: String
  /// Where in it: `para 8`, `Art. 5(1)`; empty for the whole of it.
  public let at: String
  /// The body of law it belongs to.
  public let regime: String
  /// How the passage was read.
  public let status: Status

  /// A citation from its parts.
  public init(source: String, at: String, regime: String, status: Status) {
    self.source = source
    self.at = at
    self.regime = regime
    self.status = status
  }

  /// How the passage of a source was read.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// In the source itself.
    case primary
    /// Word for word in another text.
    case quoted
    /// Summed up in another text.
    case secondary
  }
}

/// What came out of holding every rule against one page, or against a site.
public struct Judgement: Sendable {
  /// Violations, reviews and undecided outcomes, ordered by place, then rule.
  public let findings: [Finding]
  /// Rules that were held against at least one subject and found in order, by id, in order of id.
  public let passed: [String]
  /// Rules that had no subject on the page, by id.
  public let notApplicable: [String]

  /// A judgement from its parts.
  public init(findings: [Finding], passed: [String], notApplicable: [String]) {
    self.findings = findings
    self.passed = passed
    self.notApplicable = notApplicable
  }
}
