/// Something rules can ask of a fact: its name, one sentence, and how it is read.
struct Property<Owner: Fact>: Sendable {
  /// What rules call it: `asks_consent`.
  let name: String
  /// One sentence for rule authors.
  let doc: String
  /// How it is read, and what type it has.
  let reading: Reading<Owner>
}

/// How a value is read from a fact; nil where the capture cannot show it.
typealias Read<Owner: Fact, Value> = @Sendable (Owner, Owner.World) -> Value?

/// Properties are declared with one closure: of the fact alone, or of the fact and what it stands among.
extension Property {
  /// Yes or no.
  static func truth(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> Bool?) -> Self {
    truth(name, doc) { fact, _ in read(fact) }
  }

  /// Yes or no.
  static func truth(_ name: String, _ doc: String, _ read: @escaping Read<Owner, Bool>) -> Self {
    Property(name: name, doc: doc, reading: .truth(read))
  }

  /// A number.
  static func number(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> Double?) -> Self {
    number(name, doc) { fact, _ in read(fact) }
  }

  /// A number.
  static func number(_ name: String, _ doc: String, _ read: @escaping Read<Owner, Double>) -> Self {
    Property(name: name, doc: doc, reading: .number(read))
  }

  /// One of the words of an enumeration.
  static func word<Word: Vocabulary>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> Word?
  ) -> Self {
    word(name, doc) { fact, _ in read(fact) }
  }

  /// One of the words of an enumeration.
  static func word<Word: Vocabulary>(_ name: String, _ doc: String, _ read: @escaping Read<Owner, Word>) -> Self {
    Property(name: name, doc: doc, reading: .word(WordReading(read)))
  }

  /// An identifier, compared letter by letter: a language's subtag, a vendor's id.
  static func code(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> String?) -> Self {
    code(name, doc) { fact, _ in read(fact) }
  }

  /// An identifier, compared letter by letter.
  static func code(_ name: String, _ doc: String, _ read: @escaping Read<Owner, String>) -> Self {
    Property(name: name, doc: doc, reading: .code(read))
  }

  /// The primary subtag of a language, which messages call by its name.
  static func language(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> String?) -> Self {
    language(name, doc) { fact, _ in read(fact) }
  }

  /// The primary subtag of a language, which messages call by its name.
  static func language(_ name: String, _ doc: String, _ read: @escaping Read<Owner, String>) -> Self {
    Property(name: name, doc: doc, reading: .language(read))
  }

  /// What a reader reads, compared as folded words.
  static func text(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> String?) -> Self {
    text(name, doc) { fact, _ in read(fact) }
  }

  /// What a reader reads, compared as folded words.
  static func text(_ name: String, _ doc: String, _ read: @escaping Read<Owner, String>) -> Self {
    Property(name: name, doc: doc, reading: .text(read))
  }

  /// Facts that belong to this one.
  static func list<Element: Fact>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> [Element]
  ) -> Self where Element.World == Owner.World {
    list(name, doc) { fact, _ in read(fact) }
  }

  /// Facts that belong to this one.
  static func list<Element: Fact>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (Owner, Owner.World) -> [Element]
  ) -> Self where Element.World == Owner.World {
    Property(name: name, doc: doc, reading: .list(ListReading(of: read)))
  }

  /// Identifiers.
  static func codes(_ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> [String]) -> Self {
    Property(name: name, doc: doc, reading: .list(ListReading(ofCodes: read)))
  }

  /// Words of an enumeration.
  static func words<Word: Vocabulary>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (Owner) -> [Word]
  ) -> Self {
    Property(name: name, doc: doc, reading: .list(ListReading(ofWords: read)))
  }
}

/// An enumeration whose cases rules name.
typealias Vocabulary = RawRepresentable<String> & CaseIterable & Hashable & Sendable

/// How a property is read, by its type.
enum Reading<Owner: Fact>: Sendable {
  case truth(Read<Owner, Bool>)
  case number(Read<Owner, Double>)
  case word(WordReading<Owner>)
  case code(Read<Owner, String>)
  case language(Read<Owner, String>)
  case text(Read<Owner, String>)
  case list(ListReading<Owner>)

  /// The type, for rule authors.
  var typeName: String {
    switch self {
    case .truth: "true or false"
    case .number: "number"
    case .word(let reading): "one of \(reading.known.joined(separator: ", "))"
    case .code: "identifier"
    case .language: "language"
    case .text: "text"
    case .list(let reading): "list of \(reading.elementName)"
    }
  }

  /// The value as identifiers compare it, for `same_as`; nil for types that have no such value.
  var identifier: Read<Owner, String>? {
    switch self {
    case .word(let reading): reading.name
    case .code(let read), .language(let read): read
    case .truth, .number, .text, .list: nil
    }
  }
}

/// A property whose values are the cases of an enumeration; rules are compiled to cases, so no text is compared.
struct WordReading<Owner: Fact>: Sendable {
  /// The words, as rules write them.
  let known: [String]
  /// The word of a fact.
  let name: Read<Owner, String>
  /// A test for being one of some words.
  let isOneOf: @Sendable (_ words: [String]) -> Test<Owner>

  init<Word: Vocabulary>(_ read: @escaping Read<Owner, Word>) {
    known = Word.allCases.map(\.rawValue)
    name = { fact, scene in read(fact, scene)?.rawValue }
    isOneOf = { words in
      // A rule names few words: a set would hash each answer.
      let wanted = words.compactMap(Word.init(rawValue:))
      if wanted.count == 1, let only = wanted.first { return Test { read($0, $1).map { $0 == only } } }
      return Test { read($0, $1).map(wanted.contains) }
    }
  }

  init(known: [String], name: @escaping Read<Owner, String>, isOneOf: @escaping @Sendable ([String]) -> Test<Owner>) {
    self.known = known
    self.name = name
    self.isOneOf = isOneOf
  }
}
