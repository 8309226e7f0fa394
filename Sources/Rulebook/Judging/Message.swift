/// A message with placeholders, compiled: `{quote}`, `{count}` and properties of the subject.
struct Message<Owner: Subject>: Sendable {
  private let en: [Segment]
  private let tr: [Segment]
  /// Whether it quotes the words at the place: what a message does not say is not read.
  private let quotes: Bool

  /// A piece of a message.
  private enum Segment: Sendable {
    case literal(String)
    case quote
    case count
    case value(@Sendable (Owner, Owner.World, ReportLanguage) -> String?)
  }

  /// A message from its template.
  init?(_ text: LocalizedText, at mark: YAMLNode.Mark, _ conditions: Conditions, _ mistakes: inout Mistakes) {
    guard let en = Message.segments(of: text.en, at: mark, conditions, &mistakes),
      let tr = Message.segments(of: text.tr, at: mark, conditions, &mistakes)
    else { return nil }
    self.en = en
    self.tr = tr
    quotes = (en + tr).contains { if case .quote = $0 { true } else { false } }
  }

  /// The message about a subject.
  func text(of subject: Owner, _ world: Owner.World, places: [Spot]) -> LocalizedText {
    let quote = quotes ? places.first.map { Quotation.short(world.words(at: $0)) } ?? "" : ""
    func filled(_ segments: [Segment], _ language: ReportLanguage) -> String {
      var text = ""
      for segment in segments {
        switch segment {
        case .literal(let literal): text += literal
        case .quote: text += quote
        case .count: text += String(places.count)
        case .value(let value): text += value(subject, world, language) ?? Message.unknown[language]
        }
      }
      return text
    }
    return LocalizedText(en: filled(en, .english), tr: filled(tr, .turkish))
  }

  private static var unknown: LocalizedText { LocalizedText(en: "unknown", tr: "bilinmiyor") }

  private static func segments(
    of template: String, at mark: YAMLNode.Mark, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> [Segment]? {
    var segments: [Segment] = []
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if open > rest.startIndex { segments.append(.literal(String(Substring(rest[..<open])))) }
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
        mistakes.add("a placeholder in the message is not closed", at: mark)
        return nil
      }
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      guard let segment = segment(name, at: mark, conditions, &mistakes) else { return nil }
      segments.append(segment)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { segments.append(.literal(String(Substring(rest)))) }
    return segments
  }

  private static func segment(
    _ name: String, at mark: YAMLNode.Mark, _ conditions: Conditions, _ mistakes: inout Mistakes
  ) -> Segment? {
    switch name {
    case "quote": return .quote
    case "count": return .count
    default:
      guard let reading = conditions.reading(name, of: Owner.self, at: mark, &mistakes) else { return nil }
      guard let shown = reading.shown else {
        mistakes.add("the message cannot show '\(name)', which is a \(reading.kindName)", at: mark)
        return nil
      }
      return .value(shown)
    }
  }
}

extension Reading {
  /// The value as a message shows it; nil for types that have no such form.
  fileprivate var shown: (@Sendable (Owner, Owner.World, ReportLanguage) -> String?)? {
    switch self {
    case .text(let read), .code(let read):
      return { fact, scene, _ in read(fact, scene).map(Quotation.short) }
    case .word(let reading): return { fact, scene, _ in reading.name(fact, scene) }
    case .language(let read):
      return { fact, scene, language in read(fact, scene).map { LanguageNames.name(of: $0, in: language) } }
    case .number(let read):
      return { fact, scene, language in read(fact, scene).map { Numbers.text($0, in: language) } }
    case .truth, .list: return nil
    }
  }
}

/// Quoted words in a message.
enum Quotation {
  /// The most characters a message quotes.
  static let limit = 120

  /// A text on one line, cut at a word where it is long.
  static func short(_ text: String) -> String {
    if isShortLine(text.utf8Span.span) { return text }
    var short = ""
    var count = 0
    var rest = text.unicodeScalars[...]
    // Word by word: of a long text only the beginning is read.
    while let start = rest.firstIndex(where: { !isSpace($0) }) {
      rest = rest[start...]
      let word = rest.prefix { !isSpace($0) }
      let length = word.count
      if count + length >= limit { return (short.isEmpty ? String(word.prefix(limit)) : short) + " …" }
      count += short.isEmpty ? length : length + 1
      short += short.isEmpty ? String(word) : " " + String(word)
      rest = rest[word.endIndex...]
    }
    return short
  }

  /// Whether a text is short and one line as it stands, as far as bytes can tell: most are.
  private static func isShortLine(_ text: Span<UInt8>) -> Bool {
    // No text has more characters than bytes.
    guard text.count < limit else { return false }
    var isAfterSpace = true
    for index in text.indices {
      switch text[index] {
      case 0x20 where !isAfterSpace: isAfterSpace = true
      // Other white space, or bytes that wide white space begins with.
      case 0x20, 0x09...0x0D, 0xC2, 0xE1...0xE3: return false
      default: isAfterSpace = false
      }
    }
    return text.isEmpty || !isAfterSpace
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value == 0x20 || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }
}

/// Numbers in a message.
enum Numbers {
  /// A number with at most one decimal, with a comma in Turkish.
  static func text(_ number: Double, in language: ReportLanguage) -> String {
    let rounded = (number * 10).rounded() / 10
    if let whole = Int(exactly: rounded) { return String(whole) }
    let text = String(rounded)
    return language == .turkish ? text.split(separator: ".").joined(separator: ",") : text
  }
}
