import Inputs
import Pages
public import Rulebook

/// A finding with the page it is on, as line-wise formats list them.
struct ListedFinding {
  /// The page; nil for a finding about the site.
  let origin: Origin?
  /// The finding.
  let reported: ReportedFinding

  var finding: Finding { reported.finding }

  /// The piece of evidence to point at.
  var primary: Evidence? { finding.evidence.first { $0.role == .primary } ?? finding.evidence.first }

  /// Where it stands: its place on the page, or the first line where it has none, or lies in an archive, whose lines
  /// are not those of the page.
  var start: Position { primary?.start ?? Position(line: 1, column: 1) }

  /// The file to point at: the page, or the page of the first evidence for a finding about a site.
  var file: Origin? { origin ?? primary?.page }

  /// The page in one line, made safe; `(site)` and its host for a finding about a site.
  var pageName: String {
    guard origin == nil, let host = finding.site, !host.isEmpty else {
      return LogText.line(origin?.name ?? SiteRecord.name)
    }
    return LogText.line("\(SiteRecord.name) \(host)")
  }

  /// What line-wise formats begin with: page, line and column; a site has no lines.
  var place: String { origin == nil ? pageName : "\(pageName):\(start.line):\(start.column)" }

  /// What is said of it in one line, made safe, with its standing: what is only for a person to look at, or could not be
  /// decided, is not put as if it were found.
  func sentence(in language: ReportLanguage, _ reference: Reference) -> String {
    let standing = StandingText.text(of: reported.standing, in: language)
    let sentence = LogText.line(statement(in: language, reference))
    return standing.isEmpty ? sentence : "\(sentence) (\(LogText.line(standing)))"
  }

  /// The same as written, with what the page has in it; to be made safe for wherever it goes.
  func statement(in language: ReportLanguage, _ reference: Reference) -> String {
    let because = finding.because.map { " \($0[language])" } ?? ""
    switch finding.outcome {
    case .violation, .pass, .notApplicable: return finding.message[language]
    case .review: return "\(Phrasebook.toLookAtHere[language]): \(finding.message[language])\(because)"
    case .undecided:
      return "\(Phrasebook.notDecided[language]): “\(reference.title(of: finding.rule, in: language))”.\(because)"
    }
  }
}

extension AuditRecord {
  /// Every finding, those about the site last, in order of page and place.
  var listed: [ListedFinding] {
    var all: [ListedFinding] = []
    for page in pages {
      all += page.findings.map { ListedFinding(origin: page.origin, reported: $0) }
    }
    all += site.findings.map { ListedFinding(origin: nil, reported: $0) }
    return all
  }

  /// What was passed over as no page, with the reasons.
  var passedOver: [(origin: Origin, reason: PassedOver.Reason)] {
    pages.compactMap { page in
      guard case .passedOver(let reason) = page.content else { return nil }
      return (page.origin, reason)
    }
  }

  /// The inputs that could not be read, with their reasons.
  var unread: [(origin: Origin, reason: Unreadable.Reason)] {
    pages.compactMap { page in
      guard case .unreadable(let reason) = page.content else { return nil }
      return (page.origin, reason)
    }
  }
}

extension AuditRecord {
  /// How many inputs could not be read.
  public var unreadCount: Int { unread.count }

  /// How many inputs could not be read, and how many were passed over, where there are any.
  func unreadTexts(in language: ReportLanguage) -> [String] {
    [(Phrasebook.pagesUnread, unread.count), (Phrasebook.pagesPassedOver, passedOver.count)]
      .filter { $0.1 > 0 }.map { $0.text($1, in: language) }
  }

  /// The inputs that could not be read, by name, with their reasons in one sentence.
  public func unreadable(in language: ReportLanguage) -> [(name: String, sentence: String)] {
    unread.map { ($0.origin.name, "\(Phrasebook.couldNotRead[language]): \($0.reason.sentence(in: language))") }
  }
}
