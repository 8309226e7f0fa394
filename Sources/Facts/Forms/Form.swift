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
