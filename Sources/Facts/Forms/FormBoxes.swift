internal import Pages

/// Reads the boxes of a form that ask consent or tell of a notice.
struct FormBoxes {
  let page: Page
  let words: Words
  let form: NodeID

  /// The boxes whose labels mean something here, in document order.
  var boxes: [Form.Box] {
    let inputs = page.tree.descendants(of: form).filter { node in
      page.tree.tag(of: node) == .input && page.value(.type, of: node)?.lowercased() == "checkbox"
    }
    return inputs.compactMap(box)
  }

  private func box(_ input: NodeID) -> Form.Box? {
    let label = label(of: input)
    let meanings = meanings(of: Folding.fold(label.text))
    guard !meanings.isEmpty else { return nil }
    let start = page.tree.startTag(of: input)
    let range = label.range.map { min($0.lowerBound, start.lowerBound)..<max($0.upperBound, start.upperBound) }
    return Form.Box(
      node: input, range: range ?? start, label: label.text, meanings: meanings,
      isPreselected: page.hasAttribute(.checked, of: input),
      isRequired: page.hasAttribute(.required, of: input) || page.isMarkedRequired(input))
  }

  private static let texts: WordLists = [.privacyPolicy, .privacyNotice, .cookiePolicy, .lawName]

  /// What ticking a box with this label means.
  private func meanings(of label: [UInt8]) -> Set<Form.Box.Meaning> {
    let lists = Set(words.hits(in: label).map(\.list))
    var meanings: Set<Form.Box.Meaning> = []
    if lists.contains(.noticeAccepted) { meanings.insert(.noticeAccepted) }
    if lists.contains(.noticeRead), lists.contains(where: FormBoxes.texts.contains) { meanings.insert(.noticeRead) }
    if lists.contains(.formConsent) { meanings.insert(.consent) }
    if lists.contains(.formMarketing) { meanings.insert(.marketing) }
    if lists.contains(.formTerms) { meanings.insert(.terms) }
    if lists.contains(.blanketConsent), meanings.contains(.consent) { meanings.insert(.blanket) }
    return meanings
  }

  /// The label of an input: one that names it, one around it, else the text that follows it.
  private func label(of input: NodeID) -> (text: String, range: Range<Int>?) {
    if let id = page.value(.id, of: input), !id.isEmpty, let label = label(for: id) {
      return (page.text(of: label), page.tree.range(of: label))
    }
    if let label = page.tree.nearest([.label], from: input) {
      return (page.text(of: label), page.tree.range(of: label))
    }
    var text = ""
    var range: Range<Int>?
    var next = page.tree.nextSibling(of: input)
    while let node = next, text.utf8.count < 400 {
      let tag = page.tree.tag(of: node)
      if tag == .input || tag == .br || tag == .button { break }
      text += page.text(of: node)
      range = (range?.lowerBound ?? page.tree.range(of: node).lowerBound)..<page.tree.range(of: node).upperBound
      next = page.tree.nextSibling(of: node)
    }
    return (text, range)
  }

  private func label(for id: String) -> NodeID? {
    page.tree.descendants(of: form).first { node in
      page.tree.tag(of: node) == .label && page.value(.for, of: node) == id
    }
  }
}

extension Page {
  /// Whether an input says by ARIA that it must be filled in.
  fileprivate func isMarkedRequired(_ node: NodeID) -> Bool {
    tree.attributes(of: node).contains { attribute in
      tree.name(of: attribute) == "aria-required" && valueBytes(of: attribute) == Array("true".utf8)
    }
  }
}
