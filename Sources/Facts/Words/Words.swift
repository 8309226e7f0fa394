internal import Packing

/// What "accept", "reject", "cookie policy" and the like are called in every language: the tables of `Rules/words`,
/// ready for matching. One object serves every page.
public final class Words: Sendable {
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
    /// Where it stands in the folded text.
    public let range: Range<Int>
    /// The number of its phrase, in the order of the tables.
    public let entry: Int32
    /// The number of its language, which `Words.language(of:)` names.
    public let language: Int16
    /// The list it stands in.
    public let list: WordList
  }

  private let phrases: PhraseSet
  /// What each phrase means, by its number.
  private let meanings: [Meaning]
  /// The languages that meanings name by their number, and the lists each has phrases in.
  private let languageNames: [String]
  private let languageLists: [WordLists]

  /// Tables made ready for matching.
  public convenience init(_ entries: [Entry]) {
    var numbers: [String: Int] = [:]
    var languageNames: [String] = []
    let meanings = entries.map { entry in
      let language = numbers[entry.language] ?? languageNames.count
      if language == languageNames.count {
        numbers[entry.language] = language
        languageNames.append(entry.language)
      }
      return Meaning(of: entry, language: language)
    }
    self.init(PhraseSet(entries.map(\.phrase)), meanings, languageNames)
  }

  private init(_ phrases: PhraseSet, _ meanings: [Meaning], _ languageNames: [String]) {
    self.phrases = phrases
    self.meanings = meanings
    self.languageNames = languageNames
    var languageLists = languageNames.map { _ in WordLists([]) }
    for meaning in meanings { languageLists[Int(meaning.language)].insert(meaning.list) }
    self.languageLists = languageLists
  }

  /// Every language that has a table.
  public var languages: Set<String> { Set(languageNames) }

  /// Whether a list has phrases in a language, so that a text without one can be said to lack it.
  public func covers(_ list: WordList, in language: String) -> Bool {
    languageNames.firstIndex(of: language).map { languageLists[$0].contains(list) } ?? false
  }

  /// Primary subtag of the language of the phrase that was found.
  public func language(of hit: Hit) -> String { languageNames[Int(hit.language)] }

  /// How many languages have a table.
  var languageCount: Int { languageNames.count }

  /// Whether the phrase that was found has a number among its words.
  func hasNumber(_ hit: Hit) -> Bool { meanings[Int(hit.entry)].hasNumber }

  /// Whether the last word of the phrase that was found may have any ending.
  func hasOpenEnd(_ hit: Hit) -> Bool { meanings[Int(hit.entry)].hasOpenEnd }

  /// No words.
  public static let none = Words([])

  /// Every phrase a folded text holds, in order of where it begins.
  public func hits(in folded: Span<UInt8>) -> [Hit] {
    phrases.matches(in: folded).map { hit($0.phrase, $0.range) }
  }

  /// Every phrase of some lists that a folded text holds, in order of where it begins.
  public func hits(of lists: WordLists, in folded: Span<UInt8>) -> [Hit] {
    phrases.matches(in: folded).filter { lists.contains(meanings[$0.phrase].list) }.map { hit($0.phrase, $0.range) }
  }

  /// The phrases that are the whole of a folded text, but for signs before and after.
  public func hits(whole folded: Span<UInt8>) -> [Hit] {
    phrases.matches(whole: folded).map { hit($0, 0..<folded.count) }
  }

  /// What the phrases of some lists begin with.
  func beginnings(of wanted: WordLists) -> WordBeginnings {
    phrases.beginnings { wanted.contains(meanings[$0].list) }
  }

  /// Those of some lists that have the whole of a folded text as a phrase.
  func lists(whole folded: Span<UInt8>, among wanted: WordLists) -> WordLists {
    var lists: WordLists = []
    guard phrases.begins(folded, where: { wanted.contains(meanings[$0].list) }) else { return lists }
    for phrase in phrases.matches(whole: folded) where wanted.contains(meanings[phrase].list) {
      lists.insert(meanings[phrase].list)
    }
    return lists
  }

  /// Whether the whole of a folded text is a phrase of a list.
  public func says(_ list: WordList, in folded: Span<UInt8>) -> Bool {
    phrases.matches(whole: folded).contains { meanings[$0].list == list }
  }

  /// Whether a folded text holds a phrase of a list.
  public func mentions(_ list: WordList, in folded: Span<UInt8>) -> Bool {
    phrases.matches(in: folded).contains { meanings[$0.phrase].list == list }
  }

  private func hit(_ index: Int, _ range: Range<Int>) -> Hit {
    let meaning = meanings[index]
    return Hit(
      range: range, entry: Int32(truncatingIfNeeded: index), language: meaning.language, list: meaning.list)
  }
}

extension Words {
  /// Tables that were packed when the program was built.
  public convenience init(packed text: StaticString) {
    var reader = PackedReader(text)
    let names = String(decoding: reader.text(), as: UTF8.self).split(separator: " ").map(String.init)
    let meanings = reader.numbers().map(Meaning.init(number:))
    self.init(PhraseSet(packed: &reader), meanings, names)
  }

  /// The tables as one text, for a program that needs them at its start.
  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(text: Array(languageNames.joined(separator: " ").utf8))
    writer.write(meanings.map(\.number))
    phrases.pack(into: &writer)
    return writer.bytes
  }
}
