/// Reads selectors (Selectors level 4, what saved pages use of it).
struct CSSSelectorReader {
  private let bytes: Bytes
  private var index: Int
  private let end: Int
  private let depth: Int

  /// The selectors of a list; empty where one is no selector at all, for then the rule is none.
  static func list(_ bytes: Bytes, _ range: Range<Int>, depth: Int = 0) -> [CSSSelector] {
    guard depth < 4, range.count < 20_000 else { return [] }
    var reader = CSSSelectorReader(bytes: bytes, index: range.lowerBound, end: range.upperBound, depth: depth)
    var selectors: [CSSSelector] = []
    while true {
      guard let selector = reader.complex() else { return [] }
      selectors.append(selector)
      reader.skipBlank()
      guard reader.index < reader.end else { return selectors }
      guard reader.bytes[reader.index] == 0x2C else { return [] }
      reader.index += 1
    }
  }

  private mutating func complex() -> CSSSelector? {
    var compounds: [CSSSelector.Compound] = []
    var combinator: CSSSelector.Combinator?
    var ids: UInt32 = 0
    var classes: UInt32 = 0
    var tags: UInt32 = 0
    skipBlank()
    while index < end, bytes[index] != 0x2C {
      guard var compound = compound(&ids, &classes, &tags) else { return nil }
      compound.combinator = combinator
      compounds.append(compound)
      guard compounds.count < 64 else { return nil }
      combinator = self.combinator()
      if combinator == nil { break }
    }
    guard !compounds.isEmpty, combinator == nil else { return nil }
    return CSSSelector(
      compounds: compounds.reversed(),
      specificity: min(ids, 1023) << 20 | min(classes, 1023) << 10 | min(tags, 1023))
  }

  /// The combinator at the index, or nil at the end of the selector.
  private mutating func combinator() -> CSSSelector.Combinator? {
    let start = index
    skipBlank()
    guard index < end, bytes[index] != 0x2C else { return nil }
    var combinator: CSSSelector.Combinator? = index > start ? .inside : nil
    switch bytes[index] {
    case 0x3E: combinator = .child
    case 0x2B: combinator = .next
    case 0x7E: combinator = .later
    default: return combinator
    }
    index += 1
    skipBlank()
    return combinator
  }

  private mutating func compound(_ ids: inout UInt32, _ classes: inout UInt32, _ tags: inout UInt32)
    -> CSSSelector.Compound?
  {
    var compound = CSSSelector.Compound()
    let start = index
    if bytes[index] == 0x2A {
      index += 1
    } else if let name = name() {
      compound.tag = name.lowercased()
      tags += 1
    }
    while index < end {
      switch bytes[index] {
      case 0x23:
        index += 1
        guard let name = name() else { return nil }
        compound.tests.append(.id(name))
        ids += 1
      case 0x2E:
        index += 1
        guard let name = name() else { return nil }
        compound.tests.append(.class(name))
        classes += 1
      case 0x5B:
        guard let test = attribute() else { return nil }
        compound.tests.append(test)
        classes += 1
      case 0x3A:
        compound.tests.append(pseudo(&ids, &classes, &tags))
      default:
        return index > start ? compound : nil
      }
    }
    return index > start ? compound : nil
  }

  private mutating func attribute() -> CSSSelector.Test? {
    index += 1
    skipBlank()
    guard let name = name()?.lowercased() else { return nil }
    skipBlank()
    var comparison = CSSSelector.Comparison.equal
    switch bytes[index] {
    case 0x5D:
      index += 1
      return .attribute(name: name, .present, value: "", ignoresCase: false)
    case 0x3D: break
    case 0x7E: comparison = .word
    case 0x7C: comparison = .dash
    case 0x5E: comparison = .prefix
    case 0x24: comparison = .suffix
    case 0x2A: comparison = .part
    default: return nil
    }
    if comparison != .equal { index += 1 }
    guard bytes[index] == 0x3D else { return nil }
    index += 1
    skipBlank()
    guard let value = bytes[index] == 0x22 || bytes[index] == 0x27 ? string() : self.name() else { return nil }
    skipBlank()
    let ignoresCase = bytes[index] | 0x20 == 0x69
    while index < end, bytes[index] != 0x5D { index += 1 }
    guard index < end else { return nil }
    index += 1
    return .attribute(name: name, comparison, value: value, ignoresCase: ignoresCase)
  }

