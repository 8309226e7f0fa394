/// What "accept", "reject", "cookie policy" and the like are called in every language: the tables of `Rules/words`,
/// ready for matching.
public struct Words: Sendable {
  /// A phrase of a table, its list and its language.
  public struct Entry: Sendable, Hashable {
    /// The phrase.
    public let phrase: Phrase
    /// The list it stands in.
    public let list: WordList
    /// Primary subtag of its language.
    public let language: String

    /// An entry from its parts.
    public init(phrase: Phrase, list: WordList, language: String) {
      self.phrase = phrase
      self.list = list
      self.language = language
    }
  }

  /// A phrase found in a text.
  public struct Hit: Sendable, Hashable {
    /// The list it stands in.
    public let list: WordList
    /// Primary subtag of its language.
    public let language: String
    /// Its index in `Words.entries`.
    public let entry: Int
    /// Where it stands in the folded text.
    public let range: Range<Int>
  }

  /// All entries, in the order given.
  public let entries: [Entry]
  private let phrases: PhraseSet
  private let languagesOfLists: [WordList: Set<String>]

  /// Every language that has a table.
  public let languages: Set<String>

  /// Whether a list has phrases in a language, so that a text without one can be said to lack it.
  public func covers(_ list: WordList, in language: String) -> Bool {
    languagesOfLists[list]?.contains(language) == true
  }

  /// Tables made ready for matching.
  public init(_ entries: [Entry]) {
    self.entries = entries
    phrases = PhraseSet(entries.map(\.phrase))
    var languagesOfLists: [WordList: Set<String>] = [:]
    var last: Entry?
    // Entries come list by list: only the first of each can bring something new.
    for entry in entries where last?.list != entry.list || last?.language != entry.language {
      languagesOfLists[entry.list, default: []].insert(entry.language)
      last = entry
    }
    self.languagesOfLists = languagesOfLists
    languages = languagesOfLists.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// No words.
  public static let none = Words([])

  /// Every phrase a folded text holds, in order of where it begins.
  public func hits(in folded: Span<UInt8>) -> [Hit] {
    phrases.matches(in: folded).map { hit($0.phrase, $0.range) }
  }

  /// Every phrase of some lists that a folded text holds, in order of where it begins.
  public func hits(of lists: WordLists, in folded: Span<UInt8>) -> [Hit] {
    phrases.matches(in: folded).filter { lists.contains(entries[$0.phrase].list) }.map { hit($0.phrase, $0.range) }
  }

  /// The phrases that are the whole of a folded text, but for signs before and after.
  public func hits(whole folded: Span<UInt8>) -> [Hit] {
    phrases.matches(whole: folded).map { hit($0, 0..<folded.count) }
  }

  /// Whether the whole of a folded text is a phrase of a list.
  public func says(_ list: WordList, in folded: Span<UInt8>) -> Bool {
    phrases.matches(whole: folded).contains { entries[$0].list == list }
  }

  /// Whether a folded text holds a phrase of a list.
  public func mentions(_ list: WordList, in folded: Span<UInt8>) -> Bool {
    phrases.matches(in: folded).contains { entries[$0.phrase].list == list }
  }

  private func hit(_ index: Int, _ range: Range<Int>) -> Hit {
    Hit(list: entries[index].list, language: entries[index].language, entry: index, range: range)
  }
}
