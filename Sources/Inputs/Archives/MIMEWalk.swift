/// The page of an MHTML file (RFC 2557) or the HTML part of a mail, with its other parts as companions.
final class MIMEWalk: ItemWalk {
  private var items: [Item]

  init(_ bytes: [UInt8], at place: WalkPlace) {
    let root = MIMEPart(bytes[...], nesting: 0)
    let parts = root.leaves
    guard let main = Self.mainPart(of: parts, start: root.type.parameters["start"]) else {
      items = [place.unreadable(.unsupported("a mail or MHTML file without an HTML part"))]
      return
    }
    let address = main.headers["content-location"] ?? root.headers["snapshot-content-location"]
    let type = main.type
    items = [
      .document(
        Document(
          origin: place.origin(address: address, date: nil), bytes: main.body, container: .mhtml,
          mediaType: type.essence, charset: type.charset, companions: Self.companions(parts, base: address)))
    ]
  }

  func next() -> Item? { items.popLast() }

  /// The part that `start` names, else the first HTML part, else the first text.
  private static func mainPart(of parts: [MIMEPart], start: String?) -> MIMEPart? {
    if let start, let part = parts.first(where: { $0.headers["content-id"] == start }) { return part }
    let markup = parts.first { ["text/html", "application/xhtml+xml"].contains($0.type.essence) }
    return markup ?? parts.first { $0.type.essence == "text/plain" || $0.type.essence == nil }
  }

  /// Style sheets and frames among the parts, by `cid:` and by location.
  private static func companions(_ parts: [MIMEPart], base: String?) -> Companions {
    var found: [String: MIMEPart] = [:]
    for part in parts where part.type.essence?.hasPrefix("text/") == true {
      if let identifier = part.headers["content-id"] {
        found["cid:" + identifier.filter { $0 != "<" && $0 != ">" }] = part
      }
      if let location = part.headers["content-location"] { found[location] = part }
    }
    let parts = found
    return Companions { reference in parts[reference]?.body }
  }
}
