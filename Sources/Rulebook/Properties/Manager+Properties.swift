internal import Facts

extension ManagerSighting: Subject {
  static let factName = "manager"

  static let properties: [Property<ManagerSighting>] = [
    .code("id", "Id in Rules/vendors/consent-managers.yaml.") { $0.id },
    .text("name", "Its name, as people know it.") { $0.name },
    .truth("has_notice", "Whether its notice is in this capture.") { $0.hasNotice },
    .truth("drawn_by_script", "Whether its notice is drawn by script, so that a page as served does not show it.") {
      $0.isDrawnByScript
    },
    .truth("blocks_automatically", "Whether it blocks known trackers by itself.") { $0.blocksAutomatically },
    .truth("loads_late", "Whether its loader waits, so that trackers may run first.") { $0.loadsLate },
    .list("settings", "Settings read from its configuration.") { $0.settings },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.managers.isEmpty }

  static func visit(_ scene: Scene, _ body: (ManagerSighting, Scene) -> Void) {
    for manager in scene.facts.managers { body(manager, scene) }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: name) }
}

extension ManagerSighting.Setting: Fact {
  static let factName = "setting"

  static let properties: [Property<ManagerSighting.Setting>] = [
    .code("meaning", "What it decides, in our words: opt-out, implied-by-scroll, preselected, lifetime-days.") {
      $0.meaning
    },
    .code("value", "Its value, as written.") { $0.value },
    .number("number", "Its value, where that is a number.") { Double($0.value) },
  ]

  func place(in scene: Scene) -> Spot {
    Spot(range: range, node: nil, words: scene.words(at: range))
  }
}
