internal import Languages
internal import Pages

/// Judges the language of every block against the page's, or against the `lang` of the part it stands in.
struct BlockLanguages {
  private let page: Page
  private let blocks: Blocks
  private let pageLanguage: PageLanguage
  private let claims: LanguageClaims
  private let tallies: BlockTallies
  private let exemptions: LanguageExemptions
  private let lexicon: LabelLanguages
  private let mixedLabels: MixedLabel
  private let names: NamedProducts
  private let model: LanguageModel
  private let evidence: ForeignEvidence

  init(
    page: Page, blocks: Blocks, language: PageLanguage, claims: LanguageClaims, tallies: BlockTallies,
    knowledge: Knowledge, blockWords: BlockWords
  ) {
    self.page = page
    self.blocks = blocks
    pageLanguage = language
    self.claims = claims
    self.tallies = tallies
    model = tallies.model
    evidence = ForeignEvidence(model: tallies.model, page: language)
    let lexicon = LabelLanguages(knowledge.words, blockWords)
    self.lexicon = lexicon
    mixedLabels = MixedLabel(lexicon, by: tallies.model)
    names = knowledge.namedProducts { NamedProducts(knowledge.vendors, knowledge.managers) }
    exemptions = LanguageExemptions(page: page, blocks: blocks)
  }

  /// The language of each block, by its index; nil where it cannot be told.
  func found() -> [BlockLanguage?] {
    var languages: [BlockLanguage?] = []
    languages.reserveCapacity(blocks.all.count)
    var parts = LanguageParts(claims.parts)
    var pool = Pool()
    for block in blocks.all {
      let part = parts.part(around: block.node)
      let expected = part?.language ?? pageLanguage.code
      if !pool.takes(block, expected: expected, in: page.tree) {
        languages += judged(pool)
        pool = Pool()
      }
      pool.add(block, expected: expected, in: page.tree)
    }
    return languages + judged(pool)
  }

  // MARK: Pools

  /// Neighbours that lend each other evidence: short blocks under one parent, or a single block.
  private struct Pool {
    private(set) var blocks: [Block] = []
    private(set) var expected: String?
    private var parent: NodeID?

    /// Whether a block belongs to the pool.
    func takes(_ block: Block, expected: String?, in tree: Tree) -> Bool {
      guard let first = blocks.first else { return true }
      return Self.isShort(block) && Self.isShort(first) && expected == self.expected
        && Self.parent(of: block, in: tree) == parent && blocks.count < 40
    }

    mutating func add(_ block: Block, expected: String?, in tree: Tree) {
      if blocks.isEmpty {
        self.expected = expected
        parent = Self.parent(of: block, in: tree)
      }
      blocks.append(block)
    }

    private static func isShort(_ block: Block) -> Bool {
      guard block.words <= 4 else { return false }
      switch block.role {
      case .item, .cell, .label, .control: return true
      case .heading, .paragraph, .caption, .quotation, .code, .line, .title: return false
      }
    }

    /// What holds the row: the list of an item, the table of a cell, the parent of a button.
    private static func parent(of block: Block, in tree: Tree) -> NodeID? {
      guard let parent = tree.parent(of: block.node) else { return nil }
      switch tree.tag(of: parent) {
      case .li, .td, .th, .tr: return tree.parent(of: parent)
      default: return parent
      }
    }
  }

  private func judged(_ pool: Pool) -> [BlockLanguage?] {
    guard pool.blocks.count > 1 else { return pool.blocks.map { judged($0, expected: pool.expected) } }
    let alone = pool.blocks.map { judged($0, expected: pool.expected) }
    guard let expected = pool.expected else { return alone }
    let tally = pool.blocks.reduce(into: Tally()) { $0 += tallies[$1.index] }
    guard tally.words >= 3, alone.contains(where: { $0?.isForeign == true }),
      !exemptions.isLanguageMenu(pool.blocks, lexicon),
      let together = model.difference(of: tally, from: expected)
    else { return alone }
    let isRowForeign = isForeign(alone, in: together.language)
    return zip(pool.blocks, alone).map { block, language in
      guard let language else {
        return isRowForeign ? lent(together, to: block, expected: expected) : nil
      }
      // Neighbours in the page's language speak against one that was told from few words.
      if language.isForeign, language.confidence == .low, !together.isForeign, together.odds < 0 { return nil }
      if !language.isForeign, isRowForeign, together.isForeign {
        return lent(together, to: block, expected: expected) ?? language
      }
      return language
    }
  }

