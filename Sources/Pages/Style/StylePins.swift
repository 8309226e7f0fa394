/// Which elements the style sheets of a page can pin to the window, told without reading the sheets: by what the rules
/// that say `position: fixed` or `sticky` are found by.
///
/// It may name too many, never too few.
struct StylePins: Sendable {
  /// What the rules are found by, as in `StyleIndex`.
  private var keys: Set<UInt32> = []
  /// Whether something pins that is not told so simply: a variable, an import, a rule that is no plain one.
  private var isOpen = false
  /// Whether an element may be pinned because what it stands in is.
  private var inherits = false

  /// How far back a rule is looked for: real ones are shorter, and hostile ones stay cheap.
  private static let reach = 4_096

  init(_ sources: StyleSources) {
    for source in sources.all where !isOpen {
      source.bytes.withBytes { read($0, importantOnly: sources.isMissingSheets) }
    }
    isOpen = isOpen || inherits && !keys.isEmpty || keys.contains(CSSPrelude.universal)
  }

  /// Whether an element with these keys may be pinned.
  func mayPin(_ own: @autoclosure () -> Set<UInt32>) -> Bool {
    isOpen || !keys.isEmpty && !keys.isDisjoint(with: own())
  }

  /// Reads a sheet. Where other sheets are missing, only what is marked as important counts.
  private mutating func read(_ bytes: Bytes, importantOnly: Bool) {
    var at = bytes.first(0x40, from: 0)
    while at < bytes.count, !isOpen {
      isOpen = bytes.has("@import", at: at)
      at = bytes.first(0x40, from: at + 1)
    }
    for letter: UInt8 in [0x70, 0x50] {
      var index = bytes.first(letter, from: 0)
      var before = 0
      while index < bytes.count, !isOpen {
        if bytes.has("position", at: index), Self.mayBegin(bytes, at: index) {
          switch value(bytes, after: index + 8) {
          case .harmless: break
          case .inherits: inherits = true
          case .unknown: isOpen = true
          case .pins(let end):
            guard !importantOnly || Self.afterBlank(bytes, end).byte == 0x21 else { break }
            note(bytes, index, after: before)
            before = index
          }
        }
        index = bytes.first(letter, from: index + 1)
      }
    }
  }

  /// Whether a declaration may begin at an index: not in a selector, a value or the condition of `@supports`.
  private static func mayBegin(_ bytes: Bytes, at index: Int) -> Bool {
    var last = index - 1
    while bytes[last].isSpace { last -= 1 }
    switch bytes[last] {
    case 0x7B, 0x7D, 0x3B, 0x2F: return true  // { } ; and the end of a comment
    default: return false
    }
  }

  private enum Value {
    case harmless, inherits, unknown
    /// It pins, and ends there.
    case pins(Int)
  }

  /// What is declared after the name of the property.
  private func value(_ bytes: Bytes, after name: Int) -> Value {
    let colon = Self.afterBlank(bytes, name)
    // Else it is another name, or taken apart by a comment.
    guard colon.byte == 0x3A else { return colon.byte == 0x2F ? .unknown : .harmless }
    let start = Self.afterBlank(bytes, colon.index + 1).index
    for word: StaticString in ["fixed", "sticky"] where bytes.has(word, at: start) {
      return .pins(start + word.utf8CodeUnitCount)
    }
    if bytes.has("inherit", at: start) { return .inherits }
    let others: [StaticString] = ["static", "relative", "absolute", "initial", "unset", "revert", "-webkit-sticky"]
    return others.contains { bytes.has($0, at: start) } ? .harmless : .unknown
  }

  private static func afterBlank(_ bytes: Bytes, _ start: Int) -> (index: Int, byte: UInt8) {
    var index = start
    while bytes[index].isSpace { index += 1 }
    return (index, bytes[index])
  }

  /// Notes the rule that a declaration stands in, unless an earlier one of the same rule was noted.
  private mutating func note(_ bytes: Bytes, _ place: Int, after before: Int) {
    var open = place
    while open > before, bytes[open] != 0x7B, bytes[open] != 0x7D { open -= 1 }
    if open == before, before > 0 { return }
    var start = open
    while start > 0, open - start < Self.reach, ![0x7B, 0x7D, 0x3B].contains(bytes[start - 1]) { start -= 1 }
    guard bytes[open] == 0x7B, open - start < Self.reach, isWhole(bytes, start..<open),
      isWhole(bytes, open + 1..<place)
    else { return isOpen = true }
    var prelude = CSSPrelude(bytes, start..<open)
    prelude.keys { keys.insert($0) }
  }

  /// Whether a part of a sheet begins outside any string, bracket and comment: each one in it that ends begins in it.
  private func isWhole(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var quote: UInt8 = 0
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x5C: index += 1
      case _ where quote != 0: if byte == quote { quote = 0 }
      case 0x22, 0x27: quote = byte
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x2F:
        while index < range.upperBound, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) { index += 1 }
        index += 2
      case 0x2A where bytes[index] == 0x2F: return false
      default: continue
      }
      if depth < 0 { return false }
    }
    return quote == 0 && depth == 0 && index == range.upperBound  // not cut off either
  }
}
