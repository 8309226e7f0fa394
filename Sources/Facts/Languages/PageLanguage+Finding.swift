internal import Glibc
internal import Languages
internal import Pages

extension PageLanguage {
  /// Weighs the blocks a page was published for; where there are too few, all that are no notice, menu or code.
  init(claims: LanguageClaims, blocks: Blocks, mainText: MainText, tallies: BlockTallies) {
    let article = Weighing(mainText.blocks, of: blocks, claims: claims, tallies: tallies)
    let claimed = claims.page?.language
    // A little text in another language than claimed says nothing while the rest of the page is as claimed.
    let isPlain = article.isEnough && (claimed == nil || article.best == claimed || article.isPlain)
    let weighing =
      isPlain
      ? article
      : Weighing(
        blocks.all.indices.lazy.filter { blocks.all[$0].region.mayBePublishedFor }, of: blocks, claims: claims,
        tallies: tallies)
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
    var isMain = [Bool](repeating: false, count: blocks.all.count)
    for index in mainText.blocks { isMain[index] = true }
    let around = Weighing(
      blocks.all.indices.lazy.filter { blocks.all[$0].region.isAround && !isMain[$0] }, of: blocks,
      claims: claims,
      tallies: tallies)
    let isAroundTold = around.blocks >= 4 && around.best != Answer.unknown && around.share(of: around.best) >= 0.8
    self.init(
      declared: claims.page, observed: observed, share: weighing.share(of: best), disagrees: disagrees,
      surroundings: isAroundTold ? around.best : nil,
      damagedBlocks: blocks.all.indices.count { blocks.all[$0].region != .notice && tallies.isDamaged($0) },
      alternates: claims.alternates, isUnknown: isUnknown)
  }
}

extension Block.Region {
  /// Whether a page may be published for text in this part.
  fileprivate var mayBePublishedFor: Bool { self != .notice && self != .navigation && self != .comments }

  /// Whether it stands around what a page was published for.
  fileprivate var isAround: Bool { self == .header || self == .navigation || self == .footer }
}

/// How much of a page's text is in which language.
private struct Weighing {
  private(set) var bytes = 0
  private(set) var blocks = 0
  /// The language with the most text, the first by its code of two with the same.
  private(set) var best: String?
  /// Languages by their codes, and the bytes of each.
  private var weights: [(language: String, weight: Double)] = []
  private var total = 0.0
  private let model: LanguageModel

  /// - Parameters:
  ///   - indices: the blocks to weigh.
  ///   - blocks: all of them.
  ///   - claims: the parts that have a language of their own, which do not count.
  ///   - tallies: what the words of each block say.
  init(_ indices: some Sequence<Int>, of blocks: Blocks, claims: LanguageClaims, tallies: BlockTallies) {
    model = tallies.model
    var sums = [Double](repeating: 0, count: model.languages.count)
    var ofScripts: [String: Double] = [:]
    var parts = LanguageParts(claims.parts)
    var beginnings = Set<Beginning>(minimumCapacity: tallies.all.count)
    for index in indices where blocks.all[index].role != .code && tallies.all[index].letters >= 4 {
      guard parts.language(around: blocks.all[index].node) == nil else { continue }
      // A server's complaints and a shop's buttons say the same over and over: they weigh once.
      guard beginnings.insert(Beginning(of: blocks.all[index].text, in: blocks.text)).inserted else { continue }
      let weight = min(blocks.all[index].text.count, 200)
      if let only = model.onlyLanguage(of: tallies.all[index]) {
        guard only.evidenceWords >= 2 else { continue }
        add(weight)
        ofScripts[only.language, default: 0] += Double(weight)
        continue
      }
      guard tallies.all[index].words >= 2 else { continue }
      let found = tallies.likelihoods(of: index)?.probabilities(atLeast: 0.001) ?? []
      guard !found.contains(where: { $0.probability >= 0.5 && model.languages[$0.lane] == Answer.none }) else {
        continue
      }
      add(weight)
      for (lane, probability) in found { sums[lane] += Double(weight) * probability }
    }
    for lane in model.lanesByCode where sums[lane] > 0 && model.languages[lane] != Answer.none {
      weights.append((model.languages[lane], sums[lane]))
    }
    for (language, weight) in ofScripts.sorted(by: { $0.key < $1.key }) {
      let place = weights.firstIndex { $0.language >= language } ?? weights.count
      if place < weights.count, weights[place].language == language {
        weights[place].weight = weight + weights[place].weight
      } else {
        weights.insert((language, weight), at: place)
      }
    }
    total = weights.reduce(0) { $0 + $1.weight }
    best = weights.max { $0.weight < $1.weight || $0.weight == $1.weight && $0.language > $1.language }?.language
  }

  /// Counts a block.
  private mutating func add(_ weight: Int) {
    bytes += weight
    blocks += 1
  }

  var isEnough: Bool { blocks >= 3 && bytes >= 60 || bytes >= 80 }

  /// Whether there is much text, and hardly any in a second language.
  var isPlain: Bool { bytes >= 600 && share(of: best) >= 0.8 }

  func share(of language: String?) -> Double {
    guard let language, let own = weights.first(where: { $0.language == language }) else { return 0 }
    return own.weight / total
  }

  func knows(_ language: String) -> Bool {
    model.languages.contains(language) || ["he", "zh", "ja", "ko", "th", "hi", "hy", "ka"].contains(language)
  }
}

/// The first sixteen bytes of a text: two with the same say the same.
private struct Beginning: Hashable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init(of part: Range<Int>, in text: [UInt8]) {
    for byte in text[part.prefix(8)] { first = first << 8 | UInt64(byte) }
    for byte in text[part.dropFirst(8).prefix(8)] { second = second << 8 | UInt64(byte) }
  }
}
