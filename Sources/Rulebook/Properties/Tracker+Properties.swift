internal import Facts

extension Tracker: Subject {
  static let factName = "tracker"

  static let properties: [Property<Tracker>] = [
    .code("vendor", "Id of the vendor in Rules/vendors.") { $0.vendor },
    .text("name", "The vendor's product, as people know it.") { $0.name },
    .text("owner", "The company behind it.") { $0.owner },
    .code("seat", "Where that company has its seat: a country code.") { $0.seat },
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
    .truth("in_privacy_mode", "Whether it is the variant of a player that stores less.") { $0.isPrivacyMode },
    .truth("has_placeholder", "Whether the page gives it no account, but what instructions write in its place.") {
      $0.hasPlaceholder
    },
    .truth("is_seen", "Whether it is a picture that visitors see: one with a text in its place and no size of a pixel.")
    {
      tracker, scene in
      tracker.isSeen(on: scene.facts.page)
    },
    .truth("heeds_consent_mode", "Whether it heeds Google's consent mode.") { $0.heedsConsentMode },
    .truth(
      "is_loaded_too", "Whether the page also loads the product, besides opening a connection or setting a cookie."
    ) {
      tracker, scene in
      scene.facts.trackers.contains {
        $0.vendor == tracker.vendor && $0.gate.state != .gated && $0.form != .hint && $0.form != .header
      }
    },
    .truth("is_named_in_policy", "Whether the page's cookie or privacy text names it; unknown where it has none.") {
      tracker, scene in
      scene.facts.policy?.vendors.contains(tracker.vendor)
    },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.trackers.isEmpty }

  static func visit(_ scene: Scene, _ body: (Tracker, Scene) -> Void) {
    for tracker in scene.facts.trackers { body(tracker, scene) }
  }

  /// A tracker seen in the response's headers has no place in the document: the page stands for it.
  func place(in scene: Scene) -> Spot {
    guard range.isEmpty else { return Spot(range: range, node: node, words: name) }
    let page = scene.facts.place(in: scene)
    return Spot(page.place, words: name)
  }
}
