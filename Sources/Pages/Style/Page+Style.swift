extension Page {
  /// How an element is displayed, as far as the saved styles tell. Nothing is computed before it is asked for.
  public func style(of node: NodeID) -> Style {
    guard tree.kind(of: node) == .element else { return Style() }
    return styles.style(of: node) { computedStyle(of: node) }
  }

  /// Whether an element stays in its place while the page moves: `style(of:)` without the rest, for a question that is
  /// asked of many elements and whose answer most pages can give without reading their style sheets.
  public func isPinned(_ node: NodeID) -> Bool {
    guard tree.kind(of: node) == .element, declaresPosition(node) || styles.mayPin(node, on: self) else {
      return false
    }
    switch placement(styles.cascade(of: node, on: self), node) {
    case .fixed, .sticky: return true
    case .static, .relative, .absolute, nil: return false
    }
  }

  /// Whether the `style` attribute of an element says something of its position, as far as its bytes tell.
  private func declaresPosition(_ node: NodeID) -> Bool {
    guard let attribute = tree.attribute(.style, of: node) else { return false }
    return attribute.hasReferences
      || source.withBytes { bytes in attribute.range.contains { bytes.has("position", at: $0) } }
  }

  private func placement(_ cascade: Cascade, _ node: NodeID) -> Style.Placement? {
    keyword(.position, cascade, node, initial: "static").flatMap(Style.Placement.init(rawValue:))
  }

  private func computedStyle(of node: NodeID) -> Style {
    let cascade = styles.cascade(of: node, on: self)
    let inherited = inheritedStyle(of: node)
    let size = inherited.fontSize
    var style = Style()
    style.display = keyword(.display, cascade, node).map { Style.Display(rawValue: $0) ?? .other }
    style.visibility = inherited.visibility.flatMap(Style.Visibility.init(rawValue:))
    style.opacity = keyword(.opacity, cascade, node, initial: "1").flatMap(CSSValue.number).map { min(max($0, 0), 1) }
    style.position = placement(cascade, node)
    style.zIndex = keyword(.zIndex, cascade, node).flatMap { Int($0) }
    style.top = keyword(.top, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.right = keyword(.right, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.bottom = keyword(.bottom, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.left = keyword(.left, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.width = keyword(.width, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.height = keyword(.height, cascade, node).flatMap { CSSValue.length($0, fontSize: size) }
    style.overflow = keyword(.overflow, cascade, node, initial: "visible")
      .flatMap { Style.Overflow(rawValue: String($0.utf8.split(separator: 0x20).first.map(Substring.init) ?? "")) }
    style.color = inherited.readColor
    style.background = background(cascade, node, inherited)
    style.hasBackgroundImage = keyword(.backgroundImage, cascade, node, initial: "none")
      .flatMap { $0 == "?" ? nil : $0 != "none" }
    style.fontSize = size
    style.fontWeight = inherited.fontWeight
    style.isUnderlined = keyword(.textDecorationLine, cascade, node, initial: "none")
      .map { $0.utf8.split { $0 <= 0x20 }.contains { $0.elementsEqual("underline".utf8) } }
    return style
  }

  // MARK: - Values

  /// The value of a property in lower case, variables resolved; nil where it is not known or, without an initial value,
  /// not declared.
  private func keyword(_ property: StyleProperty, _ cascade: Cascade, _ node: NodeID, initial: String? = nil) -> String?
  {
    switch cascade.finding(property) {
    case .unknown: return nil
    case .absent: return initial
    case .value(let text):
      guard let value = resolved(text, node)?.lowercased() else { return nil }
      switch value {
      case "initial", "unset": return property.isInherited ? value : initial
      case "revert", "revert-layer": return nil
      case "inherit":
        guard let parent = elementAbove(node) else { return initial }
        return keyword(property, styles.cascade(of: parent, on: self), parent, initial: initial)
      default: return value
      }
    }
  }

  func elementAbove(_ node: NodeID) -> NodeID? {
    tree.parent(of: node).flatMap { tree.kind(of: $0) == .element ? $0 : nil }
  }

  private func background(_ cascade: Cascade, _ node: NodeID, _ inherited: InheritedStyle) -> Color? {
    guard let text = keyword(.backgroundColor, cascade, node, initial: "transparent") else { return nil }
    return text == "currentcolor" ? inherited.readColor : CSSValue.color(text)
  }

  /// An element and those it stands in, nearest first.
  func chain(from node: NodeID) -> [NodeID] {
    var chain: [NodeID] = []
    var current: NodeID? = tree.kind(of: node) == .element ? node : elementAbove(node)
    while let element = current {
      chain.append(element)
      current = elementAbove(element)
    }
    return chain
  }

  // MARK: - Variables

  /// A value with each `var()` replaced; nil where one has no value, or replacing does not end.
  func resolved(_ text: String, _ node: NodeID) -> String? {
    // Few values have variables, and they are told by their parenthesis.
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var text = text
    for _ in 0..<16 {
      guard let call = text.lowercased().firstRange(of: "var(") else { return text }
      let start = text.index(
        text.startIndex, offsetBy: text.lowercased().distance(from: text.lowercased().startIndex, to: call.lowerBound))
      guard let replaced = replaced(text, callAt: start, node), replaced.utf8.count < 4_096 else { return nil }
      text = replaced
    }
    return nil
  }

  private func replaced(_ text: String, callAt start: String.Index, _ node: NodeID) -> String? {
    var depth = 0
    var end = start
    while end < text.endIndex {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" {
        depth -= 1
        if depth == 0 { break }
      }
      end = text.index(after: end)
    }
    guard end < text.endIndex else { return nil }
    let inner = text[text.index(start, offsetBy: 4)..<end].split(
      separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = inner.first?.filter({ !$0.isWhitespace }) else { return nil }
    let fallback = inner.count > 1 ? String(inner[1].drop { $0.isWhitespace }) : nil
    guard let value = custom(String(name), node) ?? fallback else { return nil }
    return text[..<start] + value + text[text.index(after: end)...]
  }

  private func custom(_ name: String, _ node: NodeID) -> String? {
    for element in chain(from: node) {
      if let value = styles.cascade(of: element, on: self).custom(name) { return value }
    }
    return nil
  }
}
