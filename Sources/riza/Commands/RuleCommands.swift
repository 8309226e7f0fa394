import Reporting
import Rulebook

/// `riza explain RULE`: what a rule looks for, why, what to do, what the law says, with examples.
struct ExplainCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    let rulebook = try Settings.rulebook(arguments.rules)
    let id = arguments.operands[0]
    guard let rule = rulebook.rule(id) else {
      let meant = nearest(to: id, among: rulebook.rules.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("there is no rule '\(id)'\(meant); riza rules lists them")
    }
    let explanation = RuleExplanation(rule, rulebook, in: arguments.language ?? .english)
    try Console.write(explanation.text)
    return .nothingToReport
  }
}

/// `riza rules`: the rules, or what rules can ask.
struct RulesCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    guard !arguments.showsProperties else {
      try Console.write(PropertyList.text)
      return .nothingToReport
    }
    let rulebook = try Settings.rulebook(arguments.rules)
    let profiles =
      try arguments.profiles.map { ids throws(Failure) in try Settings.profiles(ids, in: rulebook) }
      ?? rulebook.profiles.filter { $0.parent == nil }
    try Console.write(RuleList(rulebook, profiles, in: arguments.language ?? .english).text)
    return .nothingToReport
  }
}

/// `riza test`: the examples of rules.
struct TestCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    let (rulebook, rules): (Rulebook, [Rule])
    do throws(RulebookError) {
      (rulebook, rules) = try Rulebook.forTesting(arguments.operands)
    } catch {
      throw Failure(error.description)
    }
    let test = RuleTest(rulebook)
    var (runs, failures) = (0, 0)
    for rule in rules {
      let result = test.result(of: rule)
      runs += result.runs
      failures += result.failures.count
      for failure in result.failures { try Console.write("\(failure.description)\n") }
    }
    try Console.write(
      "\(rules.count) \(rules.count == 1 ? "rule" : "rules"), \(runs) runs of their examples, \(failures) failed\n")
    if rules.isEmpty { return .unread }
    return failures == 0 ? .nothingToReport : .findings
  }
}
