internal import Inputs

/// Gathers the pages of a run, one after the other, and parts them into sites.
///
/// Pages are added in path order, so that what comes out does not depend on how many were read at once.
public struct SiteSurvey: Sendable {
  private var pages: [PageDigest] = []
  private var lines: [String: LineTable] = [:]

  /// A survey of no pages.
  public init() {}

  /// Adds the next page.
  public mutating func add(_ page: PageDigest) {
    lines[page.host ?? "", default: LineTable()].add(page.lines)
    pages.append(page.withoutLines)
  }

  /// What the comparison of each site's pages shows, in order of host.
  ///
  /// Pages that tell no host belong to the one host the others tell; where those tell none, all are one site without a
  /// name. Where they tell several, a page that tells none is left out: nobody knows whose it is.
  public var sites: [SiteFacts] {
    let byHost = Dictionary(grouping: pages) { $0.host ?? "" }
    let hosts = byHost.keys.filter { !$0.isEmpty }.sorted()
    guard hosts.count > 1 else {
      var table = LineTable()
      for host in lines.keys.sorted() { table.add(lines[host] ?? LineTable()) }
      return pages.isEmpty ? [] : [SiteFacts(name: hosts.first ?? "", pages: pages, lines: table)]
    }
    return hosts.map { SiteFacts(name: $0, pages: byHost[$0] ?? [], lines: lines[$0] ?? LineTable()) }
  }
}

/// How many text exports hold a line, of the lines that many hold: in memory that does not grow with the pages.
struct LineTable: Sendable {
  /// How many text exports were counted.
  private(set) var pages = 0
  private var counts: [UInt64: Count] = [:]
  /// How many pages the lines that were dropped can have had at most.
  private var dropped = 0

  struct Count: Sendable {
    var pages: Int
    /// The first places it stands at.
    var places: [Sighting]
  }

  /// How many lines are kept; those on the fewest pages are dropped when there are more.
  private static let capacity = 1 << 15
  /// How many places are kept of a line.
  private static let keptPlaces = SiteFacts.keptPlaces

  init() {}

  /// Counts the lines of one more text export.
  mutating func add(_ lines: [PageDigest.LineMark]) {
    guard !lines.isEmpty else { return }
    pages += 1
    for line in lines {
      var count = counts[line.text] ?? Count(pages: 0, places: [])
      count.pages += 1
      if count.places.count < Self.keptPlaces { count.places.append(line.sighting) }
      counts[line.text] = count
    }
    if counts.count > Self.capacity { drop() }
  }

  /// Adds what another table counted.
  mutating func add(_ other: LineTable) {
    pages += other.pages
    dropped = max(dropped, other.dropped)
    for (mark, count) in other.counts {
      var sum = counts[mark] ?? Count(pages: 0, places: [])
      sum.pages += count.pages
      sum.places = Array((sum.places + count.places).prefix(Self.keptPlaces))
      counts[mark] = sum
    }
    if counts.count > Self.capacity { drop() }
  }

  /// Drops lines on the fewest pages until half of the room is free.
  private mutating func drop() {
    var least = 1
    while counts.count > Self.capacity / 2 {
      counts = counts.filter { $0.value.pages > least }
      dropped = max(dropped, least)
      least += 1
    }
  }

  /// The lines on at least so many pages: most pages first, then as they stand.
  func lines(onAtLeast least: Int) -> [(mark: UInt64, count: Count)] {
    counts.filter { $0.value.pages >= least }.map { (mark: $0.key, count: $0.value) }.sorted { left, right in
      if left.count.pages != right.count.pages { return left.count.pages > right.count.pages }
      guard let first = left.count.places.first, let second = right.count.places.first else {
        return left.mark < right.mark
      }
      return (first.page.name, first.bytes.lowerBound) < (second.page.name, second.bytes.lowerBound)
    }
  }
}
