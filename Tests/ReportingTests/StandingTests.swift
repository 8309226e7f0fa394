import Inputs
import Rulebook
import Testing

@testable import Reporting

@Suite struct StandingTests {
  private static let today = Day("2027-01-15") ?? Day.latest

  private func page(_ findings: [Finding], acceptances: [Acceptance] = []) -> PageRecord {
    var reading = Samples.reading(title: nil, findings: findings, path: "blog/a.html")
    reading.acceptances = acceptances
    return PageRecord(origin: Origin(path: "blog/a.html"), content: .read(reading))
  }

  private func audit(_ findings: [Finding]) -> AuditRecord {
    AuditRecord(inputs: ["blog"], pages: [page(findings)], reference: Samples.reference)
  }

  private func moved(_ finding: Finding) -> Finding {
    Samples.finding(
      finding.rule, quote: finding.evidence[0].quote, line: 900, column: 7, message: finding.message)
  }

  @Test func `A finding that moved stays known, a second copy is new, a mended one is stale`() throws {
    let baseline = Baseline(of: audit([Samples.ungated, Samples.leftover]))
    let read = try Baseline(json: try JSON(Array(baseline.text.utf8)))
    #expect(read == baseline)
    let standings = Standings(baseline: read, today: StandingTests.today)
    var later = audit([moved(Samples.ungated), moved(Samples.ungated)])
    standings.apply(to: &later.pages[0])
    #expect(later.pages[0].findings.map(\.standing) == [.known, .open])
    #expect(standings.stale(in: later).map(\.rule) == ["leftover-call-to-action"])
  }

  @Test func `A page that was not read makes nothing stale`() {
    let standings = Standings(baseline: Baseline(of: audit([Samples.ungated])), today: StandingTests.today)
    let other = AuditRecord(inputs: [], pages: [Samples.textPage], reference: Samples.reference)
    #expect(standings.stale(in: other).isEmpty)
  }

  @Test(
    arguments: [
      ("2027-01-15", true, [AcceptanceProblem.Kind]()), ("2027-01-14", false, [.expired]), (nil, true, []),
    ])
  func `An acceptance holds to its last day`(until: String?, holds: Bool, problems: [AcceptanceProblem.Kind]) {
    let acceptance = Acceptance(
      rule: "tracker-ungated", paths: ["blog/**"],
      signature: Standing.Signature(
        owner: "dpo", reason: "own server", until: until.flatMap { Day($0) }, isInline: false),
      place: "accepted.yaml:1:3")
    let standings = Standings(acceptances: [acceptance], today: StandingTests.today)
    var audit = audit([Samples.ungated])
    standings.apply(to: &audit.pages[0])
    #expect((audit.pages[0].findings[0].standing == .accepted(acceptance.signature)) == holds)
    #expect(standings.problems(in: audit).map(\.kind) == problems)
  }

  @Test(
    arguments: [
      ("tracker-ungated", [], false, [AcceptanceProblem.Kind.unused]), ("tracker-ungated", ["**"], false, [.unused]),
      ("tracker-ungated", [], true, []), ("tracker-ungated", ["elsewhere/**"], false, []),
      ("leftover-call-to-action", [], false, []), ("tracker-ungatd", [], true, [.unknown]),
    ])
  func `An acceptance that covers nothing is told where its rule was held against its pages`(
    rule: String, paths: [String], isPartial: Bool, problems: [AcceptanceProblem.Kind]
  ) {
    let acceptance = Acceptance(
      rule: rule, paths: paths,
      signature: Standing.Signature(owner: "dpo", reason: "x", until: nil, isInline: false), place: "a:1:1")
    let standings = Standings(acceptances: [acceptance], today: StandingTests.today)
    #expect(standings.problems(in: audit([]), isPartial: isPartial).map(\.kind) == problems)
  }

  @Test(
    arguments: [
      ("<!-- riza: accept r until 2027-01-31 -- own server, decided -->", "own server, decided", "2027-01-31"),
      ("<!--riza: accept r -- because-->", "because", nil),
      ("<!-- riza: accept r until 2027-02-31 -- x -->", nil, nil),
      ("<!-- riza: accept r until 2027-01-31 -->", nil, nil), ("<!-- riza: accept -- x -->", nil, nil),
      ("<!-- we accept r -- x -->", nil, nil), ("<!-- riza: accept r --", nil, nil),
    ])
  func `A comment accepts only with a reason`(comment: String, reason: String?, until: String?) {
    let acceptance = InlineAcceptance.acceptance(in: comment, at: "a:1:1", on: "a")
    #expect(acceptance?.signature.reason == reason)
    #expect(acceptance?.signature.until?.text == until)
  }

  @Test(
    arguments: [
      ("blog/**", "blog/a/b.html", true), ("blog/**", "site/blog/a.html", true), ("blog/*", "blog/a/b.html", false),
      ("**/*.html", "a.html", true), ("**/*.html", "x/y/a.html", true), ("*.html", "x/a.html", true),
      ("a?c", "abc", true), ("a?c", "a/c", false), ("blog/**", "weblog/a.html", false), ("", "a", false),
      ("./blog/**", "blog/a", true), ("**", "anything/at/all", true), ("a**b", "a/x/b", true),
    ])
  func `Globs`(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func `A glob of many stars is no trap`() {
    let pattern = String(repeating: "*a", count: 200)
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2_000) + "b"))
  }

  @Test func `A comparison tells new, gone and moved`() {
    let old = audit([Samples.ungated, Samples.leftover])
    let new = audit([moved(Samples.ungated), Samples.noReject])
    let comparison = Comparison(from: old, to: new)
    #expect(comparison.new.map(\.finding.rule) == ["consent-no-reject-first-layer"])
    #expect(comparison.gone.map(\.finding.rule) == ["leftover-call-to-action"])
    #expect(comparison.moved.count == 1)
    #expect(comparison.kept == 1)
    let text = comparison.markdown(in: .english, reference: Samples.reference)
    #expect(text.contains("5:17 → 900:7"))
    #expect(new.without(old).pages[0].findings.map(\.finding.rule) == ["consent-no-reject-first-layer"])
  }
}
