/// A response as a web archive keeps it: status line, headers, body as transferred.
struct HTTPResponse {
  let status: Int
  let headers: HeaderBlock
  private let transferred: ArraySlice<UInt8>

  /// Nil where the bytes do not begin with a status line.
  init?(_ block: [UInt8]) {
    guard block.starts(with: "HTTP/".utf8) else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var rest = block[...]
    while let end = rest.firstIndex(of: 0x0A) {
      var line = rest[..<end]
      if line.last == 0x0D { line = line.dropLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      lines.append(line)
    }
    guard let statusLine = lines.first else { return nil }
    let words = statusLine.split(separator: 0x20)
    guard words.count >= 2, let status = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
    self.status = status
    self.headers = HeaderBlock(lines.dropFirst())
    self.transferred = rest
  }

  /// The body with its transfer and content encodings undone. Some archives keep the headers of encodings they have
  /// already undone: a body that does not begin as its encoding would is taken as it is.
  func body(limits: Limits) throws(StreamFailure) -> [UInt8] {
    var body = Array(transferred)
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true, let whole = ChunkedBody.decoded(body) {
      body = whole
    }
    for encoding in codings.reversed() {
      body = try ContentCoding.decoded(body, encoding, limits: limits)
    }
    return body
  }

  private var codings: [String] {
    (headers["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }.map(String.init)
  }
}

/// The chunked transfer coding (RFC 9112, 7.1).
enum ChunkedBody {
  /// The bytes of all chunks, or nil where the body is not chunked after all.
  static func decoded(_ body: [UInt8]) -> [UInt8]? {
    var whole: [UInt8] = []
    var rest = body[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let digits = rest[..<end].prefix { ($0 | 0x20) >= 0x30 && ($0 | 0x20) <= 0x66 && $0 != 0x3B }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
        return whole.isEmpty ? nil : whole
      }
      rest = rest[(end + 1)...]
      if size == 0 { return whole }
      whole += rest.prefix(size)
      rest = rest.dropFirst(size).drop { $0 == 0x0D }.drop { $0 == 0x0A }
    }
    return whole.isEmpty ? nil : whole
  }
}
