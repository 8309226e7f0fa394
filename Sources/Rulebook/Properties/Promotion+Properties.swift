internal import Facts

extension Promotion: Subject {
  static let factName = "promotion"

  static let properties: [Property<Promotion>] = [
    .word("kind", "What the sign is.") { $0.kind },
    .word("label_clarity", "How clear the label is that names it as advertising.") { $0.labelClarity },
    .code("shown_by", "The host or parameter that shows it.") { $0.shownBy },
  ]

  static func visit(_ scene: Scene, _ body: (Promotion, Scene) -> Void) {
    for promotion in scene.facts.promotions { body(promotion, scene) }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}
