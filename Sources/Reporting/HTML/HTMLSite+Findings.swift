import Inputs
import Pages
import Rulebook

extension HTMLSite {
  /// How many places of a finding are shown, opened and folded away.
  private static let openPlaces = 3
  private static let foldedPlaces = 50

  func findingSection(_ heading: LocalizedText, _ outcome: Outcome) -> String {
    let groups = grouped(FoldedFinding.folded(outcome, in: audit.pages))
    let cards = groups.enumerated().map { card($1, id: "\(outcome.rawValue)-\($0 + 1)") }
    let isMain = outcome == .violation && audit.pages.contains { $0.reading != nil }
    let body = cards.isEmpty && isMain ? HTML.text("p", say(Phrasebook.noFindings)) : cards.joined(separator: "\n")
    return section(heading, id: outcome.rawValue, body)
  }

  /// Findings of one rule and severity, which share all they say but their places, in the order of the first.
  private func grouped(_ folded: [FoldedFinding]) -> [[FoldedFinding]] {
    var groups: [[FoldedFinding]] = []
    var places: [String: Int] = [:]
    for fold in folded {
      let finding = fold.example
      let key = "\(finding.rule) \(finding.severity.rawValue) \(finding.because?.en ?? "")"
      if let place = places[key] {
        groups[place].append(fold)
      } else {
        places[key] = groups.count
        groups.append([fold])
      }
    }
    return groups
  }

  private func card(_ folds: [FoldedFinding], id: String) -> String {
    guard let finding = folds.first?.example else { return "" }
    let texts = audit.reference.rules[finding.rule]
    let badge = finding.outcome == .violation ? finding.severity.name : finding.outcome.name
    let sort = finding.outcome == .violation ? finding.severity.rawValue : finding.outcome.rawValue
    var parts = [
      """
      <h3 id="\(id)">\(HTML.text("span", say(badge), ["class": "badge"])) \
      \(HTML.prose(audit.reference.title(of: finding.rule, in: language)))</h3>
      """
    ]
    for fold in folds {
      let message = VisibleText.line(fold.example.message[language], limit: 500)
      parts += [HTML.text("p", message, ["class": "message"]), places(fold)]
    }
    if let because = finding.because {
      let label = finding.outcome == .review ? Phrasebook.toLookAt : Phrasebook.cannotBeDecidedBecause
      parts.append(paragraph(label, because[language]))
    }
    if finding.outcome != .undecided {
      if let texts { parts.append(paragraph(Phrasebook.whyItMatters, texts.why[language])) }
      parts.append(law(finding))
      if let texts, finding.outcome == .violation { parts.append(paragraph(Phrasebook.whatToDo, texts.fix[language])) }
    }
    parts.append(facts(finding, on: Set(folds.flatMap(\.pages)).count))
    return """
      <article class="finding \(sort)" aria-labelledby="\(id)" data-severity="\(finding.severity.rawValue)" \
      data-rule="\(XML.attribute(finding.rule))">
      \(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
      </article>
      """
  }

  private func paragraph(_ label: LocalizedText, _ text: String) -> String {
    "<p>\(HTML.text("b", "\(say(label)).")) \(HTML.prose(text))</p>"
  }

  private func facts(_ finding: Finding, on count: Int) -> String {
    let pages = Phrasebook.pagesCounted.text(count, in: language)
    let parts = [
      XML.text(pages), "\(XML.text(say(Phrasebook.rule))) \(HTML.code(finding.rule))",
      XML.text("\(say(Phrasebook.severity)): \(say(finding.severity.name))"),
      XML.text("\(say(Phrasebook.confidence)): \(say(finding.confidence.name))"),
    ]
    return "<p class=\"small\">\(parts.joined(separator: " · "))</p>"
  }

  // MARK: Places

  private func places(_ fold: FoldedFinding) -> String {
    let items = fold.places.prefix(HTMLSite.openPlaces + HTMLSite.foldedPlaces).map(place)
    guard !items.isEmpty else { return "" }
    var text = "<ul class=\"places\">\(items.prefix(HTMLSite.openPlaces).joined())</ul>"
    let rest = items.dropFirst(HTMLSite.openPlaces)
    guard !rest.isEmpty else { return text }
    let hidden = fold.places.count - HTMLSite.openPlaces
    let left = fold.places.count - items.count
    let note = left > 0 ? HTML.text("p", HTMLPhrases.placesLeftOut.text(left, in: language)) : ""
    let summary = HTML.text("summary", HTMLPhrases.morePlaces.text(hidden, in: language))
    text += "<details>\(summary)<ul class=\"places\">\(rest.joined())</ul>\(note)</details>"
    return text
  }

