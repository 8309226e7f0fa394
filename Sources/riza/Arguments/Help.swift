import Configuring
import Reporting

/// What `--help` prints.
enum Help {
  /// The program at a glance.
  static var overview: String {
    let commands = Command.allCases.map { command in
      "  \(padded(command.rawValue, 12))\(command.summary)"
    }
    return """
      \(AuditRecord.Program.riza.text): audits saved web pages for consent notices, trackers, languages and leftovers.

      Usage: riza COMMAND [OPTIONS] …

      \(commands.joined(separator: "\n"))

      Begin with
        riza audit page.html              reports in Reports/, English, held to the EU baseline
        riza audit export/ --profile eu,tr --language tr
        riza check export/ --format sarif=riza.sarif,text

      Exit status: 0 nothing at or above the severity that fails, 1 findings, 2 wrong usage, rules or configuration, or a
      report that could not be written, 3 nothing was scanned (with --strict: something could not be read).

      riza COMMAND --help tells more. Riza reads what was saved, opens no connection, and is no legal opinion.

      """
  }

  /// How one command is used.
  static func text(of command: Command) -> String {
    let options = command.options.map { option in
      "  \(padded(written(option), 34))\(option.help)"
    }
    var text = """
      riza \(command.rawValue): \(command.summary)

      Usage: riza \(command.rawValue) \(command.usage)

      \(command.description)

      Options:
      \(options.joined(separator: "\n"))

      """
    if command.options.contains(where: { $0.name == "--format" }) {
      text += "\nFormats: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))\n"
      text += "Limits:  \(LimitName.allCases.map { "\($0.rawValue) (\($0.help))" }.joined(separator: ",\n         "))\n"
    }
    return text
  }

  /// `-o, --output FOLDER`
  static func written(_ option: Option) -> String {
    let names = [option.short, option.name].compactMap { $0 }.joined(separator: ", ")
    return option.placeholder.map { "\(names) \($0)" } ?? names
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
  }
}
