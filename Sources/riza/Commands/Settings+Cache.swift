import Auditing
import Configuring
import Inputs
import Rulebook

extension Settings {
  /// The cache in the user's cache folder; nil where the user wants none, or there is no such folder.
  static func cache(
    _ arguments: Arguments, rules: [String], profiles: [Profile], limits: Limits
  ) throws(Failure) -> PageCache? {
    guard !arguments.ignoresCache, let folder = cacheFolder, let program = ProgramIdentity.bytes else { return nil }
    let numbers = LimitName.allCases.map { "\(limits[keyPath: $0.path])" }
    let words = "\(profiles.map(\.id).joined(separator: ",")) \(numbers.joined(separator: ","))\n"
    do throws(RulebookError) {
      let overlaid = rules.isEmpty ? Environment["RIZA_RULES"].map { [$0] } ?? [] : rules
      return PageCache(folder: folder, key: program + Array(words.utf8) + (try Rulebook.bytes(of: overlaid)))
    } catch {
      throw Failure(error.description)
    }
  }

  /// What of the settings changes a page's text before anyone signs for its findings: the language, and what a
  /// configuration and `--only` do to severities.
  static func textVariant(_ arguments: Arguments, _ configuration: Configuration, _ language: ReportLanguage) -> String
  {
    let only = arguments.only.map { $0.sorted().joined(separator: ",") } ?? "*"
    return "\(language.rawValue) \(only) \(String(decoding: configuration.bytes, as: UTF8.self))"
  }

  /// `$XDG_CACHE_HOME/riza`, else `~/.cache/riza`.
  private static var cacheFolder: String? {
    if let folder = Environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return "\(folder)/riza" }
    return Environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache/riza" : nil }
  }
}
