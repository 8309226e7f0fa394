import Foundation
import Inputs
import Pages
import Reporting
import Rulebook
import Testing

@testable import Auditing

@Suite struct AuditTests {
  private static let rulebook = Result { try Rulebook.embedded() }

  private func audit(jobs: Int = 2, limits: Limits = .standard) throws -> Audit {
    let rulebook = try Self.rulebook.get()
    return Audit(
      rulebook: rulebook, profiles: ["eu", "tr", "editorial"].compactMap(rulebook.profile), limits: limits, jobs: jobs)
  }

  @Test func `reports come in path order, the same for any number of jobs`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      let notice = number % 3 == 0 ? "<div id=cookie-banner>We use cookies. <button>Accept all</button></div>" : ""
      try folder.write(
        String(format: "%02d.html", number),
        "<html lang=en><body>\(String(repeating: "<p>Some words of a page.</p>", count: number * 40))\(notice)")
    }
    var runs: [[String]] = []
    for jobs in [1, 2, 5] {
      var lines: [String] = []
      for await report in try audit(jobs: jobs).reports(on: [.folder(folder.path)]) { lines.append("\(report)") }
      runs.append(lines)
    }
    #expect(runs[0].count == 40)
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
  }

  @Test func `a page that takes too long is given up, and says so`() throws {
    var limits = Limits.standard
    limits.seconds = 0
    let report = try audit(limits: limits).report(
      on: Document(origin: Origin(path: "slow.html"), bytes: Array("<p>Some words of a page.</p>".utf8)))
    guard case .unreadable(.overLimit(let what)) = report.content else {
      Issue.record("the page was read")
      return
    }
    #expect(what.contains("seconds"))
  }
}
