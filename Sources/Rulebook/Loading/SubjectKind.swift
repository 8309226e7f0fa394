internal import Facts

/// What a rule can be about, by the name rules use, with the compiler of rules about it.
struct SubjectKind: Sendable {
  /// What rules call it.
  let name: String
  /// Whether it is a fact of a site, and not of a page.
  let isAboutSite: Bool
  /// Compiles the body of a rule about it.
  let compile: @Sendable (RuleBody, Lazy<Knowledge>, inout Mistakes) -> Rule.Judging?
  /// Compiles the body of a rule without mistakes when a page or a site first has something it is about.
  let compileLater: @Sendable (RuleBody, Lazy<Knowledge>) -> Rule.Judging

  private init<Owner: Subject>(_ type: Owner.Type) where Owner.World == Scene {
    name = Owner.factName
    isAboutSite = false
    compile = { body, knowledge, mistakes in
      body.compiled(for: type, knowledge, &mistakes).map { .page($0.outcomes) }
    }
    compileLater = { body, knowledge in
      let rule = Lazy { body.holding(for: type, knowledge) }
      let asksOfPage = body.asksOfWhole(Facts.factName)
      return .page { asksOfPage || Owner.isAny(in: $0) ? rule.value.outcomes($0) : Outcomes() }
    }
  }

  private init<Owner: Subject>(ofSites type: Owner.Type) where Owner.World == SiteFacts {
    name = Owner.factName
    isAboutSite = true
    compile = { body, knowledge, mistakes in
      body.compiled(for: type, knowledge, &mistakes).map { .site($0.outcomes) }
    }
    compileLater = { body, knowledge in
      let rule = Lazy { body.holding(for: type, knowledge) }
      let asksOfSite = body.asksOfWhole(SiteFacts.factName)
      return .site { asksOfSite || Owner.isAny(in: $0) ? rule.value.outcomes($0) : Outcomes() }
    }
  }

  /// Every subject there is.
  static let all: [SubjectKind] = [
    SubjectKind(Facts.self), SubjectKind(Block.self), SubjectKind(Notice.self), SubjectKind(Control.self),
    SubjectKind(Tracker.self), SubjectKind(ConsentMode.self), SubjectKind(ConsentMode.Call.self),
    SubjectKind(ManagerSighting.self),
    SubjectKind(Form.self), SubjectKind(Form.Box.self), SubjectKind(PolicyText.self), SubjectKind(Leftover.self),
    SubjectKind(Promotion.self), SubjectKind(ofSites: SiteFacts.self), SubjectKind(ofSites: Repetition.self),
  ]
}
