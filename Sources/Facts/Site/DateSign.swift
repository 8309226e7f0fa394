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
  init?(of facts: Facts, claims: PageClaims, words: Words) {
    guard facts.kind == .article else { return nil }
    let (blocks, tree) = (facts.blocks, facts.page.tree)
    let isVisible = blocks.all.contains { block in
      guard block.visibility != .hidden, block.role != .title, block.region != .comments else { return false }
      guard block.words <= 24 else { return false }
      let folded = Folding.fold(Array(blocks.text[block.text]))
      return DateLine.holdsDate(folded, words: block.words) { words.hits(of: [.monthName], in: folded).count }
    }
    if isVisible {
      self = .visible
    } else if facts.page.capture.kind == .text || !facts.page.cuts.isEmpty {
      self = .unknown
    } else {
      self = claims.isDated || tree.nodes.contains { tree.tag(of: $0) == .time } ? .hidden : .none
    }
  }
}
