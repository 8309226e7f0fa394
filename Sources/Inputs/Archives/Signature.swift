/// What a file is, by its first bytes: the format of what holds pages, or a page itself.
enum Signature: Sendable, Hashable {
  /// zip or tar.
  case archive
  /// One compressed file.
  case compressed
  /// WARC 1.x, not compressed.
  case warc
  /// A format that is known and not read, with what to do instead.
  case foreign(String)
  /// A picture; SingleFile can hide an archive in one.
  case picture
  /// MHTML, or a mail with an HTML part.
  case mime
  /// An HTTP archive, JSON.
  case har
  /// A page that unpacks itself, with an archive inside.
  case selfExtracting
  /// Anything else: a page, perhaps.
  case page

  /// Whether what it holds is opened in turn, and may hold the same again.
  var opensMore: Bool {
    switch self {
    case .archive, .compressed, .warc, .har: true
    case .foreign, .picture, .mime, .selfExtracting, .page: false
    }
  }

  /// How many first bytes decide.
  static let window = 4_096

  /// What a file that begins with these bytes is.
  static func of(_ start: ArraySlice<UInt8>) -> Signature {
    if archives.contains(where: start.starts(with:)) || isTar(start) { return .archive }
    if compressions.contains(where: start.starts(with:)) { return .compressed }
    if start.starts(with: "WARC/1.".utf8) { return .warc }
    if let what = foreign(start) { return .foreign(what) }
    if isMIME(MailFile.withoutEnvelope(start)) { return .mime }
    if isSelfExtracting(start) { return .selfExtracting }
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .picture }
    return isHAR(start) ? .har : .page
  }

  private static func foreign(_ start: ArraySlice<UInt8>) -> String? {
    if start.starts(with: "filedesc://".utf8) { return "an ARC file, the older form of WARC; convert it to WARC" }
    if start.starts(with: "bplist00".utf8) { return "a property list, as Safari saves pages; save the page as HTML" }
    return nil
  }

  /// Where the first member of an archive begins that stands behind other bytes.
  static func startOfArchive(in bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x50) {
      if bytes[start...].starts(with: archives[0]) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }

  /// SingleFile marks the root of such a page, right behind the document type.
  private static func isSelfExtracting(_ start: ArraySlice<UInt8>) -> Bool {
    var text = start.prefix(1_024)
    while let angle = text.firstIndex(of: UInt8(ascii: "<")) {
      if text[angle...].starts(with: "<html data-sfz".utf8) { return true }
      text = text[(angle + 1)...]
    }
    return false
  }

  private static let archives: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
  /// gzip, zstd, xz, bzip2, lz4.
  private static let compressions: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x42, 0x5A, 0x68],
    [0x04, 0x22, 0x4D, 0x18],
  ]

  private static func isTar(_ start: ArraySlice<UInt8>) -> Bool {
    start.count >= 262 && start.dropFirst(257).starts(with: "ustar".utf8)
  }

  /// Header lines, one of them of MIME, before the first empty line. One that is none may stand behind the second: the
  /// rest of a subject that its writer did not fold.
  private static func isMIME(_ start: ArraySlice<UInt8>) -> Bool {
    var sawMIME = false
    var sawOther = false
    var rest = start
    for index in 0...60 {
      let line = rest.prefix { $0 != 0x0A }
      let text = line.last == 0x0D ? line.dropLast() : line
      if text.isEmpty || index == 60 { return sawMIME }
      rest = rest[line.endIndex...].dropFirst()
      guard isHeader(text) || (index > 0 && (text.first == 0x20 || text.first == 0x09)) else {
        guard index > 1, !sawMIME, !sawOther else { return sawMIME && index > 1 }
        sawOther = true
        continue
      }
      let name = String(decoding: text.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
      sawMIME = sawMIME || name == "mime-version" || name == "content-type" || name == "snapshot-content-location"
    }
    return sawMIME
  }

  /// Whether a line is one of a header: a name, a colon.
  static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x22 && $0 != 0x7B }
  }

  private static func isHAR(_ start: ArraySlice<UInt8>) -> Bool {
    let text = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard text.first == UInt8(ascii: "{") else { return false }
    return text.dropFirst().drop { $0 <= 0x20 }.starts(with: "\"log\"".utf8)
  }
}
