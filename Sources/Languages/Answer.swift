/// What language a text is in, as far as it can be told.
public struct Answer: Sendable, Hashable {
  /// Languages by probability, most likely first. Codes are primary subtags of BCP 47; empty where the text has no words.
  public let ranking: [Candidate]
  /// Words that could tell.
  public let evidenceWords: Int

  /// One language and how likely it is.
  public struct Candidate: Sendable, Hashable {
    /// Primary subtag: `tr`, `en`; `zxx` for text that is in no language.
    public let language: String
    /// 0 to 1; all of a ranking add to 1.
    public let probability: Double
  }
}