  /// Whether a row is in another language: two of its blocks surely are, and most of those that can be told.
  private func isForeign(_ alone: [BlockLanguage?], in language: String) -> Bool {
    let told = alone.compactMap(\.self)
    let foreign = told.count { $0.isForeign && $0.name == language && $0.confidence >= .medium }
    return foreign >= 2 && 2 * foreign > told.count
  }

  /// What a row in another language says of one of its blocks that alone could not tell, where it leans the same way.
  private func lent(_ together: Difference, to block: Block, expected: String) -> BlockLanguage? {
    let own = tallies[block.index]
    guard together.isForeign, together.evidenceWords >= 4, own.words > 0,
      let difference = model.difference(of: own, from: expected), difference.odds >= 2,
      difference.language == together.language,
      !exemptions.exempts(block), lexicon.languages(of: block).isEmpty,
      own.smallWords > 0
    else { return nil }
    return BlockLanguage(
      name: together.language, confidence: .medium, expected: expected, isForeign: true, mixedWith: nil,
      evidenceWords: own.words)
  }

  // MARK: One block

  private func judged(_ block: Block, expected: String?) -> BlockLanguage? {
    let tally = tallies[block.index]
    guard tally.letters > 0 else { return nil }
    guard let expected, let difference = model.difference(of: tally, from: expected) else {
      return told(tally, expected: expected)
    }
    let isShort = block.words <= 8
    let labels = isShort && (difference.odds > -2 || tally.words < 2) ? lexicon.languages(of: block) : []
    if labels.contains(expected) { return sound(expected, expected: expected, words: tally.words, .high) }
    if let label = labels.first, labels.count == 1, lexicon.covers(expected),
      evidence.isUsual(label) || tally.words > 1 || lexicon.asksForChoice(block),
      leans(tally, to: label, from: expected), !exemptions.exempts(block)
    {
      return foreign(label, block, expected: expected, words: tally.words, confidence: .high)
    }
    if difference.odds > -12, let mixed = mixed(label: block, expected: expected) { return mixed }
    guard difference.isForeign, isBorneOut(difference, by: tally, expected: expected) else {
      return mixedOrSound(block, difference, expected: expected)
    }
    guard isForeignWithoutNames(block, expected: expected) else { return nil }
    guard !exemptions.exempts(block) else { return nil }
    if let mixed = mixed(block, difference, expected: expected) { return mixed }
    return foreign(
      difference.language, block, expected: expected, words: tally.words,
      confidence: evidence.confidence(difference, of: tally, from: expected))
  }

  /// Whether the letters of a known phrase speak for its language: one word of it may be a word of the other language too.
  private func leans(_ tally: Tally, to language: String, from expected: String) -> Bool {
    guard let odds = model.odds(of: language, against: expected, for: tally) else { return true }
    return tally.words < 2 ? tally.letters >= 4 && odds >= 2 : odds >= -1
  }

  /// Whether the words without a capital say the same: names of people, places and brands look foreign everywhere.
  /// And whether the model has learned the language at all.
  private func isBorneOut(_ difference: Difference, by tally: Tally, expected: String) -> Bool {
    guard tally.script?.onlyLanguage == nil else { return true }
    guard tally.knownShare >= 0.3 else { return false }
    guard tally.smallWords > 0, tally.words > tally.smallWords else { return true }
    guard let small = model.difference(of: tally.withoutNames, from: expected) else { return true }
    return small.odds > (tally.smallWords > 2 ? 1 : 0)
  }

  /// Whether a short block is foreign without the vendors it names.
  private func isForeignWithoutNames(_ block: Block, expected: String) -> Bool {
    guard block.words <= Self.fewWords, let rest = names.stripped(blocks.text[block.text]) else { return true }
    let tally = model.tally(of: rest)
    guard let difference = model.difference(of: tally, from: expected), difference.isForeign else { return false }
    return isBorneOut(difference, by: tally, expected: expected)
  }

  /// Blocks of more words say what they are in beside any name.
  private static let fewWords = 12

