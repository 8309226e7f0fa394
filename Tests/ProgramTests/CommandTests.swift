import Foundation
import Testing

@Suite struct CommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(Pages.bad, to: "site/bad.html")
    try program.write(Pages.good, to: "site/good.html")
    return program
  }

  private let only = ["--only", Pages.rule]

  @Test func `Findings leave with 1, none with 0, nothing scanned with 3`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["check", "site/bad.html"] + only).status == 1)
    #expect(try program.run(["check", "site/good.html"] + only).status == 0)
    try program.write("", to: "empty/empty.html")
    let nothing = try program.run(["check", "empty"])
    #expect(nothing.status == 3)
    #expect(nothing.output.contains("empty/empty.html: could not be read: it is empty\n"))
    #expect(try program.run(["check", "site/good.html", "empty"] + only).status == 0)
    #expect(try program.run(["check", "--strict", "site/good.html", "empty"] + only).status == 3)
  }

  @Test func `A finding is one line, and the summary is the last`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(["check", "site"] + only)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines[0].hasPrefix("site/bad.html:4:9: error \(Pages.rule): “Accept all”"))
    #expect(outcome.lines[1] == "2 pages read, 1 error")
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `Where every format has a file, the summary is still told`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(["check", "site", "--format", "sarif=out.sarif,junit=out.xml"] + only)
    #expect(outcome.lines == ["2 pages read, 1 error"])
    #expect(try program.run(["check", "-q", "site", "--format", "sarif=out.sarif"] + only).output.isEmpty)
  }

  @Test func `The language of reports can be Turkish`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["check", "site", "--language", "tr"] + only).lines.last == "2 sayfa okundu, 1 hata")
  }

  @Test func `Examples of one rule, of a folder of Rules or of all of it are run`() throws {
    let program = try program()
    defer { program.remove() }
    let rules = Program.root.appending(path: "Rules")
    for (path, count) in [("language", "8 rules"), ("commercial/cta-stray.yaml", "1 rule,")] {
      let outcome = try program.run(["test", rules.appending(path: path).path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix(count))
    }
  }

  @Test(
    arguments: [
      ["chek"], ["check", "site", "--profil", "eu"], ["check", "site", "--language", "fr"],
      ["check", "site", "--profile", "ue"], ["check", "site", "--format", "sarf"], ["check"], ["check", "--jobs"],
      ["check", "site", "--quiet=yes"], ["check", "site", "--limit", "byte=1"], ["explain", "\(Pages.rule)x"],
      ["check", "site", "--today", "yesterday"], ["check", "site", "--only", "no-such-rule"],
    ])
  func `Wrong usage leaves with 2, one sentence on standard error and nothing else`(arguments: [String]) throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("riza: "))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  @Test(
    arguments: [
      (["chek"], "check"), (["check", "--profil", "eu"], "--profile"),
      (["check", "x", "--format", "sarf"], "sarif"), (["check", "x", "--limit", "byte=1"], "bytes"),
    ])
  func `A near miss is named`(arguments: [String], meant: String) throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run(arguments).errors.contains("did you mean '\(meant)'?"))
  }

  @Test(arguments: ["--help", "--version", "audit --help", "check -h", "help check", "manual", "completion bash"])
  func `Help is on standard output`(line: String) throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run(line.split(separator: " ").map(String.init))
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.isEmpty)
  }

  @Test func `An audit writes a report on each page and an index, and leaves nothing half written`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(["audit", "site", "--output", "out", "--format", "json=out/riza.json"] + only)
    #expect(outcome.status == 1)
    #expect(outcome.lines.last == "out/index.md")
    let names = try program.names().filter { $0.hasPrefix("out/") && ($0.hasSuffix(".md") || $0.hasSuffix(".json")) }
    #expect(names == ["out/index.md", "out/pages/site/bad.html.md", "out/pages/site/good.html.md", "out/riza.json"])
    #expect(try !program.names().contains { $0.hasSuffix(".part") })
    #expect(try program.read("out/index.md").contains("[site/bad.html](pages/site/bad.html.md)"))
  }

  @Test func `A page from standard input`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.shell("\"$riza\" check - --only \(Pages.rule) < site/bad.html")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("-:4:9: error"))
  }

  @Test func `The same bytes for any number of jobs`() throws {
    let program = try program()
    defer { program.remove() }
    for number in 0..<20 { try program.write(number % 3 == 0 ? Pages.bad : Pages.good, to: "many/\(number).html") }
    let one = try program.run(["check", "many", "--format", "json", "--jobs", "1"])
    let four = try program.run(["check", "many", "--format", "json", "--jobs", "4"])
    #expect(one.output == four.output)
    #expect(!one.output.isEmpty)
  }

  @Test(
    arguments: [
      "check site/bad.html > /dev/full", "audit site --output /proc/riza", "audit site --output site/bad.html",
      "check site --format json=/proc/riza/out.json", "check site --write-baseline /dev/full/x",
    ])
  func `What cannot be written is one clear sentence and 2`(line: String) throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.shell("\"$riza\" \(line)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("riza: cannot write "))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  @Test func `A device is written to, never replaced`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.shell("\"$riza\" check site --format gnu=/dev/stdout,json=/dev/null")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("site/bad.html:4:9: error: "))
    #expect(try program.shell("test -c /dev/null && test -h /dev/stdout").status == 0)
  }

  @Test func `A closed pipe is one clear sentence`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.shell("(\"$riza\" rules --properties; echo $? >&2) | true")
    #expect(outcome.errors.isEmpty || outcome.errors == "0\n" || outcome.errors.contains("Broken pipe\n2\n"))
  }

  @Test func `The rules that come with Riza keep their examples`() throws {
    let program = try Program()
    defer { program.remove() }
    let explained = try program.run(["explain", Pages.rule])
    #expect(explained.status == 0)
    #expect(explained.output.contains("⟦"))
    #expect(try program.run(["rules"]).output.contains(Pages.rule))
    #expect(try program.run(["rules", "--properties"]).output.contains("asks_consent"))
  }

  @Test func `Facts are JSON without judgements`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run(["facts", "site/bad.html"])
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let facts = try #require(value as? [String: Any])
    #expect(facts["findings"] == nil)
    #expect((facts["notices"] as? [Any])?.count == 1)
  }
}
