internal import Pages

/// Reads what a visitor can press, tick or follow inside an element.
struct ControlReader {
  let page: Page
  let blocks: Blocks
  let roles: RoleReader
  private let labels: ControlLabels
  private let words: Words

  /// A reader for one page.
  init(page: Page, blocks: Blocks, words: Words) {
    self.page = page
    self.blocks = blocks
    self.words = words
    roles = RoleReader(words: words)
    labels = ControlLabels(page: page)
  }

  /// More controls than any notice has: what is beyond is a list of vendors.
  private static let most = 400

  /// The controls inside an element, in document order; all are given the first layer, and no looks: most of what is read
  /// proves to be no notice.
  func controls(in container: NodeID) -> [Control] {
    var found: [Control] = []
    var index = Int(container.index)
    let end = Int(page.tree.end(of: container).index)
    while index < end, found.count < ControlReader.most {
      let node = NodeID(index)
      guard page.tree.kind(of: node) == .element, let element = element(of: node), node != container else {
        index += 1
        continue
      }
      if let control = control(node, element, in: container) { found.append(control) }
      index = Int(page.tree.end(of: node).index)
    }
    return found
  }

  /// A control that a text export shows as a line of text.
  func textControl(_ block: Block) -> Control? {
    let label = blocks.text(of: block)
    guard let reading = roles.role(of: label) else { return nil }
    return Control(
      node: nil, range: block.range, label: label, labelRange: block.range, role: reading.role,
      roleConfidence: min(reading.confidence, .medium), element: .text, layer: .first, isPreselected: false,
      isDisabled: false, purpose: nil, isInSentence: false, target: nil, handler: nil, language: reading.language,
      isAcknowledgement: reading.isAcknowledgement, acceptsAndCloses: reading.acceptsAndCloses, weight: nil)
  }

  // MARK: Elements

  /// The sort of control an element is, or nil where it is none.
  private func element(of node: NodeID) -> Control.Element? {
    switch page.tree.tag(of: node) {
    case .button: return toggleRole(node) ?? .button
    case .summary: return holdsControls(node) ? nil : .button
    case .a: return page.value(.role, of: node) == "button" ? .button : .link
    case .input: return inputElement(node)
    default: return roleElement(node)
    }
  }

  private func toggleRole(_ node: NodeID) -> Control.Element? {
    switch page.value(.role, of: node) {
    case "switch", "checkbox": .toggle
    case "radio": .radio
    default: nil
    }
  }

  private func inputElement(_ node: NodeID) -> Control.Element? {
    switch page.value(.type, of: node)?.lowercased() {
    case "checkbox": page.value(.role, of: node) == "switch" ? .toggle : .checkbox
    case "radio": .radio
    case "submit", "button", "image", "reset": .button
    default: nil
    }
  }

  /// A control by its ARIA role or its handler, where no control stands inside it.
  private func roleElement(_ node: NodeID) -> Control.Element? {
    if let role = page.value(.role, of: node) {
      switch role {
      case "button": return .button
      case "switch", "checkbox": return .toggle
      case "radio": return .radio
      case "link": return .link
      default: break
      }
    }
    let isNamed = isNamedButton(node)
    let isPressed = page.hasAttribute(.onclick, of: node) || handler(of: node) != nil || isNamed
    guard isPressed, !holdsControls(node), labels.length(of: node) <= 60 else { return nil }
    // Words of a sentence that can be pressed are a link, whatever element they stand in.
    return !isNamed && page.tree.tag(of: node) == .span && isAmongWords(node) ? .link : .button
  }

  private func isAmongWords(_ node: NodeID) -> Bool {
    [false, true].contains { (siblingText(of: node, forward: $0)?.words ?? 0) > 1 }
  }

