internal import Pages

extension Evidence {
  /// The most characters a piece of evidence quotes.
  static let longestQuote = 300

  /// Evidence at a place of a page; nil for the empty place of a page with nothing on it.
  init?(of place: Outcomes.MarkedSpot, role: Role, in page: Page) {
    let range = place.place.range
    guard !range.isEmpty else { return nil }
    self.init(
      role: role,
      bytes: page.original(range),
      start: page.position(of: range.lowerBound),
      end: page.position(of: range.upperBound),
      selector: page.capture.kind == .text ? nil : place.place.node.map { page.selector(for: $0) },
      quote: page.quote(range, limit: Evidence.longestQuote),
      note: place.note)
  }
}
