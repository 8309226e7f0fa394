/// An option: how it is written, what it does. The same list parses arguments, prints help and makes completions.
struct Option: Sendable {
  let name: String
  var short: String?
  var placeholder: String?
  /// The values it takes, where they are few.
  var words: [String] = []
  let help: String
  let apply: @Sendable (String, inout Arguments) throws(UsageError) -> Void

  /// An option without a value.
  static func flag(
    _ name: String, short: String? = nil, _ help: String, _ apply: @escaping @Sendable (inout Arguments) -> Void
  ) -> Option {
    Option(name: name, short: short, help: help) { _, arguments throws(UsageError) in apply(&arguments) }
  }

  /// An option with a value of any kind.
  static func value(
    _ name: String, short: String? = nil, _ placeholder: String, words: [String] = [], _ help: String,
    _ apply: @escaping @Sendable (String, inout Arguments) throws(UsageError) -> Void
  ) -> Option {
    Option(name: name, short: short, placeholder: placeholder, words: words, help: help, apply: apply)
  }

  /// An option whose value is one of a few words.
  static func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ type: Word.Type, _ help: String,
    _ apply: @escaping @Sendable (Word, inout Arguments) -> Void
  ) -> Option where Word.RawValue == String {
    let words = type.allCases.map(\.rawValue)
    return Option(name: name, placeholder: words.joined(separator: "|"), words: words, help: help) {
      text, arguments throws(UsageError) in
      guard let word = Word(rawValue: text) else { throw .unknownWord(option: name, value: text, known: words) }
      apply(word, &arguments)
    }
  }
}
