public import Facts

/// Reads a table of `Rules/words`: the language, and for each list its phrases.
public enum WordsFile {
  /// The phrases of one file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - mistakes: takes what is wrong: unknown lists, mistaken phrases, phrases given twice.
  /// - Returns: the entries, in the order written; those that can be read, where some cannot.
  public static func entries(of bytes: [UInt8], mistakes: inout Mistakes) -> [Words.Entry] {
    YAML.read(bytes, mistakes: &mistakes).map { entries(in: $0, mistakes: &mistakes) } ?? []
  }

  /// The phrases of one file that has been read.
  static func entries(in node: YAMLNode, mistakes: inout Mistakes) -> [Words.Entry] {
    guard
      let fields = node.fields("a table of words", required: ["language", "lists"], &mistakes),
      let language = fields.text("language", &mistakes),
      isSubtag(language, at: fields["language"], &mistakes),
      let lists = fields["lists"]?.entries("'lists'", &mistakes)
    else { return [] }
    var entries: [Words.Entry] = []
    for entry in lists {
      guard let list = WordList(rawValue: entry.key) else {
        mistakes.add(
          "there is no list '\(entry.key)'", at: entry.mark, word: entry.key, known: WordList.allCases.map(\.rawValue))
        continue
      }
      entries += phrases(of: entry.value, list, &mistakes).map {
        Words.Entry(phrase: $0, list: list, language: language)
      }
    }
    return entries
  }

  private static func isSubtag(_ language: String, at node: YAMLNode?, _ mistakes: inout Mistakes) -> Bool {
    let isSubtag = language.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if !isSubtag, let node { mistakes.add("a language is named by its primary subtag, as 'tr'", at: node.mark) }
    return isSubtag
  }

  private static func phrases(of node: YAMLNode, _ list: WordList, _ mistakes: inout Mistakes) -> [Phrase] {
    var known: Set<[UInt8]> = []
    return (node.list("'\(list.rawValue)'", &mistakes) ?? []).compactMap { item in
      guard let text = item.text("a phrase", &mistakes) else { return nil }
      let folded = Folding.fold(text)
      if !known.insert(folded).inserted { mistakes.add("'\(text)' is given twice", at: item.mark) }
      do {
        return try Phrase(text, folded: folded)
      } catch {
        mistakes.add("\(error)", at: item.mark)
        return nil
      }
    }
  }
}
