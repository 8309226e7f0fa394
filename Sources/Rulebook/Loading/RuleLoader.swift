internal import Facts

/// Reads one rule.
struct RuleLoader {
  let law: Law
  let profiles: [Profile]
  let knowledge: Lazy<Knowledge>
  let depth: RulebookLoader.Depth

  private static let required = [
    "rule", "since", "severity", "confidence", "title", "why", "fix", "subject", "when", "message",
    "examples",
  ]
  private static let optional = ["law", "degrees", "given", "undecided", "review", "point_at"]

  /// The rule of a file; nil, with mistakes, where something in it is wrong.
  func rule(in file: RuleFile, group: Rule.Group, _ mistakes: inout Mistakes) -> Rule? {
    guard let node = file.text.node(&mistakes) else { return nil }
    let before = mistakes.all.count
    let isWhole = depth == .whole
    let fields = node.fields(
      "a rule", required: RuleLoader.required, optional: RuleLoader.optional, &mistakes)
    guard let fields else { return nil }
    if isWhole { checkID(fields, file, &mistakes) }

    let severities = fields["severity"].flatMap { Severities($0, profiles, allowsBare: false, &mistakes) }
    let citations = citations(fields, &mistakes)
    let isCited = (fields["law"]?.items.count ?? 0) == citations.count
    if isWhole, let severities, isCited {
      checkRegimes(severities, citations, at: fields["severity"]?.mark ?? fields.mark, &mistakes)
    }
    let confidence = fields.word("confidence", of: Confidence.self, &mistakes)
    let body = RuleBody(fields: fields, confidence: confidence ?? .high, profiles: profiles)
    let degrees = body.degreeSeverities(&mistakes)
    let kind = subject(fields, &mistakes)
    if isWhole { checkExamples(fields, isAboutSite: kind?.isAboutSite, &mistakes) }
    let judging = kind.flatMap { compiled(body, of: $0, &mistakes) }
    let title = fields["title"].flatMap { LocalizedText($0, "the title", &mistakes) }
    let why = fields["why"].flatMap { LocalizedText($0, "'why'", &mistakes) }
    let fix = fields["fix"].flatMap { LocalizedText($0, "'fix'", &mistakes) }
    let since = fields.text("since", &mistakes)
    guard mistakes.all.count == before, let id = fields.text("rule", &mistakes), let severities, let confidence,
      let kind, let judging, let title, let why, let fix, let since
    else { return nil }
    return Rule(
      id: id, group: group, since: since, confidence: confidence, title: title, why: why, fix: fix, law: citations,
      subject: kind.name, alwaysReviews: body.alwaysReviews, file: file.name,
      severities: severities, degrees: degrees,
      judging: judging, text: file.text)
  }

  /// What the rule's conditions compile to: at once where they may hold mistakes.
  private func compiled(_ body: RuleBody, of kind: SubjectKind, _ mistakes: inout Mistakes) -> Rule.Judging? {
    switch depth {
    case .whole: kind.compile(body, knowledge, &mistakes)
    case .heads: kind.compileLater(body, knowledge)
    }
  }

  private func checkID(_ fields: Fields, _ file: RuleFile, _ mistakes: inout Mistakes) {
    guard let node = fields["rule"], let id = node.text("'rule'", &mistakes) else { return }
    if id != file.stem { mistakes.add("the file of rule '\(id)' is named '\(file.stem)'", at: node.mark) }
    let isKebab = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    if !isKebab { mistakes.add("a rule's id is small letters, digits and hyphens", at: node.mark) }
  }

  /// Examples stand last: who reads a rule reads what it says first.
  private func checkExamples(_ fields: Fields, isAboutSite: Bool?, _ mistakes: inout Mistakes) {
    guard let examples = fields["examples"] else { return }
    if let last = fields.entries.last, last.key != "examples" {
      mistakes.add("'examples' stand last; '\(last.key)' stands behind them", at: last.mark)
    }
    let all = RuleExamples(examples, &mistakes).all
    guard let isAboutSite else { return }
    for example in all where (example.form == .site) != isAboutSite {
      mistakes.add("a rule about \(isAboutSite ? "a site has sites" : "pages has pages") as examples", at: example.mark)
    }
  }

  private func subject(_ fields: Fields, _ mistakes: inout Mistakes) -> SubjectKind? {
    guard let node = fields["subject"] else { return nil }
    guard let name = node.word("'subject'", among: SubjectKind.all.map(\.name), &mistakes) else { return nil }
    return SubjectKind.all.first { $0.name == name }
  }
}

extension RuleLoader {
  private func citations(_ fields: Fields, _ mistakes: inout Mistakes) -> [Citation] {
    guard let node = fields["law"] else { return [] }
    return (node.list("'law'", &mistakes) ?? []).compactMap { citation($0, &mistakes) }
  }

  private func citation(_ node: YAMLNode, _ mistakes: inout Mistakes) -> Citation? {
    let fields = node.fields("a citation", required: ["source"], optional: ["at", "regime", "read"], &mistakes)
    guard let fields, let id = fields.text("source", &mistakes) else { return nil }
    let at = fields.text("at", &mistakes) ?? ""
    guard let source = law.sources.first(where: { $0.id == id }) else {
      mistakes.add(
        "Rules/law has no source '\(id)'", at: fields["source"]?.mark ?? node.mark, word: id,
        known: law.sources.map(\.id))
      return nil
    }
    let regime = fields["regime"].map { $0.word("a regime of '\(id)'", among: source.regimes, &mistakes) }
    let read = fields.word("read", of: Citation.Status.self, &mistakes) ?? source.read
    if read.rank < source.read.rank {
      mistakes.add(
        "'\(id)' was read as \(source.read.rawValue); a passage of it cannot be better read than that",
        at: fields["read"]?.mark ?? node.mark)
    }
    guard let regime = regime ?? source.regimes.first else { return nil }
    return Citation(source: id, at: at, regime: regime, status: read)
  }

  /// A profile that holds a site to law runs a rule only where a citation belongs to that law.
  private func checkRegimes(
    _ severities: Severities, _ citations: [Citation], at mark: YAMLNode.Mark, _ mistakes: inout Mistakes
  ) {
    for profile in profiles where !profile.regimes.isEmpty && severities.severity(under: profile) != nil {
      guard severities.byProfile[profile.id] != nil else { continue }
      if !citations.contains(where: { profile.regimes.contains($0.regime) }) {
        mistakes.add(
          "profile '\(profile.id)' runs this rule, but no citation belongs to its regimes: "
            + profile.regimes.joined(separator: ", "),
          at: mark)
      }
    }
  }
}

extension Citation.Status {
  /// From primary to secondary.
  fileprivate var rank: Int {
    switch self {
    case .primary: 0
    case .quoted: 1
    case .secondary: 2
    }
  }
}
