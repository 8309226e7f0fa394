internal import Pages

/// Reads what controls are called.
struct ControlLabels {
  let page: Page

  /// A label and where it is written.
  struct Label {
    /// The label, white space folded.
    let text: String
    /// The label in the source; nil where there is none.
    let range: Range<Int>?
    /// Whether it is seen as words.
    var isShown = false

    static let none = Label(text: "", range: nil)
  }

  /// The longest text of a control that still reads as a label, in bytes.
  private static let longest = 200

  /// What a button or link is called: its text, where that is more than a sign; else its accessible name.
  func label(of node: NodeID) -> Label {
    let shown = shownText(of: node)
    if shown.text.contains(where: \.isLetter), shown.text.count > 1 {
      return Label(text: shown.text, range: shown.range, isShown: true)
    }
    if page.tree.tag(of: node) == .input, let value = attributeLabel(of: node, [.value]) {
      return Label(text: value.text, range: value.range, isShown: true)
    }
    if let name = attributeLabel(of: node, [.ariaLabel, .value, .title, .alt]) { return name }
    for inner in page.tree.descendants(of: node) where page.tree.kind(of: inner) == .element {
      if let name = attributeLabel(of: inner, [.alt, .ariaLabel, .title]) { return name }
    }
    return shown
  }

  /// A second name of a control, beside its label: its `aria-label` or `title`.
  func hidden(of node: NodeID) -> String? {
    attributeLabel(of: node, [.ariaLabel, .title])?.text
  }

  /// How long the text of an element is, in bytes.
  func length(of node: NodeID) -> Int {
    var length = 0
    for inner in page.tree.descendants(of: node) where page.tree.kind(of: inner) == .text {
      length += page.tree.range(of: inner).count
    }
    return length
  }

  /// What a box, radio button or switch is called: its `<label>`, its accessible name, or the text beside it.
  func toggleLabel(of node: NodeID, in container: NodeID) -> Label {
    if let label = enclosingLabel(of: node, in: container) ?? namedLabel(of: node, in: container) { return once(label) }
    if let name = attributeLabel(of: node, [.ariaLabel, .title]) { return name }
    return textBeside(node, in: container).map(once) ?? attributeLabel(of: node, [.value, .name]) ?? .none
  }

  /// A label that says the same twice, for the eye and for a screen reader, once.
  private func once(_ label: Label) -> Label {
    let words = label.text.split(separator: " ")
    for count in [1, 2, 3] where words.count >= 2 * count && words[..<count] == words[count..<(2 * count)] {
      return Label(text: words[..<count].joined(separator: " "), range: label.range, isShown: label.isShown)
    }
    return label
  }

  private func enclosingLabel(of node: NodeID, in container: NodeID) -> Label? {
    for ancestor in page.tree.ancestors(of: node) {
      guard ancestor > container else { return nil }
      guard page.tree.tag(of: ancestor) == .label else { continue }
      let label = shownText(of: ancestor)
      return label.text.isEmpty ? nil : label
    }
    return nil
  }

  /// The text of `<label for>` or of what `aria-labelledby` names.
  private func namedLabel(of node: NodeID, in container: NodeID) -> Label? {
    let id = page.value(.id, of: node)
    let by = page.value(.ariaLabelledby, of: node)
    guard id != nil || by != nil else { return nil }
    for inner in page.tree.descendants(of: container) where page.tree.kind(of: inner) == .element {
      let isFor = id != nil && page.tree.tag(of: inner) == .label && page.value(.for, of: inner) == id
      guard isFor || (by != nil && page.value(.id, of: inner) == by) else { continue }
      let label = shownText(of: inner)
      if !label.text.isEmpty { return label }
    }
    return nil
  }

  /// The text of the smallest element around a toggle that has any.
  private func textBeside(_ node: NodeID, in container: NodeID) -> Label? {
    for ancestor in page.tree.ancestors(of: node).prefix(4) {
      guard ancestor > container else { return nil }
      let label = shownText(of: ancestor)
      if !label.text.isEmpty { return label }
    }
    return nil
  }

  private func attributeLabel(of node: NodeID, _ names: [AttributeName]) -> Label? {
    for name in names {
      guard let attribute = page.tree.attribute(name, of: node) else { continue }
      let text = String(decoding: page.valueBytes(of: attribute), as: UTF8.self).collapsed
      guard !text.isEmpty else { continue }
      return Label(text: text, range: Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound))
    }
    return nil
  }

  /// The text inside an element, scripts and styles left out, cut where it is no label any more.
  private func shownText(of node: NodeID) -> Label {
    var bytes: [UInt8] = []
    var range: Range<Int>?
    var index = Int(node.index)
    let end = Int(page.tree.end(of: node).index)
    while index < end, bytes.count < ControlLabels.longest {
      let inner = NodeID(index)
      switch page.tree.tag(of: inner) {
      case .script, .style, .svg, .template, .noscript:
        index = max(index + 1, Int(page.tree.end(of: inner).index))
        continue
      default: break
      }
      index += 1
      guard page.tree.kind(of: inner) == .text else { continue }
      bytes.append(0x20)
      let before = bytes.count
      page.appendText(of: inner, to: &bytes)
      guard bytes[before...].contains(where: { $0 > 0x20 }) else { continue }
      let place = trimmed(page.tree.range(of: inner))
      range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
    }
    return Label(text: String(decoding: bytes, as: UTF8.self).collapsed, range: range)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, page.source[lower] <= 0x20 { lower += 1 }
    while upper > lower, page.source[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}

extension String {
  /// White space folded to single spaces, none before or after.
  var collapsed: String {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index].mayBeginUnseen {
      return split { $0.isWhitespace || $0 == "\u{AD}" || $0 == "\u{200B}" }.joined(separator: " ")
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isSpacePending = false
    for index in bytes.indices {
      let isSpace = bytes[index] == 0x20 || 0x09...0x0D ~= bytes[index]
      if !isSpace {
        if isSpacePending, !folded.isEmpty { folded.append(0x20) }
        folded.append(bytes[index])
      }
      isSpacePending = isSpace
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Without white space before and after.
  var trimmed: String { collapsed }
}

extension UInt8 {
  /// Whether a character beyond ASCII that is white space, shows nothing, or joins the one before may begin with it.
  fileprivate var mayBeginUnseen: Bool {
    switch self {
    case 0xC2, 0xCC, 0xCD, 0xE1, 0xE2, 0xE3: true
    default: false
    }
  }
}
