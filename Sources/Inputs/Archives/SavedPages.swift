/// The first pages of a web archive, by what a later record may call them: a revisit says which record holds the page.
struct SavedPages {
  private var pages: [String: PassedOver.Earlier] = [:]

  /// How many names are kept: three of a page, so that the memory of a long archive stays flat.
  private static let mostNames = 30_000

  /// Keeps the page of a record.
  mutating func add(_ headers: HeaderBlock) {
    guard pages.count < Self.mostNames, let address = headers.address else { return }
    let page = PassedOver.Earlier(address: address, date: headers["warc-date"], isInFile: true)
    let names = [
      headers["warc-record-id"], headers["warc-payload-digest"], Self.name(address, headers["warc-date"]),
    ]
    for name in names.compactMap({ $0 }) where pages[name] == nil { pages[name] = page }
  }

  /// The page that a revisit is the same as: one of this archive, or what the record says of one elsewhere.
  func page(revisitedBy headers: HeaderBlock) -> PassedOver.Earlier? {
    let address = headers["warc-refers-to-target-uri"].map(HeaderBlock.withoutBrackets)
    let date = headers["warc-refers-to-date"]
    let names = [headers["warc-refers-to"], address.flatMap { Self.name($0, date) }, headers["warc-payload-digest"]]
    if let known = names.lazy.compactMap({ $0 }).compactMap({ pages[$0] }).first { return known }
    return address.map { PassedOver.Earlier(address: $0, date: date, isInFile: false) }
  }

  private static func name(_ address: String, _ date: String?) -> String? { date.map { "\($0) \(address)" } }
}

extension HeaderBlock {
  /// The address of a record of a web archive.
  var address: String? { self["warc-target-uri"].map(Self.withoutBrackets) }

  /// An address as some programs write it, without its angle brackets.
  static func withoutBrackets(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
  }

  /// An address without its fragment, which no `Referer` has.
  static func withoutFragment(_ address: String) -> Substring {
    guard let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return address[...] }
    return address[..<hash]
  }
}
