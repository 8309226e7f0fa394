extension VendorNames {
  /// A vendor named in a text.
  struct Mention {
    let vendor: Vendor
    /// The words in the source.
    let range: Range<Int>
  }

  /// The vendors that blocks name, each at the first place.
  ///
  /// - Parameter all: those whose names these are.
  func mentions(of all: Vendors, in body: [Block], of blocks: Blocks) -> [Mention] {
    var seen: Set<String> = []
    var mentions: [Mention] = []
    for block in body {
      let text = blocks.text.span.extracting(block.text)
      let folded = FoldedText(text)
      for match in phrases.matches(in: folded.bytes.span) {
        let inside = folded.range(of: match.range, in: text)
        let range = (block.text.lowerBound + inside.lowerBound)..<(block.text.lowerBound + inside.upperBound)
        for vendor in vendors(of: match.phrase).map({ all[Int($0)] }) where seen.insert(vendor.id).inserted {
          mentions.append(Mention(vendor: vendor, range: blocks.source(of: range)))
        }
      }
    }
    return mentions
  }
}
