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
