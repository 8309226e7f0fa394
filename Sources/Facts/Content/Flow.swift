internal import Pages

/// The lines in which leftovers are looked for: the main text and what is glued to it.
///
/// In a text export that is every line. In HTML, structure says what is interface: only text in elements that stand side
/// by side with the paragraphs of the main text is taken for a part of it.
struct Flow {
  let page: Page
  let blocks: Blocks
  let main: MainText
  let kind: PageKind
  let words: Words
  /// The phrases of each block: what holds none of a list need not be read for it.
  let blockWords: BlockWords
  /// The signs of each block.
  let signs: [TextSigns]
  /// The notices of the page.
  let notices: [Notice]
  /// The lines, in reading order.
  let lines: [Line]
  /// First and last block of prose in the main text.
  let prose: ClosedRange<Int>?

  /// In an export, the block of the first line that stands below the text.
  let ending: Int?

  /// In an export, the places of excerpts of other pages among its lines.
  let cutLines: [Int]

  /// Whether the page shows code, so that braces and entities in it are its subject.
  let hasCode: Bool

  /// A line and its text in the comparison form.
  struct Line {
    let block: Block
    let folded: [UInt8]
    /// Whether it began with signs of a list, which are not part of the comparison form.
    let isListed: Bool

    init(_ block: Block, folded: ArraySlice<UInt8>, isText: Bool) {
      self.block = block
      var rest = folded
      while isText, let sign = rest.first, Self.signs.contains(sign) {
        let next = rest.drop { Self.signs.contains($0) }
        guard next.first == 0x20 else { break }
        rest = next.dropFirst()
      }
      isListed = rest.count < folded.count
      if isText, let space = rest.firstIndex(of: 0x20), Self.isPicture(rest[..<space]) {
        rest = rest[(space + 1)...]
      }
      self.folded = Array(rest)
    }

    /// A line without a letter that stands alone between two words, as the name of a network does.
    init(_ line: Line, without letter: UInt8) {
      block = line.block
      isListed = line.isListed
      var folded = line.folded
      for index in folded.indices where folded[index] == letter {
        let isApart =
          (index == 0 || folded[index - 1] == 0x20) && (index + 1 == folded.count || folded[index + 1] == 0x20)
        if isApart { folded[index] = 0x20 }
      }
      self.folded = folded
    }

    /// A picture among the letters, before a heading: `📚`, `☎`.
    private static func isPicture(_ word: ArraySlice<UInt8>) -> Bool {
      guard word.allSatisfy({ $0 >= 0x80 }), let first = word.first, let second = word.dropFirst().first else {
        return false
      }
      return first == 0xF0 && second == 0x9F || first == 0xE2 && (0x98...0x9E).contains(second)
    }

    /// `*`, `-`, `+`, `•`.
    private static let signs: Set<UInt8> = [0x2A, 0x2B, 0x2D, 0xE2, 0x80, 0xA2]
  }

  /// Whether only lines tell what is what: in a text export, and where somebody pasted one into a page of their own.
  let isText: Bool

  init(
    _ page: Page, blocks: Blocks, main: MainText, kind: PageKind, words: Words, blockWords: BlockWords,
    notices: [Notice]
  ) {
    self.page = page
    self.blocks = blocks
    self.main = main
    self.kind = kind
    self.words = words
    self.blockWords = blockWords
    self.notices = notices
    signs = TextSigns.all(of: blocks)
    let flowing = Self.blocks(of: page, blocks, main)
    let isText = page.capture.kind == .text || Self.isPasted(flowing, page)
    self.isText = isText
    let lines = flowing.map { block in
      Line(block, folded: blockWords.folded(block.index), isText: isText)
    }
    self.lines = lines
    let ending = isText ? Self.ending(of: lines, in: blocks.text, words: words, blockWords: blockWords) : nil
    self.ending = ending
    let cutLines =
      isText ? Self.cutLines(of: lines, in: blocks.text) { Self.isDate($0, blockWords: blockWords) } : []
    self.cutLines = cutLines
    let excerpts = Set(cutLines.map { lines[$0].block.index })
    let strong = main.blocks.filter { blocks.all[$0].isProse(in: blocks.text) && $0 < ending ?? .max }
    hasCode =
      isText
      ? Self.isAboutPrograms(blockWords, blocks)
      : page.tree.hasElement(.code) || page.tree.hasElement(.pre) || blocks.all.contains { $0.role == .code }
    let repeated = isText ? Self.repeated(lines, in: blocks.text) : []
    prose = Self.bounds(of: strong) { index in
      isText
        && (repeated.contains(index) || excerpts.contains(index)
          || blockWords.mentions([.newsletterCall, .copyright], in: index)
          || blocks.text[blocks.all[index].text].starts(with: "©".utf8)
          || notices.contains { $0.confidence > .low && $0.range.overlaps(blocks.all[index].range) })
    }
  }

