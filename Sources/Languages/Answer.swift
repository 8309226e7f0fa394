/// What language a text is in, as far as it can be told.
public struct Answer: Sendable, Hashable {
  /// Languages by probability, most likely first. Codes are primary subtags of BCP 47; empty where the text has no words.
  public let ranking: [Candidate]
  /// Words that could tell.
  public let evidenceWords: Int
  /// What is wrong with the letters themselves; the ranking is of the text as it was meant.
  public let damage: Damage

  /// The code of names and other text in no language.
  public static let none = "zxx"
  /// The code of languages that the model does not tell apart: not enough is known to name one.
  public static let unknown = "und"

  /// One language and how likely it is.
  public struct Candidate: Sendable, Hashable {
    /// Primary subtag: `tr`, `en`; `zxx` for text that is in no language, `und` for a language that is not known.
    public let language: String
    /// 0 to 1; all of a ranking add to 1, but for what is under a thousandth.
    public let probability: Double
  }

  /// The most likely language.
  public var language: String? { ranking.first?.language }

  /// How likely a language is.
  public func probability(of language: String) -> Double {
    ranking.first { $0.language == language }?.probability ?? 0
  }

  /// The language to name, with its close relative where the two cannot be told apart: `tr`, `cs/sk`.
  public var name: String? {
    guard let first = ranking.first else { return nil }
    guard ranking.count > 1, Relatives.areClose(first.language, ranking[1].language),
      first.probability < 7.4 * ranking[1].probability  // a factor of e²
    else { return first.language }
    return [first.language, ranking[1].language].sorted().joined(separator: "/")
  }
}