  private func place(_ place: FoldedFinding.Place) -> String {
    let name = audit.pages[place.page].origin.name
    let evidence = place.evidence.map { evidence in
      var line = HTML.code(evidence.quote)
      line += "<span class=\"small\">\(XML.text(spotText(evidence)))"
      if let selector = evidence.selector, !selector.isEmpty { line += " · \(HTML.code(selector, limit: 160))" }
      if let note = evidence.note { line += " · \(XML.text(VisibleText.line(note[language])))" }
      return "<div>\(line)</span></div>"
    }
    return "<li><a href=\"#page-\(place.page + 1)\">\(HTML.quote(name))</a>\(evidence.joined())</li>"
  }

  private func spotText(_ evidence: Evidence) -> String {
    Phrasebook.lineColumn.text(
      in: language, ["line": String(evidence.start.line), "column": String(evidence.start.column)])
  }

  private func law(_ finding: Finding) -> String {
    guard !finding.law.isEmpty else { return paragraph(Phrasebook.law, say(Phrasebook.noLaw)) }
    let items = finding.law.map { citation in
      let source = audit.reference.sources[citation.source]
      let link = HTML.link(source?.title[language] ?? citation.source, to: source?.address)
      let place = citation.at.isEmpty ? "" : ", \(XML.text(citation.place(in: language)))"
      return "<li>\(link)\(place) <span class=\"small\">(\(XML.text(say(citation.status.name))))</span></li>"
    }
    return "<p><b>\(XML.text(say(Phrasebook.law))).</b></p><ul class=\"law\">\(items.joined())</ul>"
  }

  // MARK: The site, and what is settled

  var siteSection: String {
    let indices = audit.indicesByName
    let cards = audit.site.findings.filter { $0.standing == .open }.enumerated().map { index, reported in
      card([FoldedFinding(about: reported.finding, indices)], id: "site-\(index + 1)")
    }
    let compared = audit.comparedText(in: language)
    guard !cards.isEmpty else { return "" }
    return section(
      Phrasebook.siteFindings, id: "site", HTML.text("p", compared) + "\n" + cards.joined(separator: "\n"))
  }

  var settledSection: String {
    let rows = audit.listed.filter { $0.reported.standing != .open }.map { listed in
      [
        XML.text(say(listed.finding.severity.name)), HTML.code(listed.finding.rule),
        XML.text(VisibleText.line(listed.finding.message[language])),
        XML.text(listed.place),
        XML.text(VisibleText.line(StandingText.text(of: listed.reported.standing, in: language))),
      ]
    }
    let columns = [
      Phrasebook.severity, Phrasebook.rule, Phrasebook.whatWasFound, Phrasebook.place, Phrasebook.standing,
    ]
    return section(
      Phrasebook.settledHeading, id: "settled",
      HTML.table(columns.map(say), rows, caption: say(Phrasebook.settledHeading)))
  }

  var acceptanceSection: String {
    let rows = audit.acceptanceProblems.map { problem in
      [
        HTML.code(problem.place), HTML.code(problem.rule),
        XML.text(AcceptanceText.text(of: problem, in: language)),
      ]
    }
    let columns = [Phrasebook.acceptance, Phrasebook.rule, Phrasebook.problem]
    return section(
      Phrasebook.acceptanceProblems, id: "acceptances",
      HTML.table(columns.map(say), rows, caption: say(Phrasebook.acceptanceProblems)))
  }

  var staleSection: String {
    let rows = audit.stale.map { [HTML.code($0.page), HTML.code($0.rule), HTML.code($0.evidence)] }
    let columns = [Phrasebook.page, Phrasebook.rule, Phrasebook.evidence]
    let table = HTML.table(columns.map(say), rows, caption: say(Phrasebook.staleHeading))
    return section(
      Phrasebook.staleHeading, id: "stale",
      table.isEmpty ? "" : HTML.text("p", say(Phrasebook.staleExplained)) + table)
  }
}
