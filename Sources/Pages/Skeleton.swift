/// The page reduced to what leaves nesting in doubt: its tags, without attributes, text, comments and what is certain.
///
/// Tags that the page leaves out around head and body are written here, so libxml2 is left with the nesting inside them.
/// Names that libxml2 does not know become `u` and a number: it treats all unknown names alike, and page-given bytes never reach it.
struct Skeleton {
  /// A token that is written, and where it ends in `bytes`.
  struct Mark {
    let token: Int
    let upper: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var marks: [Mark] = []

  /// Whether the last tag written is an end tag. libxml2 tells what an end tag closes when it stands after it, and what a
  /// start tag closes when it stands before it: a space keeps the two places apart.
  private var isAfterEndTag = false
  private let spelling = Spelling.standard

  /// Writes the tags of tokens, and a space for the last token, to keep what comes at the end apart from what was.
  init(of tokens: [Token]) {
    for index in tokens.indices where !tokens[index].isCertain {
      switch tokens[index].kind {
      case .startTag: start(tokens[index].tag)
      case .endTag: end(tokens[index].tag)
      case .leaf, .rawText, .rawEnd, .text, .comment, .doctype: continue
      }
      marks.append(Mark(token: index, upper: bytes.count))
    }
    bytes.append(0x20)
    marks.append(Mark(token: tokens.count - 1, upper: bytes.count))
  }

  private mutating func start(_ tag: Tag) {
    if isAfterEndTag { bytes.append(0x20) }
    isAfterEndTag = false
    bytes.append(0x3C)
    name(tag)
    bytes.append(0x3E)
  }

  private mutating func end(_ tag: Tag) {
    bytes.append(0x3C)
    bytes.append(0x2F)
    name(tag)
    bytes.append(0x3E)
    isAfterEndTag = true
  }

  private mutating func name(_ tag: Tag) {
    let number = Int(tag.number)
    if number < spelling.bounds.count - 1 {
      for place in spelling.bounds[number]..<spelling.bounds[number + 1] { bytes.append(spelling.bytes[place]) }
    } else {
      bytes.append(contentsOf: "u\(number)".utf8)
    }
  }
}

/// How well-known names are spelled in the skeleton.
private struct Spelling {
  /// Names whose nesting libxml2 knows; every other one is spelled `u` and its number.
  private static let known: Set<String> = [
    "html", "head", "body", "address", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "ol", "ul",
    "menu", "li", "dl", "dt", "dd", "div", "a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr", "code",
    "var", "samp", "kbd", "sub", "sup", "i", "b", "u", "bdo", "span", "ins", "del", "object", "map", "table",
    "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th", "form", "label", "button", "select",
    "optgroup", "option", "fieldset", "legend", "center", "font", "frameset", "big", "tt", "strike", "acronym",
    "applet", "dir",
  ]

  static let standard = Spelling()

  /// All spellings, one after the other, and where each begins and the last ends.
  let bytes: [UInt8]
  let bounds: [Int]

  private init() {
    let spellings = Names.wellKnownTags.enumerated().map { Self.known.contains($1) ? $1 : "u\($0)" }
    bytes = spellings.flatMap { Array($0.utf8) }
    bounds = spellings.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }
}
