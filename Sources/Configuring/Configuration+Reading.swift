import Reporting
import Rulebook

extension Configuration {
  /// Reads the bytes of a file that lies in a folder; all its mistakes at once.
  package init(_ bytes: [UInt8], from path: String, below folder: String) throws(ConfigurationError) {
    var mistakes = Mistakes(in: path)
    file = path
    self.bytes = bytes
    if let root = YAML.read(bytes, mistakes: &mistakes) { read(root, below: folder, &mistakes) }
    guard mistakes.all.isEmpty else { throw ConfigurationError(mistakes) }
  }

  private mutating func read(_ root: YAMLNode, below folder: String, _ mistakes: inout Mistakes) {
    let keys = [
      "language", "profiles", "include", "exclude", "severity", "rules", "limits", "formats", "output", "fail_at",
      "baseline", "accepted", "paths",
    ]
    guard let fields = root.fields("the configuration", required: [], optional: keys, &mistakes) else { return }
    language = fields.word("language", of: ReportLanguage.self, &mistakes)
    if let node = fields["profiles"] {
      profiles = fields.texts("profiles", &mistakes)
      profilesMark = node.mark
    }
    include = fields.texts("include", &mistakes).map { Glob($0) }
    exclude = fields.texts("exclude", &mistakes).map { Glob($0) }
    severities = Configuration.severities(fields["severity"], &mistakes)
    rules = fields.texts("rules", &mistakes).map { Configuration.path($0, below: folder) }
    limits = Configuration.limits(fields["limits"], &mistakes)
    formats = Configuration.formats(fields["formats"], &mistakes)
    output = fields.text("output", &mistakes)
    failAt = fields.word("fail_at", of: Severity.self, &mistakes)
    baseline = fields.text("baseline", &mistakes).map { Configuration.path($0, below: folder) }
    accepted = fields.text("accepted", &mistakes).map { Configuration.path($0, below: folder) }
    overrides = (fields["paths"]?.list("'paths'", &mistakes) ?? []).compactMap { Configuration.override($0, &mistakes) }
  }

  /// A path of the file, seen from the folder it lies in.
  private static func path(_ path: String, below folder: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }

  private static func severities(_ node: YAMLNode?, _ mistakes: inout Mistakes) -> [SeverityChange] {
    (node?.entries("'severity'", &mistakes) ?? []).compactMap { entry in
      let words = Severity.allCases.map(\.rawValue) + ["off"]
      guard let word = entry.value.word("a severity", among: words, &mistakes) else { return nil }
      return SeverityChange(rule: entry.key, severity: Severity(rawValue: word), mark: entry.mark)
    }
  }

  private static func limits(_ node: YAMLNode?, _ mistakes: inout Mistakes) -> [LimitSetting] {
    let known = LimitName.allCases.map(\.rawValue)
    return (node?.entries("'limits'", &mistakes) ?? []).compactMap { entry in
      guard let limit = LimitName(rawValue: entry.key) else {
        mistakes.add("there is no limit '\(entry.key)'", at: entry.mark, word: entry.key, known: known)
        return nil
      }
      guard let text = entry.value.text("a limit", &mistakes) else { return nil }
      guard let value = LimitSetting.number(text) else {
        mistakes.add("a limit must be a positive number, or one with K, M or G", at: entry.value.mark)
        return nil
      }
      return LimitSetting(limit: limit, value: value)
    }
  }

  private static func formats(_ node: YAMLNode?, _ mistakes: inout Mistakes) -> [FormatRequest]? {
    guard let node else { return nil }
    let known = ReportFormat.allCases.map(\.rawValue)
    return (node.entries("'formats'", &mistakes) ?? []).compactMap { entry in
      guard let format = ReportFormat(rawValue: entry.key) else {
        mistakes.add("there is no format '\(entry.key)'", at: entry.mark, word: entry.key, known: known)
        return nil
      }
      guard let file = entry.value.text("the file of a format", &mistakes) else { return nil }
      return FormatRequest(format: format, file: file == "-" ? nil : file)
    }
  }

  private static func override(_ node: YAMLNode, _ mistakes: inout Mistakes) -> Override? {
    let fields = node.fields(
      "an entry of 'paths'", required: ["match"], optional: ["profiles", "severity"], &mistakes)
    guard let fields, let glob = fields.text("match", &mistakes) else { return nil }
    let profiles = fields["profiles"] == nil ? nil : fields.texts("profiles", &mistakes)
    return Override(
      glob: glob, profiles: profiles, severities: severities(fields["severity"], &mistakes), mark: node.mark)
  }
}
