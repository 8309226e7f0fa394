/// Header lines of HTTP, MIME or WARC: names are compared without case, folded lines are joined.
struct HeaderBlock: Sendable {
  private(set) var all: [Header] = []

  init(_ lines: some Sequence<some Collection<UInt8>>) {
    for line in lines { append(line) }
  }

  /// The first value of a header, by its name in lower case.
  subscript(name: String) -> String? {
    all.first { $0.name.lowercased() == name }?.value
  }

  private mutating func append(_ line: some Collection<UInt8>) {
    if let first = line.first, first == 0x20 || first == 0x09, let last = all.popLast() {
      all.append(Header(name: last.name, value: last.value + " " + Self.trimmed(line)))
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    all.append(
      Header(name: Self.trimmed(line[..<colon]), value: Self.trimmed(line[line.index(after: colon)...])))
  }

  private static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    var text = Array(bytes.drop { $0 <= 0x20 })
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A `Content-Type` taken apart.
struct MediaType: Sendable, Hashable {
  /// Type and subtype in lower case: `text/html`.
  let essence: String?
  /// The parameters, names in lower case.
  let parameters: [String: String]

  /// The `charset` parameter.
  var charset: String? { parameters["charset"] }

  init(_ value: String?) {
    let parts = Self.pieces(of: value ?? "").map(Self.trimmed)
    essence = parts.first.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    parameters = Dictionary(parts.dropFirst().compactMap(Self.parameter)) { first, _ in first }
  }

  /// The pieces between semicolons, those in quotation marks left alone.
  private static func pieces(of value: String) -> [Substring] {
    var isQuoted = false
    return value.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
  }

  private static func parameter(_ text: String) -> (String, String)? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let value = trimmed(text[text.index(after: equals)...])
    let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
    return (trimmed(text[..<equals]).lowercased(), isQuoted ? String(value.dropFirst().dropLast()) : value)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    var kept = Array(bytes)
    while let last = kept.last, last <= 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
