/// `riza completion SHELL`: a completion script, made from the same list of options that parses them.
struct CompletionCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    let shells = ["bash", "zsh", "fish"]
    switch arguments.operands[0] {
    case "bash": try Console.write(bash)
    case "zsh": try Console.write("#compdef riza\nautoload -U +X bashcompinit && bashcompinit\n\(bash)")
    case "fish": try Console.write(fish)
    case let shell:
      throw Failure(UsageError.unknownWord(option: "riza completion", value: shell, known: shells).description)
    }
    return .nothingToReport
  }

  private var commands: String { Command.allCases.map(\.rawValue).joined(separator: " ") }

  private var bash: String {
    let cases = Command.allCases.map { command in
      "    \(command.rawValue)) words=\"\(command.options.map(\.name).joined(separator: " "))\" ;;"
    }
    let values = Command.check.options.filter { !$0.words.isEmpty }.map { option in
      "    \(option.name)) COMPREPLY=($(compgen -W \"\(option.words.joined(separator: " "))\" -- \"$word\")); return ;;"
    }
    return """
      _riza() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands) --help --version" -- "$word"))
          return
        fi
        case "$before" in
      \(values.joined(separator: "\n"))
        esac
        case "${COMP_WORDS[1]}" in
      \(cases.joined(separator: "\n"))
        esac
        if [ "${word#-}" != "$word" ]; then
          COMPREPLY=($(compgen -W "$words" -- "$word"))
        fi
      }
      complete -o default -F _riza riza

      """
  }

  private var fish: String {
    var lines = Command.allCases.map { command in
      "complete -c riza -n __fish_use_subcommand -f -a \(command.rawValue) -d '\(command.summary)'"
    }
    for command in Command.allCases {
      for option in command.options {
        var line =
          "complete -c riza -n '__fish_seen_subcommand_from \(command.rawValue)' -l \(option.name.dropFirst(2))"
        if let short = option.short { line += " -s \(short.dropFirst())" }
        if option.placeholder != nil {
          line += option.words.isEmpty ? " -r" : " -x -a '\(option.words.joined(separator: " "))'"
        }
        lines.append("\(line) -d '\(option.help.filter { $0 != "'" })'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
