import Inputs
import Reporting
import Rulebook

/// What a `.riza.yaml` says. What it does not say is nil or empty.
struct Configuration {
  /// The file, as found; nil without one.
  var file: String?
  /// Its bytes.
  var bytes: [UInt8] = []
  var language: ReportLanguage?
  var profiles: [String]?
  /// Where `profiles` stands, because profiles are known only later.
  var profilesMark: YAMLNode.Mark?
  var include: [Glob] = []
  var exclude: [Glob] = []
  var severities: [SeverityChange] = []
  var rules: [String] = []
  var limits: [LimitSetting] = []
  var formats: [FormatRequest]?
  var output: String?
  var failAt: Severity?
  var baseline: String?
  var accepted: String?
  var overrides: [Override] = []

  /// A rule's severity, changed; nil where it is switched off. With its place, because rules are known only later.
  struct SeverityChange {
    let rule: String
    let severity: Severity?
    let mark: YAMLNode.Mark
  }

  /// What holds for some pages.
  struct Override {
    let glob: String
    let profiles: [String]?
    let severities: [SeverityChange]
    let mark: YAMLNode.Mark
  }

  /// The files that are read, and the pages in them that were asked for.
  func selection(of choice: PageChoice) -> Selection {
    let (include, exclude) = (include, exclude)
    return Selection(
      admits: { name in
        (include.isEmpty || include.contains { $0.matches(name) }) && !exclude.contains { $0.matches(name) }
      }, wants: choice.isEverything ? nil : choice.includes)
  }

  /// The profiles that exist; `policy` tells of the others, with all other mistakes of the file.
  func profiles(knownTo rulebook: Rulebook) -> [String]? {
    profiles?.filter { rulebook.profile($0) != nil }
  }

  /// The policy of the file, its rules and profiles held against those there are.
  func policy(_ everywhere: [Profile], in rulebook: Rulebook) throws(Failure) -> Policy {
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
    guard mistakes.all.isEmpty else { throw Failure(mistakes.all.map(\.description).joined(separator: "\n")) }
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
