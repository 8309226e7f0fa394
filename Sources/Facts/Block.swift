public import Pages

/// What a reader sees as one piece: paragraph, heading, item, cell, label, a line of a text export.
public struct Block: Sendable, Hashable {
  /// Position among the page's blocks, in reading order.
  public let index: Int
  /// The element that holds the block.
  public let node: NodeID
  /// The block in the source, markup between its first and last character included.
  public let range: Range<Int>
  /// Its text in `Blocks.text`: references resolved, white space folded to single spaces, trimmed.
  public let text: Range<Int>
  /// What kind of piece it is.
  public let role: Role
  /// Which part of the page it stands in.
  public let region: Region
  /// Whether the saved styles show it.
  public let visibility: Visibility
  /// How many words it has.
  public let words: Int
  /// How many bytes of its text are the text of links.
  public let linkedBytes: Int
  /// Which language it is in, where that can be told.
  public var language: BlockLanguage?

  /// What kind of piece a block is.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case heading, paragraph, item, cell, label, caption, quotation, code, control, line, title
  }

  /// The part of a page a block stands in.
  public enum Region: String, Sendable, Hashable, CaseIterable {
    case main, header, navigation, aside, footer, notice, form, comments, unknown
  }
}

/// Whether the saved styles show something. Unknown stays unknown.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
  case shown, hidden, unknown
}

/// The blocks of a page and their text.
public struct Blocks: Sendable {
  /// The blocks in reading order.
  public var all: [Block]
  /// The text of all blocks, UTF-8.
  public let text: [UInt8]

  /// The text of a block.
  public func text(of block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// Blocks from their list and their text.
  public init(all: [Block], text: [UInt8]) {
    self.all = all
    self.text = text
  }
}

/// What a page was published as.
public enum PageKind: String, Sendable, Hashable, CaseIterable {
  case article, product, listing, home, policy, form, other
}

/// The blocks a page was published for, as ranges of block indices.
public struct MainText: Sendable, Hashable {
  /// The blocks, in reading order.
  public let blocks: [Int]
  /// The headline among them or above them.
  public let title: Int?
  /// How sure it is that these are the ones.
  public let confidence: Confidence

  /// A main text.
  public init(blocks: [Int], title: Int?, confidence: Confidence) {
    self.blocks = blocks
    self.title = title
    self.confidence = confidence
  }
}

/// How sure something is.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high

  /// From low to high.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    switch (left, right) {
    case (.low, .medium), (.low, .high), (.medium, .high): true
    default: false
    }
  }
}
