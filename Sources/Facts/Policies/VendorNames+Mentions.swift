/// The names of vendors and of the companies behind them, found in running text.
struct VendorNames: Sendable {
  private let set: PhraseSet
  /// The positions of the vendors that each phrase names.
  private let meant: [[Int32]]

  /// A vendor named in a text.
  struct Mention {
    let vendor: Vendor
    /// The words in the source.
    let range: Range<Int>
  }

  init(_ vendors: Vendors) {
    var phrases: [Phrase] = []
    var meant: [[Int32]] = []
    var positions: [String: Int] = [:]
    for (name, vendor) in Self.names(of: vendors) where name.utf8.count > 2 {
      if let position = positions[name] {
        meant[position].append(vendor)
      } else if let phrase = try? Phrase(name) {
        positions[name] = phrases.count
        phrases.append(phrase)
        meant.append([vendor])
      }
    }
    set = PhraseSet(phrases)
    self.meant = meant
  }

  /// Every name and the position of its vendor, in the order of the vendors.
  private static func names(of vendors: Vendors) -> [(name: String, vendor: Int32)] {
    let lists = [vendors.index.products, vendors.index.otherNames].flatMap { named in
      named.texts.indices.map { (String(decoding: named.texts[$0], as: UTF8.self), named.vendors[$0]) }
    }
    return lists.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
  }

  /// The vendors that blocks name, each at the first place.
  ///
  /// - Parameter vendors: those whose names these are.
  func mentions(of vendors: Vendors, in body: [Block], of blocks: Blocks) -> [Mention] {
    var seen: Set<String> = []
    var mentions: [Mention] = []
    for block in body {
      let text = blocks.text.span.extracting(block.text)
      let folded = FoldedText(text)
      for match in set.matches(in: folded.bytes.span) {
        let inside = folded.range(of: match.range, in: text)
        let range = (block.text.lowerBound + inside.lowerBound)..<(block.text.lowerBound + inside.upperBound)
        for vendor in meant[match.phrase].map({ vendors[Int($0)] }) where seen.insert(vendor.id).inserted {
          mentions.append(Mention(vendor: vendor, range: blocks.source(of: range)))
        }
      }
    }
    return mentions
  }
}
