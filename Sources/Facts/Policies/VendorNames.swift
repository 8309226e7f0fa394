/// The names of vendors and of the companies behind them, found in running text.
struct VendorNames: Sendable {
  private let set: PhraseSet
  private let vendors: [[Vendor]]

  /// A vendor named in a text.
  struct Mention {
    let vendor: Vendor
    /// The words in the source.
    let range: Range<Int>
  }

  init(_ vendors: Vendors) {
    var phrases: [Phrase] = []
    var meant: [[Vendor]] = []
    var positions: [String: Int] = [:]
    for vendor in vendors.all {
      for name in [vendor.name, vendor.owner] + vendor.alsoCalled where name.utf8.count > 2 {
        if let position = positions[name] {
          meant[position].append(vendor)
        } else if let phrase = try? Phrase(name) {
          positions[name] = phrases.count
          phrases.append(phrase)
          meant.append([vendor])
        }
      }
    }
    set = PhraseSet(phrases)
    self.vendors = meant
  }

  /// The vendors that blocks name, each at the first place.
  func mentions(in body: [Block], of blocks: Blocks) -> [Mention] {
    var seen: Set<String> = []
    var mentions: [Mention] = []
    for block in body {
      let text = blocks.text.span.extracting(block.text)
      let folded = FoldedText(text)
      for match in set.matches(in: folded.bytes.span) {
        let inside = folded.range(of: match.range, in: text)
        let range = (block.text.lowerBound + inside.lowerBound)..<(block.text.lowerBound + inside.upperBound)
        for vendor in vendors[match.phrase] where seen.insert(vendor.id).inserted {
          mentions.append(Mention(vendor: vendor, range: blocks.source(of: range)))
        }
      }
    }
    return mentions
  }
}
