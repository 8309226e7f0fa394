internal import Facts

extension Promotion: Subject {
  static let factName = "promotion"

  static let properties: [Property<Promotion>] = [
    .word("kind", "What the sign is.") { $0.kind },
    .word("label_clarity", "How clear the label is that names it as advertising.") { $0.labelClarity },
    .text("label", "The words of its label.") { promotion, scene in promotion.label.map { scene.words(at: $0) } },
    .code("shown_by", "The host or parameter that shows it.") { $0.shownBy },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.promotions.isEmpty }

  static func visit(_ scene: Scene, _ body: (Promotion, Scene) -> Void) {
    for promotion in scene.facts.promotions { body(promotion, scene) }
  }

  /// Its label, where it has one, else the sign.
  func place(in scene: Scene) -> Spot {
    let shown = label ?? range
    return Spot(range: shown, node: nil, words: scene.words(at: shown))
  }
}
