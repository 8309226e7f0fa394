internal import Packing

/// The names of vendors and of the companies behind them, as they are found in running text.
struct VendorNames: Sendable {
  let phrases: PhraseSet
  /// The positions of the vendors that each phrase names, one phrase after the other.
  private var vendors: [Int32] = []
  private var ends: [Int32] = []

  /// The positions of the vendors that a phrase names.
  func vendors(of phrase: Int) -> ArraySlice<Int32> {
    vendors[(phrase == 0 ? 0 : Int(ends[phrase - 1]))..<Int(ends[phrase])]
  }

  /// The names that an index holds.
  init(of index: VendorIndex) {
    var phrases: [Phrase] = []
    var meant: [[Int32]] = []
    var positions: [String: Int] = [:]
    for (name, vendor) in Self.names(in: index) where name.utf8.count > 2 {
      if let position = positions[name] {
        meant[position].append(vendor)
      } else if let phrase = try? Phrase(name) {
        positions[name] = phrases.count
        phrases.append(phrase)
        meant.append([vendor])
      }
    }
    self.phrases = PhraseSet(phrases)
    for positions in meant {
      vendors += positions
      ends.append(Int32(clamping: vendors.count))
    }
  }

  /// Every name and the position of its vendor, in the order of the vendors.
  private static func names(in index: VendorIndex) -> [(name: String, vendor: Int32)] {
    let lists = [index.products, index.otherNames].flatMap { named in
      named.texts.indices.map { (String(decoding: named.texts[$0], as: UTF8.self), named.vendors[$0]) }
    }
    return lists.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
  }
}

extension VendorNames {
  /// Names that were packed when the program was built.
  init(packed text: StaticString) {
    var reader = PackedReader(text)
    phrases = PhraseSet(packed: &reader)
    vendors = reader.numbers()
    ends = reader.numbers()
  }

  /// The names as one text, for a program that meets its first policy.
  var packed: [UInt8] {
    var writer = PackedWriter()
    phrases.pack(into: &writer)
    writer.write(vendors)
    writer.write(ends)
    return writer.bytes
  }
}
