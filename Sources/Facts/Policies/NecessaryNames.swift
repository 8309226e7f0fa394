/// Finds cookies of trackers that a policy calls necessary: named in a line that does, or in a row or section whose
/// category is.
struct NecessaryNames {
  let blocks: Blocks
  let words: Words
  let vendors: Vendors

  private static let optional: WordLists = [
    .purposePreferences, .purposeStatistics, .purposeMarketing, .purposeSocial,
  ]

  /// The vendors of the cookies called necessary, each at the first place.
  func mentions(in body: [Block]) -> [PolicyText.Mention] {
    var seen: Set<String> = []
    var mentions: [PolicyText.Mention] = []
    var isNecessarySection = false
    for block in body {
      let category = category(of: block)
      if block.role == .heading || block.role == .caption { isNecessarySection = category == true }
      guard category ?? isNecessarySection else { continue }
      for (vendor, range) in cookies(in: block) where seen.insert(vendor.id).inserted {
        mentions.append(PolicyText.Mention(what: vendor.id, range: range))
      }
    }
    return mentions
  }

  /// Whether a block speaks of necessary cookies and of no others; nil where it speaks of no category.
  private func category(of block: Block) -> Bool? {
    let hits = words.hits(in: Folding.fold(blocks.text.span.extracting(block.text)))
    if hits.contains(where: { NecessaryNames.optional.contains($0.list) }) { return false }
    return hits.contains { $0.list == .purposeNecessary } ? true : nil
  }

  /// The cookies of statistics and advertising that a block names.
  private func cookies(in block: Block) -> [(vendor: Vendor, range: Range<Int>)] {
    var found: [(vendor: Vendor, range: Range<Int>)] = []
    var index = block.text.lowerBound
    while index < block.text.upperBound {
      let start = index
      while index < block.text.upperBound, isCookieByte(blocks.text[index]) { index += 1 }
      if index > start, blocks.text[start] == UInt8(ascii: "_") {
        let name = String(decoding: blocks.text[start..<index], as: UTF8.self)
        let vendor = vendors.all.first { vendor in
          (vendor.purpose == .statistics || vendor.purpose == .marketing) && vendor.stores(name)
        }
        if let vendor { found.append((vendor, blocks.source(of: start..<index))) }
      }
      index = max(index, start + 1)
    }
    return found
  }

  private func isCookieByte(_ byte: UInt8) -> Bool {
    WordBytes.isWord(byte | 0x20) && byte < 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

extension Vendor {
  /// Whether it sets a cookie of this name.
  fileprivate func stores(_ name: String) -> Bool { stores.contains { $0.matches(name) } }
}
