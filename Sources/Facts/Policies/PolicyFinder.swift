internal import Pages

/// Finds out whether a page is a cookie or privacy text of the site it belongs to, and what that text tells.
///
/// It is one where its headline, or a part of its title, is the name of such a text, give or take a company's name,
/// and where it speaks as the site to its visitor. An article about such texts does neither.
struct PolicyFinder {
  let page: Page
  let blocks: Blocks
  let blockWords: BlockWords
  let words: Words
  let vendors: Vendors
  let trackers: [Tracker]
  let managers: [ManagerSighting]
  /// The notices of the page, which are no part of its text.
  let notices: [Range<Int>]
  /// Whether the page lists what was published under a topic.
  let isArchive: Bool

  /// The policy a page is, or nil.
  func policy() -> PolicyText? {
    guard !isArchive, let (kind, title) = name(), speaksAsSite(kind) else { return nil }
    let body = blocks.all.filter(isBody)
    let reading = PolicyReading(
      blocks: blocks, blockWords: blockWords, body: body, isAboutCookies: kind == .cookies)
    let named = vendors.names.mentions(of: vendors, in: body, of: blocks)
    return PolicyText(
      kind: kind, range: title.range, elements: reading.elements, vendors: named.map(\.vendor.id).unique(),
      vendorsAbroad: abroad(named), unnamedTrackers: unnamed(named),
      calledNecessary: kind == .terms
        ? []
        : NecessaryNames(
          blocks: blocks, words: words, vendors: vendors, onPage: Set(trackers.map(\.vendor))
        ).mentions(in: body),
      outdated: reading.outdated, leadsElsewhere: leadsElsewhere(body, kind),
      isCompletedByScript: managers.contains(where: \.drawsDeclaration))
  }

  private static let kinds: [(kind: PolicyText.Kind, lists: WordLists)] = [
    (.cookies, [.cookiePolicy]), (.privacy, [.privacyPolicy, .privacyNotice]), (.terms, [.terms]),
  ]

  /// What the page is called, where that is the name of a policy.
  private func name() -> (kind: PolicyText.Kind, title: Block)? {
    let headings = headings
    for block in headings {
      if let kind = kind(of: blocks.text.span.extracting(block.text)) { return (kind, block) }
    }
    guard let title = blocks.all.first(where: { $0.role == .title }) else { return nil }
    for part in parts(of: title) {
      if let kind = kind(of: blocks.text.span.extracting(part)) { return (kind, headings.first ?? title) }
    }
    return nil
  }

  /// The first two headings of the text.
  private var headings: [Block] {
    var headings: [Block] = []
    for block in blocks.all where block.role == .heading && isBody(block) {
      headings.append(block)
      if headings.count == 2 { break }
    }
    return headings
  }

  /// The parts of a document's title: `Çerez Politikası | Örnek`.
  private func parts(of title: Block) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = title.text.lowerBound
    for index in title.text where index >= start {
      let length = Self.signLength(blocks.text[index])
      guard length > 0 else { continue }
      parts.append(start..<index)
      start = min(index + length, title.text.upperBound)
    }
    parts.append(start..<title.text.upperBound)
    return parts
  }

  /// Bytes of the sign between parts that begins with a byte: those of two and of three begin as `»` and `–` do.
  private static func signLength(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): 1
    case 0xC2: 2
    case 0xE2: 3
    default: 0
    }
  }

  /// What a short text names: the whole of it, or all but the few words of a company's name.
  private func kind(of text: Span<UInt8>) -> PolicyText.Kind? {
    let folded = Folding.fold(text)
    let count = wordCount(folded[...])
    guard count > 0, count <= 12, !folded.contains(UInt8(ascii: "?")) else { return nil }
    let whole = words.hits(whole: folded)
    let inside = words.hits(in: folded)
    for (kind, lists) in PolicyFinder.kinds {
      if whole.contains(where: { lists.contains($0.list) }) { return kind }
      let longest = inside.filter { lists.contains($0.list) }.map { wordCount(folded[$0.range]) }.max() ?? 0
      if longest >= 2, count - longest <= 4 { return kind }
    }
    return nil
  }

  private func wordCount(_ folded: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in folded {
      if !isInWord, WordBytes.isWord(byte) { count += 1 }
      isInWord = WordBytes.isWord(byte)
    }
    return count
  }

  private func isBody(_ block: Block) -> Bool {
    switch block.region {
    case .header, .navigation, .footer, .comments, .form: false
    // A table of cookies is called after them as a notice is.
    case .notice: block.role != .title && !notices.contains { $0.overlaps(block.range) }
    case .main, .aside, .unknown: block.role != .title && block.role != .code
    }
  }

  /// Whether the text speaks as a site to its visitor of what the policy is about.
  private func speaksAsSite(_ kind: PolicyText.Kind) -> Bool {
    let subject: WordLists = kind == .terms ? [.terms, .firstPerson] : [.cookie, .personalData, .usesCookies]
    var own = 0
    var about = 0
    for block in blocks.all where isBody(block) && block.role != .heading {
      if blockWords.mentions([.firstPerson, .usesCookies, .policyController], in: block.index) { own += 1 }
      if blockWords.mentions(subject, in: block.index) { about += 1 }
    }
    return own > 0 && about > 0
  }

  /// Whether a link in the text leads to another text about personal data.
  private func leadsElsewhere(_ body: [Block], _ kind: PolicyText.Kind) -> Bool {
    let others: WordLists = kind == .cookies ? [.privacyPolicy, .privacyNotice] : [.privacyNotice, .cookiePolicy]
    return body.contains { block in
      block.role != .heading && block.linkedBytes > 0 && blockWords.mentions(others, in: block.index)
    }
  }

  private func abroad(_ named: [VendorNames.Mention]) -> [PolicyText.Mention] {
    var seen: Set<String> = []
    return named.filter { !Seats.near.contains($0.vendor.seat) && seen.insert($0.vendor.owner).inserted }
      .map { PolicyText.Mention(what: $0.vendor.owner, range: $0.range) }
  }

  /// The trackers of the page that the text does not name; fonts, libraries and payment are not held against it.
  private func unnamed(_ named: [VendorNames.Mention]) -> [PolicyText.Mention] {
    let owners = Set(named.map(\.vendor.owner))
    var seen: Set<String> = []
    return trackers.filter { tracker in
      switch tracker.service {
      case .analytics, .advertising, .sessionReplay, .social: break
      default: return false
      }
      return !owners.contains(tracker.owner) && seen.insert(tracker.vendor).inserted
    }
    .map { PolicyText.Mention(what: $0.name, range: $0.range) }
  }
}

/// Countries whose companies do not stand for a transfer abroad: the European Economic Area and Türkiye.
enum Seats {
  static let near: Set<String> = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "TR", "",
  ]
}

extension Array where Element: Hashable {
  /// The elements, each once, in the order of their first place.
  fileprivate func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
