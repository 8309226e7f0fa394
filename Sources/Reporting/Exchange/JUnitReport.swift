import Inputs
import Pages
public import Rulebook

/// A run as JUnit XML: a suite for each page, a test case for each rule held against it, so that counts make sense.
///
/// Violations fail; what needs a person, could not be decided, is known or accepted is skipped, with its reason. GitLab
/// takes 30 MB: a larger report leaves out what was found in order, then the last pages, and its first suite says so.
public struct JUnitReport: Sendable {
  /// The whole report.
  public let text: String

  /// How many bytes consumers take.
  static let maximumBytes = 30_000_000

  /// The report on a run.
  public init(_ audit: AuditRecord, in language: ReportLanguage) {
    self.init(audit, in: language, atMost: JUnitReport.maximumBytes)
  }

  init(_ audit: AuditRecord, in language: ReportLanguage, atMost limit: Int) {
    var named: [String: Int] = [:]
    var suites = audit.pages.map { page in
      named[page.origin.name, default: 0] += 1
      return Suite(page: page, number: named[page.origin.name] ?? 1, audit.reference, language)
    }
    if !audit.site.findings.isEmpty || !audit.site.passed.isEmpty {
      suites.append(Suite(site: audit.site, audit.reference, language))
    }
    if !audit.acceptanceProblems.isEmpty { suites.append(Suite(acceptances: audit.acceptanceProblems, language)) }
    text = JUnitReport.xml(of: JUnitReport.kept(of: suites, atMost: limit, audit, language), audit)
  }

  /// The suites that fit, behind one that says how many cases do not.
  private static func kept(
    of suites: [Suite], atMost limit: Int, _ audit: AuditRecord, _ language: ReportLanguage
  ) -> [Suite] {
    let head = 1_000
    guard suites.reduce(head, { $0 + $1.xml.utf8.count }) > limit else { return suites }
    var room = limit - head
    let telling = suites.map(\.withoutPassed).filter { !$0.cases.isEmpty }.prefix { suite in
      room -= suite.xml.utf8.count
      return room >= 0
    }
    let left = suites.reduce(0) { $0 + $1.cases.count } - telling.reduce(0) { $0 + $1.cases.count }
    return [Suite(leftOut: left, audit.program.name, language)] + telling
  }

  private static func xml(of suites: [Suite], _ audit: AuditRecord) -> String {
    let totals = suites.reduce(into: (tests: 0, failures: 0, errors: 0, skipped: 0)) { totals, suite in
      totals.tests += suite.cases.count
      totals.failures += suite.count(.failure)
      totals.errors += suite.count(.error)
      totals.skipped += suite.count(.skipped)
    }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites name=\"\(XML.attribute(audit.program.text))\" tests=\"\(totals.tests)\" "
    xml += "failures=\"\(totals.failures)\" errors=\"\(totals.errors)\" skipped=\"\(totals.skipped)\" time=\"0\">\n"
    for suite in suites { xml += suite.xml }
    return xml + "</testsuites>\n"
  }
}

/// One page and the rules held against it.
private struct Suite {
  let name: String
  let file: String
  let cases: [Case]

  /// One rule held against the page.
  struct Case {
    let rule: String
    let result: Result
    let message: String
    let text: String
  }

  enum Result {
    case passed, failure, error, skipped
  }

  /// The suite of a page, the second of one name with its number: readers keep only the first of two with one name.
  init(page: PageRecord, number: Int, _ reference: Reference, _ language: ReportLanguage) {
    name = number == 1 ? page.origin.name : "\(page.origin.name) (\(number))"
    file = page.origin.path
    switch page.content {
    case .passedOver(let reason):
      let sentence = reason.sentence(in: language)
      cases = [Case(rule: "readable", result: .skipped, message: sentence, text: sentence)]
    case .unreadable(let reason):
      let sentence = "\(Phrasebook.couldNotRead[language]): \(reason.sentence(in: language))"
      cases = [Case(rule: "readable", result: .error, message: sentence, text: sentence)]
    case .read(let reading):
      cases = Suite.cases(reading.findings, passed: reading.passed, reference, language)
    }
  }

