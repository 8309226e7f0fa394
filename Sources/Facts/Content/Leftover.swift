/// Text of the template, shop or CMS that no longer belongs where it stands.
public struct Leftover: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// The first block of it.
  public let block: Int
  /// The text in the source.
  public let range: Range<Int>
  /// Where it stands, seen from the main text.
  public let position: Position
  /// How sure it is that it does not belong.
  public let confidence: Confidence

  /// The kinds of leftovers.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case callToAction = "call-to-action"
    case adLabel = "ad-label"
    case affiliateLine = "affiliate-line"
    case newsletterBox = "newsletter-box"
    case shareBar = "share-bar"
    case pageTurner = "page-turner"
    case teaser
    case breadcrumb
    case commentCounter = "comment-counter"
    case readMore = "read-more"
    case pageDetail = "page-detail"
    case notice
    case placeholder
    case themeCredit = "theme-credit"
    case archiveToolbar = "archive-toolbar"
    case damagedText = "damaged-text"
    case repeatedParagraph = "repeated-paragraph"
    case emptyHeading = "empty-heading"
  }

  /// Where a leftover stands, seen from the main text.
  public enum Position: String, Sendable, Hashable, CaseIterable {
    case head, inside, tail, elsewhere
  }
}

/// A sign of paid content.
public struct Promotion: Sendable, Hashable {
  /// What the sign is.
  public let kind: Kind
  /// The sign in the source.
  public let range: Range<Int>
  /// The label that names it as advertising, if there is one, in the source.
  public let label: Range<Int>?
  /// How clear that label is.
  public let labelClarity: Clarity
  /// The host or parameter that shows it.
  public let shownBy: String

  /// The kinds of signs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case sponsoredContent = "sponsored-content"
    case recommendationWidget = "recommendation-widget"
    case sponsoredLink = "sponsored-link"
    case affiliateLink = "affiliate-link"
  }

  /// How clear a label is.
  public enum Clarity: String, Sendable, Hashable, CaseIterable {
    case clear, weak, late, foreign, absent
  }
}
