import Foundation
import Inputs
import Pages
import Rulebook
import Testing

@testable import Reporting

@Suite struct ExchangeTests {
  private var audit: AuditRecord {
    var audit = Samples.audit
    audit.pages.append(Samples.hostile)
    return audit
  }

  private func sarif(_ audience: SARIFReport.Audience = .everyone) throws -> JSON {
    try JSON(Array(SARIFReport(audit, in: .english, for: audience).text.utf8))
  }

  @Test func `The outcomes are kinds in SARIF, and only violations have a level`() throws {
    let results = try #require(sarif()["runs"]?.array?.first?["results"]?.array)
    let kinds = Set(results.compactMap { $0["kind"]?.string })
    #expect(kinds == ["fail", "review", "open", "pass", "notApplicable"])
    for result in results where result["kind"] != "fail" { #expect(result["level"] == "none") }
  }

  /// A claim that a capture cannot bear out is worse than none: every format says what is not decided as a question.
  @Test(arguments: [ReportLanguage.english, .turkish])
  func `What could not be decided is not put as if it were found`(language: ReportLanguage) throws {
    let undecided = audit.listed.filter { $0.finding.outcome == .undecided }
    #expect(!undecided.isEmpty)
    let text = [ReportFormat.gnu, .sarif, .junit].map { $0.report(of: audit, in: language) }
    for listed in undecided {
      let said = listed.sentence(in: language, audit.reference)
      #expect(said.hasPrefix(Phrasebook.notDecided[language]))
      #expect(text[0].contains(said))
      for line in text[0].split(separator: "\n") where line.contains(listed.finding.message[language]) {
        #expect(!line.contains("[\(listed.finding.rule)]") || listed.finding.message == listed.finding.because)
      }
    }
    for format in text[1...] { #expect(format.contains(Phrasebook.notDecided[language])) }
  }

  @Test func `Two pages of one name are two suites in JUnit`() {
    var audit = audit
    audit.pages += audit.pages
    let xml = JUnitReport(audit, in: .english).text
    let names = xml.split(separator: "\n").filter { $0.contains("<testcase ") }
      .map {
        $0.split(separator: " ")[1...].prefix { !$0.hasPrefix("file=") && !$0.hasPrefix("time=") }.joined(
          separator: " ")
      }
    #expect(names.count > 1)
    #expect(Set(names).count == names.count)
  }

  @Test func `GitHub gets nothing that needs no action`() throws {
    let results = try #require(sarif(.gitHub)["runs"]?.array?.first?["results"]?.array)
    #expect(Set(results.compactMap { $0["kind"]?.string }) == ["fail", "review"])
  }

  @Test func `Every result in SARIF names a rule of the driver and a place`() throws {
    let run = try #require(try sarif()["runs"]?.array?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    for result in try #require(run["results"]?.array) {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"] == result["ruleId"])
      let place = result["locations"]?.array?.first?["physicalLocation"]
      #expect(place?["artifactLocation"]?["uri"]?.string?.isEmpty == false)
      #expect(place?["region"]?["startLine"]?.integer.map { $0 > 0 } == true)
    }
  }

  @Test(
    arguments: [
      ("a b/ç.html", "a%20b/%C3%A7.html"), ("./x.html", "x.html"), ("/abs/x.html", "file:///abs/x.html"),
      ("a#b?c%d.html", "a%23b%3Fc%25d.html"), ("", "."),
    ])
  func `Paths are addresses in SARIF`(path: String, uri: String) {
    #expect(SARIFLog.uri(of: path) == uri)
  }

  @Test func `A finding in an archive stands at the archive's first line`() throws {
    let results = try #require(sarif()["runs"]?.array?.first?["results"]?.array)
    let inner = try #require(
      results.first {
        $0["locations"]?.array?.first?["logicalLocations"]?.array?.first?["kind"] == "resource"
      })
    let place = inner["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "export.zip")
    #expect(place?["region"] == JSON.object([JSON.Member(name: "startLine", value: 1)]))
  }

  @Test func `What is known or accepted is marked, not left out`() throws {
    var audit = Samples.audit
    guard case .read(var reading) = audit.pages[0].content else { return }
    reading.findings[0].standing = .known
    reading.findings[1].standing = .accepted(
      Standing.Signature(owner: "dpo", reason: "decided", until: Day("2030-01-01"), isInline: true))
    audit.pages[0].content = .read(reading)
    audit.hasBaseline = true
    let run = try JSON(Array(SARIFReport(audit, in: .english).text.utf8))["runs"]?.array?.first
    let results = try #require(run?["results"]?.array)
    #expect(results.contains { $0["baselineState"] == "unchanged" })
    #expect(results.contains { $0["suppressions"]?.array?.first?["kind"] == "inSource" })
    for format in ReportFormat.allCases where format != .github {
      let report = format.report(of: audit, in: .english)
      #expect(report.contains("decided"), "\(format) does not say why a finding is accepted")
    }
    #expect(Tally(audit.pages[0].findings).errors == 0)
  }

  @Test func `Ten annotations of a sort, and the tenth says how many more there are`() {
    var audit = Samples.audit
    audit.pages = (0..<7).map { _ in Samples.page }
    let lines = GitHubAnnotations(audit, in: .english).text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error") } == 10)
    #expect(lines.contains("::error::5 more findings are in the report; only ten of each sort are shown here."))
  }

  @Test func `Nothing on a page starts a command of a build`() {
    let finding = Samples.finding(
      "r", quote: "x", line: 1, column: 1,
      message: LocalizedText(en: "a%0A\n::add-mask::x ##[group]y", tr: "ç"))
    let page = PageRecord(
      origin: Origin(path: "::error::x,y:z.html"),
      content: .read(Samples.reading(title: nil, findings: [finding], path: "::error::x,y:z.html")))
    let audit = AuditRecord(inputs: ["x"], pages: [page], reference: Samples.reference)
    for format in [ReportFormat.text, .gnu, .github] {
      let lines = format.report(of: audit, in: .english).split(whereSeparator: \.isNewline)
      #expect(
        !lines.contains { $0.hasPrefix("::") && !$0.hasPrefix("::error file=./%3A%3Aerror%3A%3Ax%2Cy%3Az.html,") })
      #expect(!lines.contains { $0.contains("##[") })
    }
    #expect(GitHubAnnotations(audit, in: .english).text.contains("a%250A ::add-mask::x"))
  }

