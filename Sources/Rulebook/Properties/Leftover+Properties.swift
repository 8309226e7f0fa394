internal import Facts

extension Leftover: Subject {
  static let factName = "leftover"

  static let properties: [Property<Leftover>] = [
    .word("kind", "What it is.") { $0.kind },
    .word("position", "Where it stands, seen from the main text.") { $0.position },
    .word("confidence", "How sure it is that it does not belong.") { $0.confidence },
    .text("text", "Its first block's text.") { leftover, scene in leftover.words(in: scene) },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.leftovers.isEmpty }

  static func visit(_ scene: Scene, _ body: (Leftover, Scene) -> Void) {
    for leftover in scene.facts.leftovers { body(leftover, scene) }
  }

  func place(in scene: Scene) -> Spot {
    let blocks = scene.facts.blocks.all
    let node = blocks.indices.contains(block) ? blocks[block].node : nil
    return Spot(range: range, node: node, words: scene.words(at: range))
  }

  var certainty: Confidence { confidence }

  private func words(in scene: Scene) -> String? {
    let blocks = scene.facts.blocks
    return blocks.all.indices.contains(block) ? blocks.text(of: blocks.all[block]) : nil
  }
}
