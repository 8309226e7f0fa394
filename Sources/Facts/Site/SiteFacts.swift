internal import Inputs
public import Pages

/// What only a comparison of a site's pages shows.
public struct SiteFacts: Sendable {
  /// Its host without `www.`; empty where no page tells it.
  public let name: String
  /// How many pages were compared.
  public let pages: Int
  /// What names it: the title of its home page, of its index file or of its first page.
  public let head: Sighting
  /// The languages of its pages, those of most pages first.
  public let languages: [String]
  /// What its pages say of it.
  public let signs: Set<PageDigest.SiteSign>
  /// How its pages were saved.
  public let captures: Set<Capture.Kind>
  /// Where it names or links who publishes: the first place of each kind.
  public let identityLinks: [PageDigest.IdentityLink]
  /// What its imprint and contact pages tell.
  public let identity: [IdentityText]
  /// How many of its pages are articles.
  public let articles: Int
  /// Articles that say nowhere when they were published.
  public let undatedArticles: PageList
  /// Articles that say it to programs, but not to readers.
  public let unshownDates: PageList
  /// How the notices of its pages compare.
  public let notices: SiteNotices
  /// The same text on several pages, where it belongs on none or to the template: most pages first.
  public let repetitions: [Repetition]

  /// How many places are kept of what is on many pages.
  static let keptPlaces = 24

  /// Compares the pages of a site.
  ///
  /// - Parameters:
  ///   - name: its host; empty where no page tells it.
  ///   - digests: its pages, at least one, in the order they were read.
  ///   - lines: the lines of its text exports, counted.
  init(name: String, pages digests: [PageDigest], lines: LineTable) {
    self.name = name
    pages = digests.count
    head = Self.home(of: digests)?.head ?? Sighting.none
    languages = Self.languages(of: digests)
    signs = digests.reduce(into: []) { $0.formUnion($1.signs) }
    captures = Set(digests.map(\.capture))
    identityLinks = PageDigest.IdentityLink.Kind.allCases.compactMap { kind in
      digests.lazy.compactMap { page in page.identityLinks.first { $0.kind == kind } }.first
    }
    identity = digests.compactMap(\.identity)
    articles = digests.count { $0.kind == .article }
    undatedArticles = PageList(digests.lazy.filter { $0.date == DateSign.none }.map(\.head))
    unshownDates = PageList(digests.lazy.filter { $0.date == .hidden }.map(\.head))
    notices = SiteNotices(of: digests)
    repetitions = Repetition.all(in: digests, lines: lines)
  }

  /// The page that is published as home, else the index file on the shortest path, else the first page.
  private static func home(of digests: [PageDigest]) -> PageDigest? {
    let indices = digests.filter { digest in
      let path = digest.origin.member ?? digest.origin.path
      return path.split(separator: "/").last?.hasPrefix("index.") ?? false
    }
    let shortest = indices.min { $0.origin.name.utf8.count < $1.origin.name.utf8.count }
    return digests.first { $0.kind == .home } ?? shortest ?? digests.first
  }

  private static func languages(of digests: [PageDigest]) -> [String] {
    let counts = digests.compactMap(\.language).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// Pages that have something in common: how many, and the first of them.
public struct PageList: Sendable, Hashable {
  /// How many there are.
  public let count: Int
  /// The first of them, in the order they were read.
  public let places: [Sighting]

  init(_ sightings: some Sequence<Sighting>) {
    var count = 0
    var places: [Sighting] = []
    for sighting in sightings {
      count += 1
      if places.count < SiteFacts.keptPlaces { places.append(sighting) }
    }
    self.count = count
    self.places = places
  }
}
