import Rulebook

/// Markdown as it is written: every piece is put at the end of the same bytes, and an empty line parts blocks.
struct MarkdownWriter {
  private var bytes: [UInt8] = []

  /// Nothing written yet.
  ///
  /// - Parameter capacity: about how many bytes will be.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// All that was written. Whole strings alone were, so that the bytes need not be looked through once more.
  var text: String { unsafe String(copying: UTF8Span(unchecked: bytes.span)) }

  // MARK: Pieces

  /// Adds Markdown as it stands.
  static func += (writer: inout MarkdownWriter, markdown: String) {
    unsafe markdown.utf8Span.span.withUnsafeBufferPointer { unsafe writer.bytes.append(contentsOf: $0) }
  }

  /// Adds text from a page; see `Markdown.text(_:)`.
  mutating func text(_ text: String) {
    if Markdown.isPlainLine(text.utf8Span.span) { self += text } else { self += Markdown.text(text) }
  }

  /// Adds text from a rule file; see `Markdown.prose(_:)`.
  mutating func prose(_ text: String) {
    if Markdown.isPlainLine(text.utf8Span.span) { self += text } else { self += Markdown.prose(text) }
  }

  /// Adds markup or code from a page; see `Markdown.code(_:limit:)`.
  mutating func code(_ text: String, limit: Int = 240) {
    if Markdown.isPlainCode(text.utf8Span.span, limit: limit) {
      bytes.append(UInt8(ascii: "`"))
      self += text
      bytes.append(UInt8(ascii: "`"))
    } else {
      self += Markdown.code(text, limit: limit)
    }
  }

  /// Adds things with a piece of Markdown between them.
  mutating func list<Element>(
    _ elements: some Collection<Element>, separator: String, _ write: (inout MarkdownWriter, Element) -> Void
  ) {
    var isFirst = true
    for element in elements {
      if !isFirst { self += separator }
      isFirst = false
      write(&self, element)
    }
  }

  // MARK: Blocks

  /// Writes a block: a paragraph, a heading, a list, a quotation. Its last line is ended here.
  mutating func block(_ write: (inout MarkdownWriter) -> Void) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    write(&self)
    bytes.append(0x0A)
  }

  /// Writes a block of Markdown.
  mutating func block(_ markdown: String) { block { $0 += markdown } }

  /// Writes lines as a block quotation.
  mutating func quotation(_ lines: [String]) {
    block { $0.list(lines, separator: "\n") { $0 += $1.isEmpty ? ">" : "> \($1)" } }
  }

  /// Writes a table: `rows` adds its rows.
  mutating func table(_ columns: [String], _ rows: (inout MarkdownWriter) -> Void) {
    block {
      $0.cells { row in for column in columns { row.cell(column) } }
      $0 += "\n|"
      for _ in columns { $0 += " --- |" }
      rows(&$0)
    }
  }

  /// Adds a row to the table that is being written: `write` adds its cells.
  mutating func row(_ write: (inout MarkdownWriter) -> Void) {
    bytes.append(0x0A)
    cells(write)
  }

  /// Adds a cell to the row that is being written.
  mutating func cell(_ write: (inout MarkdownWriter) -> Void) {
    bytes.append(0x20)
    let start = bytes.count
    write(&self)
    escapeBars(from: start)
    self += " |"
  }

  /// Adds a cell of Markdown to the row that is being written.
  mutating func cell(_ markdown: String) { cell { $0 += markdown } }

  private mutating func cells(_ write: (inout MarkdownWriter) -> Void) {
    bytes.append(UInt8(ascii: "|"))
    write(&self)
  }

  private static func endsCell(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "|") || bytes[index] == 0x0A { return true }
    return false
  }

  /// Sees to it that no bar and no line end in a cell ends it: tables take the backslash away before anything else.
  private mutating func escapeBars(from start: Int) {
    guard Self.endsCell(bytes.span.extracting(start...)) else { return }
    let cell = Array(bytes[start...])
    bytes.removeLast(cell.count)
    for byte in cell {
      switch byte {
      case UInt8(ascii: "|"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}
