import Facts
import Foundation
import Inputs
import Reporting
import Rulebook
import Testing

@testable import Auditing

@Suite struct SiteTests {
  private static let rulebook = Result { try Rulebook.embedded() }

  private static func page(_ number: Int, hasNotice: Bool) -> String {
    let notice = """
      <div id="cookie-banner" role="dialog"><p>We use cookies to count visits and to show advertising.</p>
      <button>Accept all</button><button>Reject all</button></div>
      """
    return """
      <!DOCTYPE html><html lang="en"><head><title>Lighthouse \(number)</title></head><body><main><h1>Lighthouse \(number)</h1>
      <p>The last keeper of lighthouse \(number) handed over his keys on Friday after forty years of service.</p></main>
      \(hasNotice ? notice : "")</body></html>
      """
  }

  /// What is judged of a folder's pages together, and the whole run.
  private func run(_ folder: TemporaryFolder, jobs: Int) async throws -> AuditRecord {
    let rulebook = try Self.rulebook.get()
    let profiles = ["eu", "tr", "editorial"].compactMap(rulebook.profile)
    let audit = Audit(rulebook: rulebook, profiles: profiles, jobs: jobs)
    var survey = SiteSurvey()
    var pages: [PageRecord] = []
    let items = Items([.folder(folder.path)], limits: .standard)
    for await (record, digest) in audit.reports(on: items, finish: { (PageRecord($0), audit.digest(of: $0)) }) {
      pages.append(record)
      if let digest { survey.add(digest) }
    }
    return AuditRecord(
      pages: pages, site: audit.siteRecord(of: survey), reference: Reference(rulebook, profiles: profiles))
  }

  @Test func `a site is judged the same for any number of jobs, and every format says where`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<12 {
      try folder.write(String(format: "%02d.html", number), Self.page(number, hasNotice: number != 7))
    }
    let audit = try await run(folder, jobs: 1)
    #expect(try await run(folder, jobs: 5).site == audit.site)
    #expect(audit.site.sites == [SiteRecord.Site(name: "", pages: 12)])
    let finding = try #require(audit.site.findings.first { $0.finding.rule == "notice-missing-on-pages" })
    let pages = finding.finding.evidence.compactMap(\.page?.path).map { $0.suffix(7) }
    #expect(pages == ["00.html", "07.html"])

    #expect(try AuditRecord(json: JSON(Array(JSONReport(audit).text.utf8))).site == audit.site)
    #expect(MarkdownIndex(audit, in: .english, links: []).text.contains("07.html"))
    #expect(MarkdownIndex(audit, in: .turkish, links: []).text.contains("karşılaştırılan"))
    #expect(HTMLReport(audit, in: .english).text.contains("id=\"site\""))
    let sarif = SARIFReport(audit, in: .english).text
    #expect(sarif.contains("\"notice-missing-on-pages\"") && sarif.contains("07.html"))
  }
}
