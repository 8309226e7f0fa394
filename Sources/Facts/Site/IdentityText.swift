internal import Pages

/// What an imprint or contact page tells of who publishes.
public struct IdentityText: Sendable, Hashable {
  /// What names it: its headline.
  public let sighting: Sighting
  /// What it tells, in the order of the cases.
  public let items: [Item]

  /// What a page tells of who publishes.
  public init(sighting: Sighting, items: [Item]) {
    self.sighting = sighting
    self.items = items
  }

  /// What can be told of who publishes.
  public enum Item: String, Sendable, Hashable, CaseIterable {
    /// A trade name, known by a legal form or by what it is called.
    case name
    /// A street, a district, a postal code: whatever an address is introduced by.
    case address
    case phone
    case email
    /// The address for electronic notification.
    case eNotification = "e-notification"
    /// Who keeps the site on its servers.
    case hostingProvider = "hosting-provider"
    /// The person who answers for the content.
    case responsibleEditor = "responsible-editor"
  }
}

extension IdentityText {
  /// What a page tells that is named as imprint or contact page; nil for other pages.
  init?(of facts: Facts, words: Words) {
    let (page, blocks, blockWords) = (facts.page, facts.blocks, facts.blockWords)
    let name = blocks.all.first { block in
      guard block.role == .title || block.role == .heading || page.capture.kind == .text, block.words <= 12 else {
        return false
      }
      guard blockWords.mentions([.imprint, .contact], in: block.index) else { return false }
      return Self.parts(of: Array(blockWords.folded(block.index))).contains { part in
        words.hits(whole: part).contains { $0.list == .imprint || $0.list == .contact }
      }
    }
    guard let name else { return nil }
    sighting = Sighting(of: name, in: blocks, on: page)
    let told = blocks.all.reduce(into: Set<Item>()) { told, block in
      guard block.visibility != .hidden, block.role != .title else { return }
      Self.addItems(in: block.index, blockWords, to: &told)
    }
    items = Item.allCases.filter { told.contains($0) }
  }

  /// A title and its pieces: `Contact | Example Media`.
  private static func parts(of folded: [UInt8]) -> [[UInt8]] {
    [folded] + folded.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") }.map(Array.init)
  }

  /// What a phrase tells.
  private static func item(of list: WordList) -> Item? {
    switch list {
    case .companyForm, .identity: .name
    case .fieldAddress: .address
    case .electronicNotification: .eNotification
    case .hostingProvider: .hostingProvider
    case .responsibleEditor: .responsibleEditor
    default: nil
    }
  }

  private static func addItems(in block: Int, _ blockWords: BlockWords, to told: inout Set<Item>) {
    for hit in blockWords.hits(of: block) {
      if let item = item(of: hit.list) { told.insert(item) }
    }
    let folded = blockWords.folded(block)
    if folded.contains(UInt8(ascii: "@")) { told.insert(.email) }
    if longestNumber(in: folded) >= 9 { told.insert(.phone) }
  }

  /// Digits of the longest number, with the signs that phone numbers are written with between them.
  private static func longestNumber(in text: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var digits = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "+"):
        continue
      default: digits = 0
      }
      longest = max(longest, digits)
    }
    return longest
  }
}
