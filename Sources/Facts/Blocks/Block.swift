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

extension Block {
  /// The block with another role.
  func with(role: Role) -> Block {
    Block(
      index: index, node: node, range: range, text: text, role: role, region: region, visibility: visibility,
      words: words, linkedBytes: linkedBytes, language: language)
  }
}

/// Whether the saved styles show something. Unknown stays unknown.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
  case shown, hidden, unknown
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
