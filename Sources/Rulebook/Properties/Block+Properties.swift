internal import Facts

extension Block: Subject {
  static let factName = "block"

  static let properties: [Property<Block>] = [
    .word("role", "What kind of piece it is.") { $0.role },
    .word("region", "Which part of the page it stands in.") { $0.region },
    .truth("in_main_text", "Whether it belongs to the main text.") { block, scene in
      scene.facts.mainText.holds(block.index)
    },
    .truth("in_notice", "Whether it is a part of a notice, which rules of its own judge.") { block, scene in
      scene.facts.notices.contains { $0.range.overlaps(block.range) }
    },
    .word("visibility", "Whether the saved styles show it.") { $0.visibility },
    .number("word_count", "How many words it has.") { Double($0.words) },
    .number("linked_share", "The share of its text that is the text of links, 0 to 1.") { block in
      block.text.isEmpty ? 0 : Double(block.linkedBytes) / Double(block.text.count)
    },
    .text("text", "Its text.") { block, scene in scene.facts.blocks.text(of: block) },
    .language("language", "The language it is in, where that can be told.") { $0.language?.name },
    .word("language_confidence", "How sure its language is.") { $0.language?.confidence },
    .language("expected_language", "The language it was held against: its own lang, or the page's.") {
      $0.language?.expected
    },
    .truth("is_foreign", "Whether it is in another language than expected, and no quotation, name or address.") {
      $0.language?.isForeign ?? false
    },
    .truth("repeats_earlier", "Whether an earlier block in another language says the same, numbers aside.") {
      $0.language?.repeatsEarlier ?? false
    },
    .language("mixed_with", "The second language it mixes in.") { $0.language?.mixedWith },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.blocks.all.isEmpty }

  static func visit(_ scene: Scene, _ body: (Block, Scene) -> Void) {
    for block in scene.facts.blocks.all { body(block, scene) }
  }

  func place(in scene: Scene) -> Spot {
    Spot(range: range, node: node, words: scene.facts.blocks.text(of: self))
  }
}

extension MainText {
  /// Whether a block belongs to the main text. Its blocks are in reading order.
  fileprivate func holds(_ block: Int) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = low + (high - low) / 2
      if blocks[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low] == block
  }
}
