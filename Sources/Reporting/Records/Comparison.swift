import Inputs
import Pages
public import Rulebook

/// What changed between two runs.
public struct Comparison: Sendable {
  /// Findings that only the newer run has.
  public let new: [ReportedFinding]
  /// Findings that only the older run has, on pages that both read.
  public let gone: [ReportedFinding]
  /// Findings that both have, at another place.
  public let moved: [(before: ReportedFinding, after: ReportedFinding)]
  /// How many findings both have.
  public let kept: Int
  /// Pages that only the newer run read, and only the older one.
  public let addedPages: [String]
  /// Pages that only the older run read.
  public let removedPages: [String]

  /// What changed from one run to a later one. Undecided points take no part.
  public init(from old: AuditRecord, to new: AuditRecord) {
    let before = Comparison.findings(of: old)
    let after = Comparison.findings(of: new)
    let known = Dictionary(before.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    let found = Set(after.map(\.identity))
    let oldPages = Set(old.pages.filter { $0.reading != nil }.map(\.origin.name))
    let newPages = Set(new.pages.filter { $0.reading != nil }.map(\.origin.name))
    self.new = after.filter { known[$0.identity] == nil }
    gone = before.filter { finding in
      let isOnPage = newPages.contains(finding.identity.page) || finding.identity.page == SiteRecord.name
      return !found.contains(finding.identity) && isOnPage
    }
    moved = after.compactMap { finding in
      guard let earlier = known[finding.identity], Comparison.start(of: earlier) != Comparison.start(of: finding)
      else { return nil }
      return (earlier, finding)
    }
    kept = after.count - self.new.count
    addedPages = newPages.subtracting(oldPages).sorted()
    removedPages = oldPages.subtracting(newPages).sorted()
  }

  private static func findings(of audit: AuditRecord) -> [ReportedFinding] {
    audit.listed.map(\.reported).filter { $0.finding.outcome == .violation || $0.finding.outcome == .review }
  }

  fileprivate static func start(of reported: ReportedFinding) -> Position? { reported.finding.evidence.first?.start }

  /// The comparison in Markdown.
  public func markdown(in language: ReportLanguage, reference: Reference) -> String {
    let counts = [
      Phrasebook.newCounted.text(new.count, in: language), Phrasebook.goneCounted.text(gone.count, in: language),
      Phrasebook.movedCounted.text(moved.count, in: language), Phrasebook.keptCounted.text(kept, in: language),
    ]
    var text = "# \(Phrasebook.comparison[language])\n\n"
    text += Markdown.quotation("**\(counts.joined(separator: " · "))**")
    text += section(Phrasebook.newHeading, new.map { row($0, language, reference) }, language)
    text += section(Phrasebook.goneHeading, gone.map { row($0, language, reference) }, language)
    text += section(
      Phrasebook.movedHeading,
      moved.map { before, after in
        var cells = row(after, language, reference)
        cells[3] = "\(Comparison.place(of: before)) → \(Comparison.place(of: after))"
        return cells
      }, language)
    text += pages(Phrasebook.addedPages, addedPages, language) + pages(Phrasebook.removedPages, removedPages, language)
    return text
  }

  private func section(_ heading: LocalizedText, _ rows: [[String]], _ language: ReportLanguage) -> String {
    let columns = [Phrasebook.severity, Phrasebook.finding, Phrasebook.page, Phrasebook.place]
    let table = Markdown.table(columns.map { $0[language] }, rows)
    return table.isEmpty ? "" : "\n## \(heading[language])\n\n\(table)"
  }

  private func row(_ reported: ReportedFinding, _ language: ReportLanguage, _ reference: Reference) -> [String] {
    let finding = reported.finding
    let title = Markdown.prose(reference.title(of: finding.rule, in: language))
    return [
      finding.outcome == .violation ? finding.severity.name[language] : finding.outcome.name[language],
      "**\(title)** \(Markdown.code(finding.rule))<br>\(Markdown.text(finding.message[language]))",
      Markdown.code(reported.identity.page), Comparison.place(of: reported),
    ]
  }

  private func pages(_ heading: LocalizedText, _ names: [String], _ language: ReportLanguage) -> String {
    guard !names.isEmpty else { return "" }
    return "\n## \(heading[language])\n\n" + names.map { "- \(Markdown.code($0))\n" }.joined()
  }

  private static func place(of reported: ReportedFinding) -> String {
    start(of: reported).map { "\($0.line):\($0.column)" } ?? "—"
  }
}

extension AuditRecord {
  /// The run without the findings an older run has, at whatever place.
  public func without(_ old: AuditRecord) -> AuditRecord {
    let known = Set(old.listed.map(\.reported.identity))
    var audit = self
    for index in audit.pages.indices {
      guard case .read(var reading) = audit.pages[index].content else { continue }
      reading.findings.removeAll { known.contains($0.identity) }
      audit.pages[index].content = .read(reading)
    }
    audit.site.findings.removeAll { known.contains($0.identity) }
    return audit
  }
}
