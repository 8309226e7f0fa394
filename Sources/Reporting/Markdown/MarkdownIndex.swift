import Facts
import Inputs
import Pages
public import Rulebook

/// The report on a whole run as GitHub-flavoured Markdown: `index.md`.
public struct MarkdownIndex: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  ///
  /// - Parameters:
  ///   - audit: the run.
  ///   - language: one of Riza's languages.
  ///   - links: where the report of each page lies, relative to the index, by position; empty for none.
  public init(_ audit: AuditRecord, in language: ReportLanguage, links: [String] = []) {
    text = MarkdownSite(audit: audit, language: language, links: links, rows: .max).text
  }

  /// How many bytes GitHub takes as the summary of a step.
  public static let jobSummaryBytes = 1 << 20

  /// The report on a run, in at most `bytes` bytes: tables are cut between rows, and say how many rows are left out.
  public init(_ audit: AuditRecord, in language: ReportLanguage, atMost bytes: Int) {
    var rows = Int.max
    var text = MarkdownSite(audit: audit, language: language, links: [], rows: rows).text
    while text.utf8.count > bytes, rows > 1 {
      rows = rows == .max ? 2_048 : rows / 2
      text = MarkdownSite(audit: audit, language: language, links: [], rows: rows).text
    }
    self.text = text
  }
}

/// Writes the report on a run, section by section.
struct MarkdownSite {
  let audit: AuditRecord
  let language: ReportLanguage
  /// How many rows a table may have.
  let rows: Int
  /// The name of each page, with a link to its report where there is one.
  private let pageLinks: [String]

  init(audit: AuditRecord, language: ReportLanguage, links: [String], rows: Int) {
    self.audit = audit
    self.language = language
    self.rows = rows
    pageLinks = audit.pages.enumerated().map { index, page in
      let name = VisibleText.line(page.origin.name, limit: 120)
      return index < links.count ? Markdown.link(name, toFile: links[index]) : Markdown.code(name)
    }
  }

  /// How many pages without open findings are listed before the rest is only counted.
  private static let listedPages = 1_000
  private static let examplePages = 3

