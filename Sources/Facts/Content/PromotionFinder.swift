internal import Pages

extension Promotion {
  /// Finds the signs of paid content: sponsored articles, recommendation widgets, sponsored and affiliate links, each
  /// with the label that names it, if there is one.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - blocks: its blocks.
  ///   - mainText: what it was published for.
  ///   - language: primary subtag of the page's language, where it is known.
  ///   - words: what labels and disclosures are called.
  ///   - blockWords: which of them the blocks hold.
  /// - Returns: one promotion for each sign, in reading order; links with one sign in common are one promotion.
  static func all(
    on page: Page, blocks: Blocks, mainText: MainText, language: String?, words: Words, blockWords: BlockWords
  ) -> [Promotion] {
    let finder = PromotionFinder(page, blocks, mainText, language, words, blockWords)
    return finder.all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

private struct PromotionFinder {
  let page: Page
  let tree: Tree
  let blocks: Blocks
  let mainText: MainText
  let language: String?
  let words: Words
  let blockWords: BlockWords

  init(
    _ page: Page, _ blocks: Blocks, _ mainText: MainText, _ language: String?, _ words: Words,
    _ blockWords: BlockWords
  ) {
    self.page = page
    tree = page.tree
    self.blocks = blocks
    self.mainText = mainText
    self.language = language
    self.words = words
    self.blockWords = blockWords
  }

  var all: [Promotion] {
    guard page.capture.kind != .text, knowsLabels else { return [] }
    var found: [Promotion] = []
    var affiliate: (range: Range<Int>, shownBy: String)?
    var sponsored: (range: Range<Int>, shownBy: String)?
    var skipTo = tree.root
    for node in tree.nodes where node >= skipTo && tree.kind(of: node) == .element {
      if let sign = containerSign(of: node) {
        found.append(promotion(sign.kind, node, sign.shownBy))
        skipTo = tree.end(of: node)
        continue
      }
      guard tree.tag(of: node) == .a, isInText(node) else { continue }
      if sponsored == nil, isSponsored(node) { sponsored = (tree.range(of: node), "rel=sponsored") }
      if affiliate == nil, let href = tree.attribute(.href, of: node),
        let sign = AffiliateSign.sign(in: page.valueSlice(of: href))
      {
        affiliate = (tree.range(of: node), sign)
      }
    }
    if let affiliate { found.append(linkPromotion(.affiliateLink, affiliate)) }
    if let sponsored, affiliate == nil { found.append(linkPromotion(.sponsoredLink, sponsored)) }
    return found
  }

  /// Whether it is known what a label is called in the page's language: else none could be missed.
  private var knowsLabels: Bool {
    language.map { words.covers(.adLabel, in: $0) } ?? true
  }

  // MARK: Sponsored articles and widgets

  private func containerSign(of node: NodeID) -> (kind: Promotion.Kind, shownBy: String)? {
    switch tree.tag(of: node) {
    case .article, .section, .div, .main, .aside, .ul, .li: break
    default: return nil
    }
    var isNamed = false
    tree.forEachAttribute(of: node) { attribute in
      guard attribute.name == .class || attribute.name == .id else { return }
      let value = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
      isNamed = isNamed || Self.literals.isIn(page.source.span.extracting(value))
    }
    return isNamed ? namedSign(of: node) : nil
  }

  private func namedSign(of node: NodeID) -> (kind: Promotion.Kind, shownBy: String)? {
    for attribute in tree.attributes(of: node) where attribute.name == .class || attribute.name == .id {
      let names = page.source[Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)]
      for name in names.split(whereSeparator: { $0 <= 0x20 }) {
        guard let kind = Self.kind(ofName: name), hasText(node) else { continue }
        return (kind, String(decoding: name, as: UTF8.self))
      }
    }
    return nil
  }

  /// Every name that is a sign, or begins one: few attributes hold any.
  private static let literals = LiteralSet(
    sponsored + widgets.map { String(decoding: $0, as: UTF8.self) }, ignoresCase: true)

  private static func kind(ofName name: ArraySlice<UInt8>) -> Promotion.Kind? {
    var hash = NameHash()
    for byte in name { hash.add(byte) }
    if sponsoredNames.contains(hash.value) { return .sponsoredContent }
    let isWidget = widgets.contains { widget in
      name.count >= widget.count && zip(widget, name).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
    }
    return isWidget ? .recommendationWidget : nil
  }

  /// How the names begin that recommendation widgets give their containers.
  private static let widgets = [
    "taboola-", "trc_related", "trc_rbox", "outbrain", "ob-widget", "ob_what", "engageya", "mgid",
  ].map { Array($0.utf8) }

  private static let sponsored = [
    "advertorial", "advertorials", "sponsored", "sponsored-content", "sponsored-post", "sponsoredcontent",
    "native-ad", "nativead", "native_ad", "paid-content", "paidcontent", "paid-post", "branded-content",
    "brandedcontent", "partner-content", "sponsorlu", "sponsorlu-icerik", "advertorial-content",
  ]

  private static let sponsoredNames = Set(sponsored.map { NameHash($0).value })

  private func hasText(_ node: NodeID) -> Bool {
    blocks.all.contains { tree.isNode($0.node, inside: node) && $0.words >= 3 && $0.visibility != .hidden }
  }

  /// A sign with its label: inside the container, or in the two blocks before it.
  private func promotion(_ kind: Promotion.Kind, _ node: NodeID, _ shownBy: String) -> Promotion {
    let inside = blocks.all.filter { tree.isNode($0.node, inside: node) && $0.visibility != .hidden }
    let first = inside.first?.index ?? blocks.all.count
    let before = blocks.all[max(0, first - 2)..<min(first, blocks.all.count)]
    let content = inside.filter { $0.words >= 8 }
    let found = label(in: Array(before) + inside)
    let isLate =
      found.map { label in content.count >= 2 && label.block.index > content[content.count / 2].index } ?? false
    return Promotion(
      kind: kind, range: tree.startTag(of: node), label: found?.block.range,
      labelClarity: found.map { isLate ? .late : $0.clarity } ?? .absent, shownBy: shownBy)
  }

  private func label(in candidates: [Block]) -> (block: Block, clarity: Promotion.Clarity)? {
    var weak: (block: Block, clarity: Promotion.Clarity)?
    for block in candidates where block.words <= 12 {
      for hit in blockWords.hits(of: block.index) where hit.list == .adLabel || hit.list == .adLabelWeak {
        let isWhole = hit.range.count * 2 >= block.text.count || block.words <= 4 || hit.list == .adLabelWeak
        guard isWhole else { continue }
        if hit.list == .adLabel, language == nil || words.language(of: hit) == language { return (block, .clear) }
        if hit.list == .adLabel, weak == nil, !isAlsoLocal(hit, block) { weak = (block, .foreign) }
        if hit.list == .adLabelWeak { weak = weak ?? (block, .weak) }
      }
    }
    return weak
  }

  /// Whether the same words are a label in the page's language too.
  private func isAlsoLocal(_ hit: Words.Hit, _ block: Block) -> Bool {
    blockWords.hits(of: block.index)
      .contains { $0.list == .adLabel && words.language(of: $0) == language && $0.range == hit.range }
  }

  // MARK: Links

  private func isInText(_ node: NodeID) -> Bool {
    guard let first = mainText.blocks.first, let last = mainText.blocks.last else { return false }
    let start = tree.range(of: node).lowerBound
    guard start >= blocks.all[first].range.lowerBound, start <= blocks.all[last].range.upperBound else { return false }
    return tree.nearest(Self.sides, from: node) == nil
  }

  private static let sides: [Tag] = [.aside, .nav, .footer]

  private func isSponsored(_ node: NodeID) -> Bool {
    (page.value(.rel, of: node) ?? "").lowercased().utf8.split(separator: 0x20)
      .contains { $0.elementsEqual("sponsored".utf8) }
  }

  /// A sign on links with its disclosure: anywhere on the page, before the first such link or after it.
  private func linkPromotion(_ kind: Promotion.Kind, _ sign: (range: Range<Int>, shownBy: String)) -> Promotion {
    let disclosure = blocks.all.first { block in
      guard block.visibility != .hidden, block.words <= 120 else { return false }
      return blockWords.hits(of: block.index).contains {
        $0.list == .affiliateDisclosure || $0.list == .adLabel && block.words <= 4
      }
    }
    let clarity: Promotion.Clarity =
      disclosure.map { $0.range.lowerBound > sign.range.upperBound ? .late : .clear } ?? .absent
    return Promotion(
      kind: kind, range: sign.range, label: disclosure?.range, labelClarity: clarity, shownBy: sign.shownBy)
  }
}

/// Addresses that pay who links to them.
private enum AffiliateSign {
  private static let hosts = [
    "amzn.to", "awin1.com", "tradedoubler.com", "shareasale.com", "go.skimresources.com", "rstyle.me", "shopstyle.it",
    "linksynergy.com", "anrdoezrs.net", "dpbolvw.net", "jdoqocy.com", "tkqlhce.com", "kqzyfj.com", "prf.hn", "pxf.io",
    "sjv.io", "partner-ads.com", "zanox.com", "tidd.ly", "fave.co", "ty.gl", "hb.biz", "app.hb.biz",
    "s.click.aliexpress.com",
    "viglink.com", "narrativ.com", "howl.me", "go.redirectingat.com", "financeads.net", "belboon.com", "webgains.com",
  ]

