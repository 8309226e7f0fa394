internal import Facts

extension PolicyText: Subject {
  static let factName = "policy"

  static let properties: [Property<PolicyText>] = [
    .word("kind", "What sort of text it is.") { $0.kind },
    .words("tells", "What it tells.") { $0.elements.map(\.topic) },
    .list("elements", "What it tells, each with the first words that tell it.") { $0.elements },
    .codes("vendors", "The vendors it names, by id of Rules/vendors.") { $0.vendors },
    .list("vendors_abroad", "Vendors it names that are led from outside the EEA and Türkiye.") { $0.vendorsAbroad },
    .list("unnamed_trackers", "Trackers of the page that holds it whose vendor it does not name.") {
      $0.unnamedTrackers
    },
    .truth("leads_elsewhere", "Whether it links another text about personal data, which may tell what it lacks.") {
      $0.leadsElsewhere
    },
    .list("called_necessary", "Trackers it calls necessary.") { $0.calledNecessary },
    .list("outdated", "Repealed or replaced law it cites.") { $0.outdated },
    .truth("completed_by_script", "Whether a script fills in its table, so that what it lacks cannot be told.") {
      $0.isCompletedByScript
    },
  ]

  static func isAny(in scene: Scene) -> Bool { scene.facts.policy != nil }

  static func visit(_ scene: Scene, _ body: (PolicyText, Scene) -> Void) {
    if let policy = scene.facts.policy { body(policy, scene) }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}

extension PolicyText.Element: Fact {
  static let factName = "element"

  static let properties: [Property<PolicyText.Element>] = [
    .word("topic", "What it tells.") { $0.topic }
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}

extension PolicyText.Mention: Fact {
  static let factName = "mention"

  static let properties: [Property<PolicyText.Mention>] = [
    .code("what", "What is mentioned.") { $0.what }
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}
