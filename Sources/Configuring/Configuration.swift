package import Reporting
package import Rulebook

/// What a `.riza.yaml` says. What it does not say is nil or empty.
package struct Configuration {
  /// The file, as found; nil without one.
  package var file: String?
  /// Its bytes.
  package var bytes: [UInt8] = []
  package var language: ReportLanguage?
  package var profiles: [String]?
  /// Where `profiles` stands, because profiles are known only later.
  package var profilesMark: YAMLNode.Mark?
  package var include: [Glob] = []
  package var exclude: [Glob] = []
  package var severities: [SeverityChange] = []
  package var rules: [String] = []
  package var limits: [LimitSetting] = []
  package var formats: [FormatRequest]?
  package var output: String?
  package var failAt: Severity?
  package var baseline: String?
  package var accepted: String?
  package var overrides: [Override] = []

  /// What is said where there is no file: nothing.
  package init() {}

  /// A rule's severity, changed; nil where it is switched off. With its place, because rules are known only later.
  package struct SeverityChange {
    package let rule: String
    package let severity: Severity?
    package let mark: YAMLNode.Mark
  }

  /// What holds for some pages.
  package struct Override {
    package let glob: String
    package let profiles: [String]?
    package let severities: [SeverityChange]
    package let mark: YAMLNode.Mark
  }

  /// The profiles that exist; `policy` tells of the others, with all other mistakes of the file.
  package func profiles(knownTo rulebook: Rulebook) -> [String]? {
    profiles?.filter { rulebook.profile($0) != nil }
  }

  /// The policy of the file, its rules and profiles held against those there are.
  package func policy(_ everywhere: [Profile], in rulebook: Rulebook) throws(ConfigurationError) -> Policy {
    var mistakes = Mistakes(in: file ?? ".riza.yaml")
    let known = rulebook.profiles.map(\.id)
    if let mark = profilesMark {
      for id in profiles ?? [] where rulebook.profile(id) == nil {
        mistakes.add("there is no profile '\(id)'", at: mark, word: id, known: known)
      }
    }
    var policy = Policy(
      everywhere: Policy.Change(
        profiles: overrides.contains { $0.profiles != nil } ? everywhere : nil,
        severities: changes(severities, rulebook, &mistakes)))
    for override in overrides {
      let profiles = override.profiles?.compactMap { id -> Profile? in
        if let profile = rulebook.profile(id) { return profile }
        mistakes.add("there is no profile '\(id)'", at: override.mark, word: id, known: known)
        return nil
      }
      let change = Policy.Change(
        profiles: profiles, severities: changes(override.severities, rulebook, &mistakes))
      policy.overrides.append((Glob(override.glob), change))
    }
    guard mistakes.all.isEmpty else { throw ConfigurationError(mistakes) }
    return policy
  }

  private func changes(
    _ changes: [SeverityChange], _ rulebook: Rulebook, _ mistakes: inout Mistakes
  ) -> [String: Severity?] {
    var severities: [String: Severity?] = [:]
    for change in changes {
      if rulebook.rule(change.rule) == nil {
        mistakes.add(
          "there is no rule '\(change.rule)'", at: change.mark, word: change.rule, known: rulebook.rules.map(\.id))
      }
      severities[change.rule] = .some(change.severity)
    }
    return severities
  }
}
