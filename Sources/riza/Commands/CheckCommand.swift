import Configuring
import Reporting

/// `riza check`: findings for terminals and builds.
struct CheckCommand {
  private let run: Run

  init(_ arguments: Arguments) throws(Failure) { run = try Run(arguments) }

  func run() async throws(Failure) -> ExitStatus {
    let audit = try await run.pages(text: { _, _ in nil }, take: { _ in })
    try run.writeFormats(audit)
    let settings = run.settings
    // Where every format has a file, a person who waits is told how it went.
    if !settings.isQuiet, settings.formats.allSatisfy({ $0.file != nil }) {
      try Console.write(
        TextReport.summary(of: audit, in: settings.language, isColoured: Console.wantsColour))
    }
    return run.status(audit)
  }
}
