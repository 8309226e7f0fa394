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
    var sections = [heading]
    switch record.content {
    case .passedOver(let reason):
      sections.append(
        Markdown.quotation("\(Phrasebook.notAudited[language])\n\n\(Markdown.text(reason.sentence(in: language)))."))
    case .unreadable(let reason):
      sections.append(
        Markdown.quotation(
          "\(Phrasebook.unreadable[language])\n\n\(Markdown.text(reason.sentence(in: language)))."))
    case .read(let reading):
      sections += [
        verdict(reading), captureTable(reading), proofSection(reading), noticeSection(reading),
        trackerSection(reading), formSection(reading),
      ]
      sections += findingSections(reading)
      sections += [passedSection(reading), notApplicableSection(reading)]
    }
    sections.append(footer)
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func say(_ phrase: LocalizedText) -> String { phrase[language] }

  func section(_ heading: LocalizedText, _ body: String) -> String {
    body.isEmpty ? "" : "## \(heading[language])\n\n\(body)"
  }

  private var heading: String {
    let title = record.reading?.title.map { VisibleText.line($0, limit: 120) } ?? record.origin.name
    return "# \(say(Phrasebook.pageReport)): \(Markdown.text(title))\n"
  }

  private func verdict(_ reading: Reading) -> String {
    let tally = Tally(reading.findings)
    var lines = ["**\(tally.verdict(in: language))**"]
    let rest = tally.restText(in: language, passed: reading.passed.count)
    if !rest.isEmpty { lines += ["", sentence(rest.joined(separator: " · "))] }
    return Markdown.quotation(lines.joined(separator: "\n"))
  }

  /// The text with its first letter as sentences have it.
  private func sentence(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let head = language == .turkish && first == "i" ? "İ" : first.properties.uppercaseMapping
    return head + String(text.unicodeScalars.dropFirst())
  }

  private func captureTable(_ reading: Reading) -> String {
    let origin = record.origin
    let rows: [[String]] = [
      [say(Phrasebook.page), Markdown.code(origin.name)],
      row(Phrasebook.address, (origin.address ?? reading.capture.address).map { Markdown.code($0) }),
      row(Phrasebook.date, origin.date.map(Markdown.text)),
      [say(Phrasebook.capture), captureText(reading.capture)],
      [say(Phrasebook.pageKind), "\(say(reading.kind.name)), \(Phrasebook.blocks.text(reading.blocks, in: language))"],
      [say(Phrasebook.language), languageText(reading.language)],
      [say(Phrasebook.encoding), encodingText(reading.encoding)],
      row(Phrasebook.cutPage, reading.cuts.isEmpty ? nil : reading.cuts.map { say($0.name) }.joined(separator: "; ")),
      row(Phrasebook.heldAgainst, profilesText),
    ].filter { !$0.isEmpty }
    return Markdown.table([say(Phrasebook.atAGlance), " "], rows)
  }

  private func row(_ label: LocalizedText, _ value: String?) -> [String] { value.map { [say(label), $0] } ?? [] }

  private var profilesText: String? {
    reference.profiles.isEmpty
      ? nil : reference.profileNames(in: language).map(Markdown.text).joined(separator: ", ")
  }

  private func captureText(_ capture: Capture) -> String {
    CaptureText.text(of: capture, in: language, code: { Markdown.text($0) })
  }

  private func languageText(_ record: LanguageRecord) -> String {
    let text = CaptureText.text(of: record, in: language, code: { Markdown.code($0) })
    return record.disagrees ? "\(text): \(say(Phrasebook.declarationDisagrees))" : text
  }

  private func encodingText(_ encoding: EncodingRecord) -> String {
    CaptureText.text(of: encoding, in: language, code: { Markdown.code($0) })
  }

  private func proofSection(_ reading: Reading) -> String {
    let rows = Proof.proofs(of: reading.capture).map { [say($0.subject), say($0.answer.name), say($0.because)] }
    let table = Markdown.table([Phrasebook.subject, Phrasebook.canBeShown, Phrasebook.because].map(say), rows)
    return section(Phrasebook.provable, "\(say(Proof.summary(of: reading.capture)))\n\n\(table)")
  }

  private func passedSection(_ reading: Reading) -> String {
    section(Phrasebook.passedHeading, ruleList(reading.passed, after: Phrasebook.noneOfTheseFound))
  }

  private func notApplicableSection(_ reading: Reading) -> String {
    section(
      Phrasebook.notApplicableHeading, ruleList(reading.notApplicable, after: Phrasebook.nothingToHoldAgainst))
  }

  private func ruleList(_ rules: [String], after introduction: LocalizedText) -> String {
    guard !rules.isEmpty else { return "" }
    var list = "\(say(introduction))\n\n"
    for rule in rules { list += reference.rules[rule]?.item[language] ?? "- \(Markdown.code(rule))\n" }
    return list
  }

  private var footer: String {
    """
    ---

    \(say(Phrasebook.severitiesExplained))

    \(say(Phrasebook.disclaimer)) \(Phrasebook.madeBy.text(in: language, ["program": AuditRecord.Program.riza.text]))

    """
  }
}