  private func isNamedButton(_ node: NodeID) -> Bool {
    let tag = page.tree.tag(of: node)
    guard tag == .div || tag == .span || tag == .i else { return false }
    guard let name = page.value(.class, of: node)?.lowercased() else { return false }
    let parts = name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return parts.lazy.map { String(Substring($0)) }
      .contains { ControlReader.buttonNames.contains($0) || $0.hasSuffix("close") }
  }

  /// Words of a class by which an element that is no button is pressed like one.
  private static let buttonNames: Set<String> = [
    "btn", "button", "close", "dismiss", "accept", "agree", "reject", "decline", "deny", "kabul", "reddet",
  ]

  private func holdsControls(_ node: NodeID) -> Bool {
    page.tree.descendants(of: node).contains { inner in
      switch page.tree.tag(of: inner) {
      case .a, .button, .input, .select: true
      default: false
      }
    }
  }

  // MARK: Controls

  private func control(_ node: NodeID, _ element: Control.Element, in container: NodeID) -> Control? {
    let isToggle = element == .checkbox || element == .radio || element == .toggle
    let label = isToggle ? labels.toggleLabel(of: node, in: container) : labels.label(of: node)
    let target = element == .link || page.tree.tag(of: node) == .a ? target(of: node) : nil
    let reading = isToggle ? RoleReader.Reading(role: .purpose, confidence: .high) : reading(label, node, target)
    let range = page.tree.range(of: node)
    return Control(
      node: node, range: range, label: label.text, labelRange: label.range ?? range, role: reading.role,
      roleConfidence: reading.confidence, element: element, layer: .first,
      isPreselected: isToggle && isOn(node), isDisabled: isDisabled(node),
      purpose: isToggle ? PurposeReader(words: words).purpose(of: label.text, named: names(of: node)) : nil,
      isInSentence: !isToggle && isInSentence(node, element), target: target, handler: handler(of: node),
      language: reading.language, isAcknowledgement: reading.isAcknowledgement,
      acceptsAndCloses: reading.acceptsAndCloses, isSign: !isToggle && !label.isShown, weight: nil)
  }

  /// The role by words, else by where the control leads, else by its names in the markup.
  private func reading(_ label: ControlLabels.Label, _ node: NodeID, _ target: LinkTarget?) -> RoleReader.Reading {
    let other = RoleReader.Reading(role: .other, confidence: .low)
    if let target, PolicyAddress.isContact(target) { return other }
    let read = roles.role(of: label.text) ?? labels.hidden(of: node).flatMap { roles.role(of: $0) }
    if let read {
      // A summary opens what stands under it, whatever it asks: “Do you accept cookies?”
      if page.tree.tag(of: node) == .summary, read.role != .settings, read.role != .policy { return other }
      return settled(read, target)
    }
    if let target, PolicyAddress.names(target) { return RoleReader.Reading(role: .policy, confidence: .medium) }
    // What a notice links to is nearly always what it tells more of.
    if let target, PolicyAddress.leadsOn(target) { return RoleReader.Reading(role: .policy, confidence: .low) }
    guard label.text.utf8.count <= 40 else { return other }
    guard let role = RoleReader.role(named: names(of: node)) else { return other }
    return RoleReader.Reading(role: role, confidence: .low)
  }

  /// `OK` that leads to the policy is a link to it; `Back` that leads to another page puts no notice away.
  private func settled(_ reading: RoleReader.Reading, _ target: LinkTarget?) -> RoleReader.Reading {
    guard reading.role == .dismiss, let target else { return reading }
    var reading = reading
    if PolicyAddress.names(target) {
      reading.role = .policy
    } else if !reading.isAcknowledgement, PolicyAddress.isPage(target) {
      reading.role = .other
    }
    return reading
  }

  private func names(of node: NodeID) -> String {
    let tree = page.tree
    return tree.attributes(of: node).compactMap { attribute -> String? in
      switch attribute.name {
      case .href, .style, .src, .title, .ariaLabel, .value: return nil
      default:
        let name = tree.name(of: attribute)
        guard let value = page.value(attribute.name, of: node), value.utf8.count < 120 else { return name }
        return "\(name)=\(value)"
      }
    }.joined(separator: " ")
  }

