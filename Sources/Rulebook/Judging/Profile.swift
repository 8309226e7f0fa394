/// Which bodies of law a site is held to, and what fails a build.
public struct Profile: Sendable, Hashable, Identifiable {
  /// Its id: `eu`, `fr`, `tr`, `editorial`.
  public let id: String
  /// What it is called.
  public let title: LocalizedText
  /// The profile whose severities hold where a rule does not name this one.
  public let parent: String?
  /// The bodies of law that a report under this profile cites.
  public let regimes: [String]
  /// The severity from which a finding fails a build.
  public let failAt: Severity
  /// The profile and its ancestors, nearest first.
  public let lineage: [String]
}

/// The severity that a rule or a degree of it has under some profiles, as written; nil where it is switched off.
struct Severities: Sendable, Hashable {
  /// By profile id.
  let byProfile: [String: Severity?]

  /// The severity under a profile: what its nearest ancestor has; nil where none is named or it is switched off.
  func severity(under profile: Profile) -> Severity? { entry(under: profile) ?? nil }

  /// What is written for a profile or its nearest ancestor: a severity, or off; nil where nothing is.
  func entry(under profile: Profile) -> Severity?? {
    for id in profile.lineage {
      if let entry = byProfile[id] { return .some(entry) }
    }
    return nil
  }
}
