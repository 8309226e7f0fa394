import Auditing
import Inputs
import Reporting
import Rulebook
import Testing

/// The example of the library's documentation, word for word but for its input.
@Suite struct LibraryTests {
  @Test func `A folder is audited in a few lines`() async throws {
    let page = Input.memory(name: "note.txt", bytes: Array("A first line.\n\nBuy now\n".utf8))
    var reports: [String] = []

    let rulebook = try Rulebook.embedded()
    let profiles = rulebook.profiles.filter { ["eu", "tr"].contains($0.id) }
    let audit = Audit(rulebook: rulebook, profiles: profiles)
    let reference = Reference(rulebook, profiles: profiles)
    for await report in audit.reports(on: [page]) {
      reports.append(MarkdownReport(report, in: .turkish, reference: reference).text)
    }

    #expect(reports.count == 1)
    #expect(reports[0].contains("note.txt"))
    #expect(reports[0].contains("## "))
  }
}
