public import Facts

/// One judgement, in one YAML file.
public struct Rule: Sendable, Identifiable {
  /// Its id, which is its file's name.
  public let id: String
  /// The folder it lies in.
  public let group: Group
  /// The version of Riza that brought it.
  public let since: String
  /// How sure a finding is, at most.
  public let confidence: Confidence
  /// What is wrong.
  public let title: LocalizedText
  /// Why it is wrong.
  public let why: LocalizedText
  /// What to do.
  public let fix: LocalizedText
  /// Where the law says so; empty for editorial rules.
  public let law: [Citation]
  /// What it is about: `notice`, `control`, `page` …
  public let subject: String
  /// Whether a person must look at whatever it finds.
  public let alwaysReviews: Bool
  /// The file it was read from, as named when it was loaded.
  public let file: String

  let severities: Severities
  let degrees: [Severities]
  /// What comes out of holding the rule against a page, or against a site.
  let judging: Judging
  /// The text of its file, for its examples.
  let text: RuleText

  /// A rule is held against a page or against a site.
  enum Judging: Sendable {
    case page(@Sendable (Scene) -> Outcomes)
    case site(@Sendable (SiteFacts) -> Outcomes)
  }

  /// The folders of rules.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case notices, choice, wording, information, tracking, withdrawal, language, commercial, leftovers
  }

  /// How bad a finding is under a profile; nil where the profile does not run the rule, because it does not name it or
  /// because none of the law behind it is law there.
  public func severity(under profile: Profile) -> Severity? {
    guard law.isEmpty || law.contains(where: { profile.regimes.contains($0.regime) }) else { return nil }
    return severities.severity(under: profile)
  }

  /// How bad a finding of one degree is under a profile; nil where the profile does not run it.
  func severity(under profile: Profile, degree: Int?) -> Severity? {
    guard let usual = severity(under: profile) else { return nil }
    guard let degree, let entry = degrees[degree].entry(under: profile) else { return usual }
    return entry
  }
}