  private mutating func pseudo(_ ids: inout UInt32, _ classes: inout UInt32, _ tags: inout UInt32) -> CSSSelector.Test {
    index += 1
    let isElement = bytes[index] == 0x3A
    if isElement { index += 1 }
    let name = name()?.lowercased() ?? ""
    var argument: Range<Int>?
    if bytes[index] == 0x28, index < end {
      let close = endOfParenthesis()
      argument = index + 1..<close
      index = min(close + 1, end)
    }
    if isElement || CSSSelectorReader.oldElements.contains(name) { return .never }
    if name != "where" { classes += 1 }
    if name.hasPrefix("-") || CSSSelectorReader.untouched.contains(name) { return .never }
    switch name {
    case "not": return argument.map { .not(list($0)) } ?? .never
    case "is", "where", "matches": return argument.map { .any(list($0)) } ?? .never
    case "root": return .root
    case "empty": return .empty
    case "link", "any-link": return .link
    case "checked": return .checked
    case "disabled": return .disabled
    case "enabled": return .enabled
    case "first-child": return .position(step: 0, offset: 1, fromEnd: false, ofType: false)
    case "last-child": return .position(step: 0, offset: 1, fromEnd: true, ofType: false)
    case "first-of-type": return .position(step: 0, offset: 1, fromEnd: false, ofType: true)
    case "last-of-type": return .position(step: 0, offset: 1, fromEnd: true, ofType: true)
    case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
      guard let argument, let (step, offset) = CSSSelectorReader.series(bytes.text(argument)) else { return .unknown }
      return .position(
        step: step, offset: offset, fromEnd: name.contains("last"), ofType: name.hasSuffix("of-type"))
    default: return .unknown
    }
  }

  private func list(_ range: Range<Int>) -> [CSSSelector] { CSSSelectorReader.list(bytes, range, depth: depth + 1) }

  /// Pseudo-elements that may be written with one colon.
  private static let oldElements: Set<String> = ["before", "after", "first-line", "first-letter", "selection"]
  /// What holds only while or after a reader does something, or inside shadow trees.
  private static let untouched: Set<String> = [
    "hover", "focus", "active", "visited", "focus-visible", "focus-within", "target", "host", "host-context",
    "fullscreen", "playing", "paused", "user-invalid", "user-valid", "autofill", "popover-open", "modal",
  ]

  /// `an+b` as step and offset.
  private static func series(_ text: String) -> (Int, Int)? {
    let text = text.lowercased().filter { $0 != " " }
    if text == "odd" { return (2, 1) }
    if text == "even" { return (2, 0) }
    guard let n = text.firstIndex(of: "n") else { return Int(text).map { (0, $0) } }
    let step = text[..<n]
    let rest = text[text.index(after: n)...]
    let steps = step.isEmpty || step == "+" ? 1 : step == "-" ? -1 : Int(step)
    guard let steps, let offset = rest.isEmpty ? 0 : Int(rest), abs(steps) < 1 << 20, abs(offset) < 1 << 20 else {
      return nil
    }
    return (steps, offset)
  }

  // MARK: - Scanning

  private mutating func skipBlank() {
    while index < end {
      if bytes[index].isSpace {
        index += 1
      } else if bytes[index] == 0x2F, bytes[index + 1] == 0x2A {
        index += 2
        while index < end, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) { index += 1 }
        index = min(index + 2, end)
      } else {
        return
      }
    }
  }

  /// An identifier, its escapes resolved.
  private mutating func name() -> String? {
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      if byte == 0x5C {
        escape(into: &text)
      } else if byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F || byte >= 0x80 {
        text.append(byte)
        index += 1
      } else {
        break
      }
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  private mutating func string() -> String {
    let quote = bytes[index]
    var text: [UInt8] = []
    index += 1
    while index < end, bytes[index] != quote {
      if bytes[index] == 0x5C {
        escape(into: &text)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    index = min(index + 1, end)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    index += 1
    var code: UInt32 = 0
    var digits = 0
    while digits < 6, index < end, let digit = bytes[index].hexadecimal {
      code = code * 16 + digit
      digits += 1
      index += 1
    }
    if digits > 0 {
      text.append(contentsOf: Unicode.Scalar(code).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter)
      if bytes[index].isSpace { index += 1 }
    } else if index < end {
      text.append(bytes[index])
      index += 1
    }
  }

  /// Where the parenthesis that opens at the index closes, or the end.
  private func endOfParenthesis() -> Int {
    var place = index
    var depth = 0
    while place < end {
      switch bytes[place] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return place }
      case 0x5C: place += 1
      default: break
      }
      place += 1
    }
    return end
  }
}
