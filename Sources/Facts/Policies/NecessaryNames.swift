/// Finds cookies of trackers that a policy calls necessary: named in a line that does, or in a row or section whose
/// category is.
struct NecessaryNames {
  let blocks: Blocks
  let words: Words
  let vendors: Vendors
  /// Vendors that the page itself brings, by id: of several that set a cookie of one name, they are meant.
  let onPage: Set<String>

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
        if let vendor = vendor(storing: name) { found.append((vendor, blocks.source(of: start..<index))) }
      }
      index = max(index, start + 1)
    }
    return found
  }

  /// The vendor that is meant by a cookie's name: one on the page, else the one that is known by it most of all.
  private func vendor(storing name: String) -> Vendor? {
    vendors.vendors(storing: name).filter { $0.purpose == .statistics || $0.purpose == .marketing }.min { left, right in
      (onPage.contains(left.id) ? 0 : 1, left.place(of: name)) < (
        onPage.contains(right.id) ? 0 : 1, right.place(of: name)
      )
    }
  }

  private func isCookieByte(_ byte: UInt8) -> Bool {
    WordBytes.isWord(byte | 0x20) && byte < 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

extension Vendor {
  /// Where it stands among the cookies it sets: what a product is known by comes first.
  fileprivate func place(of name: String) -> Int { stores.firstIndex { $0.matches(name) } ?? stores.count }
}
