import Facts
import Inputs
import Pages
import Rulebook
import Testing

@testable import Reporting

@Suite("Unknown hosts in reports")
struct UnknownHostReportTests {
  private static func host(_ name: String, _ form: Tracker.Form, _ reason: Gate.Reason = .noGate) -> UnknownHostRecord {
    UnknownHostRecord(
      name: name, form: form, spot: Spot(position: Position(line: 3, column: 5)), gate: .ungated, gateReason: reason)
  }

  private static let page: PageRecord = {
    var reading = Samples.reading(title: "Ferry", trackers: [Samples.tracker])
    reading.unknownHosts = [
      host("a.example", .hint, .hintOnly), host("a.example", .script), host("b.example", .image),
      host("c.example", .hint, .lookupOnly),
    ]
    return PageRecord(origin: Origin(path: "ferry.html"), content: .read(reading))
  }()

  @Test("What may do something by itself is told at once, the rest is folded away, no host twice")
  func folded() throws {
    let text = MarkdownReport(Self.page, in: .english, reference: Samples.reference).text
    let parts = text.split(separator: "<details>")
    #expect(parts.count == 2)
    let open = try #require(parts.first)
    let folded = try #require(parts.last)
    #expect(open.contains("`a.example` (3:5: **runs at once**)"))
    #expect(folded.contains("does not know: 2</summary>"))
    #expect(folded.contains("`b.example` (image, 3:5: **fetched at once**)"))
    #expect(folded.contains("`c.example` (connection hint, 3:5: only looks up the name)"))
    #expect(!folded.contains("a.example"))
    let turkish = MarkdownReport(Self.page, in: .turkish, reference: Samples.reference).text
    #expect(turkish.contains("`b.example` (görsel, 3:5: **hemen alınıyor**)"))
  }

  @Test("A record read again says the same, and one of an earlier version is read")
  func records() throws {
    let image = Self.host("b.example", .image)
    #expect(try UnknownHostRecord(json: image.json) == image)
    let earlier = JSON.object([
      JSON.Member(name: "name", value: .string("f.example")), JSON.Member(name: "isFrame", value: .bool(true)),
      JSON.Member(name: "spot", value: image.spot.json), JSON.Member(name: "gate", value: .string("ungated")),
      JSON.Member(name: "gateReason", value: .string("no-gate")),
    ])
    #expect(try UnknownHostRecord(json: earlier).form == .frame)
  }
}
