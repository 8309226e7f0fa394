import Configuring
import Inputs
import Reporting
import Rulebook

/// What the user asked for. What was not asked for is nil, so that a configuration can say it.
struct Arguments {
  var command: Command
  var wantsHelp = false
  /// What stands without an option: paths, a rule, files.
  var operands: [String] = []

  var output: String?
  var formats: [FormatRequest]?
  var language: ReportLanguage?
  var profiles: [String]?
  var rules: [String] = []
  var jobs: Int?
  var limits: [LimitSetting] = []
  var baseline: String?
  var newBaseline: String?
  var accepted: String?
  var today: Day?
  var failAt: Severity?
  var isStrict = false
  var isQuiet = false
  var configuration: String?
  var ignoresConfiguration = false
  var ignoresCache = false
  var changed: [String]?
  var sinceReport: String?
  var only: Set<String>?
  var selected: [String] = []
  var since: Day?
  var showsProperties = false

  init(_ command: Command) { self.command = command }
}
