public import Pages

/// A text that tells of cookies or personal data, or asks consent, in any form.
public struct Notice: Sendable, Hashable {
  /// The element that holds it; nil where it was read from a script's configuration.
  public var node: NodeID?
  /// The notice in the source.
  public var range: Range<Int>
  /// How it stands on the page.
  public var form: Form
  /// Where in the document it was found.
  public var place: Place
  /// The text of its first layer, controls left out, white space folded; “ / ” after a line that ends no sentence, as
  /// headings do.
  public var text: String
  /// The sentences of all its layers, in order.
  public var sentences: [Sentence]
  /// Primary subtag of its language, where it can be told.
  public var language: String?
  /// How sure the language is.
  public var languageConfidence: Confidence
  /// What a visitor can press, tick or follow in it.
  public var controls: [Control]
  /// What it says, each with the words that say it.
  public var statements: [Statement]
  /// The consent manager it belongs to, by id of `Rules/vendors/consent-managers.yaml`.
  public var manager: String?
  /// Whether the saved styles show it.
  public var visibility: Visibility
  /// Whether it stands in the flow of the main text.
  public var isInMainText: Bool
  /// Whether the capture was made after a choice, so that states of boxes prove nothing.
  public var isAnswered: Bool
  /// How sure it is that this is a notice.
  public var confidence: Confidence

  /// How a notice stands on the page.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case banner, dialog, inline, wholePage = "whole-page", text
  }

  /// Where in the document a notice was found.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case markup, template, noscript, frame, configuration
  }

  /// One sentence of a notice.
  public struct Sentence: Sendable, Hashable {
    /// The sentence in the source.
    public var range: Range<Int>
    /// Its text, white space folded.
    public let text: String
    /// Primary subtag of its language, where it can be told.
    public let language: String?
    /// The layer it stands on.
    public let layer: Control.Layer

    /// A sentence from its parts.
    public init(range: Range<Int>, text: String, language: String?, layer: Control.Layer) {
      self.range = range
      self.text = text
      self.language = language
      self.layer = layer
    }
  }
}

extension [Notice.Sentence] {
  /// The sentences of the first layer as one text. Headings and items end without a full stop: a stroke, the usual sign
  /// for a new line in a quotation, keeps what follows from running into them.
  var firstLayerText: String {
    var text = ""
    for sentence in self where sentence.layer == .first {
      if let last = text.last { text += last.isLetter || last.isNumber ? " / " : " " }
      text += sentence.text
    }
    return text
  }
}

/// Something a notice, policy or form says, with the words that say it.
public struct Statement: Sendable, Hashable {
  /// What is said.
  public let kind: Kind
  /// The words in the source.
  public var range: Range<Int>
  /// The layer they stand on; the first for policies and forms.
  public let layer: Control.Layer

  /// Something said.
  public init(kind: Kind, range: Range<Int>, layer: Control.Layer = .first) {
    self.kind = kind
    self.range = range
    self.layer = layer
  }

  /// What can be said. A negated or reported sentence is no statement.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case usesCookies = "uses-cookies"
    case asksConsent = "asks-consent"
    case onlyNecessary = "only-necessary"
    case impliedConsent = "implied-consent"
    case browserSettings = "browser-settings"
    case blanketConsent = "blanket-consent"
    case consentByReference = "consent-by-reference"
    case pressure
    case vaguePurpose = "vague-purpose"
    case purposeNecessary = "purpose-necessary"
    case purposePreferences = "purpose-preferences"
    case purposeStatistics = "purpose-statistics"
    case purposeMarketing = "purpose-marketing"
    case purposeSocial = "purpose-social"
    case lawAsAuthority = "law-as-authority"
    case wall
    case acceptOrPay = "accept-or-pay"
    case legitimateInterest = "legitimate-interest"
    case withdrawal
    case burdensomeWithdrawal = "burdensome-withdrawal"
    case clickHere = "click-here"
    case damagedText = "damaged-text"
    case placeholder
  }
}
