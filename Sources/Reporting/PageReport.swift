public import Facts
public import Inputs
public import Rulebook

/// Everything a report says of one page.
public struct PageReport: Sendable {
  /// Where the page came from.
  public let origin: Origin
  /// What was found and judged, or why the page was not read.
  public let content: Content

  /// A report on one page.
  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  /// Whether the page was read.
  public var isRead: Bool {
    if case .read = content { true } else { false }
  }

  /// A page read and judged, what was passed over as no page, or a page that could not be read.
  public enum Content: Sendable {
    case read(facts: Facts, judgement: Judgement)
    case passedOver(PassedOver.Reason)
    case unreadable(Unreadable.Reason)
  }
}
