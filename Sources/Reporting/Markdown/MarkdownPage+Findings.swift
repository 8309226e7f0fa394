import Facts
import Rulebook

extension MarkdownPage {
  /// Findings to act on, points for a person, undecided points, and what is settled.
  func findingSections(_ reading: Reading) -> [String] {
    let open = reading.findings.filter { $0.standing == .open }.map(\.finding)
    let violations = grouped(open.filter { $0.outcome == .violation }).sorted { $0[0].severity > $1[0].severity }
    let reviews = grouped(open.filter { $0.outcome == .review })
    let undecided = open.filter { $0.outcome == .undecided }
    let settled = reading.findings.filter { $0.standing != .open }
    let numbered = violations.enumerated().map { violation($1, number: $0 + 1) }
    return [
      section(
        Phrasebook.findingsHeading,
        numbered.isEmpty ? say(Phrasebook.noFindings) + "\n" : numbered.joined(separator: "\n")),
      section(Phrasebook.reviewHeading, reviews.map(review).joined(separator: "\n")),
      section(Phrasebook.undecidedHeading, undecidedTable(undecided)),
      section(Phrasebook.settledHeading, settledTable(settled)),
    ]
  }

  /// Findings of one rule and severity, which share all they say but their evidence, in the order of the first.
  private func grouped(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    var places: [String: Int] = [:]
    for finding in findings {
      let key = "\(finding.rule) \(finding.severity.rawValue) \(finding.because?.en ?? "")"
      if let place = places[key] {
        groups[place].append(finding)
      } else {
        places[key] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  private func violation(_ findings: [Finding], number: Int) -> String {
    guard let finding = findings.first else { return "" }
    let title = Markdown.prose(reference.title(of: finding.rule, in: language))
    let parts =
      ["### \(number). \(say(finding.severity.name)): \(title)\n"] + findings.map(shown) + [
        factsLine(finding), paragraph(Phrasebook.whyItMatters, reference.rules[finding.rule]?.why), lawText(finding),
        paragraph(Phrasebook.whatToDo, reference.rules[finding.rule]?.fix),
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func review(_ findings: [Finding]) -> String {
    guard let finding = findings.first else { return "" }
    let title = Markdown.prose(reference.title(of: finding.rule, in: language))
    let parts =
      ["### \(title)\n"] + findings.map(shown) + [
        paragraph(Phrasebook.toLookAt, finding.because), factsLine(finding),
        paragraph(Phrasebook.whyItMatters, reference.rules[finding.rule]?.why), lawText(finding),
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What was found, and the words that show it.
  private func shown(_ finding: Finding) -> String {
    "**\(Markdown.text(finding.message[language]))**\n\n\(evidenceText(finding))"
  }

  private func paragraph(_ label: LocalizedText, _ text: LocalizedText?) -> String {
    guard let text else { return "" }
    return "**\(say(label)).** \(Markdown.prose(text[language]))\n"
  }

  private func factsLine(_ finding: Finding) -> String {
    var profiles = ""
    if finding.profiles.count > 1 {
      profiles = finding.profiles.map { "\($0.profile): \(say($0.severity.name))" }.joined(separator: ", ")
    }
    var line = "\(say(Phrasebook.rule)) \(Markdown.code(finding.rule)) · "
    line += "\(say(Phrasebook.severity)): \(say(finding.severity.name))"
    if !profiles.isEmpty { line += " (\(Markdown.text(profiles)))" }
    return "\(line) · \(say(Phrasebook.confidence)): \(say(finding.confidence.name))\n"
  }

  private func evidenceText(_ finding: Finding) -> String {
    finding.evidence.map { evidence in
      let spot = Spot(position: evidence.start, selector: evidence.selector)
      var text = "> \(Markdown.code(evidence.quote))\n>\n> \(placeText(spot))"
      if let note = evidence.note { text += " — \(Markdown.text(note[language]))" }
      return text + "\n"
    }.joined(separator: "\n")
  }

  private func lawText(_ finding: Finding) -> String {
    guard !finding.law.isEmpty else { return "**\(say(Phrasebook.law)).** \(say(Phrasebook.noLaw))\n" }
    let lines = finding.law.map { citation in
      let source = reference.sources[citation.source]?.linkInMarkdown[language] ?? Markdown.text(citation.source)
      let place = citation.at.isEmpty ? "" : ", \(Markdown.text(citation.place(in: language)))"
      return "- \(source)\(place) (\(say(citation.status.name)))\n"
    }
    return "**\(say(Phrasebook.law)).**\n\n\(lines.joined())"
  }

  /// What could not be decided, by the reason: one reason often stands before many questions.
  private func undecidedTable(_ findings: [Finding]) -> String {
    let rows = byReason(findings).map { findings in
      var questions: [String] = []
      for rule in findings.map(\.rule) {
        let question = "\(Markdown.prose(reference.title(of: rule, in: language))) \(Markdown.code(rule))"
        if !questions.contains(question) { questions.append(question) }
      }
      var places: [String] = []
      for place in findings.compactMap({ $0.evidence.first }).map({ lineText(Spot(position: $0.start)) })
      where !places.contains(place) { places.append(place) }
      return [
        questions.joined(separator: "<br>"), Markdown.prose(reason(of: findings[0])),
        places.isEmpty ? "—" : places.joined(separator: ", "),
      ]
    }
    return Markdown.table(
      [Phrasebook.question, Phrasebook.cannotBeDecidedBecause, Phrasebook.place].map(say), rows)
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

  private func settledTable(_ findings: [ReportedFinding]) -> String {
    let rows = findings.map { reported in
      let finding = reported.finding
      return [
        say(finding.severity.name), Markdown.code(finding.rule), Markdown.text(finding.message[language]),
        finding.evidence.first.map { lineText(Spot(position: $0.start)) } ?? "—",
        Markdown.text(StandingText.text(of: reported.standing, in: language)),
      ]
    }
    let columns = [
      Phrasebook.severity, Phrasebook.rule, Phrasebook.whatWasFound, Phrasebook.place, Phrasebook.standing,
    ]
    return Markdown.table(columns.map(say), rows)
  }
}
