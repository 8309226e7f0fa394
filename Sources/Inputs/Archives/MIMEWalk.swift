/// The page of an MHTML file (RFC 2557) or the HTML part of each mail of a file, with its other parts as companions.
final class MIMEWalk: ItemWalk {
  private var items: [Item]

  init(_ bytes: [UInt8], at place: WalkPlace) {
    let mails = MailFile.mails(in: bytes[...])
    let places = mails.count == 1 ? [place] : (1...mails.count).map { place.member("mail \($0)") }
    items = zip(mails, places).map { Self.item(of: MIMEPart($0, nesting: 0), at: $1) }
    items.reverse()
  }

  /// The page of one mail.
  private static func item(of root: MIMEPart, at place: WalkPlace) -> Item {
    let parts = root.leaves
    guard let main = mainPart(of: parts, start: root.type.parameters["start"]) else {
      return place.unreadable(.unsupported("a mail or MHTML file without an HTML part"))
    }
    let address = main.headers["content-location"] ?? root.headers["snapshot-content-location"]
    let type = main.type
    return .document(
      Document(
        origin: place.origin(address: address, date: root.headers["date"].flatMap(MailDate.text)), bytes: main.body,
        container: .mhtml,
        mediaType: type.essence, charset: type.charset, saver: root.headers["from"].flatMap(saver),
        companions: companions(parts, base: address)))
  }

  func next() -> Item? { items.popLast() }

  /// The browser that saved a page, from what it writes where mails name their sender: `<Saved by Blink>`.
  private static func saver(_ sender: String) -> String? {
    let words = sender.drop { $0 == "<" || $0 == "\"" }
    return browsers.first { words.hasPrefix("Saved by \($0.mark)") }?.name
  }

  private static let browsers: [(mark: String, name: String)] = [
    ("Blink", "Chromium"), ("WebKit", "Chromium"), ("Windows Internet Explorer", "Internet Explorer"),
    ("Microsoft Internet Explorer", "Internet Explorer"), ("Mozilla", "Firefox"), ("UnMHT", "Firefox"),
  ]

  /// The part that `start` names, else the first HTML part, else the first text.
  private static func mainPart(of parts: [MIMEPart], start: String?) -> MIMEPart? {
    if let start = start.map(withoutBrackets),
      let part = parts.first(where: { $0.headers["content-id"].map(withoutBrackets) == start })
    {
      return part
    }
    let markup = parts.first { ["text/html", "application/xhtml+xml"].contains($0.type.essence) }
    return markup ?? parts.first { $0.type.essence == "text/plain" || $0.type.essence == nil }
  }

  /// Style sheets and frames among the parts, by `cid:` and by location.
  private static func companions(_ parts: [MIMEPart], base: String?) -> Companions {
    var found: [String: MIMEPart] = [:]
    for part in parts where part.type.essence?.hasPrefix("text/") == true {
      if let identifier = part.headers["content-id"] {
        found["cid:" + withoutBrackets(identifier)] = part
      }
      if let location = part.headers["content-location"] { found[location] = part }
    }
    let parts = found
    return Companions(
      find: { reference in parts[reference]?.body },
      locate: { reference in parts[reference]?.headers["content-location"] })
  }

  private static func withoutBrackets(_ identifier: String) -> String { identifier.filter { $0 != "<" && $0 != ">" } }
}
