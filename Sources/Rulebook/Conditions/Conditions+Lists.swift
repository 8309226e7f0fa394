/// Tests of lists, and of the identifiers in them.
extension Conditions {
  /// `some`, `none`, `every`, `count`. `every` asks that there are some, and all of them.
  @_semantics("optimize.sil.specialize.generic.never")
  func listTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, _ list: ListReading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    if entry.key == "count" { return countTest(entry.value, list, &mistakes) }
    guard let tally = list.tally(entry.value, self, &mistakes) else { return nil }
    switch entry.key {
    case "some": return Test { tally($0, $1).some }
    case "none": return Test { tally($0, $1).some.map { !$0 } }
    default: return Test { tally($0, $1).every }
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func countTest<Owner: Fact>(
    _ node: YAMLNode, _ list: ListReading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard
      let fields = node.fields(
        "'count'", required: [], optional: ["where", "at_least", "at_most"], &mistakes)
    else { return nil }
    let least = fields.number("at_least", &mistakes)
    let most = fields.number("at_most", &mistakes)
    guard least != nil || most != nil else {
      mistakes.add("'count' needs 'at_least' or 'at_most'", at: node.mark)
      return nil
    }
    guard let tally = list.tally(fields["where"], self, &mistakes) else { return nil }
    return Test { tally($0, $1).isBetween(least ?? 0, most ?? .infinity) }
  }

  /// Identifiers in the condition of a list of them: one, or `any_of`, or `none_of`; nothing for any.
  func identifiers(_ node: YAMLNode?, known: [String]?, _ mistakes: inout Mistakes) -> Identifiers? {
    guard let node else { return .any }
    guard case .mapping = node.content else {
      return identifiers(listed: node, "this", known: known, &mistakes).map {
        Identifiers(wanted: Set($0), isNegated: false)
      }
    }
    guard let fields = node.fields("this", required: [], optional: ["any_of", "none_of"], &mistakes) else { return nil }
    if fields.entries.isEmpty { return .any }
    guard fields.entries.count == 1, let entry = fields.entries.first else {
      mistakes.add("either 'any_of' or 'none_of'", at: node.mark)
      return nil
    }
    return identifiers(listed: entry.value, "'\(entry.key)'", known: known, &mistakes).map {
      Identifiers(wanted: Set($0), isNegated: entry.key == "none_of")
    }
  }

  /// A list of identifiers, or one; those that are known here where a list of them is closed.
  func identifiers(
    listed node: YAMLNode, _ what: String, known: [String]?, _ mistakes: inout Mistakes
  ) -> [String]? {
    let items: [YAMLNode] = if case .list(let items) = node.content { items } else { [node] }
    guard !items.isEmpty else {
      mistakes.add("\(what) is empty", at: node.mark)
      return nil
    }
    let texts = items.compactMap { item in
      known.map { item.word(what, among: $0, &mistakes) } ?? item.text(what, &mistakes)
    }
    return texts.count == items.count ? texts : nil
  }
}

extension Tally {
  /// Whether there is one that meets the condition.
  fileprivate var some: Bool? { yes > 0 ? true : unknown > 0 ? nil : false }

  /// Whether there are some and all meet it.
  fileprivate var every: Bool? {
    if total == 0 || yes + unknown < total { return false }
    return unknown > 0 ? nil : true
  }

  /// Whether as many as that meet it.
  fileprivate func isBetween(_ least: Double, _ most: Double) -> Bool? {
    if Double(yes + unknown) < least || Double(yes) > most { return false }
    return Double(yes) >= least && Double(yes + unknown) <= most ? true : nil
  }
}
