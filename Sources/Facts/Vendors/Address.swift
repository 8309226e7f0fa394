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
    let host = host.span
    var start = 0
    var dots = 0
    var isNumber = true
    for index in 0..<host.count {
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
    let last = host.extracting(start...)
    guard dots > 0, !last.isEmpty else { return false }
    if isNumber { return dots == 3 && !isRewritten && !Self.ownNetworks.contains { host.begins(with: $0) } }
    guard last.count > 1, last.begins(with: "xn--") || last.isLowercase else { return false }
    guard isRewritten, !isArchived else { return true }
    return Self.commonEndings.contains { last.isSame($0) }
  }

  /// How the numbers of machines begin that stand in nobody else's network.
  private static let ownNetworks: [StaticString] = ["127.", "10.", "192.168.", "172.16.", "0."]

  /// The ends of most hosts.
  private static let commonEndings: [StaticString] = [
    "com", "net", "org", "info", "biz", "edu", "gov", "io", "tv", "co", "me", "eu", "tr", "de", "fr", "nl", "uk", "it",
    "es", "pl", "ru", "be", "at", "ch", "se", "dk", "fi", "no", "pt", "gr", "cz", "hu", "ro", "ua", "br", "jp", "au",
  ]

  /// Takes an address apart; nil for what is none: empty, `data:`, `javascript:`, `mailto:`, `#top`.
  init?(_ bytes: ArraySlice<UInt8>) {
    let whole = Self.withoutFragment(bytes.span)
    let text = bytes.span.extracting(whole)
    guard !text.isEmpty else { return nil }
    let start: Int
    var isRewritten = false
    var isArchived = false
    if let archived = Self.archived(text) {
      (start, isRewritten, isArchived) = (archived, true, true)
    } else if text.count > 1, text[0] == UInt8(ascii: "/"), text[1] == UInt8(ascii: "/") {
      start = 2
    } else if let colon = Self.colon(in: text) {
      guard Self.isWeb(text.extracting(..<colon)) else { return nil }
      var host = colon + 1
      while host < text.count, text[host] == UInt8(ascii: "/") || text[host] == UInt8(ascii: "\\") { host += 1 }
      start = host
    } else if let mirrored = Self.mirrored(text) {
      (start, isRewritten) = (mirrored, true)
    } else {
      self.init(host: [], behind: whole, of: bytes, isRewritten: false)
      return
    }
    self.init(bytes, afterScheme: whole.lowerBound + start..<whole.upperBound, isRewritten: isRewritten)
    self.isArchived = isArchived
  }

  /// Takes apart what follows `https://`.
  init(afterScheme bytes: ArraySlice<UInt8>, isRewritten: Bool) {
    self.init(bytes, afterScheme: 0..<bytes.count, isRewritten: isRewritten)
  }

  /// Takes apart a part of a text, which follows `https://`.
  private init(_ bytes: ArraySlice<UInt8>, afterScheme part: Range<Int>, isRewritten: Bool) {
    let text = bytes.span.extracting(..<part.upperBound)
    if let end = Self.endOfPlainHost(in: text, from: part.lowerBound) {
      let host = bytes[(bytes.startIndex + part.lowerBound)..<(bytes.startIndex + end)]
      self.init(host: host, behind: end..<part.upperBound, of: bytes, isRewritten: isRewritten)
      return
    }
    var start = part.lowerBound
    var end = start
    var colon: Int?
    var hasCapitals = false
    while end < text.count, text[end] != UInt8(ascii: "/"), text[end] != UInt8(ascii: "?") {
      switch text[end] {
      case UInt8(ascii: "@"): (start, colon, hasCapitals) = (end + 1, nil, false)
      case UInt8(ascii: ":"): colon = colon ?? end
      case let byte: hasCapitals = hasCapitals || colon == nil && Self.isCapital(byte)
      }
      end += 1
    }
    let first = bytes.startIndex
    var host = bytes[(first + start)..<(first + (colon ?? end))]
    if hasCapitals { host = host.map { Self.isCapital($0) ? $0 | 0x20 : $0 }[...] }
    self.init(host: host, behind: end..<part.upperBound, of: bytes, isRewritten: isRewritten)
  }

  /// Where a host ends that has no capitals, and no user or port beside it; nil for others.
  private static func endOfPlainHost(in text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.count {
      let eight = EightBytes(in: text, at: end)
      let count = EightBytes.count(before: eight.isByte(0x2F) | eight.isByte(0x3F))
      guard EightBytes.count(before: eight.isAmong(0x40...0x5A) | eight.isByte(0x3A)) >= count else { return nil }
      end += count
      if count < 8 { break }
    }
    return min(end, text.count)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// - Parameter rest: what stands behind the host, as a part of the text.
  private init(host: ArraySlice<UInt8>, behind rest: Range<Int>, of bytes: ArraySlice<UInt8>, isRewritten: Bool) {
    self.host = host
    self.isRewritten = isRewritten
    // A saver keeps the query in the file's name: `js%3Fid=G-1`, `js@id=G-1`.
    let mark = bytes.span.extracting(..<rest.upperBound).first(UInt8(ascii: "?"), from: rest.lowerBound)
    let first = bytes.startIndex
    path = bytes[(first + rest.lowerBound)..<(first + mark)]
    query = mark < rest.upperBound ? bytes[(first + mark + 1)..<(first + rest.upperBound)] : []
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

  /// The colon that ends a scheme: no longer one is known.
  private static func colon(in text: Span<UInt8>) -> Int? {
    for index in 0..<min(text.count, 12) where text[index] == UInt8(ascii: ":") { return index }
    return nil
  }

  /// Whether a scheme is `http` or `https`, in small letters or capitals.
  private static func isWeb(_ scheme: Span<UInt8>) -> Bool {
    guard scheme.count == 4 || scheme.count == 5 else { return false }
    return scheme[0] | 0x20 == UInt8(ascii: "h") && scheme[1] | 0x20 == UInt8(ascii: "t")
      && scheme[2] | 0x20 == UInt8(ascii: "t") && scheme[3] | 0x20 == UInt8(ascii: "p")
      && (scheme.count == 4 || scheme[4] | 0x20 == UInt8(ascii: "s"))
  }

  /// Where in a text an address stands, without white space around it and without what follows `#`.
  private static func withoutFragment(_ text: Span<UInt8>) -> Range<Int> {
    var lower = 0
    while lower < text.count, text[lower] <= 0x20 { lower += 1 }
    var upper = text.first(UInt8(ascii: "#"), from: lower)
    // White space before a fragment is part of the address.
    if upper == text.count {
      while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    }
    return lower..<upper
  }

  /// Where in an archive's address the one begins that it leads to: `…/web/20200101000000js_/https://host/path` gives
  /// the place of `host/path`.
  private static func archived(_ text: Span<UInt8>) -> Int? {
    guard text.count > 24 else { return nil }
    let reach = min(text.count - 4, 49)
    var index = text.first(UInt8(ascii: "w"), from: 1)
    // Of the marker `/web/`, the letter is rarer in addresses than the slash.
    while index < reach, !text.begins(with: "/web/", at: index - 1) {
      index = text.first(UInt8(ascii: "w"), from: index + 1)
    }
    guard index < reach else { return nil }
    var end = index + 4
    while end < text.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[end] { end += 1 }
    guard end >= index + 8 else { return nil }
    end = text.first(UInt8(ascii: "/"), from: end) + 1
    if text.begins(with: "https://", at: end) { return end + 8 }
    if text.begins(with: "http://", at: end) { return end + 7 }
    return text.begins(with: "//", at: end) ? end + 2 : nil
  }

  /// Where in a mirror's address the one begins that it leads to: `../www.example.org/a.js` gives the place of
  /// `www.example.org/a.js`.
  private static func mirrored(_ text: Span<UInt8>) -> Int? {
    var start = 0
    while text.begins(with: "../", at: start) { start += 3 }
    let slash = text.first(UInt8(ascii: "/"), from: start)
    guard start > 0, slash < text.count, slash > start, text[start] != UInt8(ascii: ".") else { return nil }
    for index in start..<slash where text[index] == UInt8(ascii: ".") { return start }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes are small ASCII letters.
  fileprivate var isLowercase: Bool {
    for index in 0..<count where !(0x61...0x7A ~= self[index]) { return false }
    return true
  }
}