  private func isOn(_ node: NodeID) -> Bool {
    page.hasAttribute(.checked, of: node) || page.value(.ariaChecked, of: node) == "true"
      || (page.value(.ariaPressed, of: node) == "true")
  }

  private func isDisabled(_ node: NodeID) -> Bool {
    page.hasAttribute(.disabled, of: node) || page.value(.ariaDisabled, of: node) == "true"
  }

  private func target(of node: NodeID) -> LinkTarget? {
    guard let href = page.value(.href, of: node) else { return nil }
    return LinkTarget(written: href)
  }

  /// Attributes, besides `onclick`, that say what pressing does.
  private static let handlers = [
    "data-action", "data-cookie-set", "data-cli_action", "@click", "v-on:click", "x-on:click", "ng-click", "(click)",
    "data-cc", "on:click", "data-onclick",
  ]

  private func handler(of node: NodeID) -> String? {
    if let onclick = page.value(.onclick, of: node) { return onclick.trimmed }
    for attribute in page.tree.attributes(of: node) {
      let name = page.tree.name(of: attribute)
      guard ControlReader.handlers.contains(name) || name.hasPrefix("data-") && name.hasSuffix("-action") else {
        continue
      }
      return page.value(attribute.name, of: node)?.trimmed
    }
    return nil
  }

  // MARK: Sentences

  /// Whether a link stands in running text: words before or after it belong to the same sentence.
  private func isInSentence(_ node: NodeID, _ element: Control.Element) -> Bool {
    guard element == .link || element == .button else { return false }
    let before = neighbour(of: node, forward: false)
    let after = neighbour(of: node, forward: true)
    let startsInside = before.map { !$0.endsSentence && $0.words > 0 } ?? false
    let goesOn = after.map { $0.words > 0 && !$0.beginsSentence } ?? false
    if element == .button { return startsInside && goesOn }
    return startsInside || goesOn
  }

  private struct Neighbour {
    /// How many words it has; two are as good as more.
    let words: Int
    let endsSentence: Bool
    let beginsSentence: Bool
  }

  /// The text right beside a control in the same line, or nil where another element or nothing stands there.
  private func neighbour(of node: NodeID, forward: Bool) -> Neighbour? {
    var current = node
    for _ in 0..<3 {
      if let text = siblingText(of: current, forward: forward) { return text }
      guard let parent = page.tree.parent(of: current), isInline(parent) else { return nil }
      current = parent
    }
    return nil
  }

  private func siblingText(of node: NodeID, forward: Bool) -> Neighbour? {
    guard let parent = page.tree.parent(of: node) else { return nil }
    let children = page.tree.children(of: parent)
    let side = forward ? Array(children.drop { $0 <= node }) : children.prefix { $0 < node }.reversed()
    for sibling in side where !page.tree.isBlank(sibling) {
      switch page.tree.kind(of: sibling) {
      case .text, .element:
        let isElement = page.tree.kind(of: sibling) == .element
        if isElement, !isInline(sibling) || element(of: sibling) != nil || holdsControls(sibling) { return nil }
        let text = page.text(of: sibling).trimmed
        if text.isEmpty { continue }
        return Neighbour(
          words: text.utf8.split(separator: 0x20).lazy.filter { Substring($0).contains(where: \.isLetter) }
            .prefix(2).count,
          endsSentence: text.last.map { ".!?:…|".contains($0) } ?? false,
          beginsSentence: text.first.map { ".!?|".contains($0) } ?? false)
      case .comment, .doctype, .document: continue
      }
    }
    return nil
  }

  private func isInline(_ node: NodeID) -> Bool {
    switch page.tree.tag(of: node) {
    case .span, .b, .strong, .em, .i, .u, .small, .font, .a, .abbr, .mark: true
    default: false
    }
  }
}