  var text: String {
    let sections = [
      "# \(say(Phrasebook.siteReport))\n", verdict, overview, siteSection,
      foldedSection(Phrasebook.findingsHeading, .violation), foldedSection(Phrasebook.reviewHeading, .review),
      undecidedSection, acceptanceSection, staleSection, inventorySection, pagesSection, unreadSection,
      passedOverSection, footer,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func say(_ phrase: LocalizedText) -> String { phrase[language] }

  private func table(_ columns: [String], _ all: [[String]]) -> String {
    let table = Markdown.table(columns, Array(all.prefix(rows)))
    guard all.count > rows else { return table }
    return "\(table)\n\(Phrasebook.rowsLeftOut.text(all.count - rows, in: language))\n"
  }

  private func section(_ heading: LocalizedText, _ body: String) -> String {
    body.isEmpty ? "" : "## \(heading[language])\n\n\(body)"
  }

  // MARK: At a glance

  private var verdict: String {
    let captureCount = audit.pages.count { $0.reading != nil }
    guard captureCount > 0 else { return Markdown.quotation("**\(say(Phrasebook.nothingRead))**") }
    let tally = audit.tally
    let rest = tally.restText(in: language)
    var lines = ["**\(tally.verdict(in: language, captures: captureCount))**"]
    if !rest.isEmpty { lines += ["", rest.joined(separator: " · ")] }
    return Markdown.quotation(lines.joined(separator: "\n"))
  }

  private var overview: String {
    let read = audit.pages.compactMap(\.reading)
    let counts = [Phrasebook.pagesRead.text(read.count, in: language)] + audit.unreadTexts(in: language)
    let captures = Capture.Kind.allCases.compactMap { kind -> String? in
      let count = read.count { $0.capture.kind == kind }
      return count == 0 ? nil : "\(say(kind.name)): \(count)"
    }
    let profiles = audit.reference.profileNames(in: language).map(Markdown.text).joined(separator: ", ")
    var rows = [
      [say(Phrasebook.audited), audit.inputs.map { Markdown.code($0) }.joined(separator: ", ")],
      [say(Phrasebook.pages), counts.joined(separator: ", ")],
      [say(Phrasebook.captures), captures.joined(separator: ", ")],
    ]
    if !profiles.isEmpty { rows.append([say(Phrasebook.heldAgainst), profiles]) }
    return table([say(Phrasebook.atAGlance), " "], rows)
  }

  // MARK: Findings

  private var siteSection: String {
    let indices = audit.indicesByName
    let rows = audit.site.findings.map { reported in
      let finding = reported.finding
      let sentence = Markdown.text(finding.message[language])
      let because = finding.because.map { " \(Markdown.prose($0[language]))" } ?? ""
      let standing = StandingText.text(of: reported.standing, in: language)
      return [
        severityText(finding), "\(ruleTitle(finding.rule))<br>\(sentence)\(because)",
        sitePlaces(of: finding, indices),
        standing.isEmpty ? say(finding.outcome.name) : Markdown.text(standing),
      ]
    }
    let columns = [Phrasebook.severity, Phrasebook.finding, Phrasebook.evidence, Phrasebook.standing]
    guard !rows.isEmpty else { return "" }
    let compared = Markdown.text(audit.comparedText(in: language))
    return section(Phrasebook.siteFindings, "\(compared)\n\n\(table(columns.map(say), rows))")
  }

  private static let sitePlaces = 6

  /// The first pages a finding about a site concerns, each with what stands there.
  private func sitePlaces(of finding: Finding, _ indices: [String: Int]) -> String {
    let all = finding.evidence
    guard !all.isEmpty else { return "—" }
    var lines = all.prefix(MarkdownSite.sitePlaces).map { evidence in
      let page = evidence.page.flatMap { indices[$0.name] }.map { pageLinks[$0] } ?? ""
      let place = ":\(evidence.start.line):\(evidence.start.column)"
      let note = evidence.note.map { " — \(Markdown.text($0[language]))" } ?? ""
      return "\(page)\(page.isEmpty ? "" : place) \(Markdown.code(evidence.quote, limit: 100))\(note)"
    }
    let rest = all.count - lines.count
    if rest > 0 { lines.append(Phrasebook.more.text(rest, in: language)) }
    return lines.joined(separator: "<br>")
  }

  private func foldedSection(_ heading: LocalizedText, _ outcome: Outcome) -> String {
    let folded = FoldedFinding.folded(outcome, in: audit.pages)
    let rows = folded.map { fold in
      [
        severityText(fold.example),
        "\(ruleTitle(fold.example.rule))<br>\(Markdown.text(VisibleText.line(fold.example.message[language], limit: 400)))",
        scopeText(fold), examples(fold),
      ]
    }
    let columns = [Phrasebook.severity, Phrasebook.finding, Phrasebook.onPages, Phrasebook.examplePages]
    let table = self.table(columns.map(say), rows)
    let isMain = outcome == .violation && audit.pages.contains { $0.reading != nil }
    return section(heading, table.isEmpty && isMain ? say(Phrasebook.noFindings) + "\n" : table)
  }

  private var undecidedSection: String {
    let rows = FoldedFinding.folded(.undecided, in: audit.pages).map { fold in
      [
        ruleTitle(fold.example.rule),
        Markdown.prose((fold.example.because ?? fold.example.message)[language]), scopeText(fold), examples(fold),
      ]
    }
    let columns = [
      Phrasebook.question, Phrasebook.cannotBeDecidedBecause, Phrasebook.onPages, Phrasebook.examplePages,
    ]
    return section(Phrasebook.undecidedHeading, table(columns.map(say), rows))
  }

  private func severityText(_ finding: Finding) -> String { say(finding.severity.name) }

  private func ruleTitle(_ rule: String) -> String {
    "**\(Markdown.prose(audit.reference.title(of: rule, in: language)))** \(Markdown.code(rule))"
  }

  private func scopeText(_ fold: FoldedFinding) -> String {
    let pages = Phrasebook.pagesCounted.text(fold.pages.count, in: language)
    guard fold.occurrences > fold.pages.count else { return pages }
    return "\(pages), \(Phrasebook.times.text(fold.occurrences, in: language))"
  }

  private func examples(_ fold: FoldedFinding) -> String {
    var names = fold.pages.prefix(MarkdownSite.examplePages).map { pageLinks[$0] }
    let rest = fold.pages.count - names.count
    if rest > 0 { names.append(Phrasebook.more.text(rest, in: language)) }
    return names.joined(separator: "<br>")
  }

  private var acceptanceSection: String {
    let rows = audit.acceptanceProblems.map { problem in
      [
        Markdown.code(problem.place), Markdown.code(problem.rule),
        Markdown.text(AcceptanceText.text(of: problem, in: language)),
      ]
    }
    return section(
      Phrasebook.acceptanceProblems,
      table([Phrasebook.acceptance, Phrasebook.rule, Phrasebook.problem].map(say), rows))
  }

  private var staleSection: String {
    let rows = audit.stale.map { identity in
      [Markdown.code(identity.page), Markdown.code(identity.rule), Markdown.code(identity.evidence, limit: 120)]
    }
    let table = self.table([Phrasebook.page, Phrasebook.rule, Phrasebook.evidence].map(say), rows)
    return table.isEmpty ? "" : section(Phrasebook.staleHeading, "\(say(Phrasebook.staleExplained))\n\n\(table)")
  }

  // MARK: Inventories

  private var inventorySection: String {
    let readPages = audit.pages.count { $0.reading != nil }
    let rows = TrackerInventory.inventory(of: audit.pages).map { tracker in
      [
        "\(Markdown.text(tracker.name)) (\(say(tracker.service.name)))", Markdown.text(tracker.owner),
        say(tracker.purpose.name(of: tracker.service)),
        Phrasebook.runsOn.text(in: language, tracker.runs(of: readPages)),
        String(tracker.count(.gated) + tracker.count(.held)), String(tracker.count(.unclear)),
        String(tracker.announced), firstPlace(of: tracker),
      ]
    }
    let columns = [
      Phrasebook.service, Phrasebook.owner, Phrasebook.purpose, Phrasebook.runsAtOnce, Phrasebook.waits,
      Phrasebook.cannotBeTold, Phrasebook.onlyAnnounced, Phrasebook.firstPlace,
    ]
    return section(Phrasebook.inventory, table(columns.map(say), rows))
  }

  private func firstPlace(of tracker: TrackerInventory) -> String {
    let position = tracker.first.spot.position
    return "\(pageLinks[tracker.first.page]) \(position.line):\(position.column)"
  }

  private var pagesSection: String {
    var rows: [[String]] = []
    var leftOut = 0
    for (index, page) in audit.pages.enumerated() {
      guard let reading = page.reading else { continue }
      let tally = Tally(reading.findings)
      if rows.count >= MarkdownSite.listedPages, tally.violations == 0 {
        leftOut += 1
        continue
      }
      rows.append(pageRow(index, reading, tally))
    }
    let columns = [
      Phrasebook.page, Phrasebook.verdict, Phrasebook.capture, Phrasebook.language, Phrasebook.notice,
    ]
    var table = self.table(columns.map(say), rows)
    if leftOut > 0 { table += "\n\(Phrasebook.pagesLeftOut.text(leftOut, in: language))\n" }
    return section(Phrasebook.pages, table)
  }

  private func pageRow(_ index: Int, _ reading: Reading, _ tally: Tally) -> [String] {
    let violations = tally.violations > 0 ? tally.violationsText(in: language) : say(Phrasebook.clean)
    let verdict = ([violations] + tally.restText(in: language)).joined(separator: ", ")
    let code = reading.language.observed ?? reading.language.declared
    return [
      pageLinks[index], verdict, say(reading.capture.kind.name),
      code.map { LanguageNames.name(of: $0, in: language) } ?? "—",
      say(reading.notices.isEmpty ? Phrasebook.notFound : Phrasebook.found),
    ]
  }

  private var unreadSection: String {
    let rows = audit.unread.map { origin, reason in
      [Markdown.code(origin.name), Markdown.text(reason.sentence(in: language))]
    }
    return section(Phrasebook.unreadInputs, table([Phrasebook.page, Phrasebook.reason].map(say), rows))
  }

  private var passedOverSection: String {
    let all = audit.passedOver
    let rows = all.prefix(MarkdownSite.listedPages).map { origin, reason in
      [Markdown.code(origin.name), Markdown.text(reason.sentence(in: language))]
    }
    guard !rows.isEmpty else { return "" }
    let rest = all.count - rows.count
    let left = rest > 0 ? "\n\(Phrasebook.rowsLeftOut.text(rest, in: language))\n" : ""
    return section(
      Phrasebook.passedOver,
      "\(say(Phrasebook.passedOverExplained))\n\n"
        + table([Phrasebook.entry, Phrasebook.reason].map(say), rows) + left)
  }

  private var footer: String {
    """
    ---

    \(say(Phrasebook.severitiesExplained))

    \(say(Phrasebook.disclaimer)) \(Phrasebook.madeBy.text(in: language, ["program": audit.program.text]))

    """
  }
}
