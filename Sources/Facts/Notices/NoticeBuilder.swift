internal import Pages

/// Makes notices of candidates: merges the parts of one, tells its layers apart, reads what it says.
struct NoticeBuilder {
  let page: Page
  let blocks: Blocks
  let blockWords: BlockWords
  let mainBlocks: Set<Int>
  let managers: [ManagerSighting]
  let place: Notice.Place

  /// A candidate and the layers that belong to it.
  private struct Group {
    var main: NoticeCandidate
    var panels: [NoticeCandidate] = []
  }

  /// The notices that candidates make, in reading order.
  func notices(from candidates: [NoticeCandidate]) -> [Notice] {
    groups(of: candidates).map(notice)
  }

  // MARK: Merging

  private func groups(of candidates: [NoticeCandidate]) -> [Group] {
    let links = LayerLinks(page: page)
    let panels = candidates.filter { isPanel($0) || links.isReached($0, among: candidates) }
    let mains = candidates.filter { candidate in !panels.contains { $0.node == candidate.node } }
    guard !mains.isEmpty else { return panelsAlone(candidates) }
    var groups: [Group] = []
    for main in mains {
      if let twin = groups.firstIndex(where: { isTwin(main, of: $0.main) }) {
        // The same notice written twice, for two sizes of window.
        if groups[twin].main.controls.isEmpty { groups[twin].main = main }
      } else if let owner = groups.firstIndex(where: { isExplanation(main, of: $0.main) }) {
        groups[owner].panels.append(main)
      } else {
        groups.append(Group(main: main))
      }
    }
    for panel in panels {
      let owner =
        groups.firstIndex { links.opens($0.main, panel) }
        ?? groups.lastIndex { $0.main.node < panel.node && $0.main.isSetApart } ?? groups.indices.first
      if let owner { groups[owner].panels.append(panel) }
    }
    return groups
  }

  /// Panels on a page whose first layer is not there: the first is the notice.
  private func panelsAlone(_ candidates: [NoticeCandidate]) -> [Group] {
    guard let first = candidates.first else { return [] }
    return [Group(main: first, panels: Array(candidates.dropFirst()))]
  }

  /// Whether a candidate is a place for choosing by purpose, reached from elsewhere.
  private func isPanel(_ candidate: NoticeCandidate) -> Bool {
    guard candidate.hasPurposes else { return false }
    return isHidden(candidate.node) || candidate.marks.contains(.namesPanel) || !candidate.isOutspoken
  }

  /// Whether a window that is shut says more of what an open notice says.
  private func isExplanation(_ candidate: NoticeCandidate, of main: NoticeCandidate) -> Bool {
    guard isHidden(candidate.node), main.isSetApart else { return false }
    if !isHidden(main.node), candidate.marks.contains(.isDialog) { return true }
    // Both wait for a script: the window tells what the details of the other open.
    return !candidate.marks.isDisjoint(with: [.isDialog, .namesBox]) && !candidate.hasChoice
      && main.controls.contains { $0.role == .settings && $0.element == .button }
  }

  private func isTwin(_ one: NoticeCandidate, of other: NoticeCandidate) -> Bool {
    firstText(one) == firstText(other) && one.controls.map(\.label) == other.controls.map(\.label)
  }

  private func firstText(_ candidate: NoticeCandidate) -> [UInt8] {
    guard let longest = candidate.blocks.max(by: { blocks.all[$0].text.count < blocks.all[$1].text.count }) else {
      return []
    }
    return Array(blocks.text[blocks.all[longest].text])
  }

  // MARK: Building

  private func notice(_ group: Group) -> Notice {
    let main = group.main
    let isText = page.capture.kind == .text
    let second = isText ? nil : secondLayer(of: main)
    let controls =
      detailed(layered(main.controls, second), group) + group.panels.flatMap { layered($0.controls, $0.node) }
    let indices = main.blocks + group.panels.flatMap(\.blocks)
    let layer: (Block) -> Control.Layer = { block in
      let isSecond = second.map { holds($0, block) } ?? false
      return isSecond || group.panels.contains { holds($0.node, block) } ? .second : .first
    }
    let texts = NoticeText(page: page, blocks: blocks)
    let pieces = texts.sentences(of: indices, without: controls, layer: layer)
    let buttons = controls.filter {
      $0.element == .button || !$0.isInSentence && $0.role != .purpose && $0.role != .other
    }
    .map(\.range)
    let statements = StatementReader(blocks: blocks, blockWords: blockWords).statements(
      in: indices, buttons: buttons, layer: layer)
    let answered = AnsweredCapture.isAnswered(page, hiddenNotice: isHidden(main.node))
    let settled = RoleSettling(statements: statements, sentences: pieces).settled(controls).map(weighed)
    let language = NoticeLanguage(blocks: blocks, blockWords: blockWords).language(
      of: indices.filter { layer(blocks.all[$0]) == .first })
    return Notice(
      node: isText ? nil : main.node, range: range(of: main), form: form(of: main), place: place,
      text: pieces.firstLayerText, sentences: pieces,
      language: language?.code, languageConfidence: language?.confidence ?? .low, controls: settled,
      statements: statements, manager: manager(of: main), visibility: Visibility(page.visibility(of: main.node)),
      isInMainText: main.blocks.contains { mainBlocks.contains($0) } && !main.isSetApart, isAnswered: answered,
      confidence: confidence(of: main))
  }

