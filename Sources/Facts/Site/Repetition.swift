internal import Inputs

/// The same text on several pages of a site: a leftover, or a line of text exports that is the template's.
public struct Repetition: Sendable, Hashable {
  /// What it is; nil for a line that is known by nothing but its repetition.
  public let kind: Leftover.Kind?
  /// On how many pages it stands.
  public let pages: Int
  /// Of how many pages that is: the site's, or its text exports for a line.
  public let among: Int
  /// The first places it stands at, one a page.
  public let places: [Sighting]

  /// How many pages a repetition needs, whatever share of the site that is.
  private static let fewest = 3
}

extension Repetition {
  /// The repetitions of a site, most pages first, then as they stand.
  static func all(in digests: [PageDigest], lines: LineTable) -> [Repetition] {
    let leftovers = leftovers(in: digests)
    let known = Set(leftovers.map(\.mark.text))
    let half = max(fewest, (lines.pages + 1) / 2)
    let template = lines.lines(onAtLeast: half).filter { !known.contains($0.mark) }.map { line in
      Repetition(kind: nil, pages: line.count.pages, among: lines.pages, places: line.count.places)
    }
    return (leftovers.map(\.repetition) + template).sorted { left, right in
      if left.pages != right.pages { return left.pages > right.pages }
      guard let first = left.places.first, let second = right.places.first else { return false }
      return (first.page.name, first.bytes.lowerBound) < (second.page.name, second.bytes.lowerBound)
    }
  }

  private struct Mark: Hashable {
    let kind: Leftover.Kind
    let text: UInt64
  }

  private static func leftovers(in digests: [PageDigest]) -> [(mark: Mark, repetition: Repetition)] {
    var found: [Mark: [Sighting]] = [:]
    for digest in digests {
      var seen: Set<Mark> = []
      for leftover in digest.leftovers {
        let mark = Mark(kind: leftover.kind, text: leftover.text)
        if seen.insert(mark).inserted { found[mark, default: []].append(leftover.sighting) }
      }
    }
    return found.filter { $0.value.count >= fewest }.map { mark, places in
      (
        mark,
        Repetition(
          kind: mark.kind, pages: places.count, among: digests.count,
          places: Array(places.prefix(SiteFacts.keptPlaces)))
      )
    }
  }
}
