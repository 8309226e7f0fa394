/// The phrases of `Rules/words` that the blocks of a page hold, found in one pass over all of them.
struct BlockWords: Sendable {
  /// All phrases, in order of the blocks; ranges are in `folded`.
  let hits: [Words.Hit]
  /// The folded text of all blocks, one after the other, walls between.
  let folded: [UInt8]
  /// Where each block begins in `folded`; one more than there are blocks.
  private let starts: [Int32]
  /// The first phrase of each block; one more than there are blocks.
  private let firstHits: [Int32]
  /// The lists whose phrases each block holds.
  private let lists: [WordLists]
  private let words: Words

  /// Looks for phrases in the blocks of a page.
  init(_ blocks: Blocks, _ words: Words) {
    var starts: [Int32] = []
    starts.reserveCapacity(blocks.all.count + 1)
    let most = blocks.all.reduce(0) { $0 + $1.text.count + Self.wall.utf8CodeUnitCount }
    let folded = [UInt8](capacity: most) { (out: inout OutputSpan<UInt8>) in
      for block in blocks.all {
        starts.append(Int32(clamping: out.count))
        Folding.write(blocks.text.span.extracting(block.text), to: &out)
        Self.wall.withUTF8Buffer { for index in $0.indices { unsafe out.append($0[index]) } }
      }
    }
    starts.append(Int32(clamping: folded.count))
    let hits = words.hits(in: folded.span)
    var firstHits: [Int32] = []
    firstHits.reserveCapacity(starts.count)
    var next = 0
    for start in starts {
      while next < hits.count, hits[next].range.lowerBound < Int(start) { next += 1 }
      firstHits.append(Int32(clamping: next))
    }
    lists = zip(firstHits, firstHits.dropFirst()).map { lower, upper in
      var lists: WordLists = []
      for index in Int(lower)..<Int(upper) { lists.insert(hits[index].list) }
      return lists
    }
    self.hits = hits
    self.folded = folded
    self.starts = starts
    self.firstHits = firstHits
    self.words = words
  }

  private static let wall: StaticString = " | "

  /// The phrases that a block holds.
  func hits(of block: Int) -> ArraySlice<Words.Hit> {
    hits[Int(firstHits[block])..<Int(firstHits[block + 1])]
  }

  /// The folded text of a block.
  func folded(_ block: Int) -> ArraySlice<UInt8> {
    folded[Int(starts[block])..<max(Int(starts[block]), Int(starts[block + 1]) - Self.wall.utf8CodeUnitCount)]
  }

  /// Whether a block holds a phrase of a list.
  func mentions(_ list: WordList, in block: Int) -> Bool { lists[block].contains(list) }

  /// Whether a block holds a phrase of one of these lists.
  func mentions(_ lists: WordLists, in block: Int) -> Bool { !self.lists[block].isDisjoint(with: lists) }

  /// Whether a block holds any phrase.
  func mentionsAny(in block: Int) -> Bool { firstHits[block] < firstHits[block + 1] }

  /// Primary subtag of the language of a phrase.
  func language(of hit: Words.Hit) -> String { words.language(of: hit) }

  /// How many languages phrases may be of.
  var languageCount: Int { words.languageCount }

  /// Whether a phrase is the number of an article, which stands for all it lists.
  func namesArticle(_ hit: Words.Hit) -> Bool { words.hasNumber(hit) }

  /// Where a phrase of a block stands in the text of all blocks.
  func range(of hit: Words.Hit, in block: Block, of blocks: Blocks) -> Range<Int> {
    let text = blocks.text.span.extracting(block.text)
    let start = Int(starts[block.index])
    let inside = (hit.range.lowerBound - start)..<(hit.range.upperBound - start)
    let found = FoldedText.range(of: inside, in: text)
    return (block.text.lowerBound + found.lowerBound)..<(block.text.lowerBound + found.upperBound)
  }
}
