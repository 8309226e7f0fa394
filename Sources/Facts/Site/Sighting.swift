public import Inputs
public import Pages

/// Words on a page, written down so that they can be pointed at when the page itself is gone.
public struct Sighting: Sendable, Hashable {
  /// The page.
  public let page: Origin
  /// The bytes in the document as saved.
  public let bytes: Range<Int>
  /// Where they begin.
  public let start: Position
  /// Where they end: the position after the last character.
  public let end: Position
  /// A CSS selector for the element, where there is one.
  public let selector: String?
  /// The bytes, decoded and otherwise as written; shortened in the middle where long.
  public let quote: String
  /// What a reader reads there, on one line, shortened.
  public let words: String

  /// A sighting from its parts.
  public init(
    page: Origin, bytes: Range<Int>, start: Position, end: Position, selector: String?, quote: String, words: String
  ) {
    self.page = page
    self.bytes = bytes
    self.start = start
    self.end = end
    self.selector = selector
    self.quote = quote
    self.words = words
  }

  /// Nothing seen on no page.
  static let none = Sighting(
    page: Origin(path: ""), bytes: 0..<0, start: Position(line: 1, column: 1), end: Position(line: 1, column: 1),
    selector: nil, quote: "", words: "")

  /// The most characters a sighting quotes.
  private static let longestQuote = 200

  /// What stands in a range of a page's source.
  init(of range: Range<Int>, node: NodeID?, words: String, on page: Page) {
    self.init(
      page: page.origin, bytes: page.original(range), start: page.position(of: range.lowerBound),
      end: page.position(of: range.upperBound),
      selector: page.capture.kind == .text ? nil : node.map { page.selector(for: $0) },
      quote: page.quote(range, limit: Sighting.longestQuote), words: Self.short(words))
  }

  /// A block of a page.
  init(of block: Block, in blocks: Blocks, on page: Page) {
    self.init(of: block.range, node: block.node, words: blocks.text(of: block), on: page)
  }

  private static func short(_ text: String) -> String {
    text.count <= longestQuote ? text : "\(text.prefix(longestQuote - 1))…"
  }
}
