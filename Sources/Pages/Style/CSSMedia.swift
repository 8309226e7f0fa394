/// Whether something holds.
enum Answer: Sendable {
  case no, maybe, yes
}

/// Answers media queries for the screen of a desk computer, 1280 by 800 CSS pixels, in light colours.
enum CSSMedia {
  private static let width = 1280.0
  private static let height = 800.0

  /// Whether a list of media queries holds.
  static func answer(_ text: String) -> Answer {
    // What nearly every sheet says.
    if text.isEmpty || text == "all" || text == "screen" { return .yes }
    if text == "print" { return .no }
    let queries = text.lowercased().split(separator: ",")
    guard !queries.isEmpty, !text.allSatisfy(\.isWhitespace) else { return .yes }
    let answers = queries.map { answer(query: $0) }
    if answers.contains(.yes) { return .yes }
    return answers.contains(.maybe) ? .maybe : .no
  }

  private static func answer(query: Substring) -> Answer {
    var words = query.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }.joined(separator: " ")[...]
    var isNegated = false
    if words.hasPrefix("only ") { words = words.dropFirst(5) }
    if words.hasPrefix("not ") {
      isNegated = true
      words = words.dropFirst(4)
    }
    guard !String(words).contains(bytes: " or ") else { return .maybe }
    var answer = Answer.yes
    for part in String(words).split(separator: " and ") {
      switch condition(part) {
      case .no: return isNegated ? .yes : .no
      case .maybe: answer = .maybe
      case .yes: continue
      }
    }
    return answer == .maybe ? .maybe : isNegated ? .no : .yes
  }

  private static func condition(_ text: some StringProtocol) -> Answer {
    let text = String(text.filter { $0 != " " })
    guard text.hasPrefix("("), text.hasSuffix(")") else {
      return text == "all" || text == "screen" ? .yes : types.contains(text) ? .no : .maybe
    }
    let parts = text.dropFirst().dropLast().split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let name = parts.first, let value = parts.last else {
      return parts == ["hover"] || parts == ["color"] ? .yes : .maybe
    }
    switch name {
    case "min-width": return pixels(value).map { width >= $0 ? .yes : .no } ?? .maybe
    case "max-width": return pixels(value).map { width <= $0 ? .yes : .no } ?? .maybe
    case "min-height": return pixels(value).map { height >= $0 ? .yes : .no } ?? .maybe
    case "max-height": return pixels(value).map { height <= $0 ? .yes : .no } ?? .maybe
    case "orientation": return value == "landscape" ? .yes : .no
    case "prefers-color-scheme": return value == "light" ? .yes : .no
    case "prefers-reduced-motion", "prefers-contrast", "forced-colors", "inverted-colors",
      "prefers-reduced-transparency":
      return value == "no-preference" || value == "none" ? .yes : .no
    case "hover", "any-hover": return value == "hover" ? .yes : .no
    case "pointer", "any-pointer": return value == "fine" ? .yes : .no
    case "scripting": return value == "enabled" ? .yes : .no
    default: return .maybe
    }
  }

  private static let types: Set<String> = [
    "print", "speech", "aural", "braille", "handheld", "projection", "tty", "tv",
  ]

  private static func pixels(_ text: String) -> Double? {
    guard case .pixels(let pixels)? = CSSValue.length(text, fontSize: 16) else { return nil }
    return pixels
  }
}

extension String {
  /// The parts between occurrences of a separator of several characters.
  fileprivate func split(separator: String) -> [Substring] {
    guard contains(bytes: separator) else { return [self[...]] }
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
