import Reporting

extension Arguments {
  /// Reads the words behind the program's name. Nil where everything asked for was done: `--version`, `--help`.
  static func parsed(_ words: [String]) throws(Failure) -> Arguments? {
    do throws(UsageError) {
      guard let first = words.first else {
        try? Console.write(Help.overview)
        throw UsageError.needsOperand("name a command; riza audit PATH is the one to begin with")
      }
      switch first {
      case "--version", "-V":
        try? Console.write(AuditRecord.Program.riza.text + "\n")
        return nil
      case "--help", "-h", "help":
        guard words.count > 1, let command = Command(rawValue: words[1]) else {
          try? Console.write(Help.overview)
          return nil
        }
        try? Console.write(Help.text(of: command))
        return nil
      default: break
      }
      guard let command = Command(rawValue: first) else { throw .unknownCommand(first) }
      var arguments = Arguments(command)
      try arguments.read(words.dropFirst())
      if !arguments.wantsHelp { try arguments.checkOperands() }
      return arguments
    } catch {
      throw Failure(error.description)
    }
  }

  /// Options anywhere, `--name=value` or `--name value`; what follows `--` is no option; `-` is standard input.
  private mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
    let options = command.options
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = options.first(where: { $0.name == parts[0] || $0.short == parts[0] }) else {
        throw .unknownOption(parts[0], known: options.map(\.name))
      }
      guard let placeholder = option.placeholder else {
        if parts.count == 2 { throw .takesNoValue(option: option.name) }
        try option.apply("", &self)
        continue
      }
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
        throw .needsValue(option: option.name, placeholder: placeholder)
      }
      try option.apply(value, &self)
    }
  }

  private func checkOperands() throws(UsageError) {
    switch command {
    case .audit, .check:
      if operands.isEmpty, changed == nil {
        throw .needsOperand("riza \(command.rawValue) needs a PATH: a file, a folder, or - for standard input")
      }
    case .facts:
      if operands.isEmpty { throw .needsOperand("riza facts needs a PATH") }
    case .explain:
      if operands.count != 1 { throw .needsOperand("riza explain needs one RULE; riza rules lists them") }
    case .compare:
      if operands.count != 2 { throw .needsOperand("riza compare needs two reports: OLD.json NEW.json") }
    case .completion:
      if operands.count != 1 { throw .needsOperand("riza completion needs a shell: bash, zsh or fish") }
    case .initialize, .config:
      if operands.count > 1 { throw .tooManyOperands("riza \(command.rawValue) takes one PATH") }
    case .rules, .manual:
      if !operands.isEmpty { throw .tooManyOperands("riza \(command.rawValue) takes no '\(operands[0])'") }
    case .test: break
    }
  }
}
