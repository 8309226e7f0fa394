import Reporting

/// `riza check`: findings for terminals and builds.
struct CheckCommand {
  private let run: Run

  init(_ arguments: Arguments) throws(Failure) { run = try Run(arguments) }

  func run() async throws(Failure) -> ExitStatus {
    let audit = try await run.pages(text: { _, _ in nil }, take: { _ in })
    try run.writeFormats(audit)
    return run.status(audit)
  }
}
