extension Page {
  /// How an element is displayed, as far as the saved styles tell.
  public func style(of node: NodeID) -> Style {
    var style = Style()
    guard let text = value(.style, of: node)?.lowercased() else { return style }
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1].split(separator: "!")[0].filter { !$0.isWhitespace })
      switch parts[0].filter({ !$0.isWhitespace }) {
      case "display": style.display = Style.Display(rawValue: value) ?? .other
      case "visibility": style.visibility = Style.Visibility(rawValue: value)
      case "position": style.position = Style.Placement(rawValue: value)
      case "opacity": style.opacity = Double(value)
      case "z-index": style.zIndex = Int(value)
      default: continue
      }
    }
    return style
  }

  /// Whether a reader sees an element when the page opens: by its own style and the styles of what it stands in.
  public func visibility(of node: NodeID) -> Sight {
    var current: NodeID? = node
    while let element = current {
      let tag = tree.tag(of: element)
      if TagKinds.neverShown.contains(tag) || hasAttribute(.hidden, of: element) { return .hidden }
      let style = style(of: element)
      if style.display == Style.Display.none || style.visibility == .hidden || style.opacity == 0 { return .hidden }
      current = tree.parent(of: element)
    }
    let hasSheets = tree.nodes.contains { tree.tag(of: $0) == .style || tree.tag(of: $0) == .link }
    return hasSheets ? .unknown : .shown
  }

  /// The contrast ratio (WCAG 2.2) of an element's text with what lies behind it, or nil where the saved styles do not
  /// tell both colours.
  public func contrast(of node: NodeID) -> Double? {
    let style = style(of: node)
    guard let color = style.color, let background = style.background, background.alpha == 1 else { return nil }
    return color.over(background).contrast(with: background)
  }
}
