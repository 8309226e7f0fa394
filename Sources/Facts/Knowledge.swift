public import Languages

/// What a fact finder must know that is not on the page: the data of `Rules/words` and `Rules/vendors`, made ready for
/// matching. One value serves every page.
public struct Knowledge: Sendable {
  /// What things are called, in every language.
  public var words: Words = .none
  /// Tells the language of a text.
  public let languageModel = LanguageModel()

  /// Words whose languages were worked out lately.
  let wordMemories = Pool { WordMemory() }

  /// Products that reach the visitor's device for others, and how they are found.
  public var vendors: Vendors = .none { didSet { namedProducts = Once() } }

  /// Consent managers, and how they are found.
  public var managers: ConsentManagers = .none { didSet { namedProducts = Once() } }

  /// The names of all of them, made ready for the first page that needs them.
  private(set) var namedProducts = Once<NamedProducts>()

  /// Tells lines of text exports that are left over, read for the first export.
  let lineModel = Once<LineModel>()

  /// Knowledge of nothing: no words, no vendors.
  public init() {}
}
