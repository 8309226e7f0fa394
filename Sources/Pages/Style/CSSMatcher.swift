/// Tells whether elements of a page are what selectors ask for.
struct CSSMatcher {
  /// Steps that one selector may take on one element: more is a trap, and its answer is not waited for.
  private static let mostSteps = 4_000
  let page: Page

  func answer(_ selector: CSSSelector, _ node: NodeID) -> Answer {
    var steps = 0
    return matches(selector, 0, node, &steps)
  }

  /// Whether a node is what the compounds from `place` leftwards ask for.
  private func matches(_ selector: CSSSelector, _ place: Int, _ node: NodeID, _ steps: inout Int) -> Answer {
    steps += 1
    guard steps < CSSMatcher.mostSteps else { return .maybe }
    let compound = selector.compounds[place]
    let own = answer(compound, node, &steps)
    guard own != .no, let combinator = compound.combinator, place + 1 < selector.compounds.count else { return own }
    var best = Answer.no
    for other in candidates(combinator, node, &steps) {
      switch matches(selector, place + 1, other, &steps) {
      case .yes: return own
      case .maybe: best = .maybe
      case .no: continue
      }
      guard steps < CSSMatcher.mostSteps else { return .maybe }
    }
    return best
  }

  /// The elements that a combinator leads to.
  private func candidates(_ combinator: CSSSelector.Combinator, _ node: NodeID, _ steps: inout Int) -> [NodeID] {
    let tree = page.tree
    guard let parent = tree.parent(of: node), tree.kind(of: parent) == .element else { return [] }
    switch combinator {
    case .child: return [parent]
    case .inside: return tree.ancestors(of: node).filter { tree.kind(of: $0) == .element }
    case .next, .later:
      var before: [NodeID] = []
      for child in tree.children(of: parent) {
        if child == node { break }
        if tree.kind(of: child) == .element { before.append(child) }
      }
      steps += before.count / 8
      return combinator == .next ? before.suffix(1) : before.reversed()
    }
  }

  private func answer(_ compound: CSSSelector.Compound, _ node: NodeID, _ steps: inout Int) -> Answer {
    if let tag = compound.tag, tag != page.tree.name(of: node) { return .no }
    var result = Answer.yes
    for test in compound.tests {
      switch answer(test, node, &steps) {
      case .no: return .no
      case .maybe: result = .maybe
      case .yes: continue
      }
    }
    return result
  }

  private func answer(_ test: CSSSelector.Test, _ node: NodeID, _ steps: inout Int) -> Answer {
    switch test {
    case .id(let id): holds(page.value(.id, of: node) == id)
    case .class(let name): holds(page.hasClass(name, node))
    case .attribute(let name, let comparison, let value, let ignoresCase):
      holds(hasAttribute(name, comparison, value, ignoresCase, node))
    case .not(let selectors): negated(any(selectors, node, &steps))
    case .any(let selectors): any(selectors, node, &steps)
    case .position(let step, let offset, let fromEnd, let ofType):
      holds(isAt(node, step, offset, fromEnd: fromEnd, ofType: ofType, &steps))
    case .root: holds(page.tree.tag(of: node) == .html)
    case .empty: holds(page.tree.firstChild(of: node) == nil)
    case .link: holds(page.tree.tag(of: node) == .a && page.hasAttribute(.href, of: node))
    case .checked: holds(page.hasAttribute(.checked, of: node) || page.hasAttribute(.selected, of: node))
    case .disabled: holds(page.hasAttribute(.disabled, of: node))
    case .enabled: holds(!page.hasAttribute(.disabled, of: node))
    case .never: .no
    case .unknown: .maybe
    }
  }

  private func holds(_ condition: Bool) -> Answer { condition ? .yes : .no }

  private func negated(_ answer: Answer) -> Answer {
    switch answer {
    case .yes: .no
    case .no: .yes
    case .maybe: .maybe
    }
  }

  private func any(_ selectors: [CSSSelector], _ node: NodeID, _ steps: inout Int) -> Answer {
    var best = Answer.no
    for selector in selectors {
      switch matches(selector, 0, node, &steps) {
      case .yes: return .yes
      case .maybe: best = .maybe
      case .no: continue
      }
    }
    return best
  }

  private func hasAttribute(
    _ name: String, _ comparison: CSSSelector.Comparison, _ wanted: String, _ ignoresCase: Bool, _ node: NodeID
  ) -> Bool {
    guard let interned = page.tree.attributeName(name), var value = page.value(interned, of: node) else { return false }
    var wanted = wanted
    if ignoresCase { (value, wanted) = (value.lowercased(), wanted.lowercased()) }
    switch comparison {
    case .present: return true
    case .equal: return value == wanted
    case .word: return !wanted.isEmpty && value.split { $0.isWhitespace }.contains { $0 == wanted }
    case .dash: return value == wanted || value.hasPrefix(wanted + "-")
    case .prefix: return !wanted.isEmpty && value.hasPrefix(wanted)
    case .suffix: return !wanted.isEmpty && value.hasSuffix(wanted)
    case .part: return !wanted.isEmpty && value.firstRange(of: wanted) != nil
    }
  }

  private func isAt(
    _ node: NodeID, _ step: Int, _ offset: Int, fromEnd: Bool, ofType: Bool, _ steps: inout Int
  ) -> Bool {
    guard let parent = page.tree.parent(of: node) else { return offset == 1 }
    var place = 0
    for child in page.tree.children(of: parent) where page.tree.kind(of: child) == .element {
      steps += 1
      if ofType, page.tree.tag(of: child) != page.tree.tag(of: node) { continue }
      if fromEnd ? child >= node : child <= node { place += 1 }
      if !fromEnd, child == node { break }
    }
    guard step != 0 else { return place == offset }
    return (place - offset) % step == 0 && (place - offset) / step >= 0
  }
}

extension Page {
  /// Whether an element has a class.
  func hasClass(_ name: String, _ node: NodeID) -> Bool {
    guard let attribute = tree.attribute(.class, of: node) else { return false }
    if attribute.hasReferences { return classes(of: node).contains(name) }
    var name = name
    return name.withUTF8 { wanted in
      source.withBytes { bytes in
        var index = attribute.range.lowerBound
        while index < attribute.range.upperBound {
          while index < attribute.range.upperBound, bytes[index].isSpace { index += 1 }
          let start = index
          while index < attribute.range.upperBound, !bytes[index].isSpace { index += 1 }
          if index - start == wanted.count, (0..<wanted.count).allSatisfy({ unsafe wanted[$0] == bytes[start + $0] }) {
            return true
          }
        }
        return false
      }
    }
  }

  /// The classes of an element.
  func classes(of node: NodeID) -> [String] {
    (value(.class, of: node) ?? "").utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      .map { String(Substring($0)) }
  }
}
