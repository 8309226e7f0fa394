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
    case 3...4: 2
    case 5...10: 1.5
    default: 1
    }
  }

  /// Whether the text is foreign, by the thresholds that were measured.
  public var isForeign: Bool { odds >= Self.threshold(words: evidenceWords) }

  /// What the odds lose where the two languages are close relatives.
  static let relativesPenalty: Float = 2
}

extension LanguageModel {
  /// How surely a tally is of another language than expected; nil where the model does not know the expected language or
  /// the text has no words.
  public func difference(of tally: Tally, from expected: String) -> Difference? {
    if let script = tally.script, let only = script.onlyLanguage {
      guard only != expected, !(script == .han && expected == "ja") else { return nil }
      return Difference(language: only, odds: 20, evidenceWords: max(2, tally.letters / 4))
    }
    guard let expectedLane = lane(of: expected), let likelihoods = likelihoods(of: tally, expecting: expectedLane)
    else { return nil }
    let close = areClose[expectedLane]
    return unsafe likelihoods.values.withNumbers { numbers in
      let own = lanesOfNone.reduce(unsafe numbers[expectedLane]) { unsafe max($0, numbers[$1]) }
      var best = (lane: expectedLane, odds: -Float.infinity)
      for lane in lanesOfLanguages where lane != expectedLane {
        let odds = unsafe numbers[lane] - own - (close[lane] ? Difference.relativesPenalty : 0)
        if odds > best.odds { best = (lane, odds) }
      }
      return Difference(language: languages[best.lane], odds: Double(min(best.odds, 100)), evidenceWords: tally.words)
    }
  }

  /// How much likelier one language is than another, as the natural logarithm of the odds; nil where the model does not know
  /// one of them or the text has no words.
  public func odds(of language: String, against other: String, for tally: Tally) -> Double? {
    guard let first = lane(of: language), let second = lane(of: other),
      let likelihoods = likelihoods(of: tally, expecting: second)
    else { return nil }
    return Double(likelihoods.values[first] - likelihoods.values[second])
  }
}
