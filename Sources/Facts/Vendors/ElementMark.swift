/// What shows an element to be of a certain make: `#id`, `.class`, `[attribute]`, `[attribute=value]`, `element`. A
/// `*` at the end of an id or class stands for anything.
public struct ElementMark: Sendable, Hashable {
  /// What is looked at.
  public let kind: Kind
  /// The id, class, attribute or element; in lower case but for ids and classes, without its `*`.
  public let name: String
  /// The value an attribute must have, in lower case; nil for any.
  public let value: String?
  /// Whether more may follow the name.
  public let isBeginning: Bool

  /// What is looked at.
  public enum Kind: Sendable, Hashable {
    case id, className, attribute, element
  }

  /// Reads a mark; nil where the text is none.
  public init?(_ text: String) {
    var rest = text[...]
    switch rest.utf8.first {
    case UInt8(ascii: "#"): kind = .id
    case UInt8(ascii: "."): kind = .className
    case UInt8(ascii: "["): kind = .attribute
    default: kind = .element
    }
    if kind != .element { rest = rest.dropFirst() }
    var value: Substring?
    if kind == .attribute {
      guard rest.last == "]" else { return nil }
      rest = rest.dropLast()
      let parts = rest.split(separator: "=", maxSplits: 1)
      rest = parts.first ?? ""
      value = parts.count > 1 ? parts[1] : nil
    }
    isBeginning = rest.utf8.last == UInt8(ascii: "*")
    if isBeginning {
      guard kind == .id || kind == .className else { return nil }
      rest = rest.dropLast()
    }
    guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "*") }) else { return nil }
    let isFolded = kind == .attribute || kind == .element
    name = isFolded ? rest.lowercased() : String(rest)
    self.value = value?.lowercased()
  }
}
