/// A cookie or privacy text, held against what it must tell.
public struct PolicyText: Sendable, Hashable {
  /// What sort of text it is.
  public let kind: Kind
  /// The title or first words in the source.
  public let range: Range<Int>
  /// What it tells, with the first words that tell it.
  public let elements: [Element]
  /// Vendors it names, by id of `Rules/vendors`.
  public let vendors: [String]
  /// Vendors it names that are led from outside the European Economic Area and Türkiye.
  public let vendorsAbroad: [Mention]
  /// Trackers of the same page whose vendor it does not name, by vendor name.
  public let unnamedTrackers: [Mention]
  /// Trackers it calls necessary, by vendor id, with the row or line that does.
  public let calledNecessary: [Mention]
  /// Repealed or replaced law it cites.
  public let outdated: [Mention]
  /// Whether it leads on to another text about personal data, which may tell what it lacks.
  public let leadsElsewhere: Bool
  /// Whether a script fills in its table, so that what it lacks cannot be told.
  public let isCompletedByScript: Bool

  /// What sort of text a policy is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cookies, privacy, terms
  }

  /// What a policy can tell.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    case controller, contact, purposes, legalBasis = "legal-basis", collectionMethod = "collection-method", lifetimes,
      recipients, rights, complaint, transfer, transferByConsent = "transfer-by-consent", withdrawal,
      burdensomeWithdrawal = "burdensome-withdrawal", browserSettings = "browser-settings",
      onlyNecessary = "only-necessary"
  }

  /// A topic and the words that tell it.
  public struct Element: Sendable, Hashable {
    /// The topic.
    public let topic: Topic
    /// The words in the source.
    public let range: Range<Int>
  }

  /// Something a policy mentions.
  public struct Mention: Sendable, Hashable {
    /// What is mentioned.
    public let what: String
    /// The words in the source.
    public let range: Range<Int>
  }
}
