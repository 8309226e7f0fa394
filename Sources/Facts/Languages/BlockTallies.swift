internal import Languages

/// What the words of each block say for each language: every block is read once, and of long ones the beginning and the
/// end.
struct BlockTallies {
  /// Letters read at each end of a block.
  private static let letters = 110
  /// Blocks of more bytes than this are read at both ends.
  static let longBlock = 320

  /// All that was read of each block, by its index.
  private(set) var all: [Tally] = []
  /// How likely each language is by it; nil where one word or none could tell.
  private var likelihoods: [Likelihoods?] = []
  /// By index of a long block: its beginning and its end.
  private(set) var ends: [Int: (first: Tally, last: Tally)] = [:]
  let model: LanguageModel
  private let memories: Pool<WordMemory>

  /// - Parameters:
  ///   - blocks: the blocks of a page.
  ///   - model: tells languages.
  ///   - memories: words read before; the answer is the same whatever they hold.
  init(of blocks: Blocks, by model: LanguageModel, remembering memories: Pool<WordMemory>) {
    self.model = model
    self.memories = memories
    all.reserveCapacity(blocks.all.count)
    likelihoods.reserveCapacity(blocks.all.count)
    memories.lend { memory in
      for index in blocks.all.indices { read(index, of: blocks, remembering: &memory) }
    }
  }

  private mutating func read(_ index: Int, of blocks: Blocks, remembering memory: inout WordMemory) {
    let text = blocks.all[index].text
    if blocks.all[index].role == .code || blocks.all[index].words == 0 {
      all.append(Tally())
    } else if text.count > Self.longBlock {
      let first = model.tally(of: blocks.text[text], limit: Self.letters, remembering: &memory)
      let last = model.tally(
        of: blocks.text[Self.tail(of: text, in: blocks.text)], limit: Self.letters, remembering: &memory)
      ends[index] = (first, last)
      all.append(first + last)
    } else {
      all.append(model.tally(of: blocks.text[text], limit: Self.longBlock, remembering: &memory))
    }
    likelihoods.append(all[index].words < 2 ? nil : model.likelihoods(of: all[index]))
  }

  /// How likely each language is by what was read of a block; nil where there is nothing to tell it by.
  func likelihoods(of index: Int) -> Likelihoods? { likelihoods[index] ?? model.likelihoods(of: all[index]) }

  /// How surely a block is in another language than expected.
  func difference(of index: Int, from expected: ExpectedLanguage) -> Difference? {
    model.difference(of: all[index], likelihoods(of: index), from: expected)
  }

  /// What the words of some other text of the page say.
  func tally(of text: ArraySlice<UInt8>) -> Tally {
    memories.lend { memory in model.tally(of: text, remembering: &memory) }
  }

  /// Whether letters of a block are damaged.
  func isDamaged(_ index: Int) -> Bool { !all[index].damage.isEmpty }

  /// The last words of a long block.
  private static func tail(of block: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = block.upperBound - letters * 5 / 4
    while start < block.upperBound, text[start] != 0x20 { start += 1 }
    return start..<block.upperBound
  }
}
