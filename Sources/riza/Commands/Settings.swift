import Auditing
import Configuring
import Inputs
import Reporting
import Rulebook

/// What a run is made with: options, then the configuration, then defaults.
struct Settings {
  let rulebook: Rulebook
  let profiles: [Profile]
  let policy: Policy
  let language: ReportLanguage
  let limits: Limits
  let jobs: Int
  let failAt: Severity?
  let isStrict: Bool
  let isQuiet: Bool
  let output: String
  let formats: [FormatRequest]
  let standings: Standings
  let selection: Selection
  let configuration: Configuration
  /// What earlier runs made of pages; nil where none is kept.
  let cache: PageCache?
  /// What of the settings changes a page's text, in one word.
  let textVariant: String

  init(_ arguments: Arguments) throws(Failure) {
    configuration = try Configuration.found(for: arguments)
    let own = configuration.rules
    rulebook = try Settings.rulebook(own + arguments.rules)
    let everywhere = try Settings.profiles(
      arguments.profiles ?? configuration.profiles(knownTo: rulebook) ?? Settings.standardProfiles, in: rulebook)
    policy = try Settings.policy(arguments, configuration, everywhere, rulebook)
    profiles = Settings.union(everywhere, policy.overrides.flatMap { $0.change.profiles ?? [] })
    language = arguments.language ?? configuration.language ?? .english
    limits = Settings.limits(configuration.limits + arguments.limits)
    jobs = arguments.jobs ?? Processors.count
    failAt = arguments.failAt ?? configuration.failAt
    isStrict = arguments.isStrict
    isQuiet = arguments.isQuiet
    output = arguments.output ?? configuration.output ?? "Reports"
    formats = arguments.formats ?? configuration.formats ?? Settings.defaultFormats(for: arguments.command)
    try Settings.checkFiles(of: formats)
    standings = try Settings.standings(arguments, configuration)
    selection = configuration.selection(of: PageChoice(arguments))
    cache = try Settings.cache(arguments, rules: own + arguments.rules, profiles: profiles, limits: limits)
    textVariant = Settings.textVariant(arguments, configuration, language)
  }

  /// Two formats in one file would leave only the second.
  private static func checkFiles(of formats: [FormatRequest]) throws(Failure) {
    var taken: Set<String> = []
    for file in formats.compactMap(\.file) where !taken.insert(file).inserted {
      throw Failure("two formats are to be written to '\(LogText.line(file))'; give each its own file")
    }
  }

  /// The severity that fails: what was asked for, else the strictest of the profiles.
  var failingSeverity: Severity { failAt ?? profiles.map(\.failAt).min() ?? .error }

  /// What pages are held to where nobody says: the two bodies of law Riza knows best, and the editor.
  static let standardProfiles = ["eu", "tr", "editorial"]

  static func rulebook(_ folders: [String]) throws(Failure) -> Rulebook {
    do throws(RulebookError) {
      let all = folders.isEmpty ? Environment["RIZA_RULES"].map { [$0] } ?? [] : folders
      return try Rulebook.embedded(overlaidBy: all)
    } catch {
      throw Failure(error.description)
    }
  }

  static func profiles(_ ids: [String], in rulebook: Rulebook) throws(Failure) -> [Profile] {
    var profiles: [Profile] = []
    for id in ids {
      guard let profile = rulebook.profile(id) else {
        let known = rulebook.profiles.map(\.id)
        throw Failure(UsageError.unknownWord(option: "--profile", value: id, known: known).description)
      }
      if !profiles.contains(profile) { profiles.append(profile) }
    }
    return profiles
  }

  private static func policy(
    _ arguments: Arguments, _ configuration: Configuration, _ profiles: [Profile], _ rulebook: Rulebook
  ) throws(Failure) -> Policy {
    var policy = try Failure.told { () throws(ConfigurationError) in
      try configuration.policy(profiles, in: rulebook)
    }
    policy.only = arguments.only
    for id in (arguments.only ?? []).sorted() where rulebook.rule(id) == nil {
      let known = rulebook.rules.map(\.id)
      let meant = nearest(to: id, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("there is no rule '\(id)'\(meant); riza rules lists them")
    }
    return policy
  }

  private static func union(_ first: [Profile], _ second: [Profile]) -> [Profile] {
    second.reduce(into: first) { all, profile in
      if !all.contains(profile) { all.append(profile) }
    }
  }

  private static func limits(_ settings: [LimitSetting]) -> Limits {
    settings.reduce(into: Limits.standard) { limits, setting in limits[keyPath: setting.limit.path] = setting.value }
  }

  /// What fits where the program runs. `audit` writes its folder, and prints nothing else unless asked.
  private static func defaultFormats(for command: Command) -> [FormatRequest] {
    guard command == .check || command == .config else { return [] }
    if Environment.isGitHub {
      let summary = Environment["GITHUB_STEP_SUMMARY"]
      return [FormatRequest(format: .github, file: nil), FormatRequest(format: .text, file: nil)]
        + (summary.map { [FormatRequest(format: .githubSummary, file: $0)] } ?? [])
    }
    if Environment.isGitLab {
      return [
        FormatRequest(format: .gitlab, file: "gl-code-quality-report.json"), FormatRequest(format: .text, file: nil),
      ]
    }
    return [FormatRequest(format: .text, file: nil)]
  }

  private static func standings(_ arguments: Arguments, _ configuration: Configuration) throws(Failure) -> Standings {
    let baseline = try (arguments.baseline ?? configuration.baseline).map { path throws(Failure) in
      try ReadReports.baseline(path)
    }
    let accepted = try (arguments.accepted ?? configuration.accepted).map { path throws(Failure) in
      try AcceptanceFile.read(path)
    }
    return Standings(baseline: baseline, acceptances: accepted ?? [], today: arguments.today ?? Clock.today)
  }
}
