import Facts
public import Rulebook

/// What `riza explain` tells of a rule, for a terminal.
public struct RuleExplanation: Sendable {
  /// The whole explanation.
  public let text: String

  /// What a rule looks for, why, what to do, what the law says, and its examples.
  public init(_ rule: Rule, _ rulebook: Rulebook, in language: ReportLanguage) {
    var parts = ["\(rule.id)\n\(rule.title[language])\n"]
    parts.append(RuleExplanation.head(of: rule, rulebook, language))
    parts.append("\(Phrasebook.whyItMatters[language])\n\(wrapped(rule.why[language]))")
    parts.append("\(Phrasebook.whatToDo[language])\n\(wrapped(rule.fix[language]))")
    parts.append("\(Phrasebook.law[language])\n\(RuleExplanation.law(of: rule, rulebook, language))")
    parts += rule.samples.filter { $0.language == language.rawValue }.map { sample in
      let kind = RuleExplanation.name(of: sample.kind)[language]
      let lines = sample.text.split(separator: "\n").map { "    \($0)" }
      return "\(kind): \(sample.name)\n\(lines.joined(separator: "\n"))\n"
    }
    text = parts.joined(separator: "\n")
  }

  private static func head(of rule: Rule, _ rulebook: Rulebook, _ language: ReportLanguage) -> String {
    let severities = rulebook.profiles.compactMap { profile in
      rule.severity(under: profile).map { "\(profile.id) \($0.rawValue)" }
    }
    let rows = [
      (Phrasebook.about[language], "\(rule.subject) (\(rule.group.rawValue))"),
      (Phrasebook.confidence[language], rule.confidence.name[language]),
      (Phrasebook.underProfiles[language], severities.joined(separator: ", ")),
      (Phrasebook.ruleFile[language], "\(rule.file), \(Phrasebook.since.text(in: language, ["version": rule.since]))"),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { term, meaning in
      "  \(term)\(String(repeating: " ", count: width - term.count + 2))\(meaning)\n"
    }.joined()
  }

  private static func law(of rule: Rule, _ rulebook: Rulebook, _ language: ReportLanguage) -> String {
    guard !rule.law.isEmpty else { return "  \(Phrasebook.noLaw[language])\n" }
    return rule.law.map { citation in
      let source = rulebook.source(citation.source)
      let place = citation.at.isEmpty ? "" : ", \(citation.place(in: language))"
      var lines = "  \(source?.title[language] ?? citation.source)\(place)\n"
      lines += "    \(citation.regime), \(citation.status.name[language])\n"
      if let address = source?.address { lines += "    \(address)\n" }
      return lines
    }.joined()
  }

  private static func name(of kind: String) -> LocalizedText {
    switch kind {
    case "bad": Phrasebook.badExample
    case "good": Phrasebook.goodExample
    case "review": Phrasebook.reviewExample
    default: Phrasebook.undecidedExample
    }
  }
}

/// A text in lines of at most 100 letters, indented by two spaces.
private func wrapped(_ text: String) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty, line.count + word.count > 98 {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  lines.append(line)
  return lines.map { "  \($0)\n" }.joined()
}

/// The rules in a table for a terminal: id, severity under some profiles, title.
public struct RuleList: Sendable {
  /// The whole list.
  public let text: String

  /// The rules of a rulebook, group by group.
  public init(_ rulebook: Rulebook, _ profiles: [Profile], in language: ReportLanguage) {
    let width = rulebook.rules.map(\.id.count).max() ?? 0
    var text = ""
    for group in Rule.Group.allCases {
      let rules = rulebook.rules.filter { $0.group == group }
      guard !rules.isEmpty else { continue }
      text += "\(group.rawValue)\n"
      for rule in rules {
        let severities = profiles.map { profile in
          "\(profile.id) \(rule.severity(under: profile)?.rawValue ?? "-")"
        }
        let space = String(repeating: " ", count: width - rule.id.count + 2)
        text += "  \(rule.id)\(space)\(severities.joined(separator: ", "))\n"
        text += "  \(String(repeating: " ", count: width + 2))\(rule.title[language])\n"
      }
      text += "\n"
    }
    self.text = text
  }
}

/// What rules can ask, in a table for a terminal.
public enum PropertyList {
  /// Every property of every subject, with its type and what it says.
  public static var text: String {
    var text = ""
    var fact = ""
    for property in Rulebook.properties {
      if property.subject != fact {
        text += (fact.isEmpty ? "" : "\n") + "\(property.subject)\(property.isSubject ? "" : " (in lists)")\n"
        fact = property.subject
      }
      text += "  \(property.name): \(property.type)\n      \(property.sentence)\n"
    }
    return text
  }
}
