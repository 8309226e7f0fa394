internal import Languages

/// What the words of each block say for each language: every block is read once, and of long ones the beginning and the
/// end.
struct BlockTallies {
  /// Letters read at each end of a block.
  private static let letters = 110
  /// Blocks of more bytes than this are read at both ends.
  private static let longBlock = 320

  /// By index of the block: the beginning, or all of it.
  private(set) var heads: [Tally] = []
  /// By index of the block: the end of a long one.
  private(set) var tails: [Int: Tally] = [:]
  let model: LanguageModel

  /// - Parameters:
  ///   - blocks: the blocks of a page.
  ///   - model: tells languages.
  ///   - memory: words read before; the answer is the same whatever it holds.
  init(of blocks: Blocks, by model: LanguageModel, remembering memory: inout WordMemory) {
    self.model = model
    heads.reserveCapacity(blocks.all.count)
    for block in blocks.all {
      guard block.role != .code, block.words > 0 else {
        heads.append(Tally())
        continue
      }
      if block.text.count > Self.longBlock {
        heads.append(model.tally(of: blocks.text[block.text], limit: Self.letters, remembering: &memory))
        tails[block.index] = model.tally(
          of: blocks.text[Self.tail(of: block, in: blocks.text)], limit: Self.letters, remembering: &memory)
      } else {
        heads.append(model.tally(of: blocks.text[block.text], limit: Self.longBlock, remembering: &memory))
      }
    }
  }

  /// All that was read of a block.
  subscript(index: Int) -> Tally {
    guard let tail = tails[index] else { return heads[index] }
    return heads[index] + tail
  }

  /// Whether letters of a block are damaged.
  func isDamaged(_ index: Int) -> Bool {
    !heads[index].damage.isEmpty || tails[index].map { !$0.damage.isEmpty } ?? false
  }

  /// The last words of a long block.
  private static func tail(of block: Block, in text: [UInt8]) -> Range<Int> {
    var start = block.text.upperBound - letters * 5 / 4
    while start < block.text.upperBound, text[start] != 0x20 { start += 1 }
    return start..<block.text.upperBound
  }
}
