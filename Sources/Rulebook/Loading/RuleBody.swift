internal import Facts

/// The part of a rule that is compiled against the facts it is about.
struct RuleBody: Sendable {
  let fields: Fields
  let confidence: Confidence
  let profiles: [Profile]

  /// The rule against one kind of subject; nil where something in it is wrong.
  @_semantics("optimize.sil.specialize.generic.never")
  func compiled<Owner: Subject>(
    for type: Owner.Type, _ knowledge: Lazy<Knowledge>, _ mistakes: inout Mistakes
  ) -> CompiledRule<Owner>? {
    let before = mistakes.all.count
    let outermost = [Owner.World.outermost]
    let conditions = Conditions(knowledge: knowledge, enclosures: outermost + Owner.enclosures)
    let onWhole = Conditions(knowledge: knowledge, enclosures: outermost)
    let given = fields["given"].flatMap { conditions.test($0, of: type, &mistakes) }
    let when = fields["when"].flatMap { conditions.test($0, of: type, &mistakes) }
    let undecided = reservations("undecided", of: type, conditions, allowsWhole: true, &mistakes)
    let undecidable = wholeReservations(of: type, onWhole, &mistakes)
    let review = reservations("review", of: type, conditions, allowsWhole: false, &mistakes)
    let degrees = degrees(of: type, conditions, &mistakes)
    let pointers = pointers(of: type, conditions, &mistakes)
    let message = message(of: type, conditions, &mistakes)
    guard mistakes.all.count == before, let when, let message else { return nil }
    return CompiledRule(
      confidence: confidence, undecidable: undecidable, given: given, undecided: undecided, when: when, review: review,
      degrees: degrees, pointers: pointers, message: message)
  }