  private func foreign(
    _ language: String, _ block: Block, expected: String, words: Int, confidence: Confidence
  ) -> BlockLanguage {
    BlockLanguage(
      name: language, confidence: confidence, expected: expected, isForeign: true,
      mixedWith: nil, evidenceWords: words)
  }

  private func sound(_ language: String, expected: String, words: Int, _ confidence: Confidence) -> BlockLanguage {
    BlockLanguage(
      name: language, confidence: confidence, expected: expected, isForeign: false, mixedWith: nil, evidenceWords: words
    )
  }

  /// A block's language where there is nothing to hold it against.
  private func told(_ tally: Tally, expected: String?) -> BlockLanguage? {
    let answer = model.answer(for: tally)
    guard tally.words >= 3, let first = answer.ranking.first, first.language != Answer.none,
      first.language != Answer.unknown,
      first.probability >= 0.9
    else { return nil }
    return BlockLanguage(
      name: first.language, confidence: tally.words >= 5 ? .high : .medium, expected: expected, isForeign: false,
      mixedWith: nil,
      evidenceWords: tally.words)
  }

  private func mixedOrSound(_ block: Block, _ difference: Difference, expected: String) -> BlockLanguage? {
    if let mixed = mixed(block, difference, expected: expected) { return mixed }
    guard difference.odds < 0, difference.evidenceWords >= 2 else { return nil }
    return sound(
      expected, expected: expected, words: difference.evidenceWords, difference.evidenceWords >= 5 ? .high : .medium)
  }

  // MARK: Mixed blocks

  /// A label of a few words in two languages.
  private func mixed(label block: Block, expected: String) -> BlockLanguage? {
    guard (2...5).contains(block.words), block.text.count <= 80, lexicon.mayHoldLabel(block),
      let other = mixedLabels.otherLanguage(of: blocks.text[block.text], besides: expected),
      !exemptions.exempts(block)
    else { return nil }
    return BlockLanguage(
      name: expected, confidence: .medium, expected: expected, isForeign: false, mixedWith: other,
      evidenceWords: block.words)
  }

  /// A block of which one end is in the expected language and the other is not.
  private func mixed(_ block: Block, _ difference: Difference, expected: String) -> BlockLanguage? {
    guard let (first, last) = ends(of: block, difference) else { return nil }
    guard let start = model.difference(of: first, from: expected), let end = model.difference(of: last, from: expected),
      start.isForeign != end.isForeign, !exemptions.exempts(block)
    else { return nil }
    let (other, own) = start.isForeign ? (start, end) : (end, start)
    let foreign = start.isForeign ? first : last
    guard other.evidenceWords >= 4, other.odds >= 3, own.odds < -3, own.evidenceWords >= 3, foreign.smallWords >= 4,
      isBorneOut(other, by: foreign, expected: expected)
    else { return nil }
    return BlockLanguage(
      name: expected, confidence: other.evidenceWords >= 6 ? .high : .medium, expected: expected, isForeign: false,
      mixedWith: other.language, evidenceWords: difference.evidenceWords)
  }

  /// The two ends of a block: of a long one as read, of another its halves, where it is not plainly in one language.
  private func ends(of block: Block, _ difference: Difference) -> (Tally, Tally)? {
    if let tail = tallies.tails[block.index] { return (tallies.heads[block.index], tail) }
    guard block.words >= 8, difference.odds > -6, let middle = MixedText.seam(of: blocks.text[block.text]) else {
      return nil
    }
    return (
      model.tally(of: blocks.text[block.text.lowerBound..<middle]),
      model.tally(of: blocks.text[middle..<block.text.upperBound])
    )
  }
}

/// Where a text could pass from one language to another.
enum MixedText {
  /// The end of the sentence, clause or bracket nearest the middle; else the space nearest it.
  static func seam(of text: ArraySlice<UInt8>) -> Int? {
    let middle = text.startIndex + text.count / 2
    let ends = text.indices.dropLast(2).filter { index in
      switch text[index] {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x7C: text[index + 1] == 0x20  // . ! ? : ; ) |
      default: false
      }
    }
    if let end = ends.min(by: { abs($0 - middle) < abs($1 - middle) }) { return end + 1 }
    return text.indices.filter { text[$0] == 0x20 }.min { abs($0 - middle) < abs($1 - middle) }
  }
}
