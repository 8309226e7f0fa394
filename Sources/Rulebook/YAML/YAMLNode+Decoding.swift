/// Reading values out of nodes. Each function notes what is wrong and answers nil, so that reading goes on and every
/// mistake of a file is found at once.
extension YAMLNode {
  /// The scalar's text; empty text is a mistake.
  public func text(_ what: String, _ mistakes: inout Mistakes) -> String? {
    guard case .scalar(let text) = content else {
      mistakes.add("\(what) must be text, not \(kindName)", at: mark)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      mistakes.add("\(what) is empty", at: mark)
      return nil
    }
    return text
  }

  /// `true` or `false`.
  public func truth(_ what: String, _ mistakes: inout Mistakes) -> Bool? {
    switch content {
    case .scalar("true"): return true
    case .scalar("false"): return false
    default:
      mistakes.add("\(what) must be true or false", at: mark)
      return nil
    }
  }

  /// A number, with a point where it has decimals.
  public func number(_ what: String, _ mistakes: inout Mistakes) -> Double? {
    guard case .scalar(let text) = content, let number = Double(text), number.isFinite else {
      mistakes.add("\(what) must be a number", at: mark)
      return nil
    }
    return number
  }

  /// One of the words an enumeration knows.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ what: String, of type: Word.Type, _ mistakes: inout Mistakes
  ) -> Word? where Word.RawValue == String {
    if case .scalar(let text) = content, let word = Word(rawValue: text) { return word }
    return word(what, among: type.allCases.map(\.rawValue), &mistakes).flatMap(Word.init(rawValue:))
  }

  /// One of the words known here.
  public func word(_ what: String, among known: [String], _ mistakes: inout Mistakes) -> String? {
    guard let text = text(what, &mistakes) else { return nil }
    guard known.contains(text) else {
      mistakes.add("\(what) cannot be '\(text)'", at: mark, word: text, known: known)
      return nil
    }
    return text
  }

  /// The items of a list.
  public func list(_ what: String, _ mistakes: inout Mistakes) -> [YAMLNode]? {
    guard case .list(let items) = content else {
      mistakes.add("\(what) must be a list, not \(kindName)", at: mark)
      return nil
    }
    return items
  }

  /// The texts of a list, or one text alone.
  public func texts(_ what: String, _ mistakes: inout Mistakes) -> [String] {
    guard case .list(let items) = content else { return text(what, &mistakes).map { [$0] } ?? [] }
    return items.compactMap { $0.text(what, &mistakes) }
  }

  /// The entries of a mapping whose keys are data: any key is right.
  public func entries(_ what: String, _ mistakes: inout Mistakes) -> [Entry]? {
    guard case .mapping(let entries) = content else {
      mistakes.add("\(what) must be a mapping, not \(kindName)", at: mark)
      return nil
    }
    return entries
  }

  /// The entries of a mapping whose keys are known: others, and required ones that lack, are mistakes.
  public func fields(
    _ what: String, required: [String], optional: [String] = [], _ mistakes: inout Mistakes
  ) -> Fields? {
    guard let entries = entries(what, &mistakes) else { return nil }
    for entry in entries where !optional.contains(entry.key) && !required.contains(entry.key) {
      let free = (required + optional).filter { key in !entries.contains { $0.key == key } }
      mistakes.add("\(what) has no '\(entry.key)'", at: entry.mark, word: entry.key, known: free)
    }
    for key in required where !entries.contains(where: { $0.key == key }) {
      mistakes.add("\(what) needs '\(key)'", at: mark)
    }
    return Fields(mark: mark, entries: entries)
  }
}

/// The entries of a mapping whose keys are known.
public struct Fields: Sendable {
  /// Where the mapping begins.
  public let mark: YAMLNode.Mark
  /// Its entries, as written.
  public let entries: [YAMLNode.Entry]

  /// The value of a key, where it is given.
  public subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The text of a key, where it is given.
  public func text(_ key: String, _ mistakes: inout Mistakes) -> String? { self[key]?.text("'\(key)'", &mistakes) }

  /// The texts of a key, where it is given: a list, or one alone.
  public func texts(_ key: String, _ mistakes: inout Mistakes) -> [String] {
    self[key]?.texts("'\(key)'", &mistakes) ?? []
  }

  /// The values of a key, each read from its text; `what` names one of them in a mistake.
  public func values<Value>(
    _ key: String, _ what: String, _ mistakes: inout Mistakes, _ read: (String) -> Value?
  ) -> [Value] {
    (self[key]?.list("'\(key)'", &mistakes) ?? []).compactMap { item in
      guard let text = item.text(what, &mistakes) else { return nil }
      guard let value = read(text) else {
        mistakes.add("'\(text)' is not \(what)", at: item.mark)
        return nil
      }
      return value
    }
  }

  /// `true` or `false`, where the key is given.
  public func truth(_ key: String, _ mistakes: inout Mistakes) -> Bool? { self[key]?.truth("'\(key)'", &mistakes) }

  /// The number of a key, where it is given.
  public func number(_ key: String, _ mistakes: inout Mistakes) -> Double? { self[key]?.number("'\(key)'", &mistakes) }

  /// One of the words an enumeration knows, where the key is given.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, of type: Word.Type, _ mistakes: inout Mistakes
  ) -> Word? where Word.RawValue == String {
    self[key]?.word("'\(key)'", of: type, &mistakes)
  }
}
