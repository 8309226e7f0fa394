internal import Pages

/// How the notices of a site's pages compare. Text exports take no part: they keep no notice apart from the text.
public struct SiteNotices: Sendable, Hashable {
  /// How many pages can show a notice.
  public let pages: Int
  /// Pages with a notice.
  public let present: Int
  /// Whether every one of those pages was saved as served, so that no earlier choice of a visitor can have hidden one.
  public let areAsServed: Bool
  /// Pages without a notice, where most pages have one.
  public let missing: PageList
  /// Notices that say something else, or have other controls, than the usual one of their language.
  public let differing: PageList
  /// Notices in another language than their page, though the site has one in the page's language.
  public let foreign: PageList

  /// How many pages there must be before anything is usual.
  private static let fewest = 3

  init(of digests: [PageDigest]) {
    let able = digests.filter { $0.capture != .text }
    let noticed = able.filter { !$0.notices.isEmpty }
    pages = able.count
    present = noticed.count
    areAsServed = able.allSatisfy { $0.capture != .rendered }
    let isUsual = able.count >= Self.fewest && noticed.count * 2 > able.count
    missing = PageList(
      isUsual ? able.filter { $0.notices.isEmpty && !$0.mayDrawNotice }.map(\.head) : [])
    differing = PageList(isUsual ? Self.differing(noticed) : [])
    foreign = PageList(isUsual ? Self.foreign(noticed) : [])
  }

  /// A notice as it is compared: what it says and which controls it has.
  private struct Wording: Hashable {
    let text: UInt64
    let roles: [Control.Role]

    init(_ notice: PageDigest.NoticeMark) {
      text = notice.text
      roles = notice.roles
    }
  }

  /// Held against the notice that is usual in the same language, where three pages or more have that one.
  private static func differing(_ digests: [PageDigest]) -> [Sighting] {
    var counts: [String: [Wording: Int]] = [:]
    for notice in digests.flatMap(\.notices) {
      counts[notice.language ?? "", default: [:]][Wording(notice), default: 0] += 1
    }
    let usual = counts.compactMapValues { wordings in
      wordings.filter { $0.value >= fewest }.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }?.key
    }
    return digests.compactMap { digest in
      let held = digest.notices.filter { usual[$0.language ?? ""] != nil }
      guard let first = held.first, !held.contains(where: { usual[$0.language ?? ""] == Wording($0) }) else {
        return nil
      }
      return first.sighting
    }
  }

  private static func foreign(_ digests: [PageDigest]) -> [Sighting] {
    let known = Set(digests.flatMap(\.notices).compactMap(\.language))
    return digests.compactMap { digest in
      guard let language = digest.language, known.contains(language),
        digest.notices.allSatisfy({ $0.language != nil && $0.language != language })
      else { return nil }
      return digest.notices.first?.sighting
    }
  }
}
