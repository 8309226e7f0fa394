internal import Pages

/// What the attributes of an element say about its part in the page, read in one go.
struct ElementNames {
  /// Its id, its classes; empty where it has none.
  let id: Range<Int32>
  let classes: Range<Int32>
  let role: Range<Int32>?
  let isShadowRoot: Bool
  private let signs: Signs

  /// What a role or an inline style says.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static let button = Signs(rawValue: 1)
    static let heading = Signs(rawValue: 2)
    static let dialog = Signs(rawValue: 4)
    static let block = Signs(rawValue: 8)
    static let hidden = Signs(rawValue: 16)
  }

  @inline(__always)
  init(of node: NodeID, tree: Tree, source: [UInt8]) {
    var (id, classes, role, style): (Range<Int32>, Range<Int32>, Range<Int32>?, Range<Int32>?) = (
      0..<0, 0..<0, nil, nil
    )
    var isShadowRoot = false
    var signs: Signs = []
    tree.forEachAttribute(of: node) { attribute in
      switch attribute.name {
      case .id: id = attribute.valueRange
      case .class: classes = attribute.valueRange
      case .role: role = attribute.valueRange
      case .style: style = attribute.valueRange
      case .hidden: signs.formUnion(.hidden)
      case .shadowrootmode: isShadowRoot = true
      default: break
      }
    }
    if let role {
      signs.formUnion(Self.signs(ofRole: source.span.extracting(Int(role.lowerBound)..<Int(role.upperBound))))
    }
    if let style { signs.formUnion(Self.signs(ofStyle: source[Int(style.lowerBound)..<Int(style.upperBound)])) }
    self.id = id
    self.classes = classes
    self.role = role
    self.isShadowRoot = isShadowRoot
    self.signs = signs
  }

  var isButton: Bool { signs.contains(.button) }
  var isHeading: Bool { signs.contains(.heading) }
  var isDialog: Bool { signs.contains(.dialog) }
  var isBlockByStyle: Bool { signs.contains(.block) }
  var isHidden: Bool { signs.contains(.hidden) }

  private static func signs(ofRole name: Span<UInt8>) -> Signs {
    if name.isSame("button") { return .button }
    if name.isSame("heading") { return .heading }
    return name.isSame("dialog") || name.isSame("alertdialog") ? .dialog : []
  }

  private static func signs(ofStyle style: ArraySlice<UInt8>) -> Signs {
    var signs: Signs = []
    if let display = value(of: "display", in: style) {
      if ["block", "flex", "grid", "table", "list-item"].contains(where: { display.starts(with: $0.utf8) }) {
        signs.insert(.block)
      }
      if display.starts(with: "none".utf8) { signs.insert(.hidden) }
    }
    if let visibility = value(of: "visibility", in: style), visibility.starts(with: "hidden".utf8) {
      signs.insert(.hidden)
    }
    return signs
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
