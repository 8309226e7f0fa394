public import Pages

/// A form that collects personal data.
public struct Form: Sendable, Hashable {
  /// The form element.
  public let node: NodeID
  /// The form's start tag.
  public let range: Range<Int>
  /// What it is for.
  public let kind: Kind
  /// The fields that ask personal data, by what they ask: `email`, `phone`, `name`.
  public let asks: [String]
  /// Where the nearest privacy text or link is.
  public let privacyText: Nearness
  /// Its boxes that ask consent or tell of a notice.
  public let boxes: [Box]

  /// What a form is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case contact, newsletter, registration, order, comment, login, search, other
  }

  /// Where something stands, seen from a form.
  public enum Nearness: String, Sendable, Hashable, CaseIterable {
    case inside, near, elsewhere, footer, nowhere
  }

  /// A box of a form.
  public struct Box: Sendable, Hashable {
    /// The input.
    public let node: NodeID
    /// The input and its label in the source.
    public let range: Range<Int>
    /// Its label, white space folded.
    public let label: String
    /// What ticking it means.
    public let meanings: Set<Meaning>
    /// Whether it is ticked before the visitor acts.
    public let isPreselected: Bool
    /// Whether the form cannot be sent without it.
    public let isRequired: Bool

    /// What ticking a box means.
    public enum Meaning: String, Sendable, Hashable, CaseIterable {
      case noticeRead = "notice-read"
      case noticeAccepted = "notice-accepted"
      case consent
      case marketing
      case terms
      case blanket
    }
  }
}

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
  /// Trackers it calls necessary, by vendor id, with the row or line that does.
  public let calledNecessary: [Mention]
  /// Repealed or replaced law it cites.
  public let outdated: [Mention]
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
      burdensomeWithdrawal = "burdensome-withdrawal", browserSettings = "browser-settings"
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
