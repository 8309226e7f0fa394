import Configuring
import Reporting
import Rulebook

extension Command {
  /// The options the command takes.
  var options: [Option] {
    switch self {
    case .audit: [.output] + Option.judging + Option.reporting + [.help]
    case .check: Option.judging + Option.reporting + [.help]
    case .facts: [.rules, .jobs, .limit, .help]
    case .explain: [.language, .rules, .help]
    case .rules: [.language, .profile, .rules, .properties, .help]
    case .config: Option.judging + Option.reporting + [.help]
    case .compare: [.language, .help]
    case .test, .initialize, .completion, .manual: [.help]
    }
  }
}

extension Option {
  static let judging: [Option] = [
    .language, .profile, .only, .select, .since, .rules, .jobs, .limit, .config, .noConfig, .noCache,
  ]
  static let reporting: [Option] = [
    .format, .failAt, .strict, .quiet, .baseline, .writeBaseline, .accepted, .today, .changed, .sinceReport,
  ]

  static let help = flag("--help", short: "-h", "tell how the command is used") { $0.wantsHelp = true }
  static let output = value("--output", short: "-o", "FOLDER", "where reports go (Reports)") {
    $1.output = $0
  }
  static let language = word("--language", ReportLanguage.self, "the language of reports") { $1.language = $0 }
  static let profile = value(
    "--profile", short: "-p", "ID,ID…", "what pages are held to: eu, tr, fr, de, editorial … (eu,tr,editorial)"
  ) { $1.profiles = ($1.profiles ?? []) + Option.list($0) }
  static let rules = value("--rules", "FOLDER", "rules of your own, laid over those of Riza") {
    $1.rules.append($0)
  }
  static let jobs = value("--jobs", short: "-j", "N", "pages worked on at once (the number of cores)") {
    text, arguments throws(UsageError) in
    guard let jobs = Int(text), (1...1024).contains(jobs) else {
      throw .badValue(option: "--jobs", value: text, expected: "a number from 1 to 1024")
    }
    arguments.jobs = jobs
  }
  static let limit = value("--limit", "NAME=N", "what one page may cost; riza audit --help lists the names") {
    text, arguments throws(UsageError) in
    arguments.limits.append(try LimitSetting.parsed(text))
  }
  static let config = value("--config", "FILE", "a configuration instead of the nearest .riza.yaml") {
    $1.configuration = $0
  }
  static let noConfig = flag("--no-config", "look for no configuration") { $0.ignoresConfiguration = true }
  static let noCache = flag("--no-cache", "read every page anew, and keep nothing for the next run") {
    $0.ignoresCache = true
  }
  static let format = value(
    "--format", short: "-f", "FORMAT[=FILE],…", words: ReportFormat.allCases.map(\.rawValue),
    "how findings are written, each to its file or standard output"
  ) { text, arguments throws(UsageError) in
    arguments.formats = (arguments.formats ?? []) + (try FormatRequest.list(text))
  }
  static let failAt = word("--fail-at", Severity.self, "the severity that fails (what the profile says)") {
    $1.failAt = $0
  }
  static let strict = flag("--strict", "exit status 3 where an input could not be read") { $0.isStrict = true }
  static let quiet = flag("--quiet", short: "-q", "no progress and no closing words") { $0.isQuiet = true }
  static let baseline = value("--baseline", "FILE", "findings that are known: only new ones count") {
    $1.baseline = $0
  }
  static let writeBaseline = value("--write-baseline", "FILE", "write the findings of this run as a baseline") {
    $1.newBaseline = $0
  }
  static let accepted = value("--accepted", "FILE", "findings that somebody signed for (YAML)") { $1.accepted = $0 }
  static let today = value("--today", "YYYY-MM-DD", "the day that acceptances are held against (the clock's)") {
    text, arguments throws(UsageError) in
    guard let day = Day(text) else {
      throw .badValue(option: "--today", value: text, expected: "a day, as in 2027-01-31")
    }
    arguments.today = day
  }
  static let changed = value(
    "--changed", "FILE", "report on these files only; repeat, or - for a list on standard input"
  ) {
    $1.changed = ($1.changed ?? []) + [$0]
  }
  static let sinceReport = value("--since-report", "OLD.json", "show only what an older JSON report does not have") {
    $1.sinceReport = $0
  }
  static let only = value("--only", "RULE,RULE…", "run these rules and no others") {
    $1.only = ($1.only ?? []).union(Option.list($0))
  }
  static let select = value(
    "--select", "GLOB", "only pages of this address, name or path: 'https://example.org/*'; repeat for more"
  ) {
    $1.selected.append($0)
  }
  static let since = value("--since", "YYYY-MM-DD", "only pages saved on this day or later, where an archive tells it")
  {
    text, arguments throws(UsageError) in
    guard let day = Day(text) else {
      throw .badValue(option: "--since", value: text, expected: "a day, as in 2027-01-31")
    }
    arguments.since = day
  }
  static let properties = flag("--properties", "list what rules can ask, instead") { $0.showsProperties = true }

  private static func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
}

extension FormatRequest {
  /// `sarif=out.sarif,markdown=summary.md`
  static func list(_ text: String) throws(UsageError) -> [FormatRequest] {
    var requests: [FormatRequest] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let format = ReportFormat(rawValue: words[0]) else {
        throw .unknownWord(option: "--format", value: words[0], known: ReportFormat.allCases.map(\.rawValue))
      }
      if words.count == 2, words[1].isEmpty {
        throw .badValue(option: "--format \(words[0])", value: "", expected: "followed by the name of a file")
      }
      requests.append(FormatRequest(format: format, file: words.count == 2 ? words[1] : nil))
    }
    return requests
  }
}

extension LimitSetting {
  /// `bytes=64M`, or nil.
  static func parsed(_ text: String) throws(UsageError) -> LimitSetting {
    let names = LimitName.allCases.map(\.rawValue)
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .badValue(option: "--limit", value: text, expected: "NAME=NUMBER") }
    guard let limit = LimitName(rawValue: parts[0]) else {
      throw .unknownWord(option: "--limit", value: parts[0], known: names)
    }
    guard let value = number(parts[1]) else {
      throw .badValue(
        option: "--limit \(parts[0])", value: parts[1], expected: "a positive number, or one with K, M or G")
    }
    return LimitSetting(limit: limit, value: value)
  }
}
