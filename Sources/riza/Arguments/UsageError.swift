import Rulebook

/// A mistake in the arguments.
enum UsageError: Error, CustomStringConvertible {
  case unknownCommand(String)
  case unknownOption(String, known: [String])
  case needsValue(option: String, placeholder: String)
  case takesNoValue(option: String)
  case unknownWord(option: String, value: String, known: [String])
  case badValue(option: String, value: String, expected: String)
  case needsOperand(String)
  case tooManyOperands(String)

  /// The mistake in one sentence, with what was probably meant.
  var description: String {
    switch self {
    case .unknownCommand(let word):
      "there is no command '\(word)'\(meant(word, Command.allCases.map(\.rawValue))); see riza --help"
    case .unknownOption(let option, let known):
      "there is no option '\(option)'\(meant(option, known)); see --help"
    case .needsValue(let option, let placeholder):
      "\(option) needs a value: \(option) \(placeholder)"
    case .takesNoValue(let option):
      "\(option) takes no value"
    case .unknownWord(let option, let value, let known):
      "\(option) cannot be '\(value)'\(meant(value, known)); it can be \(known.joined(separator: ", "))"
    case .badValue(let option, let value, let expected):
      "\(option) cannot be '\(value)'; it must be \(expected)"
    case .needsOperand(let sentence), .tooManyOperands(let sentence):
      sentence
    }
  }

  private func meant(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}
