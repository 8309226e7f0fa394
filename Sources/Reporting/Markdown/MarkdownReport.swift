import Inputs
import Pages
public import Rulebook

/// The report on one page as GitHub-flavoured Markdown.
public struct MarkdownReport: Sendable {
  /// The whole report.
  public let text: String

  /// The report on a page, in one of Riza's languages.
  public init(_ report: PageReport, in language: ReportLanguage, reference: Reference) {
    self.init(PageRecord(report), in: language, reference: reference)
  }

  /// The report on a page's record, in one of Riza's languages.
  public init(_ record: PageRecord, in language: ReportLanguage, reference: Reference) {
    text = MarkdownPage(record: record, language: language, reference: reference).text
  }
}

/// Writes the report on one page, section by section.
struct MarkdownPage {
  let record: PageRecord
  let language: ReportLanguage
  let reference: Reference

  var text: String {
    var page = MarkdownWriter(capacity: 16_384)
    writeHeading(to: &page)
    switch record.content {
    case .passedOver(let reason): write(Phrasebook.notAudited, reason.sentence(in: language), to: &page)
    case .unreadable(let reason): write(Phrasebook.unreadable, reason.sentence(in: language), to: &page)
    case .read(let reading): write(reading, to: &page)
    }
    writeFooter(to: &page)
    return page.text
  }

  private func write(_ reading: Reading, to page: inout MarkdownWriter) {
    writeVerdict(on: reading, to: &page)
    writeCapture(of: reading, to: &page)
    writeProof(of: reading, to: &page)
    writeNotices(of: reading, to: &page)
    writeTrackers(of: reading, to: &page)
    writeForms(of: reading, to: &page)
    writeFindings(of: reading, to: &page)
    writeRules(reading.passed, Phrasebook.passedHeading, Phrasebook.noneOfTheseFound, to: &page)
    writeRules(reading.notApplicable, Phrasebook.notApplicableHeading, Phrasebook.nothingToHoldAgainst, to: &page)
  }

  func say(_ phrase: LocalizedText) -> String { phrase[language] }

  func writeHeading(_ heading: LocalizedText, to page: inout MarkdownWriter) {
    page.block {
      $0 += "## "
      $0 += say(heading)
    }
  }

  private func writeHeading(to page: inout MarkdownWriter) {
    let title = record.reading?.title.map { VisibleText.line($0, limit: 120) } ?? record.origin.name
    page.block {
      $0 += "# \(say(Phrasebook.pageReport)): "
      $0.text(title)
    }
  }

  /// Says that there is no report, and why.
  private func write(_ phrase: LocalizedText, _ reason: String, to page: inout MarkdownWriter) {
    page.quotation([say(phrase), "", "\(Markdown.text(reason))."])
  }

  private func writeVerdict(on reading: Reading, to page: inout MarkdownWriter) {
    let tally = Tally(reading.findings)
    let rest = tally.restText(in: language, passed: reading.passed.count)
    page.quotation(
      ["**\(tally.verdict(in: language))**"] + (rest.isEmpty ? [] : ["", sentence(rest.joined(separator: " · "))]))
  }

  /// The text with its first letter as sentences have it.
  private func sentence(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let head = language == .turkish && first == "i" ? "İ" : first.properties.uppercaseMapping
    return head + String(text.unicodeScalars.dropFirst())
  }

  private func writeCapture(of reading: Reading, to page: inout MarkdownWriter) {
    let origin = record.origin
    page.table([say(Phrasebook.atAGlance), " "]) { table in
      func row(_ label: LocalizedText, _ write: (inout MarkdownWriter) -> Void) {
        table.row {
          $0.cell(say(label))
          $0.cell(write)
        }
      }
      row(Phrasebook.page) { $0.code(origin.name) }
      if let address = origin.address ?? reading.capture.address { row(Phrasebook.address) { $0.code(address) } }
      if let date = origin.date { row(Phrasebook.date) { $0.text(date) } }
      row(Phrasebook.capture) { $0 += CaptureText.text(of: reading.capture, in: language, code: { Markdown.text($0) }) }
      row(Phrasebook.pageKind) {
        $0 += "\(say(reading.kind.name)), \(Phrasebook.blocks.text(reading.blocks, in: language))"
      }
      row(Phrasebook.language) { $0 += languageText(reading.language) }
      row(Phrasebook.encoding) {
        $0 += CaptureText.text(of: reading.encoding, in: language, code: { Markdown.code($0) })
      }
      if !reading.cuts.isEmpty {
        row(Phrasebook.cutPage) { $0.list(reading.cuts, separator: "; ") { $0 += say($1.name) } }
      }
      if !reference.profiles.isEmpty {
        row(Phrasebook.heldAgainst) { $0.list(reference.profileNames(in: language), separator: ", ") { $0.text($1) } }
      }
    }
  }

  private func languageText(_ record: LanguageRecord) -> String {
    let text = CaptureText.text(of: record, in: language, code: { Markdown.code($0) })
    return record.disagrees ? "\(text): \(say(Phrasebook.declarationDisagrees))" : text
  }

  private func writeProof(of reading: Reading, to page: inout MarkdownWriter) {
    writeHeading(Phrasebook.provable, to: &page)
    page.block(say(Proof.summary(of: reading.capture)))
    page.table([Phrasebook.subject, Phrasebook.canBeShown, Phrasebook.because].map(say)) { table in
      for proof in Proof.proofs(of: reading.capture) {
        table.row {
          $0.cell(say(proof.subject))
          $0.cell(say(proof.answer.name))
          $0.cell(say(proof.because))
        }
      }
    }
  }

  private func writeRules(
    _ rules: [String], _ heading: LocalizedText, _ introduction: LocalizedText, to page: inout MarkdownWriter
  ) {
    guard !rules.isEmpty else { return }
    writeHeading(heading, to: &page)
    page.block(say(introduction))
    page.block {
      $0.list(rules, separator: "\n") { page, rule in
        if let item = reference.rules[rule]?.item[language] {
          page += item
        } else {
          page += "- "
          page.code(rule)
        }
      }
    }
  }

  private func writeFooter(to page: inout MarkdownWriter) {
    page.block("---")
    page.block(say(Phrasebook.severitiesExplained))
    page.block {
      $0 += say(Phrasebook.disclaimer)
      $0 += " "
      $0 += Phrasebook.madeBy.text(in: language, ["program": AuditRecord.Program.riza.text])
    }
  }
}
