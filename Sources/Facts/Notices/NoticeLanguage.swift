/// Tells the language of a notice: from its blocks where the engine was sure, else from the words it was known by.
struct NoticeLanguage {
  let blocks: Blocks
  let blockWords: BlockWords

  /// The language of some blocks and how sure it is.
  func language(of indices: [Int]) -> (code: String, confidence: Confidence)? {
    let told = indices.compactMap { index in blocks.all[index].language.map { (blocks.all[index], $0) } }
    if let most = told.max(by: { $0.0.words < $1.0.words })?.1, most.confidence > .low, !most.name.contains("/") {
      return (most.name, most.confidence)
    }
    return byWords(indices)
  }

  private func byWords(_ indices: [Int]) -> (code: String, confidence: Confidence)? {
    var counts: [String: Int] = [:]
    for index in indices {
      let hits = blockWords.hits(of: index)
      for hit in hits {
        let isShared = hits.contains { $0.range == hit.range && $0.language != hit.language }
        if !isShared { counts[blockWords.language(of: hit), default: 0] += hit.range.count }
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    return (first.key, first.value >= 3 * max(second, 4) ? .medium : .low)
  }
}
