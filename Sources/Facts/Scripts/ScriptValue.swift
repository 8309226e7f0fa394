/// A literal of a script, with where it stands. What is no literal (a name, a call, a sum) is `other`.
struct ScriptValue: Sendable, Hashable {
  /// What it is.
  let content: Content
  /// The literal in the source.
  let range: Range<Int>

  /// What a literal is.
  indirect enum Content: Sendable, Hashable {
    case string(String)
    /// A number, as written.
    case number(String)
    case boolean(Bool)
    case null
    case array([ScriptValue])
    case object([Member])
    /// No literal: a name, a call, an operation, a function.
    case other
  }

  /// A member of an object literal.
  struct Member: Sendable, Hashable {
    /// Its key, without quotes.
    let key: String
    /// The key in the source.
    let keyRange: Range<Int>
    /// Its value.
    let value: ScriptValue

    /// The key and its value in the source.
    var range: Range<Int> { keyRange.lowerBound..<max(keyRange.upperBound, value.range.upperBound) }
  }

  /// The text of a string.
  var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The value of `true`, `false`, and of their minified forms `!0` and `!1`.
  var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The elements of an array literal.
  var elements: [ScriptValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of an object literal, in the order written.
  var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key; the last of several counts.
  subscript(key: String) -> ScriptValue? { member(key)?.value }

  /// The member of a key; the last of several counts.
  func member(_ key: String) -> Member? { members?.last { $0.key == key } }

  /// Whether it and everything in it is a literal.
  var isLiteral: Bool {
    switch content {
    case .string, .number, .boolean, .null: true
    case .other: false
    case .array(let elements): elements.allSatisfy(\.isLiteral)
    case .object(let members): members.allSatisfy(\.value.isLiteral)
    }
  }
}

extension Script {
  /// How deep literals are read; deeper ones are `other`.
  private static let deepest = 32

  /// The value that begins with the word at `index`, and the word after it: a comma, a closing bracket, a semicolon.
  func value(at index: Int) -> (value: ScriptValue, next: Int) { value(at: index, depth: 0) }

  private func value(at index: Int, depth: Int) -> (value: ScriptValue, next: Int) {
    let next = expressionEnd(from: index)
    let whole = range(of: index..<next)
    guard depth < Self.deepest, let content = content(of: index..<next, depth: depth) else {
      return (ScriptValue(content: .other, range: whole), next)
    }
    return (ScriptValue(content: content, range: whole), next)
  }

  /// The word after the expression at `index`: the first comma, semicolon or closing bracket that is not inside it.
  func expressionEnd(from index: Int, reach: Int = .max) -> Int {
    var cursor = index
    var steps = 0
    while cursor < tokens.count, steps < reach {
      steps += 1
      let kind = tokens[cursor].kind
      if kind == .comma || kind == .semicolon || kind == .closeParenthesis || kind == .closeBracket
        || kind == .closeBrace
      {
        return cursor
      }
      cursor = (partner(of: cursor) ?? cursor) + 1
    }
    return cursor
  }

  private func content(of words: Range<Int>, depth: Int) -> ScriptValue.Content? {
    guard let first = words.first else { return nil }
    let token = tokens[first]
    switch (token.kind, words.count) {
    case (.string, 1), (.template, 1): return string(at: first).map { .string($0) }
    case (.number, 1): return .number(text(at: first))
    case (.name, 1): return constant(at: first)
    case (.not, 2) where kind(at: first + 1) == .number:
      switch text(at: first + 1) {
      case "0": return .boolean(true)
      case "1": return .boolean(false)
      default: return nil
      }
    case (.other, 2) where kind(at: first + 1) == .number && text(at: first) == "-":
      return .number("-" + text(at: first + 1))
    case (.openBracket, _) where partner(of: first) == words.upperBound - 1:
      return .array(elements(in: (first + 1)..<(words.upperBound - 1), depth: depth))
    case (.openBrace, _) where partner(of: first) == words.upperBound - 1:
      return .object(members(in: (first + 1)..<(words.upperBound - 1), depth: depth))
    default: return nil
    }
  }

  private func constant(at index: Int) -> ScriptValue.Content? {
    switch text(at: index) {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null", "undefined": .null
    default: nil
    }
  }

  private func elements(in words: Range<Int>, depth: Int) -> [ScriptValue] {
    var elements: [ScriptValue] = []
    var cursor = words.lowerBound
    while cursor < words.upperBound {
      let (element, next) = value(at: cursor, depth: depth + 1)
      elements.append(element)
      cursor = max(next, cursor) + 1
    }
    return elements
  }

  private func members(in words: Range<Int>, depth: Int) -> [ScriptValue.Member] {
    var members: [ScriptValue.Member] = []
    var cursor = words.lowerBound
    while cursor < words.upperBound {
      let end = expressionEnd(from: cursor)
      if kind(at: cursor + 1) == .colon, let key = key(at: cursor) {
        let (value, _) = value(at: cursor + 2, depth: depth + 1)
        members.append(ScriptValue.Member(key: key, keyRange: tokens[cursor].range, value: value))
      }
      cursor = max(end, cursor) + 1
    }
    return members
  }

  private func key(at index: Int) -> String? {
    switch kind(at: index) {
    case .name, .number: text(at: index)
    case .string: string(at: index)
    default: nil
    }
  }
}
