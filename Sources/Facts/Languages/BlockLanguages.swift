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
    mixedLabels = MixedLabel(lexicon, blockWords, by: tallies)
    names = knowledge.namedProducts { NamedProducts(knowledge.vendors, knowledge.managers) }
    exemptions = LanguageExemptions(page: page, blocks: blocks)
  }

  /// The language of each block, by its index; nil where it cannot be told.
  func found() -> [BlockLanguage?] {
    var languages: [BlockLanguage?] = []
    languages.reserveCapacity(blocks.all.count)
    var parts = LanguageParts(claims.parts)
    var expected: Expectation?
    var row = 0..<0
    for index in blocks.all.indices {
      let language = parts.language(around: blocks.all[index].node) ?? pageLanguage.code
      if expected?.code == language, isInRow(index, row) {
        row = row.lowerBound..<(index + 1)
        continue
      }
      judge(row, expected: expected, &languages)
      row = index..<(index + 1)
      if expected?.code != language { expected = language.map { Expectation($0, by: model, lexicon) } }
    }
    judge(row, expected: expected, &languages)
    return languages
  }

  /// A language that blocks are held against, and what is asked of it for each of them.
  struct Expectation {
    let code: String
    let subtag: PackedSubtag
    let language: ExpectedLanguage
    /// Whether its labels are known.
    let isCovered: Bool

    init(_ code: String, by model: LanguageModel, _ lexicon: LabelLanguages) {
      self.code = code
      subtag = PackedSubtag(code)
      language = model.expected(code)
      isCovered = lexicon.covers(code)
    }
  }

  // MARK: Rows

  /// Whether a block continues a row of neighbours that lend each other evidence: short ones under one parent.
  private func isInRow(_ index: Int, _ row: Range<Int>) -> Bool {
    guard let first = row.first, row.count < 40, isShort(index), isShort(first) else { return false }
    return parent(of: index) == parent(of: first)
  }

  private func isShort(_ index: Int) -> Bool {
    guard blocks.all[index].words <= 4 else { return false }
    switch blocks.all[index].role {
    case .item, .cell, .label, .control: return true
    case .heading, .paragraph, .caption, .quotation, .code, .line, .title: return false
    }
  }

  /// What holds the row: the list of an item, the table of a cell, the parent of a button.
  private func parent(of index: Int) -> NodeID? {
    guard let parent = page.tree.parent(of: blocks.all[index].node) else { return nil }
    switch page.tree.tag(of: parent) {
    case .li, .td, .th, .tr: return page.tree.parent(of: parent)
    default: return parent
    }
  }

  /// Adds the languages of a row of blocks, or of one alone.
  private func judge(_ row: Range<Int>, expected: Expectation?, _ languages: inout [BlockLanguage?]) {
    for index in row { languages.append(judged(index, expected: expected)) }
    guard let expected, row.count > 1, languages[row].contains(where: { $0?.isForeign == true }) else { return }
    let tally = row.reduce(into: Tally()) { $0 += tallies.all[$1] }
    guard tally.words >= 3, !exemptions.isLanguageMenu(blocks.all[row], lexicon),
      let together = model.difference(of: tally, model.likelihoods(of: tally), from: expected.language)
    else { return }
    let isRowForeign = isForeign(languages[row], in: together.language)
    for index in row {
      guard let language = languages[index] else {
        languages[index] = isRowForeign ? lent(together, to: index, expected: expected) : nil
        continue
      }
      // Neighbours in the page's language speak against one that was told from few words.
      if language.isForeign, language.confidence == .low, !together.isForeign, together.odds < 0 {
        languages[index] = nil
      } else if !language.isForeign, isRowForeign, together.isForeign {
        languages[index] = lent(together, to: index, expected: expected) ?? language
      }
    }
  }

  /// Whether a row is in another language: two of its blocks surely are, and most of those that can be told.
  private func isForeign(_ alone: ArraySlice<BlockLanguage?>, in language: String) -> Bool {
    let told = alone.compactMap(\.self)
    let foreign = told.count { $0.isForeign && $0.name == language && $0.confidence >= .medium }
    return foreign >= 2 && 2 * foreign > told.count
  }

  /// What a row in another language says of one of its blocks that alone could not tell, where it leans the same way.
  private func lent(_ together: Difference, to index: Int, expected: Expectation) -> BlockLanguage? {
    let own = tallies.all[index]
    guard together.isForeign, together.evidenceWords >= 4, own.words > 0,
      let difference = tallies.difference(of: index, from: expected.language), difference.odds >= 2,
      difference.language == together.language,
      !exemptions.exempts(blocks.all[index]), lexicon.languages(of: blocks.all[index]).isEmpty,
      own.smallWords > 0
    else { return nil }
    return foreign(together.language, expected: expected, words: own.words, .medium)
  }

  // MARK: One block

  private func judged(_ index: Int, expected: Expectation?) -> BlockLanguage? {
    guard tallies.all[index].letters > 0 else { return nil }
    if let expected, isShortOfWords(index) { return judged(shortOfWords: index, expected: expected) }
    guard let expected, let difference = tallies.difference(of: index, from: expected.language) else {
      return told(tallies.all[index], expected: expected)
    }
    let words = tallies.all[index].words
    if blocks.all[index].words <= 8, difference.odds > -2 || words < 2,
      let label = judged(label: index, expected: expected)
    {
      return label
    }
    if difference.odds > -12, let mixed = mixed(label: blocks.all[index], expected: expected) { return mixed }
    guard difference.isForeign, isBorneOut(difference, by: tallies.all[index], expected: expected.language) else {
      return mixedOrSound(index, difference, expected: expected)
    }
    guard isForeignWithoutNames(blocks.all[index], expected: expected.language) else { return nil }
    guard !exemptions.exempts(blocks.all[index]) else { return nil }
    if let mixed = mixed(index, difference, expected: expected) { return mixed }
    return foreign(
      difference.language, expected: expected, words: words,
      evidence.confidence(difference, of: tallies.all[index], from: expected.code))
  }

  /// Whether too few words of a block could tell for anything but labels to be known of it.
  private func isShortOfWords(_ index: Int) -> Bool {
    tallies.all[index].words < 2 && blocks.all[index].words < 8
      && blocks.all[index].text.count <= BlockTallies.longBlock && tallies.all[index].script?.onlyLanguage == nil
  }

  private func judged(shortOfWords index: Int, expected: Expectation) -> BlockLanguage? {
    guard lexicon.mayBeLabel(blocks.all[index]),
      let difference = tallies.difference(of: index, from: expected.language)
    else { return nil }
    if let label = judged(label: index, expected: expected) { return label }
    return difference.odds > -12 ? mixed(label: blocks.all[index], expected: expected) : nil
  }

  /// What is told of a block whose whole text is a known phrase of the expected language, or of one other.
  private func judged(label index: Int, expected: Expectation) -> BlockLanguage? {
    let block = blocks.all[index]
    guard lexicon.mayBeLabel(block) else { return nil }
    let words = tallies.all[index].words
    let labels = lexicon.languages(of: block)
    if labels.contains(expected.code) { return sound(expected, words: words, .high) }
    guard let label = labels.first, labels.count == 1, expected.isCovered,
      evidence.isUsual(label) || words > 1 || lexicon.asksForChoice(block),
      leans(tallies.all[index], to: label, from: expected.code), !exemptions.exempts(block)
    else { return nil }
    return foreign(label, expected: expected, words: words, .high)
  }

  /// Whether the letters of a known phrase speak for its language: one word of it may be a word of the other language too.
  private func leans(_ tally: Tally, to language: String, from expected: String) -> Bool {
    guard let odds = model.odds(of: language, against: expected, for: tally) else { return true }
    return tally.words < 2 ? tally.letters >= 4 && odds >= 2 : odds >= -1
  }

  /// Whether the words without a capital say the same: names of people, places and brands look foreign everywhere.
  /// And whether the model has learned the language at all.
  private func isBorneOut(_ difference: Difference, by tally: Tally, expected: ExpectedLanguage) -> Bool {
    guard tally.script?.onlyLanguage == nil else { return true }
    guard tally.knownShare >= 0.3 else { return false }
    guard tally.smallWords > 0, tally.words > tally.smallWords else { return true }
    let small = tally.withoutNames
    guard let difference = model.difference(of: small, model.likelihoods(of: small), from: expected) else {
      return true
    }
    return difference.odds > (tally.smallWords > 2 ? 1 : 0)
  }

  /// Whether a short block is foreign without the vendors it names.
  private func isForeignWithoutNames(_ block: Block, expected: ExpectedLanguage) -> Bool {
    guard block.words <= Self.fewWords, let rest = names.stripped(blocks.text[block.text]) else { return true }
    let tally = tallies.tally(of: rest[...])
    guard let difference = model.difference(of: tally, model.likelihoods(of: tally), from: expected),
      difference.isForeign
    else { return false }
    return isBorneOut(difference, by: tally, expected: expected)
  }

  /// Blocks of more words say what they are in beside any name.
  private static let fewWords = 12

  private func foreign(
    _ language: String, expected: Expectation, words: Int, _ confidence: Confidence
  ) -> BlockLanguage {
    BlockLanguage(
      PackedSubtag(language), confidence, expected: expected.subtag, isForeign: true, evidenceWords: words)
  }

  private func sound(_ language: Expectation, words: Int, _ confidence: Confidence) -> BlockLanguage {
    BlockLanguage(language.subtag, confidence, expected: language.subtag, isForeign: false, evidenceWords: words)
  }

  /// A block's language where there is nothing to hold it against.
  private func told(_ tally: Tally, expected: Expectation?) -> BlockLanguage? {
    guard tally.words >= 3, let first = model.answer(for: tally).ranking.first, first.language != Answer.none,
      first.language != Answer.unknown, first.probability >= 0.9
    else { return nil }
    return BlockLanguage(
      PackedSubtag(first.language), tally.words >= 5 ? .high : .medium, expected: expected?.subtag, isForeign: false,
      evidenceWords: tally.words)
  }

  private func mixedOrSound(_ index: Int, _ difference: Difference, expected: Expectation) -> BlockLanguage? {
    if let mixed = mixed(index, difference, expected: expected) { return mixed }
    guard difference.odds < 0, difference.evidenceWords >= 2 else { return nil }
    return sound(expected, words: difference.evidenceWords, difference.evidenceWords >= 5 ? .high : .medium)
  }

  // MARK: Mixed blocks

  /// A label of a few words in two languages.
  private func mixed(label block: Block, expected: Expectation) -> BlockLanguage? {
    guard (2...5).contains(block.words), block.text.count <= 80, expected.isCovered, lexicon.mayHoldLabel(block),
      let other = mixedLabels.otherLanguage(of: block, in: blocks.text, besides: expected.language),
      !exemptions.exempts(block)
    else { return nil }
    return BlockLanguage(
      expected.subtag, .medium, expected: expected.subtag, isForeign: false, mixedWith: PackedSubtag(other),
      evidenceWords: block.words)
  }

  /// A block of which one end is in the expected language and the other is not.
  private func mixed(_ index: Int, _ difference: Difference, expected: Expectation) -> BlockLanguage? {
    guard mayBeMixed(index, difference), let (first, last) = ends(of: index),
      max(first.smallWords, last.smallWords) >= Self.fewestSmallWords,
      let start = self.difference(of: first, from: expected), let end = self.difference(of: last, from: expected),
      start.isForeign != end.isForeign, !exemptions.exempts(blocks.all[index])
    else { return nil }
    let (other, own) = start.isForeign ? (start, end) : (end, start)
    let foreign = start.isForeign ? first : last
    guard other.evidenceWords >= 4, other.odds >= 3, own.odds < -3, own.evidenceWords >= 3,
      foreign.smallWords >= Self.fewestSmallWords, isBorneOut(other, by: foreign, expected: expected.language)
    else { return nil }
    return BlockLanguage(
      expected.subtag, other.evidenceWords >= 6 ? .high : .medium, expected: expected.subtag, isForeign: false,
      mixedWith: PackedSubtag(other.language), evidenceWords: difference.evidenceWords)
  }

  /// Words without a capital that the end in another language has at least.
  private static let fewestSmallWords = 4

  private func difference(of tally: Tally, from expected: Expectation) -> Difference? {
    model.difference(of: tally, model.likelihoods(of: tally), from: expected.language)
  }

  /// Whether a block is long, or of some words and not plainly in one language.
  private func mayBeMixed(_ index: Int, _ difference: Difference) -> Bool {
    blocks.all[index].text.count > BlockTallies.longBlock || blocks.all[index].words >= 8 && difference.odds > -6
  }

  /// The two ends of a block: of a long one as read, of another its halves.
  private func ends(of index: Int) -> (Tally, Tally)? {
    if let ends = tallies.ends[index] { return ends }
    let text = blocks.all[index].text
    guard let middle = MixedText.seam(of: blocks.text[text]) else { return nil }
    return (
      tallies.tally(of: blocks.text[text.lowerBound..<middle]), tallies.tally(of: blocks.text[middle..<text.upperBound])
    )
  }
}

/// Where a text could pass from one language to another.
enum MixedText {
  /// The end of the sentence, clause or bracket nearest the middle; else the space nearest it.
  static func seam(of text: ArraySlice<UInt8>) -> Int? {
    let middle = text.startIndex + text.count / 2
    let end = nearest(middle, in: text.startIndex..<max(text.startIndex, text.endIndex - 2)) { index in
      switch text[index] {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x7C: text[index + 1] == 0x20  // . ! ? : ; ) |
      default: false
      }
    }
    return end.map { $0 + 1 } ?? nearest(middle, in: text.indices) { text[$0] == 0x20 }
  }

  /// The place nearest another that is as asked for: of two, the one before it.
  private static func nearest(_ middle: Int, in places: Range<Int>, where isPlace: (Int) -> Bool) -> Int? {
    for distance in 0...max(middle - places.lowerBound, places.upperBound - middle) {
      let (before, after) = (middle - distance, middle + distance)
      if places.contains(before), isPlace(before) { return before }
      if places.contains(after), isPlace(after) { return after }
    }
    return nil
  }
}