  @Test func `Fingerprints differ for every finding of a run`() throws {
    var audit = Samples.audit
    audit.pages = [
      PageRecord(
        origin: Origin(path: "a"),
        content: .read(Samples.reading(title: nil, findings: [Samples.ungated, Samples.ungated], path: "a")))
    ]
    let issues = try #require(try JSON(Array(GitLabReport(audit, in: .english).text.utf8)).array)
    #expect(issues.count == 2)
    #expect(Set(issues.compactMap { $0["fingerprint"]?.string }).count == 2)
  }

  @Test func `A rule has one test case on a page in JUnit, and the counts agree`() {
    let xml = JUnitReport(audit, in: .english).text
    #expect(xml.contains("tests=\"9\" failures=\"5\" errors=\"1\" skipped=\"2\""))
    #expect(!xml.contains("\u{1B}") && !xml.contains("<b>"))
  }

  @Test func `JUnit keeps within a limit, tells findings first, and says what it leaves out`() {
    var audit = Samples.audit
    audit.pages = (0..<40).flatMap { _ in Samples.audit.pages }
    let whole = JUnitReport(audit, in: .english).text
    let most = JUnitReport(audit, in: .english, atMost: whole.utf8.count - 1).text
    #expect(most.utf8.count < whole.utf8.count)
    #expect(most.contains("test cases were left out to keep within the limit"))
    #expect(most.components(separatedBy: "<failure").count == whole.components(separatedBy: "<failure").count)
    let little = JUnitReport(audit, in: .turkish, atMost: 8_000).text
    #expect(little.utf8.count <= 8_000)
    #expect(little.contains("sınama sonucu dışarıda bırakıldı"))
    #expect(little.hasSuffix("</testsuites>\n"))
  }

  @Test func `A job summary keeps its limit and says what it leaves out`() {
    var audit = Samples.audit
    audit.pages = (0..<3_000).map { number in
      PageRecord(
        origin: Origin(path: "page-\(number).html"),
        content: .read(
          Samples.reading(title: nil, findings: [Samples.ungated], path: "page-\(number).html")))
    }
    let summary = MarkdownIndex(audit, in: .english, atMost: 20_000).text
    #expect(summary.utf8.count <= 20_000)
    #expect(summary.contains("left out to keep this summary within its limit"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `HTML says nothing of a page as markup`(language: ReportLanguage) {
    let html = HTMLReport(audit, in: language).text
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("⟨U+202E⟩"))
    #expect(html.components(of: "<script>") == 1)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
