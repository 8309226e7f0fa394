import Foundation
import Testing

/// What the README offers builds, run as they would run it: the shell is taken out of the files themselves.
@Suite struct PackagingTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(Pages.bad, to: "public/bad page.html")
    try program.write(Pages.good, to: "public/good.html")
    _ = try program.shell("mkdir -p home/.local/bin && ln -s \"$riza\" home/.local/bin/riza")
    return program
  }

  /// The lines of the shell behind the last `key:` of a file: a block, or a list of one-line commands.
  private func script(_ key: String, of file: String) throws -> String {
    let text = try String(contentsOf: Program.root.appending(path: file), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.lastIndex { $0.drop { $0 == " " }.hasPrefix("\(key):") })
    let depth = lines[start].prefix { $0 == " " }.count
    let block = lines[(start + 1)...].prefix { $0.isEmpty || $0.prefix { $0 == " " }.count > depth }
    return block.map { line in
      let text = line.drop { $0 == " " }
      return String(text.hasPrefix("- ") ? text.dropFirst(2) : text)
    }.joined(separator: "\n")
  }

  @Test func `The step of the GitHub Action annotates and writes its summary`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(try script("run", of: "action.yml"), to: "step.sh")
    try program.write("public\nno-such-file.html\n", to: "paths")
    let outcome = try program.shell(
      """
      HOME="$PWD/home" GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY="$PWD/summary.md" RIZA_PATHS="$(cat paths)" \\
        RIZA_PROFILE=eu,tr RIZA_LANGUAGE=en RIZA_ARGUMENTS="--only \(Pages.rule) --no-cache" bash -eo pipefail step.sh
      """)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("::error file=public/bad page.html,line=4,"))
    #expect(outcome.output.contains("no-such-file.html: could not be read"))
    #expect(try program.read("summary.md").contains(Pages.rule))
  }

  @Test func `The GitLab template leaves a report of code quality`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(try script("script", of: "Packaging/gitlab.yml"), to: "step.sh")
    let outcome = try program.shell(
      """
      PATH="$PWD/home/.local/bin:$PATH" GITLAB_CI=true RIZA_PATHS=public RIZA_OPTIONS="--profile eu" bash -e step.sh
      """)
    #expect(outcome.status == 1)
    let report = try JSONSerialization.jsonObject(with: Data(try program.read("gl-code-quality-report.json").utf8))
    let issues = try #require(report as? [[String: Any]])
    #expect(issues.contains { $0["check_name"] as? String == Pages.rule })
  }

  @Test func `The hook checks the files it is handed`() throws {
    let program = try program()
    defer { program.remove() }
    let hook = try String(contentsOf: Program.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    let entry = try #require(hook.split(separator: "\n").first { $0.contains("entry:") }?.split(separator: ":").last)
    let path = "PATH=\"$PWD/home/.local/bin:$PATH\""
    #expect(try program.shell("\(path)\(entry) 'public/bad page.html'").status == 1)
    #expect(try program.shell("\(path)\(entry) public/good.html --only \(Pages.rule)").status == 0)
  }

  @Test(arguments: [
    ("riza ch", "check"), ("riza check --for", "--format"), ("riza audit --language ", "en tr"),
    ("riza check --format sar", "sarif"), ("riza explain --lan", "--language"),
  ])
  func `bash completes commands, options and words`(line: String, completion: String) throws {
    let program = try program()
    defer { program.remove() }
    _ = try program.shell("\"$riza\" completion bash > riza.bash")
    try program.write(
      """
      . ./riza.bash
      line="$1"
      COMP_WORDS=($line)
      case "$line" in *" ") COMP_WORDS+=("") ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _riza
      echo "${COMPREPLY[*]}"
      """, to: "complete.sh")
    #expect(try program.shell("bash complete.sh '\(line)'").lines == [Substring(completion)])
  }

  @Test func `A run that is interrupted leaves whole reports, and by the signal`() throws {
    let program = try program()
    defer { program.remove() }
    for number in 0..<200 { try program.write(Pages.bad, to: "many/\(number).html") }
    let outcome = try program.shell(
      """
      (sh -c 'echo $$ > pid; exec "$riza" audit many -o out --jobs 1 -f json=out/riza.json'; echo $? > status) 2> errors &
      until [ -e out/pages/many/0.html.md ] || [ -e status ]; do sleep 0.02; done
      kill -TERM "$(cat pid)"
      until [ -e status ]; do sleep 0.02; done
      cat status errors
      """)
    #expect(outcome.output.hasPrefix("143\nriza: interrupted; the reports written so far are whole\n"))
    let names = try program.names().filter { $0.hasPrefix("out/") }
    #expect(!names.contains { $0.hasSuffix(".part") || $0 == "out/index.md" || $0 == "out/riza.json" })
    let whole = try program.read("out/pages/many/0.html.md")
    for name in names where name.hasSuffix(".md") { #expect(try program.read(name).count > whole.count / 2) }
  }
}
