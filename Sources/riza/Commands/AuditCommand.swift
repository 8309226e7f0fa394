import Configuring
import Reporting

/// `riza audit`: a report on each page, and an index, in a folder.
struct AuditCommand {
  private let run: Run

  init(_ arguments: Arguments) throws(Failure) { run = try Run(arguments) }

  func run() async throws(Failure) -> ExitStatus {
    let settings = run.settings
    let (output, language) = (settings.output, settings.language)
    try OutputFile.makeFolder(output)
    var paths = ReportPaths(inputs: run.arguments.operands)
    var links: [String] = []
    let audit = try await run.pages(
      text: { record, reference in
        record.reading == nil ? nil : MarkdownReport(record, in: language, reference: reference).text
      },
      take: { page throws(Failure) in
        guard let text = page.text else {
          links.append("")
          return
        }
        let path = paths.next(for: page.record.origin)
        links.append(path)
        try OutputFile.write(text, to: "\(output)/\(path)")
      })
    try OutputFile.write(MarkdownIndex(audit, in: language, links: links).text, to: "\(output)/index.md")
    try run.writeFormats(audit)
    for (name, sentence) in audit.unreadable(in: language) { Console.complain("\(name): \(sentence)") }
    if !settings.isQuiet { try Console.write(closing(audit, settings)) }
    return run.status(audit)
  }

  /// The summary, and where the reports are.
  private func closing(_ audit: AuditRecord, _ settings: Settings) -> String {
    let summary = TextReport.summary(of: audit, in: settings.language, isColoured: Console.wantsColour)
    return "\(summary)\(LogText.line("\(settings.output)/index.md"))\n"
  }
}
