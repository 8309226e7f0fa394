internal import Facts

extension Reopener: Fact {
  static let factName = "reopener"

  static let properties: [Property<Reopener>] = [
    .text("label", "What it is called.") { $0.label }
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: node, words: label) }
}
