internal import Glibc
internal import Languages
internal import Pages

extension PageLanguage {
  /// Weighs the blocks a page was published for; where there are too few, all that are no notice, menu or code.
  init(claims: LanguageClaims, blocks: Blocks, mainText: MainText, tallies: BlockTallies) {
    let article = Weighing(
      mainText.blocks.lazy.map { blocks.all[$0] }, of: blocks.text, claims: claims, tallies: tallies)
    let claimed = claims.page?.language
    // A little text in another language than claimed says nothing while the rest of the page is as claimed.
    let isPlain = article.isEnough && (claimed == nil || article.best == claimed || article.isPlain)
    let weighing =
      isPlain
      ? article
      : Weighing(
        blocks.all.lazy.filter { $0.region != .notice && $0.region != .navigation && $0.region != .comments },
        of: blocks.text, claims: claims, tallies: tallies)
    // A language the model has not learned looks like one of its relatives: the claim is believed.
    let isJudged = claimed.map(weighing.knows) ?? true
    let best = weighing.best
    let isTold = isJudged && weighing.isEnough && weighing.share(of: best) >= 0.6
    let isUnknown = isTold && best == Answer.unknown
    let observed = isTold && !isUnknown ? best : nil
    var disagrees = false
    if let observed, let claimed, observed != claimed, !Relatives.areClose(observed, claimed) {
      disagrees = weighing.share(of: observed) >= 0.8 && weighing.bytes >= 200
    }
    let main = Set(mainText.blocks)
    let around = Weighing(
      blocks.all.lazy.filter {
        ($0.region == .header || $0.region == .navigation || $0.region == .footer) && !main.contains($0.index)
      },
      of: blocks.text, claims: claims, tallies: tallies)
    let isAroundTold = around.blocks >= 4 && around.best != Answer.unknown && around.share(of: around.best) >= 0.8
    self.init(
      declared: claims.page, observed: observed, share: weighing.share(of: best), disagrees: disagrees,
      surroundings: isAroundTold ? around.best : nil,
      damagedBlocks: blocks.all.count { $0.region != .notice && tallies.isDamaged($0.index) },
      alternates: claims.alternates, isUnknown: isUnknown)
  }
}

/// How much of a page's text is in which language.
private struct Weighing {
  private(set) var weights: [String: Double] = [:]
  private(set) var bytes = 0
  private(set) var blocks = 0
  private let model: LanguageModel
  /// Bytes that two blocks share which say the same.
  private static let beginning = 16

  init(_ blocks: some Sequence<Block>, of text: [UInt8], claims: LanguageClaims, tallies: BlockTallies) {
    model = tallies.model
    var sums = [Double](repeating: 0, count: model.languages.count)
    var parts = LanguageParts(claims.parts)
    var beginnings: Set<TextKey> = []
    for block in blocks where block.role != .code {
      let tally = tallies[block.index]
      guard tally.letters >= 4, parts.part(around: block.node)?.language == nil else { continue }
      // A server's complaints and a shop's buttons say the same over and over: they weigh once.
      guard beginnings.insert(TextKey(text[block.text].prefix(Self.beginning))).inserted else { continue }
      if let only = model.onlyLanguage(of: tally) {
        guard only.evidenceWords >= 2 else { continue }
        weights[only.language, default: 0] += Double(add(block))
        continue
      }
      guard tally.words >= 2 else { continue }
      let found = model.probabilities(of: tally)
      guard !found.contains(where: { $0.probability >= 0.5 && model.languages[$0.lane] == Answer.none }) else {
        continue
      }
      let weight = add(block)
      for (lane, probability) in found { sums[lane] += Double(weight) * probability }
    }
    for (language, sum) in zip(model.languages, sums) where sum > 0 && language != Answer.none {
      weights[language, default: 0] += sum
    }
  }

  /// Counts a block, and tells what it weighs.
  private mutating func add(_ block: Block) -> Int {
    let weight = min(block.text.count, 200)
    bytes += weight
    blocks += 1
    return weight
  }

  var isEnough: Bool { blocks >= 3 && bytes >= 60 || bytes >= 80 }

  /// Whether there is much text, and hardly any in a second language.
  var isPlain: Bool { bytes >= 600 && share(of: best) >= 0.8 }

  /// The language with the most text, the first by its code of two with the same.
  var best: String? { weights.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }

  func share(of language: String?) -> Double {
    guard let language, let weight = weights[language] else { return 0 }
    return weight / weights.keys.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
  }

  func knows(_ language: String) -> Bool {
    model.languages.contains(language) || ["he", "zh", "ja", "ko", "th", "hi", "hy", "ka"].contains(language)
  }
}
