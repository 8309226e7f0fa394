/// GitHub-flavoured Markdown made of text that may hold anything.
enum Markdown {
  /// Text from a page: shown as written, whatever it holds. Markup, links, images, mentions and references stay text.
  static func text(_ text: String) -> String {
    let line = VisibleText.line(text)
    guard !isPlain(line.utf8Span.span) else { return line }
    let bytes = Array(line.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case _ where byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A: escaped.append(byte)
      case _ where isMark(byte): escaped += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "@"):
        // Renderers link addresses and mention people after escapes are gone; not inside code.
        escaped += "`@`".utf8
      case UInt8(ascii: "#"):
        let isReference = index + 1 < bytes.count && isDigit(bytes[index + 1])
        escaped += isReference ? "`#`".utf8 : "\\#".utf8
      case UInt8(ascii: ":"), UInt8(ascii: "."):
        if breaksAddress(bytes, at: index) { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
        if index == 0 { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      case UInt8(ascii: ")"):
        if index > 0, beginsWithDigits(bytes, before: index) { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether text is written as it stands: it is one visible line, and nothing of it is escaped.
  static func isPlainLine(_ bytes: Span<UInt8>) -> Bool { VisibleText.isPlainLine(bytes) && isPlain(bytes) }

  /// Whether code is written as it stands, between backticks.
  static func isPlainCode(_ bytes: Span<UInt8>, limit: Int) -> Bool {
    guard !bytes.isEmpty, bytes.count <= limit, VisibleText.isPlainLine(bytes) else { return false }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "`") { return false }
    return true
  }

  /// Whether nothing of a line is escaped; what may be is looked at where the line is written. All that is escaped is
  /// ASCII, so that bytes tell as much as characters.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case _ where byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x20: break
      case UInt8(ascii: "@"), UInt8(ascii: "#"): return false
      case UInt8(ascii: "."): if previous | 0x20 == UInt8(ascii: "w") || isDigit(previous) { return false }
      case UInt8(ascii: ":"), UInt8(ascii: "/"): if previous == UInt8(ascii: ":") { return false }
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): if previous == 0 { return false }
      case UInt8(ascii: ")"): if isDigit(previous) { return false }
      default: if isMark(byte) { return false }
      }
      previous = byte
    }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Text from a rule file: as `text(_:)`, but its code spans stay code.
  static func prose(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "`")) else { return Markdown.text(text) }
    let parts = VisibleText.line(text).split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.count % 2 == 1 else { return Markdown.text(text) }
    var prose = ""
    for (index, part) in parts.enumerated() {
      let piece = String(part)
      prose += index % 2 == 0 ? spaced(piece) : code(piece)
    }
    return prose
  }

  /// Markup or code from a page, as a code span that no run of backticks can leave.
  static func code(_ text: String, limit: Int = 240) -> String {
    let line = VisibleText.line(text, limit: limit)
    guard !line.isEmpty else { return "—" }
    guard line.utf8.contains(UInt8(ascii: "`")) else { return "`\(line)`" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let isPadded = line.hasPrefix("`") || line.hasSuffix("`")
    return isPadded ? "\(fence) \(line) \(fence)" : fence + line + fence
  }

  /// A table, or nothing where it has no rows. Cells are Markdown.
  static func table(_ columns: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var table = MarkdownWriter()
    table.table(columns) { table in
      for row in rows { table.row { line in for cell in row { line.cell(cell) } } }
    }
    return table.text
  }

  /// A block quotation of Markdown lines.
  static func quotation(_ markdown: String) -> String {
    var quotation = ""
    for line in markdown.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      quotation += line.isEmpty ? ">" : "> "
      quotation += Substring(line)
      quotation += "\n"
    }
    return quotation
  }

  /// A link to an address from `Rules/law`: only web addresses become links.
  static func link(_ title: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else { return text(title) }
    return "[\(text(title))](\(destination(address)))"
  }

  /// A link to a file beside this one, percent-encoded.
  static func link(_ title: String, toFile path: String) -> String { "[\(text(title))](\(destination(path)))" }

  /// A link's destination, with everything that could end it percent-encoded.
  static func destination(_ address: String) -> String {
    PercentEncoding.encoded(address, keeping: "-._~/:?#@!$&'*+,;=%")
  }

  private static func spaced(_ piece: String) -> String {
    guard !piece.isEmpty else { return "" }
    let head = piece.first == " " ? " " : ""
    let tail = piece.last == " " && piece.count > 1 ? " " : ""
    return head + text(piece) + tail
  }

  /// Whether the colon of `http://` or the dot of `www.` stands here, or the dot of a list number at the start.
  private static func breaksAddress(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: ":") { return bytes[(index + 1)...].starts(with: "//".utf8) }
    if index >= 3, bytes[index - 3..<index].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) { return true }
    return beginsWithDigits(bytes, before: index)
  }

  /// Whether nothing but digits, of a number as lists have them, stands before an index.
  private static func beginsWithDigits(_ bytes: [UInt8], before index: Int) -> Bool {
    index <= 9 && bytes[..<index].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var current = 0
    for candidate in text {
      current = candidate == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
