import Auditing
import Configuring
import Inputs
import Reporting
import Rulebook

/// `riza facts`: what was found on pages, as JSON, without judging.
struct FactsCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws(Failure) -> ExitStatus {
    let rulebook = try Settings.rulebook(arguments.rules)
    let limits = arguments.limits.reduce(into: Limits.standard) { $0[keyPath: $1.limit.path] = $1.value }
    let audit = Audit(
      rulebook: rulebook, profiles: [], limits: limits, jobs: arguments.jobs ?? Processors.count)
    let items = Items(arguments.operands.map(Input.init(argument:)), limits: limits)
    var read = 0
    for await (isRead, text) in audit.reports(on: items, finish: { ($0.isRead, $0.factsJSON.text) }) {
      if isRead { read += 1 }
      try Console.write(text)
    }
    return read == 0 ? .unread : .nothingToReport
  }
}
