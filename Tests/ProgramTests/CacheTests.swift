import Foundation
import Testing

@Suite struct CacheTests {
  private func program() throws -> Program {
    let program = try Program()
    for number in 0..<12 { try program.write(number % 3 == 0 ? Pages.bad : Pages.good, to: "site/\(number).html") }
    try program.write(
      Pages.bad.replacing("<title>", with: "<link rel=stylesheet href=s.css><title>"), to: "site/s.html")
    try program.write("#cookie-banner { display: none }", to: "site/s.css")
    return program
  }

  private func audit(
    _ program: Program, _ out: String, _ options: [String] = [], cache: String = "cache"
  ) throws -> [String: String] {
    let outcome = try program.run(
      ["audit", "site", "-o", out, "-f", "json=\(out)/r.json,html=\(out)/r.html"] + options,
      environment: ["XDG_CACHE_HOME": program.folder.appending(path: cache).path()])
    #expect(outcome.errors.isEmpty)
    let names = try program.names().filter { $0.hasPrefix("\(out)/") && $0.contains(".") }
    var files = ["status": "\(outcome.status)"]
    for name in names { files[String(name.dropFirst(out.count))] = try program.read(name) }
    return files
  }

  @Test func `A second run writes the same bytes, whatever became of the cache`() throws {
    let program = try program()
    defer { program.remove() }
    let plain = try audit(program, "plain", ["--no-cache"])
    #expect(try !program.names().contains { $0.hasPrefix("cache") })
    #expect(plain.count == 17)
    #expect(try audit(program, "first") == plain)
    #expect(try program.names().filter { $0.hasPrefix("cache/riza/") && $0.count > 40 }.count == 13)
    #expect(try audit(program, "second") == plain)
    let turkish = try audit(program, "turkish", ["--language", "tr"])
    #expect(turkish == (try audit(program, "turkish-plain", ["--language", "tr", "--no-cache"])))
    #expect(turkish != plain)
    for name in try program.names() where name.hasPrefix("cache/riza/") && name.count > 40 {
      try program.write("nonsense", to: name)
    }
    #expect(try audit(program, "damaged") == plain)
    try FileManager.default.removeItem(at: program.folder.appending(path: "cache"))
    #expect(try audit(program, "deleted") == plain)
    #expect(try audit(program, "nowhere", cache: "site/s.css") == plain)
  }

  @Test func `What changes a report is never taken from the cache`() throws {
    let program = try program()
    defer { program.remove() }
    _ = try audit(program, "first")
    for (number, options) in [
      ["--profile", "tr"], ["--only", Pages.rule], ["--limit", "depth=4"], ["--profile", "eu", "--profile", "tr"],
    ].enumerated() {
      #expect(try audit(program, "a\(number)", options) == audit(program, "b\(number)", options + ["--no-cache"]))
    }
    try program.write("severity: { \(Pages.rule): notice }\n", to: ".riza.yaml")
    #expect(try audit(program, "severity") == audit(program, "severity-plain", ["--no-cache"]))
    try program.write("#cookie-banner { display: block }", to: "site/s.css")
    #expect(try audit(program, "style") == audit(program, "style-plain", ["--no-cache"]))
    #expect(try program.shell("\"$riza\" check site --write-baseline base.json").status == 1)
    let known = ["--baseline", "base.json"]
    #expect(try audit(program, "known", known) == audit(program, "known-plain", known + ["--no-cache"]))
  }

  @Test func `Runs may share a cache`() throws {
    let program = try program()
    defer { program.remove() }
    let run = "HOME=\"$PWD\" \"$riza\" check site -f json=r{}.json; echo $? > s{}"
    _ = try program.shell("seq 0 5 | xargs -P 6 -I{} sh -c '\(run)'")
    let reports = try Set((0..<6).map { try program.read("r\($0).json") + program.read("s\($0)") })
    #expect(reports.count == 1)
  }
}
