internal import Facts
internal import Pages

extension Evidence {
  /// The most characters a piece of evidence quotes.
  static let longestQuote = 300

  /// Evidence at a place of a page; nil for the empty place of a page with nothing on it.
  init?(at range: Range<Int>, _ node: NodeID?, role: Role, note: LocalizedText?, in page: Page) {
    guard !range.isEmpty else { return nil }
    self.init(
      role: role,
      bytes: page.original(range),
      start: page.position(of: range.lowerBound),
      end: page.position(of: range.upperBound),
      selector: page.capture.kind == .text ? nil : node.map { page.selector(for: $0) },
      quote: page.quote(range, limit: Evidence.longestQuote),
      note: note)
  }

  /// Evidence on one of the pages of a site.
  init(of sighting: Sighting, role: Role, note: LocalizedText?) {
    self.init(
      role: role, page: sighting.page, bytes: sighting.bytes, start: sighting.start, end: sighting.end,
      selector: sighting.selector, quote: sighting.quote, note: note)
  }
}
