import Rulebook

/// How many findings of each sort there are.
public struct Tally: Sendable, Hashable {
  /// Open violations that are errors.
  public private(set) var errors = 0
  /// Open violations that are warnings.
  public private(set) var warnings = 0
  /// Open violations that are notices.
  public private(set) var notices = 0
  /// Points that a person must look at.
  public private(set) var reviews = 0
  /// Points that could not be decided.
  public private(set) var undecided = 0
  /// Findings that are known or accepted.
  public private(set) var settled = 0

  /// The tally of some findings.
  public init(_ findings: [ReportedFinding]) {
    for finding in findings { add(finding) }
  }

  /// Adds a finding.
  public mutating func add(_ reported: ReportedFinding) {
    guard reported.standing == .open else {
      settled += 1
      return
    }
    switch (reported.finding.outcome, reported.finding.severity) {
    case (.violation, .error): errors += 1
    case (.violation, .warning): warnings += 1
    case (.violation, .notice): notices += 1
    case (.review, _): reviews += 1
    case (.undecided, _): undecided += 1
    case (.pass, _), (.notApplicable, _): break
    }
  }

  /// Open violations.
  public var violations: Int { errors + warnings + notices }

  /// The open violations in words: `2 errors and 1 warning`; empty where there are none.
  func violationsText(in language: ReportLanguage) -> String {
    var parts: [String] = []
    if errors > 0 { parts.append(Phrasebook.errors.text(errors, in: language)) }
    if warnings > 0 { parts.append(Phrasebook.warnings.text(warnings, in: language)) }
    if notices > 0 { parts.append(Phrasebook.noticesCounted.text(notices, in: language)) }
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + Phrasebook.and[language] + last
  }

  /// What else there is, in words: points for a person, undecided, settled.
  func restText(in language: ReportLanguage, passed: Int? = nil) -> [String] {
    var parts: [String] = []
    if reviews > 0 { parts.append(Phrasebook.reviews.text(reviews, in: language)) }
    if undecided > 0 { parts.append(Phrasebook.undecided.text(undecided, in: language)) }
    if settled > 0 { parts.append(Phrasebook.settled.text(settled, in: language)) }
    if let passed, passed > 0 { parts.append(Phrasebook.inOrder.text(passed, in: language)) }
    return parts
  }

  /// The verdict on one capture or several, in one sentence.
  func verdict(in language: ReportLanguage, captures: Int = 1) -> String {
    let captures = Phrasebook.captures(captures)[language]
    let phrase =
      if violations > 0 {
        Phrasebook.verdictFindings
      } else if reviews + undecided > 0 {
        Phrasebook.verdictCleanButOpen
      } else {
        settled > 0 ? Phrasebook.verdictSettled : Phrasebook.verdictClean
      }
    return phrase.text(in: language, ["captures": captures, "violations": violationsText(in: language)])
  }
}
