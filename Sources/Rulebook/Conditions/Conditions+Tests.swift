/// The tests a value can be held against, by its type. Tests that stand side by side must all hold.
extension Conditions {
  @_semantics("optimize.sil.specialize.generic.never")
  func test<Owner: Fact>(
    _ node: YAMLNode, of reading: Reading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    if case .mapping(let entries) = node.content {
      let tests = entries.compactMap { test($0, of: reading, &mistakes) }
      guard !entries.isEmpty else {
        mistakes.add("a test is empty", at: node.mark)
        return nil
      }
      return tests.count == entries.count ? Truth.all(tests) : nil
    }
    return bareTest(node, of: reading, &mistakes)
  }

  /// A bare value: the property is just that.
  @_semantics("optimize.sil.specialize.generic.never")
  private func bareTest<Owner: Fact>(
    _ node: YAMLNode, of reading: Reading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    switch reading {
    case .truth(let read):
      guard let wanted = node.truth("this property", &mistakes) else { return nil }
      return Test { read($0, $1).map { $0 == wanted } }
    case .number(let read):
      guard let wanted = node.number("this property", &mistakes) else { return nil }
      return Test { read($0, $1).map { $0 == wanted } }
    case .word(let reading):
      return node.word("this property", among: reading.known, &mistakes).map { reading.isOneOf([$0]) }
    case .code(let read), .language(let read):
      guard let wanted = node.text("this property", &mistakes) else { return nil }
      return Test { read($0, $1).map { $0 == wanted } }
    case .text:
      mistakes.add("a text is asked with says, mentions or words", at: node.mark)
      return nil
    case .list:
      mistakes.add("a list is asked with some, none, every or count", at: node.mark)
      return nil
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func test<Owner: Fact>(
    _ entry: YAMLNode.Entry, of reading: Reading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    let known = Conditions.tests(for: reading)
    guard known.contains(entry.key) else {
      mistakes.add("a \(reading.kindName) has no test '\(entry.key)'", at: entry.mark, word: entry.key, known: known)
      return nil
    }
    if entry.key == "known" {
      guard let wanted = entry.value.truth("'known'", &mistakes) else { return nil }
      guard let isKnown = isKnown(reading) else { return nil }
      return Test { fact, scene in isKnown(fact, scene) == wanted }
    }
    switch reading {
    case .truth(let read): return comparison(entry, read, of: Owner.self, &mistakes) { $0.truthRead }
    case .number(let read): return numberTest(entry, read, &mistakes)
    case .word(let word): return wordTest(entry, word, &mistakes)
    case .code(let read), .language(let read): return codeTest(entry, read, &mistakes)
    case .text(let read): return textTest(entry, read, &mistakes)
    case .list(let list): return listTest(entry, list, &mistakes)
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func numberTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, _ read: @escaping Read<Owner, Double>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard entry.key == "at_least" || entry.key == "at_most" else {
      return comparison(entry, read, of: Owner.self, &mistakes) { $0.numberRead }
    }
    guard let bound = entry.value.number("'\(entry.key)'", &mistakes) else { return nil }
    if entry.key == "at_least" { return Test { read($0, $1).map { $0 >= bound } } }
    return Test { read($0, $1).map { $0 <= bound } }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func wordTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, _ reading: WordReading<Owner>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard entry.key == "any_of" || entry.key == "none_of" else {
      return comparison(entry, reading.name, of: Owner.self, &mistakes) { $0.identifier }
    }
    guard let wanted = identifiers(listed: entry.value, "'\(entry.key)'", known: reading.known, &mistakes) else {
      return nil
    }
    let isOne = reading.isOneOf(wanted)
    return entry.key == "any_of" ? isOne : Truth.not(isOne)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func codeTest<Owner: Fact>(
    _ entry: YAMLNode.Entry, _ read: @escaping Read<Owner, String>, _ mistakes: inout Mistakes
  ) -> Test<Owner>? {
    guard entry.key == "any_of" || entry.key == "none_of" else {
      return comparison(entry, read, of: Owner.self, &mistakes) { $0.identifier }
    }
    guard let listed = identifiers(listed: entry.value, "'\(entry.key)'", known: nil, &mistakes) else { return nil }
    let wanted = Identifiers(wanted: Set(listed), isNegated: entry.key == "none_of")
    return Test { read($0, $1).map(wanted.holds) }
  }

  /// `same_as` and `differs_from`: another property of the same type.
  @_semantics("optimize.sil.specialize.generic.never")
  private func comparison<Owner: Fact, Value: Equatable & Sendable>(
    _ entry: YAMLNode.Entry, _ read: @escaping Read<Owner, Value>, of type: Owner.Type, _ mistakes: inout Mistakes,
    _ value: (Reading<Owner>) -> Read<Owner, Value>?
  ) -> Test<Owner>? {
    guard let path = entry.value.text("'\(entry.key)'", &mistakes) else { return nil }
    guard let other = reading(path, of: type, at: entry.value.mark, &mistakes) else { return nil }
    guard let otherRead = value(other) else {
      mistakes.add("'\(path)' is a \(other.kindName), which this property cannot be held against", at: entry.value.mark)
      return nil
    }
    let wantsSame = entry.key == "same_as"
    return Test { fact, scene in
      guard let left = read(fact, scene), let right = otherRead(fact, scene) else { return nil }
      return (left == right) == wantsSame
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func isKnown<Owner: Fact>(_ reading: Reading<Owner>) -> (@Sendable (Owner, Owner.World) -> Bool)? {
    switch reading {
    case .truth(let read): { read($0, $1) != nil }
    case .number(let read): { read($0, $1) != nil }
    case .word(let reading): { reading.name($0, $1) != nil }
    case .code(let read), .language(let read), .text(let read): { read($0, $1) != nil }
    case .list: nil
    }
  }

  private static func tests<Owner: Fact>(for reading: Reading<Owner>) -> [String] {
    switch reading {
    case .truth: ["known", "same_as", "differs_from"]
    case .number: ["at_least", "at_most", "known", "same_as", "differs_from"]
    case .word, .code, .language: ["any_of", "none_of", "known", "same_as", "differs_from"]
    case .text: ["says", "mentions", "words", "known"]
    case .list: ["some", "none", "every", "count"]
    }
  }
}

extension Reading {
  /// The type in one word, for mistakes.
  var kindName: String {
    switch self {
    case .truth: "truth"
    case .number: "number"
    case .word: "word"
    case .code: "identifier"
    case .language: "language"
    case .text: "text"
    case .list: "list"
    }
  }

  fileprivate var truthRead: Read<Owner, Bool>? {
    if case .truth(let read) = self { read } else { nil }
  }

  fileprivate var numberRead: Read<Owner, Double>? {
    if case .number(let read) = self { read } else { nil }
  }
}
