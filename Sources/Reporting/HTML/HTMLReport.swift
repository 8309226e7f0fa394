import Facts
import Inputs
import Pages
public import Rulebook

/// A run as one HTML file that needs nothing else: readable without scripts, on a phone and in print.
public struct HTMLReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage) {
    text = HTMLSite(audit: audit, language: language).text
  }
}

/// Writes the report on a run, section by section.
struct HTMLSite {
  let audit: AuditRecord
  let language: ReportLanguage

  func say(_ phrase: LocalizedText) -> String { phrase[language] }

  var text: String {
    let title = "\(say(Phrasebook.siteReport)): \(audit.inputs.joined(separator: ", "))"
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(XML.text(VisibleText.line(title, limit: 120)))</title>
      <style>\(HTMLStyle.css)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(XML.text(say(HTMLPhrases.skip)))</a>
      \(header)
      <main id="main">
      \(sections.filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      \(footer)
      <script>\(HTMLScript.source)</script>
      </body>
      </html>

      """
  }

  private var sections: [String] {
    [
      overview, filter, siteSection, findingSection(Phrasebook.findingsHeading, .violation),
      findingSection(Phrasebook.reviewHeading, .review), findingSection(Phrasebook.undecidedHeading, .undecided),
      settledSection, acceptanceSection, staleSection, inventorySection, pagesSection, unreadSection,
      passedOverSection,
    ]
  }

  func section(_ heading: LocalizedText, id: String, _ body: String) -> String {
    guard !body.isEmpty else { return "" }
    return "<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n"
      + HTML.text("h2", say(heading), ["id": "\(id)-h"]) + "\n\(body)</section>"
  }

  // MARK: At a glance

  private var header: String {
    let captureCount = audit.pages.count { $0.reading != nil }
    let tally = audit.tally
    let verdict = captureCount > 0 ? tally.verdict(in: language, captures: captureCount) : say(Phrasebook.nothingRead)
    let mood = tally.errors > 0 ? "error" : tally.warnings > 0 ? "warning" : "calm"
    return """
      <header class="\(mood)">
      <p class="kind">\(XML.text(say(Phrasebook.siteReport)))</p>
      <h1>\(audit.inputs.map { HTML.quote($0) }.joined(separator: ", "))</h1>
      <p class="verdict">\(XML.text(verdict))</p>
      </header>
      """
  }

  private var overview: String {
    let tally = audit.tally
    let read = audit.pages.compactMap(\.reading)
    let tiles: [(Int, LocalizedText, String)] = [
      (tally.errors, Severity.error.name, "error"), (tally.warnings, Severity.warning.name, "warning"),
      (tally.notices, Severity.notice.name, "notice"), (tally.reviews, HTMLPhrases.forAPerson, "review"),
      (tally.undecided, HTMLPhrases.undecided, "undecided"), (read.count, Phrasebook.pages, "pages"),
    ]
    let list = tiles.map { count, name, sort in
      "<li class=\"tile \(sort)\"><b>\(count)</b> \(HTML.text("span", say(name)))</li>"
    }
    let captures = Capture.Kind.allCases.compactMap { kind -> String? in
      let count = read.count { $0.capture.kind == kind }
      return count == 0 ? nil : "\(say(kind.name)): \(count)"
    }
    var facts: [(term: String, markup: String)] = []
    if !captures.isEmpty { facts.append((say(Phrasebook.captures), XML.text(captures.joined(separator: ", ")))) }
    let profiles = audit.reference.profileNames(in: language)
    if !profiles.isEmpty { facts.append((say(Phrasebook.heldAgainst), XML.text(profiles.joined(separator: ", ")))) }
    if !audit.unread.isEmpty {
      let unread = Phrasebook.pagesUnread.text(audit.unread.count, in: language)
      facts.append((say(Phrasebook.unreadInputs), "<a href=\"#unread\">\(XML.text(unread))</a>"))
    }
    if !audit.passedOver.isEmpty {
      let count = Phrasebook.pagesPassedOver.text(audit.passedOver.count, in: language)
      facts.append((say(Phrasebook.passedOver), "<a href=\"#passed-over\">\(XML.text(count))</a>"))
    }
    let tilesText = "<ul class=\"tiles\">\(list.joined())</ul>\n"
    return section(Phrasebook.atAGlance, id: "glance", tilesText + HTML.facts(facts))
  }

  /// Shown only where scripts run.
  private var filter: String {
    let rules = Set(audit.listed.map(\.finding.rule)).sorted()
    guard rules.count > 1 else { return "" }
    let severities = Severity.allCases.reversed().map { severity in
      "<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked> "
        + "\(XML.text(say(severity.name)))</label>"
    }
    let options = rules.map { rule in
      HTML.text("option", audit.reference.title(of: rule, in: language), ["value": rule])
    }
    return """
      <form class="filter" hidden aria-label="\(XML.attribute(say(HTMLPhrases.filter)))">
      <fieldset><legend>\(XML.text(say(Phrasebook.severity)))</legend>\(severities.joined(separator: " "))</fieldset>
      <label>\(XML.text(say(Phrasebook.rule))) <select name="rule">
      <option value="">\(XML.text(say(HTMLPhrases.allRules)))</option>\(options.joined())</select></label>
      <output aria-live="polite" data-one="\(XML.attribute(say(HTMLPhrases.shown)))"></output>
      </form>
      """
  }

  private var footer: String {
    let madeBy = Phrasebook.madeBy.text(in: language, ["program": audit.program.text])
    let severities = say(Phrasebook.severitiesExplained).split(separator: "**", omittingEmptySubsequences: false)
      .enumerated().map { $0 % 2 == 0 ? XML.text(String($1)) : HTML.text("b", String($1)) }.joined()
    return """
      <footer>
      <p>\(severities)</p>
      <p>\(XML.text(say(Phrasebook.disclaimer))) \(XML.text(madeBy))</p>
      </footer>
      """
  }
}

/// Sentences that only the HTML report has.
enum HTMLPhrases {
  static let skip = LocalizedText(en: "Skip to the report", tr: "Rapora geç")
  static let filter = LocalizedText(en: "Filter findings", tr: "Bulguları süz")
  static let allRules = LocalizedText(en: "all rules", tr: "tüm kurallar")
  static let shown = LocalizedText(en: "{n} shown", tr: "{n} bulgu gösteriliyor")
  static let forAPerson = LocalizedText(en: "For a person", tr: "İncelenecek")
  static let undecided = LocalizedText(en: "Undecided", tr: "Karar verilemedi")
  static let morePlaces = CountedText(one: "{n} more place", many: "{n} more places", tr: "{n} yer daha")
  static let placesLeftOut = CountedText(
    one: "{n} more place is in the JSON report.", many: "{n} more places are in the JSON report.",
    tr: "{n} yer daha JSON raporunda yer alıyor.")
}
