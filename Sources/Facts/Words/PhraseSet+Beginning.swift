extension PhraseSet {
  /// Whether the first word of a folded text begins a phrase that `counts` says yes to: where it does not, the text is none
  /// of these phrases and need not be looked at whole.
  func begins(_ text: Span<UInt8>, where counts: (Int) -> Bool) -> Bool {
    guard let first = firstToken(of: text) else { return false }
    if first.word >= 0, leads(from: wordStarts[Int(first.word)], counts) { return true }
    var stem = first.stem
    while stem >= 0 {
      if leads(from: stemStarts[Int(stem)], counts) { return true }
      stem = shorterStem[Int(stem)]
    }
    return false
  }

  /// What the phrases begin with that `counts` says yes to.
  func beginnings(where counts: (Int) -> Bool) -> WordBeginnings {
    var beginnings = WordBeginnings()
    words.forEachWord { word, number in
      if leads(from: wordStarts[Int(number)], counts) { beginnings.note(word: word) }
    }
    stems.forEachWord { stem, number in
      if leads(from: stemStarts[Int(number)], counts) { beginnings.note(stem: stem) }
    }
    return beginnings
  }

  /// Whether the way to such a phrase leads through a node; -1 for none.
  private func leads(from node: Int32, _ counts: (Int) -> Bool) -> Bool {
    guard node >= 0 else { return false }
    // Nodes of one depth below another stand side by side, and so do the phrases that end at them.
    var (first, last) = (Int(node), Int(node) + 1)
    while first < last {
      for end in tree.nodes[first].firstEnd..<tree.nodes[last].firstEnd where counts(Int(tree.ends[Int(end)])) {
        return true
      }
      (first, last) = (Int(tree.nodes[first].firstChild), Int(tree.nodes[last].firstChild))
    }
    return false
  }
}
