import Inputs
import Rulebook
import Testing

@testable import Reporting

@Suite struct PassedOverTests {
  private static let reasons: [PassedOver.Reason] = [
    .sameAs(nil), .sameAs(PassedOver.Earlier(address: "http://a.example/", date: "2026-01-01", isInFile: true)),
    .sameAs(PassedOver.Earlier(address: "http://a.example/", date: nil, isInFile: false)), .writtenBy("HTTrack"),
    .frame(of: "index.html"),
  ]

  private func audit(_ reason: PassedOver.Reason) -> AuditRecord {
    var audit = Samples.audit
    audit.pages = [Samples.page, PageRecord(origin: Origin(path: "old.html"), content: .passedOver(reason))]
    return audit
  }

  @Test(arguments: reasons) func `A report read again says the same of what was passed over`(
    reason: PassedOver.Reason
  ) throws {
    let audit = audit(reason)
    #expect(try AuditRecord(json: JSON(Array(JSONReport(audit).text.utf8))).pages == audit.pages)
  }

  @Test(arguments: reasons, [ReportLanguage.english, .turkish])
  func `What is passed over is told as no failure`(reason: PassedOver.Reason, language: ReportLanguage) {
    let audit = audit(reason)
    let sentence = reason.sentence(in: language)
    #expect(audit.unreadCount == 0)
    for format in [ReportFormat.gnu, .sarif, .junit, .html] {
      #expect(format.report(of: audit, in: language).contains(sentence))
    }
    #expect(MarkdownIndex(audit, in: language).text.contains(Phrasebook.passedOver[language]))
    let counted = Phrasebook.pagesPassedOver.text(1, in: language)
    for format in [ReportFormat.text, .github] { #expect(format.report(of: audit, in: language).contains(counted)) }
    for format in ReportFormat.allCases where format != .json {
      #expect(!format.report(of: audit, in: language).contains(Phrasebook.couldNotRead[language]))
    }
  }
}
