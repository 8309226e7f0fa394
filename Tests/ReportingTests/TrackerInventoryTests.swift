import Facts
import Inputs
import Pages
import Rulebook
import Testing

@testable import Reporting

@Suite("Trackers over all pages")
struct TrackerInventoryTests {
  private static func tracker(
    _ gate: Gate.State, _ reason: Gate.Reason = .noGate, line: Int = 1, vendor: String = "google-analytics"
  ) -> TrackerRecord {
    TrackerRecord(
      spot: Spot(position: Position(line: line, column: 1), selector: nil), vendor: vendor, name: "Google Analytics",
      owner: "Google", service: .analytics, purpose: .statistics, form: .script, quote: "", identifiers: [],
      mayStore: ["_ga"], gate: gate, gateReason: reason, category: nil)
  }

  private static func pages(_ trackers: [[TrackerRecord]]) -> [PageRecord] {
    trackers.enumerated().map { index, trackers in
      PageRecord(
        origin: Origin(path: "page-\(index + 1).html"),
        content: .read(Samples.reading(title: nil, trackers: trackers, path: "page-\(index + 1).html")))
    }
  }

  @Test("A page counts where a tracker is worst on it, and the first of the worst places is named")
  func counts() throws {
    let pages = Self.pages([
      [Self.tracker(.ungated, .hintOnly)], [Self.tracker(.gated, .inertType)], [],
      [Self.tracker(.held, .vendorSwitch), Self.tracker(.ungated, line: 7), Self.tracker(.unclear, .delayed)],
      [Self.tracker(.ungated, line: 3)], [Self.tracker(.unclear, .delayed)],
    ])
    let all = TrackerInventory.inventory(of: pages)
    let one = try #require(all.first)
    #expect(all.count == 1)
    #expect(one.pages == 5)
    #expect(Gate.State.allCases.map(one.count) == [1, 0, 2, 1])
    #expect(one.announced == 1)
    #expect(one.first.page == 3)
    #expect(one.first.spot.position.line == 7)
  }

  @Test("What runs at once on most pages comes first, then what is on most pages, then by id")
  func order() {
    let pages = Self.pages([
      [Self.tracker(.gated, vendor: "b"), Self.tracker(.gated, vendor: "a"), Self.tracker(.ungated, vendor: "c")],
      [Self.tracker(.gated, vendor: "b"), Self.tracker(.gated, vendor: "d")],
    ])
    #expect(TrackerInventory.inventory(of: pages).map(\.vendor) == ["c", "b", "a", "d"])
  }

  @Test("The index tells it in both languages, and JSON with the page's name")
  func told() {
    let pages = Self.pages([[Self.tracker(.ungated, line: 5)], []])
    let audit = AuditRecord(pages: pages, reference: Samples.reference)
    #expect(MarkdownIndex(audit, in: .english).text.contains("| 1 of 2 | 0 | 0 | 0 | `page-1.html` 5:1 |"))
    #expect(MarkdownIndex(audit, in: .turkish).text.contains("| 2 sayfanın 1 tanesinde |"))
    #expect(JSONReport(audit).text.contains("\"ungated\": 1"))
    #expect(HTMLReport(audit, in: .english).text.contains("<a href=\"#page-1\">"))
  }
}
