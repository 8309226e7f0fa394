/// What a page tells Google's consent mode, read from literals.
public struct ConsentMode: Sendable, Hashable {
  /// The calls in document order.
  public let calls: [Call]
  /// Whether every Google tag of the page stands after the first default.
  public let isDefaultFirst: Bool
  /// Where the first Google tag stands, if there is one.
  public let firstTag: Range<Int>?

  /// One `consent` call.
  public struct Call: Sendable, Hashable {
    /// `default` or `update`.
    public let command: String
    /// The signals and their values, in the order written: `ad_storage` `denied`.
    public let signals: [Signal]
    /// The regions it is limited to; empty for all.
    public let regions: [String]
    /// The call in the source.
    public let range: Range<Int>
    /// Whether every value is a literal.
    public let isLiteral: Bool
    /// Whether the call runs with the page, rather than in a function, a condition or on an event.
    public let runsAtOnce: Bool
  }

  /// A signal and its value.
  public struct Signal: Sendable, Hashable {
    /// `ad_storage`, `analytics_storage`, `ad_user_data`, `ad_personalization` …
    public let name: String
    /// `granted`, `denied`, or what else is written.
    public let value: String
  }
}
