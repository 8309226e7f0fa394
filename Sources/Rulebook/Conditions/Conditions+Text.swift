internal import Facts

/// Tests of what a reader reads. Texts are folded first: case, diacritics, dotted and dotless i, white space.
extension Conditions {
  /// `says` (the whole text is one of these phrases), `mentions` (holds one of them), `words` (holds a phrase of a list
  /// of `Rules/words`).
  @_semantics("optimize.sil.specialize.generic.never")
  func textTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, _ read: @escaping Read<Owner, String>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    switch entry.key {
    case "words": return wordsTest(entry.value, read, &mistakes)
    default:
      guard let phrases = phrases(entry.value, "'\(entry.key)'", &mistakes) else { return nil }
      if entry.key == "says" {
        return Test { read($0, $1).map { !phrases.matches(whole: Folding.fold($0).span).isEmpty } }
      }
      return Test { read($0, $1).map { !phrases.matches(in: Folding.fold($0).span).isEmpty } }
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func wordsTest<Owner: Fact>(
    _ node: YAMLNode, _ read: @escaping Read<Owner, String>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    let names = WordList.allCases.map(\.rawValue)
    guard let listed = identifiers(listed: node, "'words'", known: names, &mistakes) else { return nil }
    let lists = WordLists(listed.compactMap(WordList.init(rawValue:)))
    let words = knowledge.value.words
    return Test { read($0, $1).map { !words.hits(of: lists, in: Folding.fold($0).span).isEmpty } }
  }

  /// Phrases: a list of them, or lists by language.
  private func phrases(_ node: YAMLNode, _ what: String, _ mistakes: inout Mistakes) -> PhraseSet? {
    var phrases: [Phrase] = []
    switch node.content {
    case .mapping(let entries):
      for entry in entries { phrases += self.phrases(listed: entry.value, what, &mistakes) }
    case .list, .scalar: phrases = self.phrases(listed: node, what, &mistakes)
    }
    return phrases.isEmpty ? nil : PhraseSet(phrases)
  }

  private func phrases(listed node: YAMLNode, _ what: String, _ mistakes: inout Mistakes) -> [Phrase] {
    guard let items = node.list(what, &mistakes) else { return [] }
    if items.isEmpty { mistakes.add("\(what) is empty", at: node.mark) }
    return items.compactMap { item in
      guard let text = item.text("a phrase", &mistakes) else { return nil }
      do {
        return try Phrase(text)
      } catch {
        mistakes.add("\(error)", at: item.mark)
        return nil
      }
    }
  }
}