  /// A control with how it looks.
  private func weighed(_ control: Control) -> Control {
    guard let node = control.node else { return control }
    let style = page.style(of: node)
    var control = control
    control.weight = Control.Weight(
      fontSize: style.fontSize, contrast: page.contrast(of: node), isFilled: style.isFilled,
      visibility: Visibility(page.visibility(of: node)))
    return control
  }

  private func holds(_ node: NodeID, _ block: Block) -> Bool {
    page.tree.range(of: node).contains(block.range.lowerBound)
  }

  private func layered(_ controls: [Control], _ second: NodeID?) -> [Control] {
    guard let second else { return controls }
    return controls.map { control in
      guard let node = control.node, page.tree.isNode(node, inside: second) else { return control }
      return control.on(.second)
    }
  }

  /// The controls of a first layer; settings that open a window with nothing to choose lead to more of the text.
  private func detailed(_ controls: [Control], _ group: Group) -> [Control] {
    guard !group.panels.isEmpty, !group.panels.contains(where: \.hasChoice), !group.main.hasPurposes else {
      return controls
    }
    return controls.map { control in
      guard control.role == .settings, control.element == .button else { return control }
      var details = control
      details.role = .policy
      details.roleConfidence = .medium
      return details
    }
  }

  /// The part of a notice that is reached by its settings: shut, or called so, with purposes or a way to store a choice.
  private func secondLayer(of candidate: NoticeCandidate) -> NodeID? {
    let choosing = candidate.controls.filter { $0.role == .purpose || $0.role == .save }
    // The first layer may have boxes of its own before the part that is shut.
    return choosing.lazy.compactMap { control in control.node.flatMap { layer(around: $0, of: candidate) } }.first
  }

  private func layer(around control: NodeID, of candidate: NoticeCandidate) -> NodeID? {
    let hasSettings = candidate.controls.contains { $0.role == .settings }
    var best: NodeID?
    for node in page.tree.ancestors(of: control) {
      guard node > candidate.node else { break }
      let isShut = isHiddenItself(node)
      let isNamed = hasSettings && ElementMarks(namesOf: node, on: page).contains(.namesPanel)
      guard isShut || isNamed else { continue }
      let outside = candidate.controls.contains { control in
        guard let inner = control.node, !page.tree.isNode(inner, inside: node) else { return false }
        return control.role == .accept || control.role == .reject || control.role == .settings
      }
      if outside { best = node }
    }
    return best
  }

  private func isHiddenItself(_ node: NodeID) -> Bool {
    page.hasAttribute(.hidden, of: node) || page.value(.ariaHidden, of: node) == "true"
      || page.style(of: node).isHidden
  }

  private func isHidden(_ node: NodeID) -> Bool { page.visibility(of: node) == .hidden }

  private func range(of candidate: NoticeCandidate) -> Range<Int> {
    guard page.capture.kind == .text || !candidate.isSetApart && candidate.blocks.count == 1 else {
      return page.tree.range(of: candidate.node)
    }
    let ranges = candidate.blocks.map { blocks.all[$0].range }
    let lower = ranges.map(\.lowerBound).min() ?? 0
    return lower..<max(lower, ranges.map(\.upperBound).max() ?? 0)
  }

  private func form(of candidate: NoticeCandidate) -> Notice.Form {
    if page.capture.kind == .text { return .text }
    let marks = candidate.marks
    if marks.contains(.covers) { return .wholePage }
    if marks.contains(.isDialog) { return .dialog }
    if marks.contains(.isPinned) || marks.contains(.isAlert) { return .banner }
    if marks.contains(.namesConsent) { return candidate.hasAnswers || marks.contains(.namesBox) ? .banner : .inline }
    return candidate.hasAnswers ? .inline : .text
  }

  private func confidence(of candidate: NoticeCandidate) -> Confidence {
    switch (candidate.isSetApart, candidate.isOutspoken, candidate.hasAnswers) {
    case (true, true, _), (true, _, true): .high
    case (false, true, true): .medium
    case (false, true, false): page.capture.kind == .text ? .high : .medium
    default: .low
    }
  }

  private func manager(of candidate: NoticeCandidate) -> String? {
    let range = page.tree.range(of: candidate.node)
    if let own = managers.first(where: { $0.hasNotice && range.overlaps($0.range) }) { return own.id }
    // What a script draws is not in a page as it was served: a notice that is has been written by somebody else.
    guard let only = managers.first, managers.count == 1 else { return nil }
    return only.isDrawnByScript && page.capture.kind == .source ? nil : only.id
  }
}

extension Control {
  /// The control on another layer.
  func on(_ layer: Layer) -> Control {
    var moved = self
    moved.layer = layer
    return moved
  }
}
