/// What a page writes to use a vendor: `fbq(init, {})`, `_paq.push(trackPageView)`, `new Ya.Metrika()`,
/// `_linkedin_partner_id = {}`, `disqus_config =`.
///
/// Arguments are held against the literals of the call in order, an array's elements counting as arguments; a plain
/// one must be the same, `{prefix}` takes down an identifier that begins so, `{}` any literal.
public struct CallShape: Sendable, Hashable {
  /// The names of what is called or assigned, from the outside in; `window` left out.
  public let names: [String]
  /// What is done to it.
  public let kind: Kind
  /// What it is given.
  public let arguments: [Argument]

  /// What is done.
  public enum Kind: Int32, Sendable, Hashable {
    case call, construction, assignment
  }

  /// What is given.
  public enum Argument: Sendable, Hashable {
    /// This literal.
    case literal(String)
    /// An identifier that begins so.
    case identifier(prefix: String)
  }

  /// Reads a shape; nil where the text is none.
  public init?(_ text: String) {
    var rest = text[...]
    let isNew = rest.hasPrefix("new ")
    if isNew { rest = rest.dropFirst(4) }
    let end = rest.utf8.firstIndex(where: Self.endsNames) ?? rest.endIndex
    names = rest.utf8[..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard !names.contains(""), !names.isEmpty else { return nil }
    rest = rest[end...]
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      kind = isNew ? .construction : .call
      let inner = rest.dropFirst().dropLast()
      arguments = inner.isEmpty ? [] : inner.utf8.split(separator: UInt8(ascii: ",")).map { Argument(Substring($0)) }
      return
    }
    guard rest.hasPrefix(" ="), !isNew else { return nil }
    kind = .assignment
    let value = rest.dropFirst(2)
    arguments = value.isEmpty ? [] : [Argument(value)]
  }

  private static func endsNames(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "=")
  }
}

extension CallShape.Argument {
  fileprivate init(_ text: Substring) {
    let trimmed = text.drop { $0 == " " }
    if trimmed.hasPrefix("{"), trimmed.hasSuffix("}") {
      self = .identifier(prefix: String(trimmed.dropFirst().dropLast()))
    } else {
      self = .literal(String(trimmed))
    }
  }
}
