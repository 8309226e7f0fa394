/// Markup written inside a string of a script, read for its text and its links and buttons.
struct MarkupString {
  /// A link or button.
  struct Item: Sendable, Hashable {
    let label: String
    let href: String?
    let isLink: Bool
  }

  /// The text, labels of buttons left out.
  let text: String
  /// Its links and buttons, in order.
  let controls: [Item]

  init(_ markup: String) {
    guard markup.contains("<") else {
      text = markup.collapsed
      controls = []
      return
    }
    var text = ""
    var controls: [Item] = []
    var open: (isLink: Bool, href: String?, label: String)?
    for piece in MarkupString.pieces(of: markup) {
      switch piece {
      case .text(let part):
        if open != nil { open?.label += part }
        if open?.isLink ?? true { text += part }
      case .tag(let name, let attributes):
        if name == "a" || name == "button" {
          open = (name == "a", MarkupString.value("href", in: attributes), "")
        } else if name == "/a" || name == "/button", let closed = open {
          let label = closed.label.collapsed
          if !label.isEmpty { controls.append(Item(label: label, href: closed.href, isLink: closed.isLink)) }
          open = nil
        } else {
          text += " "
        }
      }
    }
    self.text = text.collapsed
    self.controls = controls
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
