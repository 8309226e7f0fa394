/// A web address taken apart, as far as finding its vendor needs.
struct Address: Sendable, Hashable {
  /// The host in lower case; empty for an address within the site.
  let host: ArraySlice<UInt8>
  /// The path, from its slash on.
  let path: ArraySlice<UInt8>
  /// The query, without its question mark.
  let query: ArraySlice<UInt8>
  /// Whether it was made out of what a saver wrote: a folder named for the host, an archive's prefix.
  let isRewritten: Bool
  /// Whether it leads to a copy in a web archive.
  private(set) var isArchived = false

  /// The last part of the path.
  var fileName: ArraySlice<UInt8> {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return path[(slash + 1)...]
  }

  /// Whether the host is one to its end: a name, and a domain of letters. What a mirroring program may have named a
  /// folder for must end as hosts do: `../www.example.org/a.js`, and not `../images.old/a.png`.
  var hasWholeHost: Bool {
    var start = host.startIndex
    var dots = 0
    var isNumber = true
    for index in host.indices {
      switch host[index] {
      case UInt8(ascii: "."):
        guard index > start else { return false }
        start = index + 1
        dots += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"): isNumber = false
      default: return false
      }
    }
    let last = host[start...]
    guard dots > 0, !last.isEmpty else { return false }
    if isNumber { return dots == 3 && !isRewritten && !Self.ownNetworks.contains { host.starts(with: $0.utf8) } }
    guard last.count > 1, last.starts(with: "xn--".utf8) || last.allSatisfy({ 0x61...0x7A ~= $0 }) else { return false }
    guard isRewritten, !isArchived else { return true }
    return Self.commonEndings.contains { last.elementsEqual($0.utf8) }
  }

  /// How the numbers of machines begin that stand in nobody else's network.
  private static let ownNetworks = ["127.", "10.", "192.168.", "172.16.", "0."]

  /// The ends of most hosts.
  private static let commonEndings = [
    "com", "net", "org", "info", "biz", "edu", "gov", "io", "tv", "co", "me", "eu", "tr", "de", "fr", "nl", "uk", "it",
    "es", "pl", "ru", "be", "at", "ch", "se", "dk", "fi", "no", "pt", "gr", "cz", "hu", "ro", "ua", "br", "jp", "au",
  ]

  /// Takes an address apart; nil for what is none: empty, `data:`, `javascript:`, `mailto:`, `#top`.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = Self.trimmed(bytes)
    if let end = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<end] }
    guard let first = rest.first else { return nil }
    if let archived = Self.archived(rest) {
      self.init(afterScheme: archived, isRewritten: true)
      isArchived = true
    } else if first == UInt8(ascii: "/"), rest.dropFirst().first == first {
      self.init(afterScheme: rest.dropFirst(2), isRewritten: false)
    } else if let colon = rest.prefix(12).firstIndex(of: UInt8(ascii: ":")) {
      guard Self.isWeb(rest[..<colon]) else { return nil }
      let after = rest[(colon + 1)...].drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      self.init(afterScheme: after, isRewritten: false)
    } else if let mirrored = Self.mirrored(rest) {
      self.init(afterScheme: mirrored, isRewritten: true)
    } else {
      self.init(host: [], rest: rest, isRewritten: false)
    }
  }

  /// Takes apart what follows `https://`.
  init(afterScheme bytes: ArraySlice<UInt8>, isRewritten: Bool) {
    let end = bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    var host = bytes[..<end]
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
    if host.contains(where: Self.isCapital) { host = host.map { Self.isCapital($0) ? $0 | 0x20 : $0 }[...] }
    self.init(host: host, rest: bytes[end...], isRewritten: isRewritten)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  private init(host: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, isRewritten: Bool) {
    self.host = host
    self.isRewritten = isRewritten
    // A saver keeps the query in the file's name: `js%3Fid=G-1`, `js@id=G-1`.
    let mark = rest.firstIndex(of: UInt8(ascii: "?"))
    path = rest[..<(mark ?? rest.endIndex)]
    query = mark.map { rest[($0 + 1)...] } ?? []
  }

  /// The value of a key of the query, as written.
  func value(ofKey key: String) -> String? {
    var rest = query
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") } ?? rest.endIndex
      var pair = rest[..<end]
      if pair.starts(with: "amp;".utf8) { pair = pair.dropFirst(4) }
      if pair.starts(with: key.utf8), pair.dropFirst(key.utf8.count).first == UInt8(ascii: "=") {
        return String(decoding: pair.dropFirst(key.utf8.count + 1), as: UTF8.self)
      }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
    return nil
  }

  /// Whether a scheme is `http` or `https`, in small letters or capitals.
  private static func isWeb(_ scheme: ArraySlice<UInt8>) -> Bool {
    guard scheme.count == 4 || scheme.count == 5 else { return false }
    let start = scheme.startIndex
    return scheme[start] | 0x20 == UInt8(ascii: "h") && scheme[start + 1] | 0x20 == UInt8(ascii: "t")
      && scheme[start + 2] | 0x20 == UInt8(ascii: "t") && scheme[start + 3] | 0x20 == UInt8(ascii: "p")
      && (scheme.count == 4 || scheme[start + 4] | 0x20 == UInt8(ascii: "s"))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return rest
  }

  /// What an archive's address leads to: `…/web/20200101000000js_/https://host/path` gives `host/path`.
  private static func archived(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let marker = "/web/".utf8
    guard bytes.count > 24 else { return nil }
    var index = bytes.startIndex
    let reach = min(bytes.endIndex - marker.count, bytes.startIndex + 48)
    while index < reach {
      // Of the marker, the letter is rarer in addresses than the slash.
      guard bytes[index + 1] == UInt8(ascii: "w"), bytes[index...].starts(with: marker) else {
        index += 1
        continue
      }
      let digits = bytes[(index + marker.count)...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard digits.count >= 4 else { return nil }
      let rest = bytes[digits.endIndex...].drop { $0 != UInt8(ascii: "/") }.dropFirst()
      for scheme in ["https://", "http://", "//"] where rest.starts(with: scheme.utf8) {
        return rest.dropFirst(scheme.utf8.count)
      }
      return nil
    }
    return nil
  }

  /// What a mirror's address leads to: `../www.example.org/a.js` gives `www.example.org/a.js`.
  private static func mirrored(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = bytes
    var climbed = false
    while rest.first == UInt8(ascii: "."), rest.starts(with: "../".utf8) {
      rest = rest.dropFirst(3)
      climbed = true
    }
    guard climbed, let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = rest[..<slash]
    guard folder.contains(UInt8(ascii: ".")), folder.first != UInt8(ascii: ".") else { return nil }
    return rest
  }
}
