public import Facts

/// A notice as a report shows it.
public struct NoticeRecord: Sendable, Hashable {
  /// Where it stands.
  public let spot: Spot
  /// How it stands on the page.
  public let form: Notice.Form
  /// Where in the document it was found.
  public let place: Notice.Place
  /// Its text on one line, long ones cut in the middle.
  public let text: String
  /// Primary subtag of its language.
  public let language: String?
  /// How sure the language is.
  public let languageConfidence: Confidence
  /// The consent manager it belongs to, by id.
  public let manager: String?
  /// Whether the saved styles show it.
  public let visibility: Visibility
  /// Whether it stands in the flow of the main text.
  public let isInMainText: Bool
  /// Whether the capture was made after a choice.
  public let isAnswered: Bool
  /// How sure it is that this is a notice.
  public let confidence: Confidence
  /// What a visitor can press, tick or follow in it.
  public let controls: [ControlRecord]
  /// What it says, each kind once, with the words that say it.
  public let statements: [StatementRecord]
}

/// A control of a notice as a report shows it.
public struct ControlRecord: Sendable, Hashable {
  /// Where it stands.
  public let spot: Spot
  /// What it is called, on one line.
  public let label: String
  /// What pressing it does.
  public let role: Control.Role
  /// How sure the role is.
  public let roleConfidence: Confidence
  /// What sort of element it is.
  public let element: Control.Element
  /// The layer it stands on.
  public let layer: Control.Layer
  /// Whether it is switched on before the visitor acts.
  public let isPreselected: Bool
  /// Whether it cannot be changed.
  public let isDisabled: Bool
  /// The purpose a toggle stands for.
  public let purpose: Purpose?
  /// Primary subtag of its label's language.
  public let language: String?
  /// Where a link leads, as written.
  public let target: String?
  /// Contrast of text to background, 1 to 21.
  public let contrast: Double?
}

/// Something a notice says, and the words that say it.
public struct StatementRecord: Sendable, Hashable {
  /// What is said.
  public let kind: Statement.Kind
  /// The words, on one line.
  public let quote: String
  /// Where they stand.
  public let spot: Spot
}
