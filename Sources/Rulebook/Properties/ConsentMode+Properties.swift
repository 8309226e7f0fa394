internal import Facts

extension ConsentMode: Subject {
  static let factName = "consent-mode"

  static let properties: [Property<ConsentMode>] = [
    .truth("default_first", "Whether every Google tag of the page stands after the first default.") {
      $0.isDefaultFirst
    },
    .truth("has_google_tag", "Whether there is a Google tag.") { $0.firstTag != nil },
    .list("calls", "Its calls, in document order.") { $0.calls },
  ]

  static func visit(_ scene: Scene, _ body: (ConsentMode, Scene) -> Void) {
    if let mode = scene.facts.consentMode { body(mode, scene) }
  }

  /// Its first call, else the first Google tag.
  func place(in scene: Scene) -> Spot {
    guard let range = calls.first?.range ?? firstTag else { return Spot(range: 0..<0, node: nil, words: "") }
    return Spot(range: range, node: nil, words: scene.words(at: range))
  }
}

extension ConsentMode.Call: Fact {
  static let factName = "consent call"

  static let properties: [Property<ConsentMode.Call>] = [
    .code("command", "default or update.") { $0.command },
    .codes("granted", "The signals it grants.") { call in
      call.signals.filter { $0.value == "granted" }.map(\.name)
    },
    .codes("denied", "The signals it denies.") { call in call.signals.filter { $0.value == "denied" }.map(\.name) },
    .codes("signals", "The signals it names.") { $0.signals.map(\.name) },
    .codes("regions", "The regions it is limited to; none for all.") { $0.regions },
    .truth("is_literal", "Whether every value is a literal.") { $0.isLiteral },
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}
