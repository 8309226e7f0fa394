extension Page {
  /// The value of an attribute, its character references resolved; empty where it is written without one, nil where the
  /// element has no such attribute.
  public func value(_ name: AttributeName, of node: NodeID) -> String? {
    guard let attribute = tree.attribute(name, of: node) else { return nil }
    guard attribute.hasReferences else { return String(decoding: source[attribute.range], as: UTF8.self) }
    return String(decoding: valueBytes(of: attribute), as: UTF8.self)
  }

  /// The value of an attribute as UTF-8, its character references resolved.
  public func valueBytes(of attribute: Attribute) -> [UInt8] {
    guard attribute.hasReferences else { return Array(source[attribute.range]) }
    var value: [UInt8] = []
    source.withBytes { CharacterReferences.resolve($0, attribute.range, in: .attribute, into: &value) }
    return value
  }

  /// The value of an attribute as UTF-8, its character references resolved: a part of the source where it has none.
  public func valueSlice(of attribute: Attribute) -> ArraySlice<UInt8> {
    attribute.hasReferences ? valueBytes(of: attribute)[...] : source[attribute.range]
  }

  /// Whether an element has an attribute, whatever its value.
  public func hasAttribute(_ name: AttributeName, of node: NodeID) -> Bool { tree.attribute(name, of: node) != nil }
}

extension Attribute {
  /// The value as written.
  var range: Range<Int> { Int(valueRange.lowerBound)..<Int(valueRange.upperBound) }
}
