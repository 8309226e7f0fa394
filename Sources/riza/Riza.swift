import Glibc
import Rulebook

/// The program: reads its arguments, runs a command, and leaves with its status.
@main
struct Riza {
  static func main() async {
    // A closed pipe is an error of writing, told in one sentence, not a silent end.
    _ = signal(SIGPIPE, SIG_IGN)
    Interruption.await()
    do throws(Failure) {
      let status = try await run(Array(CommandLine.arguments.dropFirst()))
      exit(status.rawValue)
    } catch {
      Console.complain(error.sentence)
      Interruption.leave()
      exit(error.status.rawValue)
    }
  }

  private static func run(_ words: [String]) async throws(Failure) -> ExitStatus {
    guard let arguments = try Arguments.parsed(words) else { return .nothingToReport }
    if arguments.wantsHelp {
      try Console.write(Help.text(of: arguments.command))
      return .nothingToReport
    }
    switch arguments.command {
    case .audit: return try await AuditCommand(arguments).run()
    case .check: return try await CheckCommand(arguments).run()
    case .explain: return try ExplainCommand(arguments).run()
    case .rules: return try RulesCommand(arguments).run()
    case .test: return try TestCommand(arguments).run()
    case .facts: return try await FactsCommand(arguments).run()
    case .compare: return try CompareCommand(arguments).run()
    case .initialize: return try await InitCommand(arguments).run()
    case .config: return try ConfigCommand(arguments).run()
    case .completion: return try CompletionCommand(arguments).run()
    case .manual: return try ManualCommand().run()
    }
  }
}

/// What the program tells whoever called it.
enum ExitStatus: Int32 {
  /// No finding at or above the severity that fails.
  case nothingToReport = 0
  /// There are such findings.
  case findings = 1
  /// Wrong usage, rules or configuration, or a report that could not be written.
  case failed = 2
  /// Nothing was scanned, or something could not be read and `--strict` was given.
  case unread = 3
}

/// Why the program stops, in one sentence.
struct Failure: Error {
  let sentence: String
  let status: ExitStatus

  init(_ sentence: String, status: ExitStatus = .failed) {
    self.sentence = sentence
    self.status = status
  }
}
