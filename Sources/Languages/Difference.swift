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
  private static let relativesPenalty: Float = 2

  /// For each language, what the odds of each other lose against it: all of it, where that is the same or none.
  static func penalties(of languages: [String], lanesOfNone: [Int]) -> [Lanes] {
    let areClose = Relatives.table(of: languages)
    return languages.indices.map { expected in
      var penalties = Lanes(repeating: 0)
      for lane in languages.indices {
        if lane == expected || lanesOfNone.contains(lane) { penalties[lane] = .infinity }
        if areClose[expected][lane] { penalties[lane] = relativesPenalty }
      }
      return penalties
    }
  }
}

/// The language a text is held against.
public struct ExpectedLanguage: Sendable {
  /// Its primary subtag.
  public let code: String
  /// Its lane; nil where the model does not know it.
  let lane: Int?
  /// Whether it is as likely where it is not expected.
  let isUsual: Bool
}

extension LanguageModel {
  /// A language to hold texts against: found once for many of them.
  public func expected(_ code: String) -> ExpectedLanguage {
    let lane = lane(of: code)
    return ExpectedLanguage(code: code, lane: lane, isUsual: lane.map(isUsual) ?? true)
  }

  /// How surely a tally is of another language than expected; nil where the model does not know the expected language or
  /// the text has no words.
  public func difference(of tally: Tally, from expected: String) -> Difference? {
    difference(of: tally, likelihoods(of: tally), from: self.expected(expected))
  }

  /// How surely a tally is of another language than expected.
  ///
  /// - Parameters:
  ///   - tally: what the words of a text say.
  ///   - likelihoods: how likely each language is by it.
  ///   - expected: what it is held against.
  /// - Returns: nil where the model does not know the expected language or the text has no words.
  public func difference(
    of tally: Tally, _ likelihoods: Likelihoods?, from expected: ExpectedLanguage
  ) -> Difference? {
    if let script = tally.script, let only = script.onlyLanguage {
      guard only != expected.code, !(script == .han && expected.code == "ja") else { return nil }
      return Difference(language: only, odds: 20, evidenceWords: max(2, tally.letters / 4))
    }
    guard let lane = expected.lane, let likelihoods else { return nil }
    let values =
      expected.isUsual ? likelihoods.values : self.likelihoods(of: tally, expecting: lane)?.values ?? likelihoods.values
    let own = unsafe values.withNumbers { numbers in
      lanesOfNone.reduce(unsafe numbers[lane]) { unsafe max($0, numbers[$1]) }
    }
    let odds = values.without(own, penalties[lane])
    let best = odds.max
    return Difference(
      language: languages[odds.first(best) ?? lane], odds: Double(min(best, 100)), evidenceWords: tally.words)
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
