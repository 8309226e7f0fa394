public import Languages

/// What a fact finder must know that is not on the page: the data of `Rules/words` and `Rules/vendors`, made ready for
/// matching. One object serves every page.
public final class Knowledge: Sendable {
  /// What things are called, in every language.
  public let words: Words
  /// Tells the language of a text.
  public let languageModel = LanguageModel()

  /// Words whose languages were worked out lately.
  let wordMemories = Pool { WordMemory() }

  /// Products that reach the visitor's device for others, and how they are found.
  public let vendors: Vendors

  /// Consent managers, and how they are found.
  public let managers: ConsentManagers

  /// The names of all of them, made ready for the first page that needs them.
  let namedProducts = Once<NamedProducts>()

  /// What the names of pages that tell who publishes begin with, worked out for the first page.
  let identityBeginnings = Once<WordBeginnings>()

  /// Tells lines of text exports that are left over, read for the first export.
  let lineModel = Once<LineModel>()

  /// Knowledge of some words, vendors and managers.
  public init(words: Words = .none, vendors: Vendors = .none, managers: ConsentManagers = .none) {
    self.words = words
    self.vendors = vendors
    self.managers = managers
  }
}
