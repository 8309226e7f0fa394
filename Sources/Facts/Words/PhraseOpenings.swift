/// What some phrases of a set begin with: asked of the first word of a text, most texts need not be looked at whole.
struct PhraseOpenings: Sendable {
  /// Whether such a phrase begins with a word, or with a stem, by its number.
  fileprivate let words: [Bool]
  fileprivate let stems: [Bool]
}

extension PhraseSet {
  /// What the phrases begin with that `counts` says yes to.
  func openings(where counts: (Int) -> Bool) -> PhraseOpenings {
    // Whether the way to such a phrase leads through a node: children stand behind their parents, so that from the last
    // node back each finds its own known.
    var leads = [Bool](repeating: false, count: tree.nodes.count)
    for node in (0..<Int32(clamping: tree.nodes.count - 1)).reversed() {
      for end in tree.ends(at: node) where counts(Int(tree.ends[end])) { leads[Int(node)] = true }
      for child in tree.children(of: node) where leads[child] { leads[Int(node)] = true }
    }
    return PhraseOpenings(
      words: wordStarts.map { $0 >= 0 && leads[Int($0)] }, stems: stemStarts.map { $0 >= 0 && leads[Int($0)] })
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
