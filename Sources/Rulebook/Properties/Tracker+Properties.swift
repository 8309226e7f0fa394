internal import Facts

extension Tracker: Subject {
  static let factName = "tracker"

  static let properties: [Property<Tracker>] = [
    .code("vendor", "Id of the vendor in Rules/vendors.") { $0.vendor },
    .text("name", "The vendor's product, as people know it.") { $0.name },
    .text("owner", "The company behind it.") { $0.owner },
    .word("service", "What it does.") { $0.service },
    .word("purpose", "What it is used for.") { $0.purpose },
    .word("form", "How it stands on the page.") { $0.form },
    .codes("identifiers", "Account or container ids found with it.") { $0.identifiers },
    .codes("may_store", "Names of cookies and storage keys it may set.") { $0.mayStore },
    .word("gate", "Whether it waits for consent.") { $0.gate.state },
    .word("gate_reason", "Why its gate is in that state.") { $0.gate.reason },
    .word("gate_category", "The category the page put it in.") { $0.gate.category },
    .code("gate_manager", "The consent manager whose convention its gate follows.") { $0.gate.manager },
    .truth("exemption_candidate", "Whether it is statistics that some regimes exempt on conditions.") {
      $0.isExemptionCandidate
    },
  ]

  static func visit(_ scene: Scene, _ body: (Tracker, Scene) -> Void) {
    for tracker in scene.facts.trackers { body(tracker, scene) }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: node, words: name) }
}
