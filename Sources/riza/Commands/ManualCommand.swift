import Reporting

/// `riza manual`: the manual page, made from the same list of options that parses them.
struct ManualCommand {
  func run() throws(Failure) -> ExitStatus {
    try Console.write(page)
    return .nothingToReport
  }

  private var page: String {
    var page = """
      .TH RIZA 1 "" "\(AuditRecord.Program.riza.text)" "User Commands"
      .SH NAME
      riza \\- audit saved web pages for consent notices, trackers, languages and leftovers
      .SH SYNOPSIS
      .B riza
      .I COMMAND
      [OPTIONS] ...
      .SH DESCRIPTION
      Riza reads pages that were saved (HTML, text exports, archives) and reports, page by page, what is wrong with their
      consent notices, what runs before consent, which language they are in, and what was published by accident. It opens
      no connection. Its reports are no legal opinion.
      .SH COMMANDS

      """
    for command in Command.allCases {
      page += ".SS \"riza \(escaped(command.rawValue)) \(escaped(command.usage))\"\n\(escaped(command.description))\n"
      for option in command.options {
        page += ".TP\n.B \(escaped(Help.written(option)))\n\(escaped(option.help))\n"
      }
    }
    return page + """
      .SH EXIT STATUS
      .TP
      .B 0
      nothing at or above the severity that fails
      .TP
      .B 1
      findings
      .TP
      .B 2
      wrong usage, rules or configuration, or a report that could not be written
      .TP
      .B 3
      nothing was scanned; with \\-\\-strict, something could not be read
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      no colours
      .TP
      .B RIZA_RULES
      a folder of rules laid over those of Riza, where \\-\\-rules names none
      .TP
      .B GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI
      choose the formats of riza check where \\-\\-format names none
      .SH FILES
      .TP
      .B .riza.yaml
      settings of a site, found upward from the first PATH

      """
  }

  private func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      let line = line.map { $0 == "-" ? "\\-" : $0 == "\\" ? "\\e" : String($0) }.joined()
      return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
    }
    return lines.joined(separator: "\n")
  }
}
