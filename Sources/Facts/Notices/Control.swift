public import Pages

/// What a visitor can press, tick or follow in a notice.
public struct Control: Sendable, Hashable {
  /// The element; nil where it was read from a script's configuration or a text export.
  public var node: NodeID?
  /// The control in the source.
  public var range: Range<Int>
  /// What it is called, white space folded.
  public var label: String
  /// The label in the source.
  public var labelRange: Range<Int>
  /// What pressing it does.
  public var role: Role
  /// How sure the role is.
  public var roleConfidence: Confidence
  /// What sort of element it is.
  public var element: Element
  /// The layer it stands on.
  public var layer: Layer
  /// Whether it is switched on before the visitor acts.
  public var isPreselected: Bool
  /// Whether it cannot be changed.
  public var isDisabled: Bool
  /// The purpose a toggle stands for.
  public var purpose: Purpose?
  /// Whether it stands inside a sentence rather than on its own.
  public var isInSentence: Bool
  /// Where a link leads.
  public var target: LinkTarget?
  /// What its handler is, as written, where it has one: two controls with one handler do one thing.
  public var handler: String?
  /// Primary subtag of the label's language, where it can be told.
  public var language: String?
  /// Whether its label only takes notice, so that it does not say that it accepts: `OK`, `Tamam`.
  public var isAcknowledgement = false
  /// Whether its label accepts and puts the notice away in one: `Accept and close`.
  public var acceptsAndCloses = false
  /// Whether it shows a sign or an image only, and its label is a name that is not seen.
  public var isSign = false
  /// How it looks, as far as the saved styles show.
  public var weight: Weight?

  /// What pressing a control does.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case accept, reject, settings, save, purpose, policy, dismiss, language, other
  }

  /// The sort of element a control is.
  public enum Element: String, Sendable, Hashable, CaseIterable {
    case button, link, checkbox, radio, toggle, text
  }

  /// The layer of a notice: the first is seen at once, the second lies behind a control.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    case first, second
  }

  /// How a control looks. Unknown stays nil.
  public struct Weight: Sendable, Hashable {
    /// Font size in CSS pixels.
    public let fontSize: Double?
    /// Contrast of text to background, by the WCAG 2 formula, 1 to 21.
    public let contrast: Double?
    /// Whether it has a background of its own.
    public let isFilled: Bool?
    /// Whether the saved styles show it.
    public let visibility: Visibility
  }
}

/// What something is done for.
public enum Purpose: String, Sendable, Hashable, CaseIterable {
  case necessary, preferences, statistics, marketing, social, legitimateInterest = "legitimate-interest", unknown
  /// Said to be optional, without what for: “Non-necessary”.
  case optional
}

/// Where a link leads, as far as the capture shows.
public enum LinkTarget: Sendable, Hashable {
  /// To an address, as written.
  case address(String)
  /// Nowhere: empty, `javascript:void(0)`, `about:blank`.
  case nowhere
  /// To `#`, which may open a dialog.
  case fragment(String)
  /// To a file that the saved set should hold and does not.
  case missing(String)
}
