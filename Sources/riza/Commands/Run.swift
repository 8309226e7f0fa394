import Auditing
import Configuring
import Facts
import Inputs
import Reporting
import Rulebook

/// One run over pages, for every command that judges.
struct Run {
  let arguments: Arguments
  let settings: Settings

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    settings = try Settings(arguments)
  }

  /// A page and whatever text was made of it beside the other pages.
  struct Page: Sendable {
    let record: PageRecord
    let text: String?
    /// What is kept of it to compare it with the others; nil where it could not be read.
    let digest: PageDigest?
  }

  /// Audits the pages; `text` is made of each on its own core, `take` gets them in path order.
  ///
  /// - Returns: what was found, without what `--since-report` knows already.
  func pages(
    text: @escaping @Sendable (PageRecord, Reference) -> String?, take: (Page) throws(Failure) -> Void
  ) async throws(Failure) -> AuditRecord {
    let audit = Audit(
      rulebook: settings.rulebook, profiles: settings.profiles, limits: settings.limits, jobs: settings.jobs)
    let reference = Reference(settings.rulebook, profiles: settings.profiles)
    let older = try arguments.sinceReport.map(ReadReports.report)
    let reader = PageReader(audit: audit, settings: settings) { text($0, reference) }
    let items = Items(try inputs.map(Input.init(argument:)), limits: settings.limits, selection: settings.selection)
    var progress = Progress(isQuiet: settings.isQuiet)
    var records: [PageRecord] = []
    var survey = SiteSurvey()
    for await page in audit.results(on: items, work: { reader.page($0) }) {
      try Interruption.check()
      progress.count()
      try take(page)
      records.append(page.record)
      if let digest = page.digest { survey.add(digest) }
    }
    progress.finish()
    let whole = finished(records, siteRecord(of: survey, audit), reference)
    return older.map(whole.without) ?? whole
  }

  /// What was judged of the pages together; nothing where only those that changed were read.
  private func siteRecord(of survey: SiteSurvey, _ audit: Audit) -> SiteRecord {
    guard arguments.changed == nil else { return SiteRecord() }
    var site = audit.siteRecord(of: survey)
    settings.policy.apply(to: &site, rulebook: settings.rulebook)
    settings.standings.apply(to: &site)
    return site
  }

  private func finished(_ records: [PageRecord], _ site: SiteRecord, _ reference: Reference) -> AuditRecord {
    var audit = AuditRecord(inputs: arguments.operands, pages: records, site: site, reference: reference)
    audit.hasBaseline = settings.standings.hasBaseline
    audit.stale = settings.standings.stale(in: audit)
    audit.acceptanceProblems = settings.standings.problems(in: audit, isPartial: arguments.changed != nil)
    return audit
  }

  /// What to read: the paths, or those of them that changed.
  private var inputs: [String] {
    get throws(Failure) {
      guard let changed = arguments.changed else { return arguments.operands }
      var names: [String] = []
      for name in changed {
        if name == "-" {
          let list = String(decoding: try InputFile.read("/dev/stdin"), as: UTF8.self)
          names += list.split(whereSeparator: \.isNewline).map(String.init)
        } else {
          names.append(name)
        }
      }
      return names.filter { InputFile.exists($0) }
    }
  }

  /// Writes the run in every format asked for, each to its file; those without one to standard output.
  func writeFormats(_ audit: AuditRecord) throws(Failure) {
    let audience: SARIFReport.Audience = Environment.isGitHub ? .gitHub : .everyone
    for request in settings.formats {
      let isColoured = request.file == nil && Console.wantsColour
      let report = request.format.report(
        of: audit, in: settings.language, isColoured: isColoured, audience: audience)
      if let file = request.file {
        let isSummary = request.format == .githubSummary
        try isSummary ? OutputFile.append(report, to: file) : OutputFile.write(report, to: file)
      } else {
        try Console.write(report)
      }
    }
    if let path = arguments.newBaseline { try OutputFile.write(Baseline(of: audit).text, to: path) }
  }

  /// What the run leaves with.
  func status(_ audit: AuditRecord) -> ExitStatus {
    let failing = settings.failingSeverity
    let counting = audit.pages.flatMap(\.findings) + audit.site.findings
    if counting.contains(where: { $0.counts && $0.finding.severity >= failing }) { return .findings }
    if audit.acceptanceProblems.contains(where: { _ in failing <= .warning }) { return .findings }
    let read = audit.pages.count { $0.reading != nil }
    if read == 0, arguments.changed == nil { return .unread }
    return settings.isStrict && audit.unreadCount > 0 ? .unread : .nothingToReport
  }
}
