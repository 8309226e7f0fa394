internal import Languages

/// How surely text of another language is told on a page, and how seldom text of the page's own is taken for foreign.
///
/// Every string stands as a block on a page in each other language, and as one on a page in its own. The threshold is
/// fitted on one half of the strings for a share of false alarms, and told is what the other half gave: the mean of both
/// ways round. A string's half is a matter of its own digest, so that no other string can move it.
struct ForeignBlocks {
  static let lengths = [("2", 2...2), ("3-4", 3...4), ("5+", 5...1_000)]

  private let model: LanguageModel
  private let blocks: [Block]
  private let languages: [String]

  private struct Block {
    let language: String
    let tally: Tally
    let isMislabelled: Bool
    let half: Int
  }

  /// - Parameter mislabelled: digests of strings that are not in the language their source says.
  init(_ samples: [Sample], model: LanguageModel, mislabelled: Set<String>) {
    self.model = model
    languages = Set(samples.map(\.language)).sorted()
    blocks = samples.filter { Kind(set: $0.set)?.isBlock ?? false }.map {
      Block(
        language: $0.language, tally: model.tally(of: Array($0.text.utf8)),
        isMislabelled: mislabelled.contains($0.digest), half: $0.half)
    }
  }

  func measures() -> [Measure] {
    Self.lengths.flatMap { name, words in
      let all = blocks.filter { words.contains($0.tally.words) }
      let sound = all.filter { !$0.isMislabelled }
      return fitted("foreign \(name)", all) + fitted("foreign \(name), labels corrected", sound)
        + [
          Measure("foreign \(name) false alarms as shipped", falseAlarms(sound, Difference.threshold)),
          Measure("foreign \(name) recall as shipped", recall(sound, languages, Difference.threshold)),
        ] + pair("en", "tr", name, sound) + pair("tr", "en", name, sound)
    }
  }

  /// All pairs of languages, at three false alarms in a thousand.
  private func fitted(_ name: String, _ blocks: [Block]) -> [Measure] {
    let ways = [0, 1].map { half in
      let threshold = threshold(on: blocks.filter { $0.half == half }, allowing: 0.003)
      let unseen = blocks.filter { $0.half != half }
      return (recall: recall(unseen, languages) { _ in threshold }, alarms: falseAlarms(unseen) { _ in threshold })
    }
    return [
      Measure("\(name) recall", (ways[0].recall + ways[1].recall) / 2),
      Measure("\(name) false alarms", (ways[0].alarms + ways[1].alarms) / 2),
    ]
  }

  /// Blocks of one language on pages of another, at the thresholds that are shipped.
  private func pair(_ language: String, _ page: String, _ name: String, _ blocks: [Block]) -> [Measure] {
    let own = blocks.filter { $0.language == page }
    let others = blocks.filter { $0.language == language }
    return [
      Measure("\(language) on \(page) \(name) recall", recall(others, [page], Difference.threshold)),
      Measure("\(language) on \(page) \(name) false alarms", falseAlarms(own, Difference.threshold)),
    ]
  }

  private func odds(of block: Block, on page: String) -> Double {
    model.difference(of: block.tally, from: page)?.odds ?? -1000
  }

  private func threshold(on blocks: [Block], allowing share: Double) -> Double {
    let own = blocks.map { odds(of: $0, on: $0.language) }.sorted(by: >)
    return own.isEmpty ? 0 : own[min(own.count - 1, Int(Double(own.count) * share))]
  }

  private func falseAlarms(_ blocks: [Block], _ threshold: (Int) -> Double) -> Double {
    guard !blocks.isEmpty else { return 0 }
    let alarms = blocks.count { odds(of: $0, on: $0.language) > threshold($0.tally.words) }
    return 100 * Double(alarms) / Double(blocks.count)
  }

  private func recall(_ blocks: [Block], _ pages: [String], _ threshold: (Int) -> Double) -> Double {
    var found = 0
    var all = 0
    for block in blocks {
      for page in pages where page != block.language {
        all += 1
        if odds(of: block, on: page) > threshold(block.tally.words) { found += 1 }
      }
    }
    return all == 0 ? 0 : 100 * Double(found) / Double(all)
  }
}
