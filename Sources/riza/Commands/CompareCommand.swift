import Reporting
import Rulebook

/// `riza compare OLD.json NEW.json`: what is new, gone and moved.
struct CompareCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> ExitStatus {
    let old = try ReadReports.report(arguments.operands[0])
    let new = try ReadReports.report(arguments.operands[1])
    let comparison = Comparison(from: old, to: new)
    let language = arguments.language ?? .english
    try Console.write(comparison.markdown(in: language, reference: new.reference))
    return comparison.new.contains(where: \.counts) ? .findings : .nothingToReport
  }
}