  /// An export does not tell code from text; one that speaks of programs may quote some.
  private static func isAboutPrograms(_ blockWords: BlockWords, _ blocks: Blocks) -> Bool {
    blocks.all.reduce(0) { count, block in
      count + blockWords.hits(of: block.index).count { $0.list == .codeWord }
    } >= 3
  }

  /// The blocks of sentences that stand more than once, as a template's do above and below a text.
  private static func repeated(_ lines: [Line], in text: [UInt8]) -> Set<Int> {
    var places: [TextKey: [Int]] = [:]
    for line in lines where line.isParagraph(in: text) {
      places[TextKey(line.folded), default: []].append(line.block.index)
    }
    // Two in a row are a slip, or entries of a list.
    return Set(places.values.lazy.filter { ($0.last ?? 0) - ($0.first ?? 0) > 3 }.joined())
  }

  /// How many blocks lie at most between two paragraphs of one text.
  private static let gap = 12

  /// First and last paragraph of the text: boxes and notices above and below it are none, nor is a paragraph far from
  /// all others.
  private static func bounds(of strong: [Int], besides isBox: (Int) -> Bool) -> ClosedRange<Int>? {
    var rest = strong[...]
    if let first = rest.firstIndex(where: { !isBox($0) }), let last = rest.lastIndex(where: { !isBox($0) }) {
      rest = rest[first...last]
    }
    while rest.count >= 3, let first = rest.first, let next = rest.dropFirst().first,
      isBox(first) || next - first > gap
    { rest = rest.dropFirst() }
    while rest.count >= 3, let last = rest.last, let next = rest.dropLast().last, isBox(last) || last - next > gap {
      rest = rest.dropLast()
    }
    return rest.first.flatMap { first in rest.last.map { first...$0 } }
  }

  /// Whether the lines of an export were pasted into a page: paragraphs side by side, many, and not one link.
  private static func isPasted(_ blocks: [Block], _ page: Page) -> Bool {
    guard blocks.count >= 12, let first = blocks.first, let parent = page.tree.parent(of: first.node) else {
      return false
    }
    return blocks.allSatisfy { block in
      block.role == .paragraph && block.linkedBytes == 0 && page.tree.tag(of: block.node) == .p
        && page.tree.parent(of: block.node) == parent
    }
  }

  private static func blocks(of page: Page, _ blocks: Blocks, _ main: MainText) -> [Block] {
    if page.capture.kind == .text {
      let start = FrontMatter.end(in: page.source)
      return blocks.all.filter { $0.role != .title && $0.range.lowerBound >= start }
    }
    let tree = page.tree
    var isChosen = [Bool](repeating: false, count: blocks.all.count)
    var isParent = [Bool](repeating: false, count: tree.count)
    for index in main.blocks {
      isChosen[index] = true
      guard blocks.all[index].words >= 8, let parent = tree.parent(of: blocks.all[index].node) else { continue }
      isParent[Int(parent.index)] = true
    }
    return blocks.all.filter { block in
      guard block.region.isContent, block.visibility != .hidden else { return false }
      if isChosen[block.index] || isParent[Int(block.node.index)] { return true }
      return tree.parent(of: block.node).map { isParent[Int($0.index)] } ?? false
    }
  }

  /// The blocks that hold a sign.
  func blocks(holding sign: TextSigns) -> [Block] {
    signs.indices.filter { signs[$0].contains(sign) }.map { blocks.all[$0] }
  }

  /// Where a block stands, seen from the prose of the main text.
  func position(of block: Block) -> Leftover.Position {
    guard let prose else { return .elsewhere }
    if block.index < prose.lowerBound { return .head }
    return block.index > prose.upperBound ? .tail : .inside
  }

  /// A leftover that is one block.
  func leftover(_ kind: Leftover.Kind, _ block: Block, _ confidence: Confidence) -> Leftover {
    Leftover(kind: kind, block: block.index, range: block.range, position: position(of: block), confidence: confidence)
  }

  /// A leftover that is part of a block's text.
  func leftover(_ kind: Leftover.Kind, _ block: Block, part: Range<Int>, _ confidence: Confidence) -> Leftover {
    let inText = (block.text.lowerBound + part.lowerBound)..<(block.text.lowerBound + part.upperBound)
    return Leftover(
      kind: kind, block: block.index, range: blocks.source(of: inText), position: position(of: block),
      confidence: confidence)
  }
}

extension Flow.Line {
  /// Whether the line is text and nothing else: no link, no button, no heading over a section of its own.
  var isPlain: Bool {
    switch block.role {
    case .paragraph, .line: block.linkedBytes == 0
    default: false
    }
  }
}

extension Block {
  /// Whether a block is prose rather than a label, a date or a headline.
  func isProse(in text: [UInt8]) -> Bool {
    switch role {
    case .paragraph, .quotation, .item, .line: words >= 12 && linkedShare < 0.4 && !looksLikeDates(in: text)
    default: false
    }
  }
}
