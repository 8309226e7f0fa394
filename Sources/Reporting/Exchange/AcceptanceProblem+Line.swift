import Inputs
import Rulebook

/// A problem of an acceptance, as the formats that list findings line by line tell it.
extension AcceptanceProblem {
  /// What stands where findings name their rule.
  var check: String { "acceptance-\(kind.rawValue)" }

  /// The rule it was for and what is wrong with it, on one safe line.
  func sentence(in language: ReportLanguage) -> String {
    "\(LogText.line(rule)): \(AcceptanceText.text(of: self, in: language))"
  }

  /// The file and line to point at. A place is written `file:line:column`; in an archive the lines are not the file's.
  var spot: (path: String, line: Int) {
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 2, let line = Int(parts[parts.count - 2]) else { return (place, 1) }
    let name = parts.dropLast(2).joined(separator: ":")
    let members = name.split(separator: " › ", maxSplits: 1)
    return members.count > 1 ? (String(members[0]), 1) : (name, line)
  }
}