  private static let parameters = [
    "awc=", "affid=", "aff_id=", "affiliate=", "affiliate_id=", "affiliateid=", "utm_medium=affiliate", "irclickid=",
    "aff_sub=", "partner_id=", "affcode=",
  ]

  private static let hostTable = HostTable(TextList(hosts))
  private static let parameterBytes = parameters.map { Array($0.utf8) }

  /// The host or parameter that shows it; nil where nothing does.
  static func sign(in address: ArraySlice<UInt8>) -> String? {
    guard let address = Address(afterSlashesOf: address) else { return nil }
    if let known = hostTable.numbers(of: address.host).min() { return hosts[Int(known)] }
    guard !address.query.isEmpty else { return nil }
    let isAmazon = address.host.span.place(of: "amazon.".utf8.span) != nil
    for part in address.query.split(whereSeparator: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") }) {
      let lower = part.prefix(24).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
      if let known = parameterBytes.firstIndex(where: { lower.begins(with: $0) }) {
        let name = parameters[known]
        return name.hasSuffix("=") ? String(name.dropLast()) : name
      }
      // Amazon's own parameter: tag=name-20.
      if isAmazon, lower.starts(with: "tag=".utf8) { return "tag" }
    }
    return nil
  }
}

extension Address {
  /// What follows the first `//` of an address as it is written; nil where there is none.
  fileprivate init?(afterSlashesOf address: ArraySlice<UInt8>) {
    var index = address.startIndex
    while index + 1 < address.endIndex, address[index] != UInt8(ascii: "/") || address[index + 1] != UInt8(ascii: "/") {
      index += 1
    }
    guard index + 1 < address.endIndex else { return nil }
    self.init(afterScheme: address[(index + 2)...], isRewritten: false)
  }
}
