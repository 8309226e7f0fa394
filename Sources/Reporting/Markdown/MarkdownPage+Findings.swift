import Facts
import Rulebook

extension MarkdownPage {
  /// Findings to act on, points for a person, undecided points, and what is settled.
  func writeFindings(of reading: Reading, to page: inout MarkdownWriter) {
    writeViolations(open(.violation, in: reading), to: &page)
    writeReviews(open(.review, in: reading), to: &page)
    writeUndecided(open(.undecided, in: reading), to: &page)
    writeSettled(reading.findings.filter { $0.standing != .open }, to: &page)
  }

  private func open(_ outcome: Outcome, in reading: Reading) -> [Finding] {
    var open: [Finding] = []
    for index in reading.findings.indices {
      guard reading.findings[index].standing == .open, reading.findings[index].finding.outcome == outcome else {
        continue
      }
      open.append(reading.findings[index].finding)
    }
    return open
  }

  private func writeViolations(_ findings: [Finding], to page: inout MarkdownWriter) {
    writeHeading(Phrasebook.findingsHeading, to: &page)
    if findings.isEmpty { page.block(say(Phrasebook.noFindings)) }
    let groups = grouped(findings).sorted { $0[0].severity > $1[0].severity }
    for (index, group) in groups.enumerated() {
      let finding = group[0]
      page.block {
        $0 += "### \(index + 1). \(say(finding.severity.name)): "
        $0.prose(reference.title(of: finding.rule, in: language))
      }
      for finding in group { write(finding, to: &page) }
      writeFacts(of: finding, to: &page)
      write(Phrasebook.whyItMatters, reference.rules[finding.rule]?.why, to: &page)
      writeLaw(of: finding, to: &page)
      write(Phrasebook.whatToDo, reference.rules[finding.rule]?.fix, to: &page)
    }
  }

  private func writeReviews(_ findings: [Finding], to page: inout MarkdownWriter) {
    guard !findings.isEmpty else { return }
    writeHeading(Phrasebook.reviewHeading, to: &page)
    for group in grouped(findings) {
      let finding = group[0]
      page.block {
        $0 += "### "
        $0.prose(reference.title(of: finding.rule, in: language))
      }
      for finding in group { write(finding, to: &page) }
      write(Phrasebook.toLookAt, finding.because, to: &page)
      writeFacts(of: finding, to: &page)
      write(Phrasebook.whyItMatters, reference.rules[finding.rule]?.why, to: &page)
      writeLaw(of: finding, to: &page)
    }
  }

  /// Findings of one rule and severity, which share all they say but their evidence, in the order of the first.
  private func grouped(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in findings {
      let group = groups.firstIndex { group in
        group[0].rule == finding.rule && group[0].severity == finding.severity && group[0].because == finding.because
      }
      if let group { groups[group].append(finding) } else { groups.append([finding]) }
    }
    return groups
  }

  /// What was found, and the words that show it.
  private func write(_ finding: Finding, to page: inout MarkdownWriter) {
    page.block {
      $0 += "**"
      $0.text(finding.message[language])
      $0 += "**"
    }
    for evidence in finding.evidence { write(evidence, to: &page) }
  }

  private func write(_ evidence: Evidence, to page: inout MarkdownWriter) {
    page.block {
      $0 += "> "
      $0.code(evidence.quote)
      $0 += "\n>\n> "
      writePlace(Spot(position: evidence.start, selector: evidence.selector), to: &$0)
      if let note = evidence.note {
        $0 += " — "
        $0.text(note[language])
      }
    }
  }

  private func write(_ label: LocalizedText, _ text: LocalizedText?, to page: inout MarkdownWriter) {
    guard let text else { return }
    page.block {
      $0 += "**"
      $0 += say(label)
      $0 += ".** "
      $0.prose(text[language])
    }
  }

  private func writeFacts(of finding: Finding, to page: inout MarkdownWriter) {
    page.block {
      $0 += say(Phrasebook.rule)
      $0 += " "
      $0.code(finding.rule)
      $0 += " · "
      $0 += say(Phrasebook.severity)
      $0 += ": "
      $0 += say(finding.severity.name)
      if finding.profiles.count > 1 {
        $0 += " ("
        $0.list(finding.profiles, separator: ", ") { $0.text("\($1.profile): \(say($1.severity.name))") }
        $0 += ")"
      }
      $0 += " · "
      $0 += say(Phrasebook.confidence)
      $0 += ": "
      $0 += say(finding.confidence.name)
    }
  }

  private func writeLaw(of finding: Finding, to page: inout MarkdownWriter) {
    guard !finding.law.isEmpty else { return page.block("**\(say(Phrasebook.law)).** \(say(Phrasebook.noLaw))") }
    page.block("**\(say(Phrasebook.law)).**")
    page.block { $0.list(finding.law, separator: "\n") { write($1, to: &$0) } }
  }

  private func write(_ citation: Citation, to page: inout MarkdownWriter) {
    page += "- "
    if let source = reference.sources[citation.source] {
      page += source.linkInMarkdown[language]
    } else {
      page.text(citation.source)
    }
    if !citation.at.isEmpty {
      page += ", "
      page.text(citation.place(in: language))
    }
    page += " ("
    page += say(citation.status.name)
    page += ")"
  }

  /// What could not be decided, by the reason: one reason often stands before many questions.
  private func writeUndecided(_ findings: [Finding], to page: inout MarkdownWriter) {
    guard !findings.isEmpty else { return }
    writeHeading(Phrasebook.undecidedHeading, to: &page)
    let columns = [Phrasebook.question, Phrasebook.cannotBeDecidedBecause, Phrasebook.place]
    page.table(columns.map(say)) { table in
      for group in byReason(findings) {
        let places = unique(group.compactMap { $0.evidence.first.map { lineText($0.start) } })
        table.row {
          $0.cell { $0.list(unique(group.map(\.rule)), separator: "<br>") { writeQuestion($1, to: &$0) } }
          $0.cell { $0.prose(reason(of: group[0])) }
          $0.cell(places.isEmpty ? "—" : places.joined(separator: ", "))
        }
      }
    }
  }

  private func writeQuestion(_ rule: String, to page: inout MarkdownWriter) {
    page.prose(reference.title(of: rule, in: language))
    page += " "
    page.code(rule)
  }

  /// Texts, each once, in the order they first stand in.
  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Findings that cannot be decided for one reason, in the order of the first.
  private func byReason(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in findings {
      if let index = groups.firstIndex(where: { reason(of: $0[0]) == reason(of: finding) }) {
        groups[index].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups
  }

  private func reason(of finding: Finding) -> String { (finding.because ?? finding.message)[language] }

  private func writeSettled(_ findings: [ReportedFinding], to page: inout MarkdownWriter) {
    guard !findings.isEmpty else { return }
    writeHeading(Phrasebook.settledHeading, to: &page)
    let columns = [
      Phrasebook.severity, Phrasebook.rule, Phrasebook.whatWasFound, Phrasebook.place, Phrasebook.standing,
    ]
    page.table(columns.map(say)) { table in
      for reported in findings { table.row { writeCells(of: reported, to: &$0) } }
    }
  }

  private func writeCells(of reported: ReportedFinding, to row: inout MarkdownWriter) {
    let finding = reported.finding
    row.cell(say(finding.severity.name))
    row.cell { $0.code(finding.rule) }
    row.cell { $0.text(finding.message[language]) }
    row.cell(finding.evidence.first.map { lineText($0.start) } ?? "—")
    row.cell { $0.text(StandingText.text(of: reported.standing, in: language)) }
  }
}
