import Foundation
import Testing

@Suite struct SettingsTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(Pages.bad, to: "site/blog/bad.html")
    try program.write(Pages.good, to: "site/shop/good.html")
    return program
  }

  private let only = ["--only", Pages.rule]

  @Test func `A baseline makes findings known; a copy of one is new; a mended one is told`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["check", "site", "--write-baseline", "known.json"] + only).status == 1)
    let again = try program.run(["check", "site", "--baseline", "known.json"] + only)
    #expect(again.status == 0)
    #expect(again.output.contains("(known: in the baseline)"))
    try program.write("<!-- moved -->\n\n" + Pages.bad, to: "site/blog/bad.html")
    #expect(try program.run(["check", "site", "--baseline", "known.json"] + only).status == 0)
    try program.write(Pages.good, to: "site/blog/bad.html")
    let mended = try program.run(["check", "site", "--baseline", "known.json"] + only)
    #expect(mended.status == 0)
    #expect(mended.output.contains("1 finding of the baseline is gone"))
  }

  @Test(arguments: ["", "{", "[]", "{\"format\": \"riza-baseline/9\"}"])
  func `A broken baseline is one clear sentence`(text: String) throws {
    let program = try program()
    defer { program.remove() }
    try program.write(text, to: "known.json")
    let outcome = try program.run(["check", "site", "--baseline", "known.json"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("riza: known.json is "))
    #expect(outcome.output.isEmpty)
  }

  @Test func `An accepted finding does not count until its last day is over`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      """
      - rule: \(Pages.rule)
        paths: ["blog/**"]
        reason: The banner is replaced in May.
        owner: dpo@example.org
        until: 2027-01-31
      """, to: "accepted.yaml")
    let arguments = ["check", "site", "--accepted", "accepted.yaml"] + only
    let before = try program.run(arguments + ["--today", "2027-01-31"])
    #expect(before.status == 0)
    #expect(before.output.contains("accepted by dpo@example.org, until 2027-01-31: The banner is replaced in May."))
    let after = try program.run(arguments + ["--today", "2027-02-01"])
    #expect(after.status == 1)
    #expect(after.output.contains("acceptance-expired"))
  }

  @Test(arguments: [
    ("text", "accepted.yaml:1:3: warning acceptance-unused: \(Pages.rule): covers no finding"),
    ("gnu", "accepted.yaml:1:3: warning: \(Pages.rule): covers no finding; remove it [acceptance-unused]"),
    ("github", "::warning file=accepted.yaml,line=1::\(Pages.rule): covers no finding"),
    ("gitlab", "\"check_name\": \"acceptance-unused\""), ("junit", "name=\"acceptance-unused accepted.yaml:1:3\""),
    ("sarif", "\"text\": \"\(Pages.rule): covers no finding"), ("json", "\"acceptanceProblems\""),
    ("jsonl", "\"acceptanceProblems\""), ("html", "Acceptances that need attention"),
    ("markdown", "Acceptances that need attention"),
  ])
  func `An acceptance that covers nothing fails, and every format says why`(format: String, words: String) throws {
    let program = try program()
    defer { program.remove() }
    try program.write("- rule: \(Pages.rule)\n  reason: Mended.\n  owner: dpo@example.org\n", to: "accepted.yaml")
    let arguments = ["check", "site/shop", "--accepted", "accepted.yaml", "--fail-at", "warning"] + only
    let outcome = try program.run(arguments + ["--format", format])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(words))
  }

  @Test(arguments: ["no-such-rule", "pages"])
  func `An acceptance is not called unused where its pages or rule were not in the run`(rule: String) throws {
    let program = try program()
    defer { program.remove() }
    let (name, paths) = rule == "pages" ? (Pages.rule, "\n  paths: [\"blog/**\"]") : (rule, "")
    try program.write("- rule: \(name)\(paths)\n  reason: Mended.\n  owner: dpo@example.org\n", to: "accepted.yaml")
    let outcome = try program.run(["check", "site/shop", "--accepted", "accepted.yaml", "--fail-at", "warning"] + only)
    #expect(outcome.status == (rule == "pages" ? 0 : 1))
    #expect(outcome.output.contains("acceptance-unknown: no-such-rule: there is no rule") == (rule != "pages"))
  }

  @Test func `Two formats cannot have one file`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(["check", "site", "--format", "json=a,sarif=a"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "riza: two formats are to be written to 'a'; give each its own file\n")
    #expect(try program.names().contains("a") == false)
  }

  @Test func `A page can accept a finding itself, with a reason`() throws {
    let program = try program()
    defer { program.remove() }
    let comment = "<!-- riza: accept \(Pages.rule) until 2027-01-31 -- replaced in May -->"
    try program.write(Pages.bad + comment, to: "site/blog/bad.html")
    #expect(try program.run(["check", "site", "--today", "2027-01-01"] + only).status == 0)
    try program.write(Pages.bad + "<!-- riza: accept \(Pages.rule) until 2027-01-31 -->", to: "site/blog/bad.html")
    #expect(try program.run(["check", "site", "--today", "2027-01-01"] + only).status == 1)
  }

  @Test func `The nearest configuration above the pages holds, and options hold before it`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      """
      language: tr
      severity: { \(Pages.rule): notice }
      exclude: ["shop/**"]
      limits: { bytes: 1M }
      """, to: "site/.riza.yaml")
    let outcome = try program.run(["check", "site"] + only)
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "1 sayfa okundu, 1 not")
    #expect(try program.run(["check", "site", "--language", "en"] + only).lines.last == "1 page read, 1 remark")
    #expect(try program.run(["check", "site", "--no-config"] + only).status == 1)
    let settings = try program.run(["config", "site", "--language", "en"]).output
    #expect(settings.contains("configuration: site/.riza.yaml"))
    #expect(settings.contains("language            en  (option)"))
    #expect(settings.contains("limits.bytes        1048576  (file)"))
    #expect(settings.contains("limits.depth        512  (default)"))
  }

  @Test func `Folders have profiles of their own`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("paths:\n  - match: \"blog/**\"\n    profiles: [editorial]\n", to: "site/.riza.yaml")
    #expect(try program.run(["check", "site"] + only).status == 0)
  }

  @Test(
    arguments: [
      ("langauge: tr", "site/.riza.yaml:1:1: the configuration has no 'langauge'; did you mean 'language'?"),
      ("severity: { consent-no-reject-first-layr: off }", "did you mean 'consent-no-reject-first-layer'?"),
      ("severity: { \(Pages.rule): eror }", "did you mean 'error'?"),
      ("profiles: [eu, editoral]", "site/.riza.yaml:1:11: there is no profile 'editoral'; did you mean 'editorial'?"),
      ("limits: { byte: 1 }", "did you mean 'bytes'?"), ("formats: { sarf: x }", "did you mean 'sarif'?"),
      ("paths:\n  - match: x\n    profiles: [editoral]", "site/.riza.yaml:2:5: there is no profile 'editoral'"),
    ])
  func `Mistakes of a configuration have their place and a near miss`(text: String, sentence: String) throws {
    let program = try program()
    defer { program.remove() }
    try program.write(text, to: "site/.riza.yaml")
    let outcome = try program.run(["check", "site"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(sentence))
  }

  @Test func `A configuration that init wrote is one that check reads`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["init", "site"]).status == 0)
    #expect(try program.run(["config", "site"]).output.contains("configuration: site/.riza.yaml"))
    #expect(try program.run(["init", "site"]).status == 2)
  }

  @Test func `In GitHub Actions there are annotations and a summary, in GitLab a report`() throws {
    let program = try program()
    defer { program.remove() }
    let gitHub = try program.run(
      ["check", "site"] + only, environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md"])
    #expect(gitHub.output.hasPrefix("::error file=site/blog/bad.html,line=4,endLine=4,col=9,"))
    #expect(try program.read("summary.md").contains("# Site audit"))
    _ = try program.run(["check", "site"] + only, environment: ["GITLAB_CI": "true"])
    #expect(try program.read("gl-code-quality-report.json").hasPrefix("["))
  }

  @Test func `Only what changed, and only what is new`() throws {
    let program = try program()
    defer { program.remove() }
    _ = try program.run(["check", "site", "--format", "json=old.json"] + only)
    #expect(try program.run(["check", "--changed", "site/shop/good.html"] + only).status == 0)
    #expect(try program.run(["check", "--changed", "site/gone.html"] + only).status == 0)
    #expect(try program.run(["check", "site", "--since-report", "old.json"] + only).status == 0)
    #expect(try program.run(["audit", "site", "--since-report", "old.json", "--output", "out"] + only).status == 0)
    #expect(try !program.read("out/index.md").contains("| Error |"))
    try program.write(Pages.bad, to: "site/shop/new.html")
    _ = try program.run(["check", "site", "--format", "json=new.json"] + only)
    let comparison = try program.run(["compare", "old.json", "new.json"])
    #expect(comparison.status == 1)
    #expect(comparison.output.contains("**1 new · 0 gone · 0 moved · 1 as before**"))
    #expect(comparison.output.contains("`site/shop/new.html`"))
  }
}
