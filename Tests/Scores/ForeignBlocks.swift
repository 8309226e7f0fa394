internal import Languages

/// How surely text of another language is told on a page, and how seldom text of the page's own is taken for foreign.
struct ForeignBlocks {
  static let lengths = ["2": 2...2, "3-4": 3...4, "5-10": 5...10, "11-40": 11...40]
  /// False alarms allowed when the thresholds are fitted, as a share of the page's own blocks.
  static let allowed = 0.003

  let model: LanguageModel

  private struct Tallied {
    let language: String
    let tally: Tally
  }

  func measures(of samples: [Sample]) -> [Measure] {
    let languages = Set(samples.map(\.language)).sorted()
    let blocks = samples.filter { Kind(set: $0.set).map { $0 != .mozilla } ?? false }
      .map { Tallied(language: $0.language, tally: model.tally(of: Array($0.text.utf8))) }
    return Self.lengths.sorted { $0.value.lowerBound < $1.value.lowerBound }.flatMap { name, words in
      let inLength = blocks.filter { words.contains($0.tally.words) }
      let fitted = fittedThreshold(on: inLength.indices.filter { $0 % 2 == 0 }.map { inLength[$0] })
      let unseen = inLength.indices.filter { $0 % 2 == 1 }.map { inLength[$0] }
      return [
        Measure(name: "foreign \(name) fitted threshold", value: fitted),
        Measure(name: "foreign \(name) fitted false alarms", value: falseAlarms(on: unseen) { _ in fitted }),
        Measure(name: "foreign \(name) fitted recall", value: recall(on: unseen, languages) { _ in fitted }),
        Measure(name: "foreign \(name) false alarms", value: falseAlarms(on: inLength, Difference.threshold)),
        Measure(name: "foreign \(name) recall", value: recall(on: inLength, languages, Difference.threshold)),
        Measure(
          name: "foreign \(name) recall en on tr",
          value: recall(on: inLength.filter { $0.language == "en" }, ["tr"], Difference.threshold)),
        Measure(
          name: "foreign \(name) false alarms tr",
          value: falseAlarms(on: inLength.filter { $0.language == "tr" }, Difference.threshold)),
        Measure(
          name: "foreign \(name) recall tr on en",
          value: recall(on: inLength.filter { $0.language == "tr" }, ["en"], Difference.threshold)),
        Measure(
          name: "foreign \(name) false alarms en",
          value: falseAlarms(on: inLength.filter { $0.language == "en" }, Difference.threshold)),
      ]
    }
  }

  private func odds(of block: Tallied, on page: String) -> Double {
    model.difference(of: block.tally, from: page)?.odds ?? -1000
  }

  private func fittedThreshold(on blocks: [Tallied]) -> Double {
    let own = blocks.map { odds(of: $0, on: $0.language) }.sorted(by: >)
    guard !own.isEmpty else { return 0 }
    return own[min(own.count - 1, Int(Double(own.count) * Self.allowed))]
  }

  private func falseAlarms(on blocks: [Tallied], _ threshold: (Int) -> Double) -> Double {
    guard !blocks.isEmpty else { return 0 }
    let alarms = blocks.count { odds(of: $0, on: $0.language) > threshold($0.tally.words) }
    return 100 * Double(alarms) / Double(blocks.count)
  }

  private func recall(on blocks: [Tallied], _ pages: [String], _ threshold: (Int) -> Double) -> Double {
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
