internal import Facts
internal import Pages

extension Notice {
  /// What rules can ask of how a notice reads: its size, its contrast, its languages.
  static let legibility: [Property<Notice>] = [
    .number("text_size", "The font size of most of its text in CSS pixels, where the saved styles show it.") {
      notice, scene in
      notice.most(of: scene) { scene.facts.page.style(of: $0.node).fontSize }
    },
    .number("text_contrast", "The contrast of most of its text to its background, 1 to 21, where the styles show it.") {
      notice, scene in
      notice.most(of: scene) { scene.facts.page.contrast(of: $0.node) }
    },
    .truth("is_bilingual", "Whether it says much the same in two languages, so that a reader of either can follow.") {
      $0.isBilingual
    },
  ]

  /// The value that more of the text has than any other; nil where it cannot be told of half of it.
  private func most(of scene: Scene, _ value: (Block) -> Double?) -> Double? {
    var bytes: [Double: Int] = [:]
    var all = 0
    for block in scene.facts.blocks.all
    where range.contains(block.range.lowerBound) && block.range.upperBound <= range.upperBound {
      all += block.text.count
      if let value = value(block) { bytes[value, default: 0] += block.text.count }
    }
    let known = bytes.values.reduce(0, +)
    guard known > 0, 2 * known >= all else { return nil }
    return bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether at least a third of what it says is in a second language.
  private var isBilingual: Bool {
    var bytes: [String: Int] = [:]
    for sentence in sentences {
      if let language = sentence.language { bytes[language, default: 0] += sentence.text.utf8.count }
    }
    let counts = bytes.values.sorted(by: >)
    return counts.count > 1 && 3 * counts[1] >= counts[0] + counts[1]
  }
}
