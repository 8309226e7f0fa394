extension Script {
  /// Whether the names of a call end with the word at `index`: `_paq.push`, `window._paq.push`, `(x = x || []).push`.
  ///
  /// - Parameters:
  ///   - names: the names of the call, as places in `hashes`.
  ///   - sort: what sort of call it is.
  ///   - hashes: the hashes of names.
  ///   - index: the word that the last name has.
  func isPath(
    _ names: ArraySlice<Int32>, _ sort: CallShape.Kind, _ hashes: [UInt32], endingAt index: Int
  ) -> Bool {
    var word = index
    for name in names.dropLast().reversed() {
      guard kind(at: word - 1) == .dot || kind(at: word - 1) == .optionalDot else { return false }
      word -= 2
      let hash = hashes[Int(name)]
      if kind(at: word) == .closeParenthesis, let open = partner(of: word), word - open < 24 {
        return (open..<word).contains { tokens[$0].kind == .name && tokens[$0].hash == hash }
      }
      guard kind(at: word) == .name, tokens[word].hash == hash else { return false }
    }
    switch sort {
    case .construction: return isName("new", at: word - 1)
    case .call, .assignment:
      guard kind(at: word - 1) == .dot else { return !isName("function", at: word - 1) }
      return isName("window", at: word - 2) || isName("self", at: word - 2)
        || isName("globalThis", at: word - 2) || tokens[word].range.count > 6
        || names.count == 1 && isName("push", at: word)
    }
  }
}
