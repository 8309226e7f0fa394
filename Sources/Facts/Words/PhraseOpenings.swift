/// What some phrases of a set begin with: asked of the first word of a text, most texts need not be looked at whole.
struct PhraseOpenings: Sendable {
  /// Whether such a phrase begins with a word, or with a stem, by its number.
  fileprivate let words: [Bool]
  fileprivate let stems: [Bool]
}

extension PhraseSet {
  /// What the phrases begin with that `counts` says yes to.
  func openings(where counts: (Int) -> Bool) -> PhraseOpenings {
    PhraseOpenings(
      words: wordStarts.map { $0 >= 0 && leads(from: $0, counts) },
      stems: stemStarts.map { $0 >= 0 && leads(from: $0, counts) })
  }

  /// Whether the way to such a phrase leads through a node.
  private func leads(from node: Int32, _ counts: (Int) -> Bool) -> Bool {
    tree.ends(at: node).contains { counts(Int(tree.ends[$0])) }
      || tree.children(of: node).contains { leads(from: Int32(clamping: $0), counts) }
  }

  /// Whether a folded text begins as such a phrase does.
  func begins(_ text: Span<UInt8>, as openings: PhraseOpenings) -> Bool {
    guard let first = firstToken(of: text) else { return false }
    if first.word >= 0, openings.words[Int(first.word)] { return true }
    var stem = first.stem
    while stem >= 0 {
      if openings.stems[Int(stem)] { return true }
      stem = shorterStem[Int(stem)]
    }
    return false
  }
}