  /// The rule against one kind of subject. Only for a rule without mistakes.
  @_semantics("optimize.sil.specialize.generic.never")
  func holding<Owner: Subject>(for type: Owner.Type, _ knowledge: Lazy<Knowledge>) -> Holding<Owner.World> {
    var none = Mistakes(in: "")
    guard let rule = compiled(for: type, knowledge, &none) else { return Holding { _ in Outcomes() } }
    return Holding(outcomes: rule.outcomes)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func message<Owner: Subject>(
    of type: Owner.Type, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> Message<Owner>? {
    guard let node = fields["message"], let text = LocalizedText(node, "the message", &mistakes) else { return nil }
    return Message(text, at: node.mark, conditions, &mistakes)
  }
}

/// When a rule cannot be decided, and when a person must look.
extension RuleBody {
  @_semantics("optimize.sil.specialize.generic.never")
  private func reservations<Owner: Subject>(
    _ key: String, of type: Owner.Type, _ conditions: Conditions, allowsWhole: Bool, _ mistakes: inout Mistakes
  ) -> Reason<Owner>? {
    let whole = Owner.World.Whole.factName
    let optional = allowsWhole ? ["when", whole] : ["when"]
    let reservations = items(key, &mistakes).compactMap { item -> Reservation<Owner>? in
      guard let fields = item.fields("this", required: ["because"], optional: optional, &mistakes) else { return nil }
      let because = fields["because"].flatMap { LocalizedText($0, "'because'", &mistakes) }
      if allowsWhole, (fields["when"] == nil) == (fields[whole] == nil) {
        mistakes.add("either 'when', about the subject, or '\(whole)', about the \(whole)", at: item.mark)
      }
      guard let because, fields[whole] == nil else { return nil }
      guard let when = fields["when"] else { return Reservation(when: nil, because: because) }
      return conditions.test(when, of: type, &mistakes).map { Reservation(when: $0, because: because) }
    }
    return Reservation.first(of: reservations)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func wholeReservations<Owner: Subject>(
    of type: Owner.Type, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> Reason<Owner.World.Whole>? {
    var ignored = Mistakes(in: mistakes.file)
    let reservations = items("undecided", &ignored).compactMap { item -> Reservation<Owner.World.Whole>? in
      guard case .mapping(let entries) = item.content,
        let whole = entries.first(where: { $0.key == Owner.World.Whole.factName })?.value,
        let because = entries.first(where: { $0.key == "because" }).flatMap({
          LocalizedText($0.value, "'because'", &ignored)
        })
      else { return nil }
      return conditions.test(whole, of: Owner.World.Whole.self, &mistakes).map {
        Reservation(when: $0, because: because)
      }
    }
    return Reservation.first(of: reservations)
  }

  /// Whether the page or the site alone can keep the rule from being decided, even where it has no subject.
  func asksOfWhole(_ whole: String) -> Bool {
    (fields["undecided"]?.items ?? []).contains { item in
      guard case .mapping(let entries) = item.content else { return false }
      return entries.contains { $0.key == whole }
    }
  }

  /// Whether a person must look at whatever the rule finds.
  var alwaysReviews: Bool {
    (fields["review"]?.items ?? []).contains { item in
      guard case .mapping(let entries) = item.content else { return false }
      return !entries.contains { $0.key == "when" }
    }
  }

  private func items(_ key: String, _ mistakes: inout Mistakes) -> [YAMLNode] {
    fields[key]?.list("'\(key)'", &mistakes) ?? []
  }
}

/// How bad it is in particular cases, and where it shows.
extension RuleBody {
  @_semantics("optimize.sil.specialize.generic.never")
  private func degrees<Owner: Subject>(
    of type: Owner.Type, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> [Test<Owner>] {
    items("degrees", &mistakes).compactMap { item in
      guard let fields = item.fields("a degree", required: ["when", "severity"], &mistakes) else { return nil }
      return fields["when"].flatMap { conditions.test($0, of: type, &mistakes) }
    }
  }

  /// The severities of the degrees, in order.
  func degreeSeverities(_ mistakes: inout Mistakes) -> [Severities] {
    var ignored = Mistakes(in: mistakes.file)
    return items("degrees", &ignored).compactMap { item in
      guard case .mapping(let entries) = item.content else { return nil }
      return entries.first { $0.key == "severity" }.flatMap {
        Severities($0.value, profiles, allowsBare: true, &mistakes)
      }
    }
  }

  /// `point_at`: `subject`, the name of a list, a list with a condition on its elements, or several of these.
  @_semantics("optimize.sil.specialize.generic.never")
  private func pointers<Owner: Subject>(
    of type: Owner.Type, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> [CompiledRule<Owner>.Pointer] {
    guard let node = fields["point_at"] else { return [] }
    let items: [YAMLNode] = if case .list(let items) = node.content { items } else { [node] }
    return items.compactMap { pointer($0, of: type, conditions, &mistakes) }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func pointer<Owner: Subject>(
    _ node: YAMLNode, of type: Owner.Type, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> CompiledRule<Owner>.Pointer? {
    if case .scalar("subject") = node.content {
      return CompiledRule<Owner>.Pointer(
        places: { fact, scene in [fact.place(in: scene)] }, note: Owner.placeNote)
    }
    if case .scalar(let name) = node.content {
      return places(name, at: node.mark, nil, of: type, conditions, &mistakes).map {
        CompiledRule<Owner>.Pointer(places: $0, note: nil)
      }
    }
    guard let entries = node.entries("'point_at'", &mistakes) else { return nil }
    let note = entries.first { $0.key == "note" }.flatMap { LocalizedText($0.value, "the note", &mistakes) }
    let lists = entries.filter { $0.key != "note" }
    guard lists.count == 1, let list = lists.first else {
      mistakes.add("'point_at' names one list at a time; write several as a list", at: node.mark)
      return nil
    }
    return places(list.key, at: list.mark, list.value, of: type, conditions, &mistakes).map {
      CompiledRule<Owner>.Pointer(places: $0, note: note)
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func places<Owner: Subject>(
    _ name: String, at mark: YAMLNode.Mark, _ condition: YAMLNode?, of type: Owner.Type, _ conditions: Conditions,
    _ mistakes: inout Mistakes
  ) -> Places<Owner>? {
    guard let reading = conditions.reading(name, of: type, at: mark, &mistakes) else { return nil }
    guard case .list(let list) = reading, let places = list.places else {
      mistakes.add("'\(name)' has no places to point at", at: mark)
      return nil
    }
    return places(condition, conditions, &mistakes)
  }
}

extension Severities {
  /// Severities by profile: `{ eu: error, tr: off }`; one severity for every profile where that is allowed.
  init?(_ node: YAMLNode, _ profiles: [Profile], allowsBare: Bool, _ mistakes: inout Mistakes) {
    let words = Severity.allCases.map(\.rawValue) + ["off"]
    if allowsBare, case .scalar = node.content {
      guard let word = node.word("a severity", among: words, &mistakes) else { return nil }
      let severity = Severity(rawValue: word)
      self.init(byProfile: Dictionary(profiles.map { ($0.id, severity) }, uniquingKeysWith: { first, _ in first }))
      return
    }
    guard let entries = node.entries("'severity'", &mistakes) else { return nil }
    if entries.isEmpty { mistakes.add("'severity' names no profile", at: node.mark) }
    var byProfile: [String: Severity?] = [:]
    for entry in entries {
      if !profiles.contains(where: { $0.id == entry.key }) {
        mistakes.add(
          "there is no profile '\(entry.key)'", at: entry.mark, word: entry.key, known: profiles.map(\.id))
      }
      guard let word = entry.value.word("a severity", among: words, &mistakes) else { continue }
      byProfile.updateValue(Severity(rawValue: word), forKey: entry.key)
    }
    self.init(byProfile: byProfile)
  }
}
