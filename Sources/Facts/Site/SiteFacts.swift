/// What only a comparison of a site's pages shows.
public struct SiteFacts: Sendable {
  /// How many pages were compared.
  public let pages: Int
  /// Marks of lines that stand on so many pages that they belong to the template.
  public let templateLines: Set<UInt64>
  /// Pages without a notice, where most pages have one; in order of name.
  public let withoutNotice: [String]
  /// Pages whose notice says something else, or has other controls, than the usual one of its language.
  public let otherNotice: [String]
  /// Pages whose notices are in another language than the page, though the site has one in the page's language.
  public let foreignNotice: [String]
  /// The same leftover on several pages, as one: most pages first.
  public let repeatedLeftovers: [RepeatedLeftover]

  /// A leftover that stands on several pages.
  public struct RepeatedLeftover: Sendable, Hashable {
    /// What it is.
    public let mark: PageDigest.LeftoverMark
    /// The pages, in order of name.
    public let pages: [String]
  }

  /// Compares the pages of a site.
  ///
  /// - Parameters:
  ///   - digests: the digests of its pages, in any order.
  ///   - templateShare: on what share of the pages a line must stand, and on three at least, to be the template's.
  public init(_ digests: [PageDigest], templateShare: Double = 0.5) {
    let ordered = digests.sorted { $0.page < $1.page }
    let noticed = ordered.filter { !$0.notices.isEmpty }
    // Of fewer than three pages, or where most have no notice, there is nothing usual to differ from.
    let hasCustom = ordered.count >= 3 && noticed.count * 2 > ordered.count
    pages = digests.count
    templateLines = Self.templateLines(ordered, share: templateShare)
    repeatedLeftovers = Self.repeated(ordered)
    withoutNotice = hasCustom ? ordered.filter(\.notices.isEmpty).map(\.page) : []
    otherNotice = hasCustom ? Self.otherNotice(noticed) : []
    foreignNotice = hasCustom ? Self.foreignNotice(noticed) : []
  }

  private static func templateLines(_ digests: [PageDigest], share: Double) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for digest in digests {
      for line in digest.lines { counts[line, default: 0] += 1 }
    }
    let least = max(3, Int((Double(digests.count) * share).rounded(.up)))
    return Set(counts.filter { $0.value >= least }.keys)
  }

  private static func repeated(_ digests: [PageDigest]) -> [RepeatedLeftover] {
    var pages: [PageDigest.LeftoverMark: [String]] = [:]
    for digest in digests {
      for mark in Set(digest.leftovers) { pages[mark, default: []].append(digest.page) }
    }
    let several = pages.filter { $0.value.count > 1 }.map { RepeatedLeftover(mark: $0.key, pages: $0.value) }
    return several.sorted { left, right in
      if left.pages.count != right.pages.count { return left.pages.count > right.pages.count }
      return (left.pages[0], left.mark.kind.rawValue, left.mark.text)
        < (right.pages[0], right.mark.kind.rawValue, right.mark.text)
    }
  }

  /// Held against the notice that is usual in the same language, where three pages or more have that one.
  private static func otherNotice(_ digests: [PageDigest]) -> [String] {
    var counts: [String: [PageDigest.NoticeMark: Int]] = [:]
    for notice in digests.flatMap(\.notices) { counts[notice.language ?? "", default: [:]][notice, default: 0] += 1 }
    let usual = counts.compactMapValues { notices in
      notices.filter { $0.value >= 3 }.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }?.key
    }
    return digests.filter { digest in
      let own = digest.notices.compactMap { usual[$0.language ?? ""] }
      return !own.isEmpty && !digest.notices.contains { own.contains($0) }
    }.map(\.page)
  }

  private static func foreignNotice(_ digests: [PageDigest]) -> [String] {
    let known = Set(digests.flatMap(\.notices).compactMap(\.language))
    return digests.filter { digest in
      guard let language = digest.language, known.contains(language) else { return false }
      return digest.notices.allSatisfy { $0.language != nil && $0.language != language }
    }.map(\.page)
  }
}
