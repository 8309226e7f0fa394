import Configuring
import Inputs
import Reporting
import Rulebook

/// `riza config`: the settings in force, and where each comes from.
struct ConfigCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    let settings = try Settings(arguments)
    let file = settings.configuration
    let rows: [(name: String, value: String, source: String)] = [
      ("language", settings.language.rawValue, source(arguments.language != nil, file.language != nil)),
      ("profiles", profiles(settings), source(arguments.profiles != nil, file.profiles != nil)),
      ("rules", list(file.rules + arguments.rules), source(!arguments.rules.isEmpty, !file.rules.isEmpty)),
      ("fail_at", settings.failingSeverity.rawValue, failSource(settings)),
      ("output", settings.output, source(arguments.output != nil, file.output != nil)),
      ("formats", list(settings.formats.map(written)), source(arguments.formats != nil, file.formats != nil)),
      (
        "baseline", arguments.baseline ?? file.baseline ?? "none",
        source(arguments.baseline != nil, file.baseline != nil)
      ),
      (
        "accepted", arguments.accepted ?? file.accepted ?? "none",
        source(arguments.accepted != nil, file.accepted != nil)
      ),
      (
        "severity", list(file.severities.map { "\($0.rule) \($0.severity?.rawValue ?? "off")" }),
        fileSource(!file.severities.isEmpty)
      ),
      ("paths", list(file.overrides.map(\.glob)), fileSource(!file.overrides.isEmpty)),
      ("jobs", String(settings.jobs), source(arguments.jobs != nil, false)),
    ]
    var text = "configuration: \(file.file ?? "none found")\n"
    for row in rows + limitRows(settings) {
      let space = String(repeating: " ", count: max(2, 20 - row.name.count))
      text += "\(row.name)\(space)\(LogText.line(row.value))  (\(row.source))\n"
    }
    try Console.write(text)
    return .nothingToReport
  }

  private func limitRows(_ settings: Settings) -> [(name: String, value: String, source: String)] {
    LimitName.allCases.map { limit in
      let isOption = arguments.limits.contains { $0.limit == limit }
      let isInFile = settings.configuration.limits.contains { $0.limit == limit }
      return ("limits.\(limit.rawValue)", String(settings.limits[keyPath: limit.path]), source(isOption, isInFile))
    }
  }

  private func profiles(_ settings: Settings) -> String { list(settings.profiles.map(\.id)) }

  private func failSource(_ settings: Settings) -> String {
    settings.failAt == nil ? "profile" : source(arguments.failAt != nil, settings.configuration.failAt != nil)
  }

  private func source(_ isOption: Bool, _ isInFile: Bool) -> String {
    isOption ? "option" : isInFile ? "file" : "default"
  }

  private func fileSource(_ isInFile: Bool) -> String { source(false, isInFile) }

  private func list(_ items: [String]) -> String { items.isEmpty ? "none" : items.joined(separator: ", ") }

  private func written(_ request: FormatRequest) -> String {
    request.file.map { "\(request.format.rawValue)=\($0)" } ?? request.format.rawValue
  }
}
