/// What a document's bytes are: markup, text, or neither. Names and media types lie too often to be asked first.
enum Content {
  /// Whether bytes are no text at all: the signature of a binary format, or control bytes that no text holds.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    let size = min(bytes.count, 4096)
    var found = 0
    bytes.withBytes { bytes in
      for start in stride(from: 0, to: size, by: 8) where bytes.word(at: start, to: size).holdsControl {
        for index in start..<start + 8 where isControl(bytes[index]) { found += 1 }
      }
    }
    return found * 20 > size
  }

  /// Whether a byte is one that texts do not hold.
  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && controls & 1 &<< UInt32(byte) != 0 }

  /// A bit for each control byte that texts do not hold: all but NUL, BS, the white spaces and ESC.
  private static let controls: UInt32 = 0xF7FF_C0FE

  private static let signatures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x25, 0x50, 0x44, 0x46, 0x2D],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], [0x28, 0xB5, 0x2F, 0xFD],
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x77, 0x4F, 0x46, 0x32], [0x77, 0x4F, 0x46, 0x46],
  ]

  /// Whether a source is a text export: no server sent it as HTML, it does not begin with markup, and tags are mentioned
  /// in it, if at all, more seldom than markup has them, or in a few of its lines only, as below a box for comments that
  /// names the tags it takes, or where a lesson shows a whole page in a line of its own.
  static func isPlainText(_ source: [UInt8], mediaType: String?) -> Bool {
    if mediaType == "text/html" || mediaType == "application/xhtml+xml" { return false }
    return source.withBytes { bytes in
      let end = min(bytes.count, 65_536)
      var index = bytes.first(0x3C, from: 0)
      if index < bytes.count, bytes.isBlank(0..<min(index, end)), isMarkup(bytes, index) { return false }
      var (tags, tagged, last) = (0, 0, -1)
      var hasRoot = false
      while index < end {
        if bytes.has("<!doctype", at: index) || bytes.has("<html", at: index) {
          if !hasRoot, lines(of: bytes, until: index) < quoted { return false }
          hasRoot = true
        }
        if isMarkup(bytes, index) {
          tags += 1
          if last < 0 || bytes.first(0x0A, from: last) < index { tagged += 1 }
          last = index
        }
        index = bytes.first(0x3C, from: index + 1)
      }
      let lines = lines(of: bytes, until: end)
      if tagged * (hasRoot ? seldom : often) < lines { return true }
      return !hasRoot && (tags < 3 || tags * 500 < end)
    }
  }

  /// Of how many lines at most one holds a tag in a text.
  private static let seldom = 20
  /// Of how many lines at most one does in a lesson that shows parts of pages.
  private static let often = 12
  /// Below how many lines a text may show a page; a warning of a server above a page is shorter.
  private static let quoted = 12

  private static func lines(of bytes: Bytes, until end: Int) -> Int {
    var (count, index) = (0, bytes.first(0x0A, from: 0))
    while index < end {
      count += 1
      index = bytes.first(0x0A, from: index + 1)
    }
    return count
  }

  /// Whether a tag of HTML, or another piece of markup, begins at a `<`.
  private static func isMarkup(_ bytes: Bytes, _ opening: Int) -> Bool {
    if bytes[opening + 1] == 0x21 || bytes[opening + 1] == 0x3F { return true }
    let start = bytes[opening + 1] == 0x2F ? opening + 2 : opening + 1
    guard bytes[start].isLetter else { return false }
    var end = start
    while bytes[end].isLetter || bytes[end].isDigit, end - start < 12 { end += 1 }
    guard bytes[end].isSpace || bytes[end] == 0x3E || bytes[end] == 0x2F else { return false }
    return tags.contains(bytes.text(start..<end).lowercased())
  }

  private static let tags = Set(Names.wellKnownTags)
}
