public import Facts
public import Inputs
public import Rulebook

/// Everything a report says of one page.
public struct PageReport: Sendable {
  /// Where the page came from.
  public let origin: Origin
  /// What was found and judged, or why the page could not be read.
  public let content: Content

  /// A report on one page.
  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  /// Whether the page could be read.
  public var isRead: Bool {
    if case .read = content { true } else { false }
  }

  /// A page read and judged, or a page that could not be read.
  public enum Content: Sendable {
    case read(facts: Facts, judgement: Judgement)
    case unreadable(Unreadable.Reason)
  }
}
