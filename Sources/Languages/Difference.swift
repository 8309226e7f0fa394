/// How surely a text is in another language than expected.
public struct Difference: Sendable, Hashable {
  /// The language the text is in, if it is in another.
  public let language: String
  /// How much likelier that is than the expected language, and than none at all: the natural logarithm of the odds, less
  /// what close relatives are given.
  public let odds: Double
  /// Words that could tell.
  public let evidenceWords: Int

  /// The odds above which a text is called foreign, by the words that could tell. Below two words there is no telling.
  public static func threshold(words: Int) -> Double {
    switch words {
    case ..<2: .infinity
    case 2: 2.5
    case 3...4: 3
    case 5...10: 1.5
    case 11...20: 2
    default: 1
    }
  }

  /// Whether the text is foreign, by the thresholds that were measured.
  public var isForeign: Bool { odds >= Self.threshold(words: evidenceWords) }

  /// What the odds lose where the two languages are close relatives.
  static let relativesPenalty = 2.0
}

extension LanguageModel {
  /// How surely a tally is of another language than expected; nil where the model does not know the expected language or
  /// the text has no words.
  public func difference(of tally: Tally, from expected: String) -> Difference? {
    if let script = tally.script, let only = script.onlyLanguage {
      guard only != expected, !(script == .han && expected == "ja") else { return nil }
      return Difference(language: only, odds: 20, evidenceWords: max(2, tally.letters / 4))
    }
    guard let expectedLane = lane(of: expected), tally.all.features > 0 else { return nil }
    let lanes = lanes(for: tally)
    guard !lanes.isEmpty else { return nil }
    // Only differences count here, so that the sum over all languages is not needed.
    let scale = scale / Double(tally.all.features).squareRoot()
    let close = areClose[expectedLane]
    var own: Double?
    var best: (lane: Int, weight: Double)?
    unsafe tally.all.lanes.withNumbers { sums in
      for lane in lanes {
        let weight = unsafe Double(sums[lane]) * scale
        if lane == expectedLane || lane == laneOfNone {
          own = max(own ?? -.infinity, lane == expectedLane ? weight : weight + prior(of: lane))
        } else {
          let other = weight + prior(of: lane) - (close[lane] ? Difference.relativesPenalty : 0)
          if other > best?.weight ?? -.infinity { best = (lane, other) }
        }
      }
    }
    guard let best else {
      // Its script is the expected language's alone.
      return languages.indices.first { $0 != expectedLane && $0 != laneOfNone }.map {
        Difference(language: languages[$0], odds: -1000, evidenceWords: tally.words)
      }
    }
    return Difference(
      language: languages[best.lane], odds: own.map { min(best.weight - $0, 100) } ?? 100, evidenceWords: tally.words)
  }
}
