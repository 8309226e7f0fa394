/// A change of an example that must not change what its rule says of it.
enum Mutation: String, Sendable, CaseIterable {
  /// The whole page inside a comment: nothing is found.
  case comment
  /// Something of many bytes before it: the same, shifted.
  case shifted
  /// Lines that end with CR LF: the same.
  case crlf
  /// The bytes of windows-1254, where it can say the page: the same.
  case windows1254 = "windows-1254"
  /// The text, but not the markup, in capitals: the same.
  case upperCase = "upper-case"

  /// What the change does, behind the name of an example.
  var description: String {
    switch self {
    case .comment: "inside a comment"
    case .shifted: "behind something of many bytes"
    case .crlf: "with CR LF"
    case .windows1254: "in windows-1254"
    case .upperCase: "in capitals"
    }
  }

  /// The marked text of a page of an example, changed; nil where the change says nothing about it.
  func changed(_ page: ExamplePage, of example: RuleExample) -> String? {
    let text = page.marked
    switch self {
    case .comment:
      guard !page.isText, example.kind == .bad || example.kind == .review else { return nil }
      let inner = String(text.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }).replacing("--", with: "- -")
      return "<!DOCTYPE html><html lang=\"\(example.language)\"><title>-</title><body><!-- \(inner) --></body></html>"
    case .shifted: return !page.isText ? "<!-- çığ 漢字 😀 -->\n\(text)" : "\u{FEFF}\(text)"
    case .crlf: return text.contains("\n") ? text.replacing("\n", with: "\r\n") : nil
    case .windows1254: return text.utf8.allSatisfy { $0 < 0x80 } ? nil : text
    case .upperCase: return Capitals.text(of: text, isPage: !page.isText, language: example.language)
    }
  }
}

/// Capitals for the text of a page.
enum Capitals {
  /// A page with its text in capitals, its tags, comments, references, scripts and styles as they were.
  static func text(of page: String, isPage: Bool, language: String) -> String {
    var out = ""
    var rest = page[...]
    while let first = rest.first {
      if isPage, let kept = keptPrefix(of: rest) {
        out += kept
        rest = rest.dropFirst(kept.count)
      } else {
        out += capital(of: first, in: language)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// What begins here and stays as it is: a comment, a script or style with its content, a tag, a reference.
  private static func keptPrefix(of rest: Substring) -> Substring? {
    if rest.hasPrefix("<!--") { return prefix(of: rest, upTo: "-->") }
    if rest.hasPrefix("<script") { return prefix(of: rest, upTo: "</script>") }
    if rest.hasPrefix("<style") { return prefix(of: rest, upTo: "</style>") }
    if rest.hasPrefix("<") { return prefix(of: rest, upTo: ">") }
    guard rest.hasPrefix("&"), let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
    return rest[...end]
  }

  private static func prefix(of rest: Substring, upTo end: String) -> Substring {
    guard let range = rest.firstRange(of: end) else { return rest }
    return rest[..<range.upperBound]
  }

  private static func capital(of character: Character, in language: String) -> String {
    switch (language, character) {
    case ("tr", "i"): "İ"
    case ("tr", "ı"): "I"
    case (_, "ß"): "ß"
    default: character.uppercased()
    }
  }
}
