/// The name of an element, interned: well-known names are the same number on every page.
public struct Tag: Hashable, Sendable {
  /// Position in `Names.wellKnownTags`, or beyond it in the page's own names.
  public let number: UInt16

  @inlinable init(number: UInt16) { self.number = number }

  /// Whether the name is one of `Names.wellKnownTags`.
  public var isWellKnown: Bool { Int(number) < Names.wellKnownTags.count }
}

/// The name of an attribute, in lower case, interned like `Tag`.
public struct AttributeName: Hashable, Sendable {
  /// Position in `Names.wellKnownAttributes`, or beyond it in the page's own names.
  public let number: UInt16

  @inlinable init(number: UInt16) { self.number = number }
}

/// The names of one page: the well-known ones, and those that only this page uses.
public struct Names: Sendable {
  @usableFromInline var ownTags: [String] = []
  @usableFromInline var ownAttributes: [String] = []

  /// The numbers of the well-known attributes.
  static let wellKnownAttributeNumbers = Dictionary(
    zip(wellKnownAttributes, 0..<UInt16(clamping: wellKnownAttributes.count)), uniquingKeysWith: { first, _ in first })

  init(tags: [String] = [], attributes: [String] = []) {
    ownTags = tags
    ownAttributes = attributes
  }

  /// The name of an element, in lower case (camel case where SVG has it).
  public func text(of tag: Tag) -> String {
    let number = Int(tag.number)
    let known = Names.wellKnownTags.count
    if number < known { return Names.wellKnownTags[number] }
    return number - known < ownTags.count ? ownTags[number - known] : ""
  }

  /// The name of an attribute, in lower case.
  public func text(of name: AttributeName) -> String {
    let number = Int(name.number)
    let known = Names.wellKnownAttributes.count
    if number < known { return Names.wellKnownAttributes[number] }
    return number - known < ownAttributes.count ? ownAttributes[number - known] : ""
  }
}

extension Tree {
  /// The name of an element as text; empty for other nodes.
  public func name(of node: NodeID) -> String { names.text(of: tag(of: node)) }

  /// The name of an attribute as text.
  public func name(of attribute: Attribute) -> String { names.text(of: attribute.name) }

  /// The interned name of an attribute, or nil where no element of the page has it: look it up once a page.
  public func attributeName(_ name: String) -> AttributeName? {
    if let known = AttributeName(wellKnown: name) { return known }
    guard let index = names.ownAttributes.firstIndex(of: name) else { return nil }
    return AttributeName(number: UInt16(Names.wellKnownAttributes.count + index))
  }

  /// Hands out the names of elements that only this page has, as text and interned.
  public func forEachOwnTagName(_ body: (String, Tag) -> Void) {
    for (index, name) in names.ownTags.enumerated() {
      body(name, Tag(number: UInt16(Names.wellKnownTags.count + index)))
    }
  }

  /// Hands out the names of attributes that only this page has, as text and interned: for who looks for many.
  public func forEachOwnAttributeName(_ body: (String, AttributeName) -> Void) {
    for (index, name) in names.ownAttributes.enumerated() {
      body(name, AttributeName(number: UInt16(Names.wellKnownAttributes.count + index)))
    }
  }
}

extension Tag {
  /// The interned name of a well-known element, or nil for any other.
  public init?(wellKnown name: String) {
    guard let number = Names.wellKnownTags.firstIndex(of: name) else { return nil }
    self.init(number: UInt16(number))
  }
}

extension AttributeName {
  /// The interned name of a well-known attribute, or nil for any other.
  public init?(wellKnown name: String) {
    guard let number = Names.wellKnownAttributeNumbers[name] else { return nil }
    self.init(number: number)
  }
}
