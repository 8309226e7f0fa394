/// The properties of an element that pass to what is inside; nil where they are not known.
struct InheritedStyle: Sendable {
  var fontSize: Double? = 16
  var fontWeight: Int? = 400
  var visibility: String? = "visible"
  var color: String? = "black"

  var readColor: Color? { color.flatMap { $0 == "currentcolor" ? nil : CSSValue.color($0) } }
}

extension Page {
  /// What an element has of its own or takes from what it stands in, worked out from the nearest element down of which
  /// that is known.
  func inheritedStyle(of node: NodeID) -> InheritedStyle {
    var unknown: [NodeID] = []
    var style = InheritedStyle()
    var current: NodeID? = node
    while let element = current {
      if let known = styles.inherited(by: element) {
        style = known
        break
      }
      unknown.append(element)
      current = elementAbove(element)
    }
    for element in unknown.reversed() {
      style = inheritedStyle(of: element, in: style)
      styles.keep(style, of: element)
    }
    return style
  }

  private func inheritedStyle(of element: NodeID, in parent: InheritedStyle) -> InheritedStyle {
    let cascade = styles.cascade(of: element, on: self)
    return InheritedStyle(
      fontSize: number(.fontSize, cascade, element, parent.fontSize, initial: 16, CSSValue.fontSize),
      fontWeight: number(.fontWeight, cascade, element, parent.fontWeight, initial: 400, CSSValue.fontWeight),
      visibility: keyword(.visibility, cascade, element, parent.visibility, initial: "visible"),
      color: keyword(.color, cascade, element, parent.color, initial: "black"))
  }

  /// A property that is a number, which may be one by what the parent has.
  private func number<Number>(
    _ property: StyleProperty, _ cascade: Cascade, _ element: NodeID, _ parent: Number?, initial: Number,
    _ read: (String, Number?) -> Number?
  ) -> Number? {
    switch cascade.finding(property) {
    case .unknown: return nil
    case .absent: return parent
    case .value(let text):
      guard let value = resolved(text, element) else { return nil }
      guard StyleProperty.isKeyword(value) else { return read(value, parent) }
      return value == "initial" ? initial : value.hasPrefix("revert") ? nil : parent
    }
  }

  private func keyword(
    _ property: StyleProperty, _ cascade: Cascade, _ element: NodeID, _ parent: String?, initial: String
  ) -> String? {
    switch cascade.finding(property) {
    case .unknown: return nil
    case .absent: return parent
    case .value(let text):
      guard let value = resolved(text, element)?.lowercased(), !value.hasPrefix("revert") else { return nil }
      if value == "initial" { return initial }
      return value == "inherit" || value == "unset" ? parent : value
    }
  }
}
