/// Markup written inside a string of a script, read for its text and its links and buttons.
struct MarkupString {
  /// A link or button.
  struct Item: Sendable, Hashable {
    let label: String
    let href: String?
    /// Whether it is a link with words of its sentence before or after it.
    let isInSentence: Bool
  }

  /// The lines of its text: labels of buttons, and of links that stand on their own, left out.
  let lines: [String]
  /// Its links and buttons, in order.
  let controls: [Item]

  init(_ markup: String) {
    guard markup.contains("<") else {
      lines = [markup.collapsed]
      controls = []
      return
    }
    var parts: [Part] = []
    var open: OpenItem?
    for piece in MarkupString.pieces(of: markup) {
      switch piece {
      case .text(let part):
        if open == nil { parts.append(.text(part)) } else { open?.label += part }
      case .tag(let name, let attributes):
        if name == "a" || name == "button" {
          open = OpenItem(
            isLink: name == "a", looksLikeButton: MarkupString.looksLikeButton(attributes),
            href: MarkupString.value("href", in: attributes))
        } else if name == "/a" || name == "/button", let closed = open {
          parts.append(.item(closed))
          open = nil
        } else if open == nil {
          parts.append(MarkupString.breaksLine(name) ? .lineEnd : .text(" "))
        }
      }
    }
    (lines, controls) = MarkupString.read(parts)
  }

  /// Whether a tag, by its name, begins or ends a block. `<br>` does not: it wraps lines inside of sentences.
  private static func breaksLine(_ name: String) -> Bool {
    switch name.drop(while: { $0 == "/" }) {
    case "p", "div", "li", "ul", "ol", "section", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6": true
    default: false
    }
  }

  /// A stretch of text, the end of a line, or a link or button.
  private enum Part {
    case text(String)
    case lineEnd
    case item(OpenItem)

    var words: String? { if case .text(let text) = self { text.collapsed } else { nil } }
  }

  private struct OpenItem {
    let isLink: Bool
    let looksLikeButton: Bool
    let href: String?
    var label = ""
  }

  private static func read(_ parts: [Part]) -> (lines: [String], controls: [Item]) {
    var lines: [String] = []
    var text = ""
    var controls: [Item] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .text(let words): text += words
      case .lineEnd:
        lines.append(text)
        text = ""
      case .item(let item):
        let label = item.label.collapsed
        guard !label.isEmpty else { continue }
        let isInSentence =
          item.isLink && !item.looksLikeButton && (startsInside(parts[..<index]) || goesOn(parts[(index + 1)...]))
        text += isInSentence ? item.label : " "
        controls.append(Item(label: label, href: item.href, isInSentence: isInSentence))
      }
    }
    return ((lines + [text]).map(\.collapsed).filter { !$0.isEmpty }, controls)
  }

  /// Whether a sentence is open before a link: the words right before it do not end one.
  private static func startsInside(_ before: ArraySlice<Part>) -> Bool {
    for part in before.reversed() {
      guard let words = part.words else { return false }
      if let last = words.last { return !".!?:…|".contains(last) }
    }
    return false
  }

  /// Whether a sentence goes on after a link: words follow it, and not a full stop or another link.
  private static func goesOn(_ after: ArraySlice<Part>) -> Bool {
    for part in after {
      guard let words = part.words else { return false }
      if let first = words.first { return !".!?|".contains(first) && words.contains(where: \.isLetter) }
    }
    return false
  }

  /// Whether the class or role of a link makes it a button.
  private static func looksLikeButton(_ attributes: Substring) -> Bool {
    if value("role", in: attributes) == "button" { return true }
    let names = (value("class", in: attributes) ?? "").lowercased().split { !$0.isLetter }
    return names.contains { $0 == "btn" || $0 == "button" }
  }

  private enum Piece {
    case text(String)
    case tag(String, Substring)
  }

  private static func pieces(of markup: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      pieces.append(.text(String(rest[..<start])))
      guard let end = rest[start...].firstIndex(of: ">") else { return pieces }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" }.prefix { !$0.isWhitespace }
      pieces.append(.tag(name.lowercased(), tag))
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(.text(String(rest)))
    return pieces
  }

  private static func value(_ name: String, in attributes: Substring) -> String? {
    let marker = name + "="
    var rest = attributes
    while let first = rest.first {
      if rest.hasPrefix(marker) {
        let value = rest.dropFirst(marker.count)
        guard let quote = value.first, quote == "\"" || quote == "'" else {
          return String(value.prefix { !$0.isWhitespace })
        }
        return String(value.dropFirst().prefix { $0 != quote })
      }
      _ = first
      rest = rest.dropFirst()
    }
    return nil
  }
}
