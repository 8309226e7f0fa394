internal import Inputs
internal import Pages

extension PageDigest {
  /// The digest of a page's facts.
  ///
  /// - Parameters:
  ///   - facts: what was found on the page.
  ///   - knowledge: what imprints, dates and the like are called.
  public init(of facts: Facts, knowledge: Knowledge) {
    let beginnings = knowledge.identityBeginnings { knowledge.words.beginnings(of: DigestReader.identityWords) }
    let reader = DigestReader(facts: facts, words: knowledge.words, identityBeginnings: beginnings)
    let claims = facts.claims
    origin = facts.page.origin
    host = facts.page.capture.address.flatMap(SiteHost.host) ?? claims.host
    kind = facts.kind
    capture = facts.page.capture.kind
    language = facts.language.code
    head = reader.head
    signs = reader.signs(claims)
    mayDrawNotice = !facts.managers.isEmpty
    identityLinks = reader.identityLinks
    identity = IdentityText(of: facts, words: knowledge.words)
    date = DateSign(of: facts, claims: claims)
    notices = reader.notices
    leftovers = reader.leftovers
    lines = reader.lines
  }
}

/// Takes from a page what a comparison with others needs.
private struct DigestReader {
  let facts: Facts
  let words: Words
  let identityBeginnings: WordBeginnings

  private var page: Page { facts.page }
  private var blocks: Blocks { facts.blocks }

  /// The title, else the first block, else the first byte.
  var head: Sighting {
    let block = blocks.all.first { $0.role == .title } ?? blocks.all.first
    guard let block else { return Sighting(of: 0..<0, node: nil, words: page.origin.name, on: page) }
    return Sighting(of: block, in: blocks, on: page)
  }

  func signs(_ claims: PageClaims) -> Set<PageDigest.SiteSign> {
    var signs: Set<PageDigest.SiteSign> = []
    if claims.news { signs.insert(.news) }
    if facts.kind == .product { signs.insert(.shop) }
    if page.capture.kind != .text, blocks.all.contains(where: { $0.linkedBytes > 0 }) { signs.insert(.keepsLinks) }
    return signs
  }

  // MARK: Who publishes

  private static let identityLists: [(list: WordList, kind: PageDigest.IdentityLink.Kind)] = [
    (.imprint, .imprint), (.contact, .contact), (.terms, .terms),
  ]

  static let identityWords = WordLists(identityLists.map(\.list))

  /// The first link, heading or title of each kind.
  var identityLinks: [PageDigest.IdentityLink] {
    var links: [PageDigest.IdentityLink] = []
    let blockWords = facts.blockWords
    for block in blocks.all where block.words <= 6 && (block.role == .title || block.role == .heading) {
      guard blockWords.mentions(Self.identityWords, in: block.index) else { continue }
      for kind in kinds(named: blockWords.folded(block.index).span, besides: links) {
        links.append(PageDigest.IdentityLink(kind: kind, sighting: Sighting(of: block, in: blocks, on: page)))
      }
    }
    let tree = page.tree
    var name: [UInt8] = []
    var folded: [UInt8] = []
    for node in tree.elements(.a) where links.count < Self.identityLists.count {
      let range = tree.range(of: node)
      guard range.count <= Self.longestLink else { continue }
      name.removeAll(keepingCapacity: true)
      page.appendText(in: node, to: &name)
      guard let start = identityBeginnings.start(in: name.span) else { continue }
      folded.removeAll(keepingCapacity: true)
      Folding.fold(name.span.extracting(start...), into: &folded)
      for kind in kinds(named: folded.span, besides: links) {
        let words = String(decoding: name, as: UTF8.self)
        let sighting = Sighting(of: range, node: node, words: words, on: page)
        links.append(PageDigest.IdentityLink(kind: kind, sighting: sighting))
      }
    }
    return links
  }

  /// The kinds that a folded name is the name of, without those there is a link of already.
  private func kinds(
    named name: Span<UInt8>, besides links: [PageDigest.IdentityLink]
  ) -> [PageDigest.IdentityLink.Kind] {
    let said = words.lists(whole: name, among: Self.identityWords)
    guard said != [] else { return [] }
    return Self.identityLists.filter { list, kind in
      said.contains(list) && !links.contains { $0.kind == kind }
    }.map(\.kind)
  }

  /// Bytes of a link with its address and label; longer ones hold headlines.
  private static let longestLink = 400

  // MARK: What can be compared

  /// Notices that stand over or beside the text and ask or tell of cookies, read from the markup of the page itself.
  var notices: [PageDigest.NoticeMark] {
    facts.notices.filter(isBesideText).map { notice in
      PageDigest.NoticeMark(
        text: TextMark.mark(ofFolded: Folding.fold(notice.text)), language: notice.language,
        roles: Set(notice.controls.map(\.role)).sorted { $0.rawValue < $1.rawValue },
        sighting: Sighting(of: notice.range, node: notice.node, words: notice.text, on: page))
    }
  }

  private func isBesideText(_ notice: Notice) -> Bool {
    guard notice.place == .markup, !notice.isInMainText, notice.confidence > .low else { return false }
    switch notice.form {
    case .banner, .dialog, .wholePage: return true
    case .inline: return notice.controls.contains { $0.role == .accept || $0.role == .reject }
    case .text: return false
    }
  }

  var leftovers: [PageDigest.LeftoverMark] {
    facts.leftovers.compactMap { leftover in
      guard blocks.all.indices.contains(leftover.block) else { return nil }
      let block = blocks.all[leftover.block]
      return PageDigest.LeftoverMark(
        kind: leftover.kind, text: TextMark.mark(of: blocks.text[block.text]),
        sighting: Sighting(of: leftover.range, node: block.node, words: blocks.text(of: block), on: page))
    }
  }

  /// Longer lines are paragraphs, which a site may rightly repeat.
  private static let longestLine = 40

  var lines: [PageDigest.LineMark] {
    guard page.capture.kind == .text else { return [] }
    let inNotices = facts.notices.map(\.range)
    var seen: Set<UInt64> = []
    return blocks.all.compactMap { block in
      guard block.role != .title, block.words <= Self.longestLine, !inNotices.contains(where: block.range.overlaps),
        blocks.text[block.text].contains(where: { $0.isLetter || $0 >= 0x41 && $0 <= 0x5A })
      else { return nil }
      let mark = TextMark.mark(of: blocks.text[block.text])
      guard seen.insert(mark).inserted else { return nil }
      return PageDigest.LineMark(text: mark, sighting: Sighting(of: block, in: blocks, on: page))
    }
  }
}
