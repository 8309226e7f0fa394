internal import Facts
internal import Pages

/// Where a fact stands, and what a reader reads there.
struct Spot: Sendable, Hashable {
  /// The place.
  let place: Place
  /// What a reader reads there, for messages; empty where the place itself tells.
  let words: String

  /// A place on the page that is judged, or one on a page that is gone.
  enum Place: Sendable, Hashable {
    /// Bytes in `page.source`, and the element where there is one.
    case bytes(Range<Int>, NodeID?)
    /// A place that was written down while its page was there.
    case sighting(Sighting)
  }

  /// A place on the page that is judged.
  init(range: Range<Int>, node: NodeID?, words: String) {
    place = .bytes(range, node)
    self.words = words
  }

  /// A place with other words.
  init(_ place: Place, words: String) {
    self.place = place
    self.words = words
  }

  /// A place on one of the pages of a site.
  init(_ sighting: Sighting) {
    place = .sighting(sighting)
    words = sighting.words
  }
}
