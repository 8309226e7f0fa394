/// GitHub-flavoured Markdown made of text that may hold anything.
enum Markdown {
  /// Text from a page: shown as written, whatever it holds. Markup, links, images, mentions and references stay text.
  static func text(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "$", "!":
        escaped += "\\\(scalar)"
      case "@":
        // Renderers link addresses and mention people after escapes are gone; not inside code.
        escaped += "`@`"
      case "#":
        let isReference = index + 1 < scalars.count && ("0"..."9").contains(scalars[index + 1])
        escaped += isReference ? "`#`" : "\\#"
      case ":", ".":
        escaped += breaksAddress(scalars, at: index) ? "\\\(scalar)" : String(scalar)
      case "+", "-", "=":
        escaped += index == 0 ? "\\\(scalar)" : String(scalar)
      case ")":
        escaped += isDigit(scalars, before: index) ? "\\)" : ")"
      default:
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Text from a rule file: as `text(_:)`, but its code spans stay code.
  static func prose(_ text: String) -> String {
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
    let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let isPadded = line.hasPrefix("`") || line.hasSuffix("`")
    return isPadded ? "\(fence) \(line) \(fence)" : fence + line + fence
  }

  /// A cell of a table: Markdown in which no bar ends the cell. Tables take the backslash away before anything else.
  static func cell(_ markdown: String) -> String {
    var cell = ""
    for scalar in markdown.unicodeScalars {
      switch scalar {
      case "|": cell += "\\|"
      case "\n": cell += " "
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }

  /// A table, or nothing where it has no rows. Cells are Markdown.
  static func table(_ columns: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var table = "| " + columns.map(cell).joined(separator: " | ") + " |\n"
    table += "|" + String(repeating: " --- |", count: columns.count) + "\n"
    for row in rows { table += "| " + row.map(cell).joined(separator: " | ") + " |\n" }
    return table
  }

  /// A block quotation of Markdown lines.
  static func quotation(_ markdown: String) -> String {
    markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n") + "\n"
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
  private static func breaksAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    if scalars[index] == ":" {
      return index + 2 < scalars.count && scalars[index + 1] == "/" && scalars[index + 2] == "/"
    }
    if index >= 3, scalars[index - 3..<index].allSatisfy({ $0 == "w" || $0 == "W" }) { return true }
    return index <= 9 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isDigit(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    index > 0 && index <= 9 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }

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
