internal import Pages

/// Whether and how an article says when it was published.
public enum DateSign: String, Sendable, Hashable, CaseIterable {
  /// A reader sees it.
  case visible
  /// Only a program sees it: a `time` element without text, `datePublished`.
  case hidden
  /// It does not say.
  case none
  /// The capture cannot show it.
  case unknown
}

extension DateSign {
  /// What an article shows; nil for what is no article.
  init?(of facts: Facts, claims: PageClaims) {
    guard facts.kind == .article else { return nil }
    let (blocks, blockWords, tree) = (facts.blocks, facts.blockWords, facts.page.tree)
    let isVisible = blocks.all.contains { block in
      guard block.visibility != .hidden, block.role != .title, block.region != .comments else { return false }
      guard block.words <= 24 else { return false }
      return DateLine.holdsDate(blockWords.folded(block.index), words: block.words) {
        blockWords.hits(of: block.index).count { $0.list == .monthName }
      }
    }
    if isVisible {
      self = .visible
    } else if facts.page.capture.kind == .text || !facts.cuts.isEmpty {
      self = .unknown
    } else {
      self = claims.isDated || tree.hasElement(.time) ? .hidden : .none
    }
  }
}