  init(site: SiteRecord, _ reference: Reference, _ language: ReportLanguage) {
    name = SiteRecord.name
    file = ""
    cases = Suite.cases(site.findings, passed: site.passed, reference, language)
  }

  /// What is wrong with acceptances, a case for each, told apart by their places.
  init(acceptances problems: [AcceptanceProblem], _ language: ReportLanguage) {
    name = "acceptances"
    file = ""
    cases = problems.map { problem in
      let sentence = problem.sentence(in: language)
      return Case(
        rule: "\(problem.check) \(problem.place)", result: .failure, message: sentence,
        text: "\(problem.place): \(sentence)")
    }
  }

  /// What stands for the cases that were left out.
  init(leftOut count: Int, _ program: String, _ language: ReportLanguage) {
    name = program
    file = ""
    let sentence = Phrasebook.casesLeftOut.text(count, in: language)
    cases = [Case(rule: "left-out", result: .skipped, message: sentence, text: sentence)]
  }

  private init(name: String, file: String, cases: [Case]) {
    self.name = name
    self.file = file
    self.cases = cases
  }

  /// The suite without what was found in order.
  var withoutPassed: Suite { Suite(name: name, file: file, cases: cases.filter { $0.result != .passed }) }

  func count(_ result: Result) -> Int { cases.count { $0.result == result } }

  /// All findings of a rule in one case, for the same reason.
  private static func cases(
    _ findings: [ReportedFinding], passed: [String], _ reference: Reference, _ language: ReportLanguage
  ) -> [Case] {
    let byRule = Dictionary(grouping: findings, by: \.finding.rule)
    let rules = Set(byRule.keys).union(passed).sorted()
    return rules.map { rule in
      let findings = byRule[rule] ?? []
      guard !findings.isEmpty else { return Case(rule: rule, result: .passed, message: "", text: "") }
      let counting = findings.filter(\.counts)
      let told = counting.isEmpty ? findings : counting
      let lines = told.map { line(of: $0, reference, language) }
      return Case(
        rule: rule, result: counting.isEmpty ? .skipped : .failure, message: reference.title(of: rule, in: language),
        text: lines.joined(separator: "\n"))
    }
  }

  private static func line(
    of reported: ReportedFinding, _ reference: Reference, _ language: ReportLanguage
  ) -> String {
    let listed = ListedFinding(origin: nil, reported: reported)
    let fails = reported.finding.outcome == .violation
    let severity = fails ? "\(reported.finding.severity.name[language]): " : ""
    return "\(listed.start.line):\(listed.start.column): \(severity)\(listed.sentence(in: language, reference))"
  }

  var xml: String {
    var xml = "  <testsuite name=\"\(XML.attribute(name))\" tests=\"\(cases.count)\" failures=\"\(count(.failure))\" "
    xml += "errors=\"\(count(.error))\" skipped=\"\(count(.skipped))\" time=\"0\">\n"
    for test in cases { xml += element(of: test) }
    return xml + "  </testsuite>\n"
  }

  private func element(of test: Case) -> String {
    var head = "    <testcase classname=\"\(XML.attribute(name))\" name=\"\(XML.attribute(test.rule))\" "
    if !file.isEmpty { head += "file=\"\(XML.attribute(file))\" " }
    head += "time=\"0\""
    switch test.result {
    case .passed: return head + "/>\n"
    case .failure: return head + ">\n" + child("failure", test) + "    </testcase>\n"
    case .error: return head + ">\n" + child("error", test) + "    </testcase>\n"
    case .skipped: return head + ">\n" + child("skipped", test) + "    </testcase>\n"
    }
  }

  private func child(_ name: String, _ test: Case) -> String {
    let type = name == "skipped" ? "" : " type=\"\(XML.attribute(test.rule))\""
    return "      <\(name) message=\"\(XML.attribute(test.message))\"\(type)>\(XML.text(test.text))</\(name)>\n"
  }
}
