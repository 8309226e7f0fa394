/// An entity of MIME (RFC 2045, 2046): headers, and a body or parts.
struct MIMEPart: Sendable {
  let headers: HeaderBlock
  let type: MediaType
  private let content: ArraySlice<UInt8>
  private let parts: [MIMEPart]

  /// Parts inside parts that are followed.
  private static let deepest = 8

  /// Parts of one entity that are read.
  private static let most = 10_000

  init(_ bytes: ArraySlice<UInt8>, nesting: Int) {
    let (headers, content) = Self.split(bytes)
    self.headers = headers
    self.type = MediaType(headers["content-type"])
    self.content = content
    let inner = nesting < Self.deepest ? Self.entities(in: content, of: type, headers) : []
    parts = inner.map { MIMEPart($0, nesting: nesting + 1) }
  }

  /// The entities in a body: the parts of a multipart, or the one mail that was attached whole.
  private static func entities(
    in content: ArraySlice<UInt8>, of type: MediaType, _ headers: HeaderBlock
  ) -> [ArraySlice<UInt8>] {
    if type.essence == "message/rfc822" {
      return [MailFile.withoutEnvelope(TransferEncoding(headers).decoded(content)[...])]
    }
    guard let boundary = type.parameters["boundary"], !boundary.isEmpty, type.essence?.hasPrefix("multipart/") == true
    else { return [] }
    return sections(of: content, boundary: boundary)
  }

  /// The parts that have no parts.
  var leaves: [MIMEPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

  /// The body with its transfer encoding undone.
  var body: [UInt8] { TransferEncoding(headers).decoded(content) }

  /// Headers and what follows the first empty line.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (HeaderBlock, ArraySlice<UInt8>) {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A), lines.count < 1_000 {
      var line = rest[..<end]
      if line.last == 0x0D { line = line.dropLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      lines.append(line)
    }
    return (HeaderBlock(lines), rest)
  }

  /// What stands between the lines that begin with the boundary.
  private static func sections(of content: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var sections: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = content.startIndex
    while line < content.endIndex, sections.count < most {
      let end = content[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? content.endIndex
      if content[line..<end].starts(with: mark) {
        if let start { sections.append(content[start..<withoutLineEnd(content, before: line, from: start)]) }
        let isLast = content[line..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : end
        if isLast { return sections }
      }
      line = end
    }
    if let start, start < content.endIndex { sections.append(content[start...]) }
    return sections
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ content: ArraySlice<UInt8>, before line: Int, from start: Int) -> Int {
    var end = line
    if end > start, content[end - 1] == 0x0A { end -= 1 }
    if end > start, content[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
