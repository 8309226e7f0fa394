/// Content codings of HTTP (RFC 9110, 8.4.1) undone.
enum ContentCoding {
  /// The body without the coding; the body itself where it does not begin as that coding would, for archives keep the
  /// header of a coding they have undone.
  static func decoded(_ body: [UInt8], _ coding: String, limits: Limits) throws(StreamFailure) -> [UInt8] {
    switch coding {
    case "gzip", "x-gzip":
      body.starts(with: [0x1F, 0x8B]) ? try decompressed(body, limits: limits) : body
    case "zstd":
      body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? try decompressed(body, limits: limits) : body
    case "deflate":
      Inflate.decoded(body, limit: limits.documentBytes + 1) ?? body
    case "br":
      Brotli.decoded(body, limit: limits.documentBytes + 1) ?? body
    case "identity", "":
      body
    default:
      throw StreamFailure(reason: .unsupported("content coding \(coding)"))
    }
  }

  private static func decompressed(_ body: [UInt8], limits: Limits) throws(StreamFailure) -> [UInt8] {
    let reader = try ArchiveReader(MemoryStream(body), format: .compressed, expansion: limits.expansion)
    guard try reader.nextEntry() != nil else { return [] }
    var whole: [UInt8] = []
    while whole.count <= limits.documentBytes, let part = try reader.chunk() { whole += part }
    return whole
  }
}
