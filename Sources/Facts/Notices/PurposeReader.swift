/// Tells which purpose a toggle stands for.
struct PurposeReader: Sendable {
  let words: Words

  private static let lists: [(list: WordList, purpose: Purpose)] = [
    (.legitimateInterest, .legitimateInterest), (.purposeOptional, .optional), (.purposeNecessary, .necessary),
    (.alwaysOn, .necessary), (.purposeStatistics, .statistics), (.purposeMarketing, .marketing),
    (.purposeSocial, .social),
    (.purposePreferences, .preferences),
  ]

  private static let names = purposeNames.map { (purpose: $0.purpose, parts: LiteralSet($0.parts, ignoresCase: true)) }

  private static let purposeNames: [(purpose: Purpose, parts: [String])] = [
    (.optional, ["non-necess", "non_necess", "nonnecess", "unnecess", "non-essent", "nonessent", "optional"]),
    (.necessary, ["necess", "essent", "essenz", "require", "zorunlu", "notwend", "strict"]),
    (.statistics, ["statisti", "analyt", "analiti", "perform", "measure"]),
    (.marketing, ["market", "advert", "targeting", "reklam", "pazarlama", "-ads", "_ads", "werb"]),
    (.social, ["social", "sosyal"]),
    (.preferences, ["preferen", "function", "fonksiyon", "islevsel", "comfort", "komfort"]),
  ]

  /// The purpose a label names, else the one its markup names; the word that stands first counts.
  func purpose(of label: String, named names: String) -> Purpose {
    let folded = Folding.fold(label)
    let hits = words.hits(in: folded.span)
    let found = hits.compactMap { hit in PurposeReader.lists.first { $0.list == hit.list }.map { (hit, $0.purpose) } }
    if found.contains(where: { $0.1 == .legitimateInterest }) { return .legitimateInterest }
    if let first = found.min(by: { PurposeReader.comesFirst($0.0.range, $1.0.range) }) { return first.1 }
    let names = Array(names.utf8)
    return PurposeReader.names.first { $0.parts.isIn(names.span) }?.purpose ?? .unknown
  }

  /// Earlier in the label; of two that begin together the longer: `zorunlu olmayan` is not `zorunlu`.
  private static func comesFirst(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    (one.lowerBound, -one.count) < (other.lowerBound, -other.count)
  }
}
