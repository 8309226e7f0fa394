internal import Facts
internal import Inputs
internal import Pages

/// Runs the examples of rules: a bad one gives exactly its marks, a good one gives nothing, and neither changes its mind
/// when the page is written in capitals, in another encoding, with other line ends or further down.
public struct RuleTest: Sendable {
  private let rulebook: Rulebook

  /// A test of the rules of a rulebook.
  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// An example that did not come out as it says.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// The file of the rule, as named when it was loaded.
    public let file: String
    /// The line of the example, from 1.
    public let line: Int
    /// Its column, from 1.
    public let column: Int
    /// The rule.
    public let rule: String
    /// What came out otherwise.
    public let sentence: String

    /// `file:line:column: sentence`
    public var description: String { "\(file):\(line):\(column): \(sentence)" }
  }

  /// How many runs a rule's examples take, changes included, and those that failed.
  public struct Result: Sendable {
    /// How many runs there were.
    public let runs: Int
    /// The runs that failed, in the order of the file.
    public let failures: [Failure]
  }

  /// Runs the examples of one rule.
  public func result(of rule: Rule) -> Result {
    var mistakes = Mistakes(in: rule.file)
    guard case .mapping(let entries)? = rule.text.node(&mistakes)?.content,
      let node = entries.first(where: { $0.key == "examples" })?.value
    else {
      return Result(runs: 0, failures: [failure(rule, .start, "rule '\(rule.id)' has no examples")])
    }
    let examples = RuleExamples(node, &mistakes).all
    var failures = mistakes.all.map { failure(rule, $0.mark, $0.sentence) }
    var runs = 0
    for example in examples {
      for mutation in [nil] + Mutation.allCases.map(Optional.some) {
        guard let trial = Trial(of: example, mutation) else { continue }
        runs += 1
        let complaint = trial.complaint(about: rule) { findings(of: rule, on: $0) }
        guard let complaint else { continue }
        let change = mutation.map { ", \($0.description)," } ?? ""
        failures.append(failure(rule, example.mark, "'\(example.name)'\(change) \(complaint)"))
      }
    }
    return Result(runs: runs, failures: failures)
  }

  private func failure(_ rule: Rule, _ mark: YAMLNode.Mark, _ sentence: String) -> Failure {
    Failure(file: rule.file, line: mark.line, column: mark.column, rule: rule.id, sentence: sentence)
  }

  /// What one rule finds on a page or on the pages of a site, under every profile; nil where one cannot be read.
  private func findings(of rule: Rule, on documents: [Document]) -> [Finding]? {
    let pages = documents.compactMap { try? Page($0) }.map { Facts(of: $0, knowledge: rulebook.knowledge) }
    guard pages.count == documents.count else { return nil }
    switch rule.judging {
    case .page(let outcomes):
      return pages.map(Scene.init).flatMap { findings(of: rule, outcomes($0), in: $0) }
    case .site(let outcomes):
      var survey = SiteSurvey()
      for page in pages { survey.add(PageDigest(of: page, knowledge: rulebook.knowledge)) }
      return survey.sites.flatMap { findings(of: rule, outcomes($0), in: $0) }
    }
  }

  private func findings<World: Surroundings>(
    of rule: Rule, _ outcomes: Outcomes, in world: World
  ) -> [Finding] {
    let profiles = rulebook.profiles.filter { rule.severity(under: $0) != nil }
    let bearing = Bearing(rule, under: profiles, citing: Set(profiles.flatMap(\.regimes)))
    return outcomes.drafts.compactMap { bearing.finding($0, in: world) }
  }
}

extension Rulebook {
  /// The embedded rules with the rules of some files and folders laid over them, and the rules of those alone.
  ///
  /// - Parameter paths: rule files, or folders laid out like `Rules/`; the embedded rules where there are none.
  /// - Throws: every mistake found in every file.
  public static func forTesting(_ paths: [String]) throws(RulebookError) -> (rulebook: Rulebook, rules: [Rule]) {
    guard !paths.isEmpty else {
      let rulebook = try RulebookLoader(depth: .whole).load(embeddedFiles)
      return (rulebook, rulebook.rules)
    }
    var files: [RuleFile] = []
    for path in paths {
      if RuleFolder.isFolder(path) {
        files += try RuleFolder.files(in: path)
      } else {
        files.append(try RuleFolder.file(path))
      }
    }
    let replaced = Set(files.map(\.replacementKey))
    let all = embeddedFiles.filter { !replaced.contains($0.replacementKey) } + files
    let rulebook = try RulebookLoader(depth: .whole).load(all)
    let names = Set(files.map(\.name))
    return (rulebook, rulebook.rules.filter { names.contains($0.file) })
  }
}
