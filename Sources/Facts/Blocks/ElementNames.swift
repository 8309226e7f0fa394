internal import Pages

/// What the attributes of an element say about its part in the page, read in one go.
struct ElementNames {
  private(set) var id: Range<Int>?
  private(set) var classes: Range<Int>?
  private(set) var role: Range<Int>?
  private(set) var isShadowRoot = false
  private(set) var isBlockByStyle = false
  private(set) var isHidden = false
  private(set) var isButton = false
  private(set) var isHeading = false
  private(set) var isDialog = false

  @inline(__always)
  init(of node: NodeID, tree: Tree, source: [UInt8]) {
    var style: Range<Int>?
    tree.forEachAttribute(of: node) { attribute in
      let range = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
      switch attribute.name {
      case .id: id = range
      case .class: classes = range
      case .role: role = range
      case .style: style = range
      case .hidden: isHidden = true
      case .shadowrootmode: isShadowRoot = true
      default: break
      }
    }
    if let role { take(role: source[role]) }
    if let style { take(style: source[style]) }
  }

  /// Whether class or id speak of consent.
  func nameNotice(in source: [UInt8]) -> Bool {
    if let id, Landmarks.namesNotice(source.span.extracting(id)) { return true }
    guard let classes else { return false }
    return Landmarks.namesNotice(source.span.extracting(classes))
  }

  /// The region that the id or one of the classes names.
  func region(in source: [UInt8]) -> Block.Region? {
    if let id, let named = Landmarks.region(ofNames: source.span.extracting(id)) { return named }
    guard let classes else { return nil }
    return Landmarks.region(ofNames: source.span.extracting(classes))
  }

  private mutating func take(role name: ArraySlice<UInt8>) {
    isButton = name.elementsEqual("button".utf8)
    isHeading = name.elementsEqual("heading".utf8)
    isDialog = name.elementsEqual("dialog".utf8) || name.elementsEqual("alertdialog".utf8)
  }

  private mutating func take(style: ArraySlice<UInt8>) {
    if let display = Self.value(of: "display", in: style) {
      isBlockByStyle = ["block", "flex", "grid", "table", "list-item"].contains { display.starts(with: $0.utf8) }
      isHidden = isHidden || display.starts(with: "none".utf8)
    }
    if let visibility = Self.value(of: "visibility", in: style) {
      isHidden = isHidden || visibility.starts(with: "hidden".utf8)
    }
  }

  /// What a property of an inline style is set to, and all that follows.
  private static func value(of property: StaticString, in style: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let count = property.utf8CodeUnitCount
    guard style.count > count else { return nil }
    return property.withUTF8Buffer { name in
      for start in style.startIndex..<(style.endIndex - count) where unsafe style[start] == name[0] {
        guard unsafe style[start...].starts(with: name) else { continue }
        return style[(start + count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
      }
      return nil
    }
  }
}
