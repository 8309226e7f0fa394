import Rulebook

/// Where a finding stands, in words.
enum StandingText {
  /// What a report says of a standing; empty for an open one.
  static func text(of standing: Standing, in language: ReportLanguage) -> String {
    switch standing {
    case .open: return ""
    case .known: return Phrasebook.knownInBaseline[language]
    case .accepted(let signature):
      let until = signature.until.map { Phrasebook.untilDay.text(in: language, ["day": $0.text]) }
      let phrase = signature.isInline ? Phrasebook.acceptedInline : Phrasebook.acceptedBy
      return phrase.text(
        in: language,
        [
          "owner": signature.owner ?? "—", "until": until ?? Phrasebook.withoutEnd[language],
          "reason": signature.reason,
        ])
    }
  }
}

/// What is wrong with an acceptance, in words.
enum AcceptanceText {
  /// What a report says of a problem.
  static func text(of problem: AcceptanceProblem, in language: ReportLanguage) -> String {
    switch problem.kind {
    case .unused: Phrasebook.unusedAcceptance[language]
    case .unknown: Phrasebook.unknownAcceptance[language]
    case .expired: Phrasebook.expiredAcceptance.text(in: language, ["day": problem.until?.text ?? "—"])
    }
  }
}
