/// Tells what browsers store from what is eaten: in Turkish, Swedish and Hungarian one word names both.
struct FoodWords {
  let blockWords: BlockWords

  /// Lists whose phrases name what is stored, or eaten.
  private static let names: WordLists = [.cookie, .usesCookies]
  /// Lists whose phrases are about sites, browsers and data.
  private static let browsing: WordLists = [
    .browsing, .personalData, .privacyPolicy, .privacyNotice, .impliedConsent, .valuesPrivacy, .vaguePurpose,
    .browserSettings, .purposeStatistics, .purposeMarketing,
  ]

  /// Whether what some blocks say of cookies may be said of food: each word for them names food as well, and nothing
  /// beside it is about sites, browsers or data.
  func mayBeMeant(in blocks: [Int]) -> Bool {
    var isNamed = false
    for block in blocks {
      let hits = blockWords.hits(of: block)
      for hit in hits {
        if FoodWords.browsing.contains(hit.list) { return false }
        guard FoodWords.names.contains(hit.list) else { continue }
        guard hits.contains(where: { $0.list == .foodName && $0.range.overlaps(hit.range) }) else { return false }
        isNamed = true
      }
    }
    return isNamed
  }
}
