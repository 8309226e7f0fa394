/// Reads what a policy tells, topic by topic.
struct PolicyReading {
  let blocks: Blocks
  let blockWords: BlockWords
  /// The blocks of the text itself.
  let body: [Block]
  /// Whether the text is about cookies, so that a lifetime must be that of a cookie.
  let isAboutCookies: Bool

  private static let topics: [WordList: PolicyText.Topic] = [
    .policyController: .controller, .companyForm: .controller, .policyContact: .contact, .policyPurposes: .purposes,
    .purposeStatistics: .purposes, .purposeMarketing: .purposes, .policyLegalBasis: .legalBasis,
    .legitimateInterest: .legalBasis, .policyCollectionMethod: .collectionMethod, .policyLifetimes: .lifetimes,
    .policyRecipients: .recipients, .policyComplaint: .complaint, .policyTransfer: .transfer,
    .policyTransferByConsent: .transferByConsent, .withdrawal: .withdrawal,
    .burdensomeWithdrawal: .burdensomeWithdrawal, .browserSettings: .browserSettings,
    .onlyNecessary: .onlyNecessary,
  ]

  /// The topics the text touches, each with the first words that do, in the order of the text.
  var elements: [PolicyText.Element] {
    var seen: Set<PolicyText.Topic> = []
    var elements: [PolicyText.Element] = []
    var rights: [(hit: Words.Hit, range: Range<Int>)] = []
    for block in body {
      for hit in blockWords.hits(of: block.index) {
        if hit.list == .policyRights { rights.append((hit, source(of: hit, in: block))) }
        guard let topic = PolicyReading.topics[hit.list], counts(hit, in: block) else { continue }
        guard seen.insert(topic).inserted else { continue }
        elements.append(PolicyText.Element(topic: topic, range: source(of: hit, in: block)))
      }
      if !seen.contains(.contact), let range = address(in: block) {
        seen.insert(.contact)
        elements.append(PolicyText.Element(topic: .contact, range: range))
      }
    }
    // One or two of them may be said in passing; three, or the article that lists them, are the list.
    let isList = Set(rights.map(\.hit.entry)).count >= 3 || rights.contains { blockWords.namesArticle($0.hit) }
    if isList, let first = rights.first { elements.append(PolicyText.Element(topic: .rights, range: first.range)) }
    return elements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Repealed or replaced law, where the text does not say itself that it is.
  var outdated: [PolicyText.Mention] {
    var seen: Set<[UInt8]> = []
    var mentions: [PolicyText.Mention] = []
    for block in body where !blockWords.mentions([.noLongerValid], in: block.index) {
      for hit in blockWords.hits(of: block.index) where hit.list == .outdatedLaw {
        let words = Array(blockWords.folded[hit.range])
        guard seen.insert(words).inserted else { continue }
        mentions.append(
          PolicyText.Mention(what: String(decoding: words, as: UTF8.self), range: source(of: hit, in: block)))
      }
    }
    return mentions
  }

  /// Whether a phrase tells what its list is about, here.
  private func counts(_ hit: Words.Hit, in block: Block) -> Bool {
    let before = blockWords.folded[..<hit.range.lowerBound].suffix(2)
    switch hit.list {
    // The legal form of a company tells the controller only where it ends a name: behind another word.
    case .companyForm: return before.count == 2 && before.contains(where: WordBytes.isWord)
    // An answer within thirty days is no lifetime: it is one in a table, in a sentence on cookies, or in a short item.
    case .policyLifetimes:
      guard isAboutCookies else { return true }
      let isNumbered = before.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      return block.role == .cell || blockWords.mentions([.cookie], in: block.index)
        || block.role == .item && block.words <= 12 && isNumbered
    default: return true
    }
  }

  private func source(of hit: Words.Hit, in block: Block) -> Range<Int> {
    blocks.source(of: blockWords.range(of: hit, in: block, of: blocks))
  }

  /// An e-mail address of the text: a word, an at sign, a word with a dot in it.
  private func address(in block: Block) -> Range<Int>? {
    let text = blocks.text
    for index in block.text where text[index] == UInt8(ascii: "@") {
      let before = text[block.text.lowerBound..<index].reversed().prefix { $0 > 0x20 }.count
      let after = text[(index + 1)..<block.text.upperBound].prefix { $0 > 0x20 }
      guard before > 0, after.contains(UInt8(ascii: ".")) else { continue }
      return blocks.source(of: (index - before)..<(index + 1 + after.count))
    }
    return nil
  }
}
