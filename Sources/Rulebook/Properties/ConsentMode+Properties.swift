internal import Facts

extension ConsentMode: Subject {
  static let factName = "consent-mode"

  static let properties: [Property<ConsentMode>] = [
    .truth("default_first", "Whether every Google tag of the page stands after the first default.") {
      $0.isDefaultFirst
    },
    .truth("has_google_tag", "Whether there is a Google tag.") { $0.firstTag != nil },
    .truth("has_default", "Whether a default is set as the page loads.") { mode in
      mode.calls.contains { $0.command == "default" && $0.runsAtOnce }
    },
    .truth("has_update", "Whether the page passes a choice on, anywhere in its scripts.") { mode in
      mode.calls.contains { $0.command == "update" }
    },
    .list("calls", "Its calls, in document order.") { $0.calls },
  ]

  static func isAny(in scene: Scene) -> Bool { scene.facts.consentMode != nil }

  static func visit(_ scene: Scene, _ body: (ConsentMode, Scene) -> Void) {
    if let mode = scene.facts.consentMode { body(mode, scene) }
  }

  /// Its first call, else the first Google tag.
  func place(in scene: Scene) -> Spot {
    guard let range = calls.first?.range ?? firstTag else { return Spot(range: 0..<0, node: nil, words: "") }
    return Spot(range: range, node: nil, words: scene.words(at: range))
  }
}

extension ConsentMode.Call: Subject {
  static let factName = "consent-call"

  static let properties: [Property<ConsentMode.Call>] = [
    .code("command", "default or update.") { $0.command },
    .codes("granted", "The signals it grants.") { call in
      call.signals.filter { $0.value == "granted" }.map(\.name)
    },
    .codes("denied", "The signals it denies.") { call in call.signals.filter { $0.value == "denied" }.map(\.name) },
    .codes("signals", "The signals it names.") { $0.signals.map(\.name) },
    .codes("regions", "The regions it is limited to; none for all.") { $0.regions },
    .truth("is_literal", "Whether every value is a literal.") { $0.isLiteral },
    .truth("runs_at_once", "Whether it runs with the page, not in a function, a condition or on an event.") {
      $0.runsAtOnce
    },
    .truth("grants", "Whether it grants storage, or the use of data for advertising.") { call in
      call.signals.contains { ConsentSignals.optional.contains($0.name) && $0.value == "granted" }
    },
    .truth("is_regional", "Whether it is limited to regions.") { !$0.regions.isEmpty },
    .truth("reaches_protected_regions", "Whether it applies in the EEA, the United Kingdom or Türkiye.") { call in
      call.regions.isEmpty || call.regions.contains { ConsentSignals.protected.contains(String($0.prefix(2))) }
    },
    .truth("has_all_signals", "Whether it names the four signals of version 2.") { call in
      ConsentSignals.optional.allSatisfy { name in call.signals.contains { $0.name == name } }
    },
  ]

  static func isAny(in scene: Scene) -> Bool { !(scene.facts.consentMode?.calls ?? []).isEmpty }

  static func visit(_ scene: Scene, _ body: (ConsentMode.Call, Scene) -> Void) {
    for call in scene.facts.consentMode?.calls ?? [] { body(call, scene) }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}

/// Words of Google's consent mode.
private enum ConsentSignals {
  /// The signals of version 2: what a visitor may refuse. The other storage types serve functions and security.
  static let optional = ["ad_storage", "analytics_storage", "ad_user_data", "ad_personalization"]

  /// The EEA, the United Kingdom and Türkiye, by ISO 3166-1.
  static let protected: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR",
  ]
}
