/// The blocks of a page and their text.
public struct Blocks: Sendable {
  /// The blocks in reading order.
  public var all: [Block]
  /// The text of all blocks, UTF-8.
  public let text: [UInt8]
  /// Where the text stands in the source, piece by piece, in order of the text.
  let pieces: [TextPiece]

  /// Blocks from their list and their text.
  public init(all: [Block], text: [UInt8]) {
    self.init(all: all, text: text, pieces: [])
  }

  init(all: [Block], text: [UInt8], pieces: [TextPiece]) {
    self.all = all
    self.text = text
    self.pieces = pieces
  }

  /// The text of a block.
  public func text(of block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// The bytes of the source that a part of `text` was read from, markup between its first and last character
  /// included. Empty for an empty part.
  public func source(of part: Range<Int>) -> Range<Int> {
    TextPiece.source(of: part, in: pieces)
  }
}

/// A stretch of block text and the stretch of source it was read from.
///
/// A plain piece has as many bytes in both; a character reference has fewer in the text (`&ccedil;`, `ç`).
struct TextPiece: Sendable {
  private let textLower: UInt32
  private let sourceLower: UInt32
  private let textCount: UInt32
  private let sourceCount: UInt32

  init(text: Int, source: Int, textCount: Int, sourceCount: Int) {
    self.textLower = UInt32(clamping: text)
    self.sourceLower = UInt32(clamping: source)
    self.textCount = UInt32(clamping: textCount)
    self.sourceCount = UInt32(clamping: sourceCount)
  }

  var text: Int { Int(textLower) }

  /// Where the byte at `offset` of the text begins in the source. The space after a piece stands at its end.
  func source(of offset: Int) -> Int {
    let inside = offset - text
    guard textCount == sourceCount else { return Int(sourceLower) + (inside < Int(textCount) ? 0 : Int(sourceCount)) }
    return Int(sourceLower) + min(inside, Int(textCount))
  }

  /// Where the byte before `offset` of the text ends in the source.
  func source(after offset: Int) -> Int {
    let inside = min(offset - text, Int(textCount))
    return Int(sourceLower) + (textCount == sourceCount ? inside : Int(sourceCount))
  }

  /// The bytes of the source that a part of the text was read from; empty for an empty part.
  static func source(of part: Range<Int>, in pieces: [TextPiece]) -> Range<Int> {
    guard !part.isEmpty, let first = index(of: part.lowerBound, in: pieces),
      let last = index(of: part.upperBound - 1, in: pieces)
    else { return 0..<0 }
    let lower = pieces[first].source(of: part.lowerBound)
    return lower..<max(lower, pieces[last].source(after: part.upperBound))
  }

  /// The piece that holds an offset of the text: the last that begins at or before it.
  private static func index(of offset: Int, in pieces: [TextPiece]) -> Int? {
    var lower = 0
    var upper = pieces.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if pieces[middle].text <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower == 0 ? nil : lower - 1
  }
}
