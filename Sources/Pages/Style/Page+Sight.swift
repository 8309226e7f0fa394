extension Page {
  /// Whether a reader with scripts on a desk screen sees an element when the page opens: by its own style and the styles
  /// of what it stands in. `aria-hidden` hides nothing from the eye and does not count.
  public func visibility(of node: NodeID) -> Sight {
    var sight = Sight.shown
    for (place, element) in chain(from: node).enumerated() {
      switch ownSight(of: element, isAsked: place == 0) {
      case .hidden: return .hidden
      case .unknown: sight = .unknown
      case .shown: continue
      }
    }
    return sight
  }

  private func ownSight(of element: NodeID, isAsked: Bool) -> Sight {
    let tag = tree.tag(of: element)
    if TagKinds.standard.neverShown.contains(tag) || tag == .noscript, !isShadowRoot(element) { return .hidden }
    let style = style(of: element)
    if style.display == Style.Display.none || style.opacity == 0 { return .hidden }
    if isAsked, style.visibility == .hidden || style.visibility == .collapse { return .hidden }
    if isClipped(element, style) { return .hidden }
    if style.display == nil || style.opacity == nil || isAsked && style.visibility == nil { return .unknown }
    return isMoved(element) ? .unknown : .shown
  }

  /// Whether an element is cut or moved out of sight, as text for screen readers is.
  private func isClipped(_ element: NodeID, _ style: Style) -> Bool {
    let isLifted = style.position == .absolute || style.position == .fixed
    if isLifted, let left = style.left, case .pixels(let pixels) = left, pixels <= -999 { return true }
    if isLifted, let top = style.top, case .pixels(let pixels) = top, pixels <= -999 { return true }
    let cascade = styles.cascade(of: element, on: self)
    if isLifted, case .value(let clip) = cascade.finding(.clip) {
      let numbers = clip.split { !$0.isNumber }.compactMap { Double($0) }
      if clip.lowercased().hasPrefix("rect"), !numbers.isEmpty, numbers.allSatisfy({ $0 <= 1 }) { return true }
    }
    guard style.overflow == .hidden || style.overflow == .clip else { return false }
    if isSmall(style.height), isSmall(style.width) || style.height == .pixels(0) { return true }
    guard case .value(let most) = cascade.finding(.maxHeight) else { return false }
    return CSSValue.length(most, fontSize: 16) == .pixels(0)
  }

  private func isSmall(_ length: Length?) -> Bool {
    guard case .pixels(let pixels)? = length else { return false }
    return pixels <= 1
  }

  /// Whether a transform may carry an element out of sight.
  private func isMoved(_ element: NodeID) -> Bool {
    switch styles.cascade(of: element, on: self).finding(.transform) {
    case .absent, .unknown: false
    case .value(let transform):
      transform.contains("100%") || transform.contains("scale(0") || transform.contains("100v")
    }
  }

  /// The contrast ratio (WCAG 2.2) of an element's text with what lies behind it, from 1 to 21, or nil where the saved
  /// styles do not tell: a colour is not known, or an image or something half transparent lies between.
  public func contrast(of node: NodeID) -> Double? {
    guard let color = style(of: node).color else { return nil }
    var layers: [Color] = []
    for element in chain(from: node) {
      let style = style(of: element)
      guard style.hasBackgroundImage == false, style.opacity == 1, let background = style.background else { return nil }
      layers.append(background)
      if background.alpha >= 1 { break }
    }
    let behind = layers.reversed().reduce(Color.white) { below, layer in layer.over(below) }
    return color.over(behind).contrast(with: behind)
  }
}
