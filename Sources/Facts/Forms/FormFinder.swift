internal import Pages

/// Finds the forms of a page that collect personal data.
struct FormFinder {
  let page: Page
  let blocks: Blocks
  let blockWords: BlockWords
  let words: Words

  /// The forms that ask an e-mail address, a phone number, an identity number, or a name with something else.
  func forms() -> [Form] {
    guard page.capture.kind != .text else { return [] }
    return page.tree.elements(.form).compactMap { form($0) }
  }

  private func form(_ node: NodeID) -> Form? {
    let fields = FormFields(page: page, words: words, form: node)
    guard fields.collectsPersonalData else { return nil }
    let kind = FormKind(page: page, blocks: blocks, blockWords: blockWords, fields: fields).kind
    guard kind != .search else { return nil }
    return Form(
      node: node, range: page.tree.startTag(of: node), kind: kind,
      asks: fields.asks.map(\.rawValue).sorted(), privacyText: privacyText(of: node),
      boxes: FormBoxes(page: page, words: words, form: node).boxes)
  }

  private static let telling: WordLists = [.privacyPolicy, .privacyNotice, .cookiePolicy, .noticeRead, .lawName]

  /// Where the nearest text or link about personal data stands, seen from a form.
  private func privacyText(of form: NodeID) -> Form.Nearness {
    let telling = blocks.all.filter { blockWords.mentions(FormFinder.telling, in: $0.index) && $0.role != .title }
    if telling.contains(where: { page.tree.isNode($0.node, inside: form) }) || linksInside(form) { return .inside }
    let section = section(around: form)
    if telling.contains(where: { page.tree.isNode($0.node, inside: section) }) { return .near }
    if telling.contains(where: { $0.region != .footer && $0.region != .notice }) { return .elsewhere }
    return telling.isEmpty ? .nowhere : .footer
  }

  /// Whether a form holds a link to an address that names a policy.
  private func linksInside(_ form: NodeID) -> Bool {
    page.tree.descendants(of: form).contains { node in
      guard page.tree.tag(of: node) == .a, let href = page.value(.href, of: node) else { return false }
      return PolicyAddress.names(LinkTarget(written: href))
    }
  }

  /// The piece of the page a form belongs to: the first container around it with text of its own, small enough not to
  /// be the page.
  private func section(around form: NodeID) -> NodeID {
    let size = page.tree.range(of: form).count
    var section = form
    for ancestor in page.tree.ancestors(of: form).prefix(3) {
      switch page.tree.tag(of: ancestor) {
      case .body, .main, .html: return section
      default: break
      }
      guard page.tree.range(of: ancestor).count <= size + 6_000 else { return section }
      section = ancestor
    }
    return section
  }
}
