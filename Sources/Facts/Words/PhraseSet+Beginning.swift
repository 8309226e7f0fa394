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

  /// Whether the way to such a phrase leads through a node; -1 for none. As deep as a phrase has words.
  private func leads(from node: Int32, _ counts: (Int) -> Bool) -> Bool {
    guard node >= 0 else { return false }
    for end in tree.ends(at: node) where counts(Int(tree.ends[end])) { return true }
    for child in tree.children(of: node) where leads(from: Int32(clamping: child), counts) { return true }
    return false
  }
}
