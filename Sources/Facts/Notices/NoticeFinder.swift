internal import Pages

/// Finds the notices of a page: first the blocks that tell of cookies or ask consent, then the smallest container that
/// holds them with their controls, or none where such a text stands alone.
struct NoticeFinder {
  let page: Page
  let blocks: Blocks
  let words: Words
  let blockWords: BlockWords
  let mainBlocks: Set<Int>
  private let isPolicy: Bool
  /// Whether any block speaks of what notices speak of. Where none does, only what is named after consent is a notice.
  private let hasSubject: Bool
  private let reader: ControlReader
  private let food: FoodWords
  /// What is known of elements, by node.
  private var names: [ElementMarks?]
  private var styles: [ElementMarks?]
  private var mostlyNotices: [Bool?]
  private var refused: Set<NodeID> = []

  /// A finder for one page.
  init(page: Page, blocks: Blocks, blockWords: BlockWords, kind: PageKind, mainText: MainText, words: Words) {
    self.page = page
    self.blocks = blocks
    self.words = words
    self.blockWords = blockWords
    mainBlocks = Set(mainText.blocks)
    let telling = mainText.blocks.count { blockWords.mentions(NoticeFinder.subject, in: $0) }
    hasSubject = blocks.all.indices.contains { blockWords.mentions(NoticeFinder.subject, in: $0) }
    isPolicy = kind == .policy || telling >= 5
    reader = ControlReader(page: page, blocks: blocks, words: words)
    food = FoodWords(blockWords: blockWords)
    names = [ElementMarks?](repeating: nil, count: page.tree.count)
    styles = names
    mostlyNotices = [Bool?](repeating: nil, count: page.tree.count)
  }

  /// Lists whose phrases make a block speak of what notices speak of.
  private static let subject: WordLists = [
    .cookie, .usesCookies, .asksConsent, .valuesPrivacy, .impliedConsent, .onlyNecessary,
  ]
  /// Lists whose phrases are what only a notice, or a text about notices, says.
  private static let outspoken: WordLists = [
    .usesCookies, .asksConsent, .valuesPrivacy, .impliedConsent, .onlyNecessary, .wall,
  ]
  /// Lists whose phrases name texts.
  private static let policyNames: WordLists = [.cookiePolicy, .privacyPolicy, .privacyNotice, .terms]
  /// Lists whose phrases are links of a notice.
  private static let links: WordLists = [.cookiePolicy, .privacyPolicy, .privacyNotice, .moreInformation, .vendorList]
  /// Lists whose phrases stand in sentences of a notice.
  private static let spoken: WordLists = [
    .cookie, .usesCookies, .asksConsent, .valuesPrivacy, .impliedConsent, .onlyNecessary, .consent, .personalData,
    .browserSettings, .withdrawal, .purposeStatistics, .purposeMarketing, .cookiePolicy, .privacyPolicy, .privacyNotice,
    .moreInformation, .vendorList,
  ]
  /// Lists whose phrases speak of cookies themselves, and not only of agreeing to something.
  private static let cookies: WordLists = [.cookie, .usesCookies, .impliedConsent, .onlyNecessary]
  /// Lists whose phrases let a dialog about personal data be one.
  private static let personal: WordLists = [.personalData, .consent, .consentVerb]

  /// The places that are notices or layers of one, in reading order.
  mutating func candidates() -> [NoticeCandidate] {
    var found: [NoticeCandidate] = []
    for index in blocks.all.indices where isSeed(index) {
      let block = blocks.all[index]
      if found.contains(where: { page.tree.isNode(block.node, inside: $0.node) }) { continue }
      guard let candidate = candidate(around: block) else { continue }
      found.removeAll { page.tree.isNode($0.node, inside: candidate.node) }
      found.append(candidate)
    }
    return found.sorted { $0.node < $1.node }
  }

  private func isSeed(_ index: Int) -> Bool {
    guard
      blockWords.mentions(NoticeFinder.subject, in: index) || blockWords.mentions(NoticeFinder.personal, in: index)
    else { return false }
    let block = blocks.all[index]
    switch block.role {
    case .code, .quotation, .title: return false
    case .heading, .paragraph, .item, .cell, .label, .caption, .control, .line: break
    }
    return block.region != .comments && !asksForCookies(block)
  }

  /// Whether a block says in a sentence that cookies are used here, or asks consent to them.
  private func isOutspoken(_ index: Int) -> Bool {
    guard blockWords.mentions(NoticeFinder.outspoken, in: index) else { return false }
    let hits = blockWords.hits(of: index)
    let block = blocks.all[index]
    guard block.words >= 4, !isLinks(block), !asksForCookies(block), !isAnswer(block) else { return false }
    // Consent can be asked for many things; a notice asks it for cookies, and not for a text that is named after them.
    return hits.contains { hit in
      switch hit.list {
      case .usesCookies: !hits.contains { $0.list == .browserSettings && $0.range.overlaps(hit.range) }
      case .onlyNecessary: true
      case .cookie: !hits.contains { isName($0, around: hit) }
      default: false
      }
    }
  }

  /// Whether a phrase is the name of a text and says more than the word for cookies in it: “cookie policy”, not “cookies”.
  private func isName(_ name: Words.Hit, around hit: Words.Hit) -> Bool {
    NoticeFinder.policyNames.contains(name.list) && name.range.overlaps(hit.range)
      && name.range.count > hit.range.count
  }

  /// Whether a block is the text of links, as a line of a menu is.
  private func isLinks(_ block: Block) -> Bool { block.linkedBytes * 3 >= block.text.count * 2 }

  /// Whether a block asks for a browser that takes cookies: “Please enable cookies” uses the words of a notice.
  private func asksForCookies(_ block: Block) -> Bool { blockWords.mentions([.needsCookies], in: block.index) }

  /// Whether blocks tell of cookies, or ask consent to what is done with personal data.
  private func tellsOfCookies(_ inside: ArraySlice<Block>) -> Bool {
    let telling = inside.lazy.filter { !isLinks($0) && !asksForCookies($0) }.map(\.index)
    if telling.contains(where: { blockWords.mentions(NoticeFinder.cookies, in: $0) }) { return true }
    return telling.contains { blockWords.mentions([.asksConsent, .valuesPrivacy], in: $0) }
      && telling.contains { blockWords.mentions(NoticeFinder.personal, in: $0) }
  }

  // MARK: Containers

  private mutating func candidate(around block: Block) -> NoticeCandidate? {
    if page.capture.kind == .text { return textCandidate(block) }
    if holdsPlace(around: block) { return nil }
    if let container = markedContainer(of: block), let candidate = accepted(container) { return widened(candidate) }
    guard isOutspoken(block.index), !isPolicy || !mainBlocks.contains(block.index) else { return nil }
    if let inline = inlineCandidate(block) { return inline }
    return textCandidate(block)
  }

  /// The outermost element around a block that is set apart by names or styles and is no more than a notice.
  private mutating func markedContainer(of block: Block) -> NodeID? {
    var best: NodeID?
    for node in around(block).prefix(23) {
      guard canHold(node) else { break }
      let names = names(of: node)
      guard !names.contains(.namesReopener), isMostlyNotice(node) else { continue }
      let isNamed = names.contains(.namesConsent) && !names.contains(.namesOther)
      // Styles cost most: they are asked last, and only where their answer can matter.
      guard
        isNamed || !names.isDisjoint(with: [.isDialog, .isAlert])
          || (hasSubject || isNamedInside(node)) && styles(of: node).contains(.isPinned)
      else { continue }
      // What holds a form as well holds a notice; it is none.
      if best == nil || !asksForPerson(inside: node) { best = node }
    }
    return best
  }

  /// Whether an element, or one between it and its first text, is named after consent.
  private mutating func isNamedInside(_ node: NodeID) -> Bool {
    if names(of: node).contains(.namesConsent) { return true }
    let range = blockRange(inside: node)
    guard !range.isEmpty else { return false }
    for inner in page.tree.ancestors(of: blocks.all[range.lowerBound].node) where inner > node {
      if names(of: inner).contains(.namesConsent) { return true }
    }
    return false
  }

  /// Whether a block stands in what holds the place of a video or map until it may be loaded: it asks consent to that.
  private mutating func holdsPlace(around block: Block) -> Bool {
    for node in around(block).prefix(7) {
      if names(of: node).contains(.namesPlaceholder) { return true }
    }
    return false
  }

  /// The elements around a block, from the one that holds it to the document.
  private func around(_ block: Block) -> some Sequence<NodeID> {
    sequence(first: block.node) { [tree = page.tree] in tree.parent(of: $0) }
  }

  private func canHold(_ node: NodeID) -> Bool {
    switch page.tree.tag(of: node) {
    case .html, .body, .main, .none: false
    default: true
    }
  }

  /// Whether an element holds little beside a notice.
  private mutating func isMostlyNotice(_ node: NodeID) -> Bool {
    if let known = mostlyNotices[Int(node.index)] { return known }
    let answer = holdsLittleElse(node)
    mostlyNotices[Int(node.index)] = answer
    return answer
  }

  private mutating func holdsLittleElse(_ node: NodeID) -> Bool {
    var total = 0
    var telling = 0
    // A block with any phrase is telling, a seed among them.
    for index in blockRange(inside: node) {
      let count = blocks.all[index].text.count
      total += count
      guard total < 30_000 else { return false }
      let isShortControl = blocks.all[index].role == .control && count < 60
      if isShortControl || blockWords.mentionsAny(in: index) { telling += count }
    }
    // A window of settings says at length what each purpose is, in words of its own.
    let isPanel = total < 6000 && names(of: node).isSuperset(of: [.namesConsent, .namesPanel])
    return total < 600 || telling * 3 >= total || isPanel
  }

  private mutating func accepted(_ node: NodeID) -> NoticeCandidate? {
    guard !refused.contains(node) else { return nil }
    let inside = blocks(inside: node)
    let candidate = NoticeCandidate(
      node: node, marks: gatheredMarks(node), blocks: inside.map(\.index),
      isOutspoken: inside.contains { isOutspoken($0.index) }, controls: reader.controls(in: node))
    if isNotice(candidate, inside) { return candidate }
    refused.insert(node)
    return nil
  }

  private func isNotice(_ candidate: NoticeCandidate, _ inside: ArraySlice<Block>) -> Bool {
    let marks = candidate.marks
    guard !isPolicyText(candidate, inside), !isForm(candidate), !isOfFood(candidate, inside),
      !standsForContent(candidate)
    else { return false }
    let tellsOfCookies = tellsOfCookies(inside)
    let isInMain = inside.contains { mainBlocks.contains($0.index) }
    if marks.contains(.namesDocument), !marks.contains(.isPinned), !marks.contains(.isDialog) {
      guard !isInMain, candidate.hasAnswers else { return false }
    }
    if candidate.hasAnswers {
      let isNamed = marks.contains(.namesConsent) && candidate.hasAcknowledgement
      // Settings alone, in what no name calls a notice, are a way back to one: the footer of a site.
      let isAnswered = candidate.hasConsentAnswers && (marks.contains(.namesConsent) || !candidate.onlyReopens)
      guard !tellsOfCookies else { return candidate.isOutspoken || isAnswered || isNamed }
      // A window that speaks of personal data only: asked for consent, it is a notice; in the page, it is a form or a
      // frame that waits to be loaded.
      let isDamaged = inside.contains { !TextDamage.statements(in: $0, of: blocks, layer: .first).isEmpty }
      return candidate.hasConsentAnswers && marks.contains(.namesConsent)
        && (isDamaged || !marks.isDisjoint(with: [.isDialog, .isPinned]))
    }
    if candidate.hasPurposes { return tellsOfCookies && marks.contains(.namesConsent) && !isInMain }
    guard candidate.isOutspoken, !isInMain || !isPolicy && marks != .isAlert, !isPassage(candidate, inside) else {
      return false
    }
    let size = inside.reduce(0) { $0 + $1.text.count }
    return size < 1200
  }

  /// Whether a candidate asks consent to a video, a map or a post alone, in whose place it stands: nothing lays it over the
  /// page.
  private func standsForContent(_ candidate: NoticeCandidate) -> Bool {
    candidate.marks.isDisjoint(with: [.isDialog, .isPinned])
      && candidate.blocks.contains { blockWords.mentions([.embeddedContent], in: $0) }
  }

  /// Whether what is said of cookies may be said of food, and no control shows that it is not.
  private func isOfFood(_ candidate: NoticeCandidate, _ inside: ArraySlice<Block>) -> Bool {
    guard food.mayBeMeant(in: inside.map(\.index)) else { return false }
    if candidate.controls.contains(where: { $0.role == .policy && $0.roleConfidence > .low }) { return false }
    guard candidate.isOutspoken else { return !candidate.hasRefusal }
    return !candidate.hasConsentAnswers && !(candidate.hasAcknowledgement && namesNoFood(candidate.node))
  }

  /// Whether an element is named by a word for consent that names no food.
  private func namesNoFood(_ node: NodeID) -> Bool {
    [AttributeName.id, .class].contains { attribute in
      let name = page.value(attribute, of: node)?.lowercased() ?? ""
      return ["cookie", "consent", "kvkk", "gdpr"].contains { name.contains($0) }
    }
  }

  /// Whether an element on the page of a policy holds the policy, and not a notice beside it: nothing sets it apart, and
  /// it has the heading of the page, or much text, or nothing to press.
  private func isPolicyText(_ candidate: NoticeCandidate, _ inside: ArraySlice<Block>) -> Bool {
    guard isPolicy, candidate.marks.isDisjoint(with: [.isDialog, .isPinned]),
      page.visibility(of: candidate.node) != .hidden
    else { return false }
    let size = inside.reduce(0) { $0 + $1.text.count }
    if size > 400, inside.contains(where: { page.tree.tag(of: $0.node) == .h1 }) { return true }
    // A button that opens the settings is a part of what a policy tells of them.
    if candidate.onlyReopens, candidate.hasAnswers, isInMain(candidate.node) { return true }
    if !candidate.hasAnswers {
      let headings = inside.count { $0.role == .heading }
      let isContent = inside.contains { $0.region == .main || $0.region == .unknown } || isInMain(candidate.node)
      return isContent || size > 250 && headings > 0 || size > 600
    }
    let answers = candidate.controls.contains { $0.role == .accept || $0.role == .reject || $0.role == .save }
    return size > 3000 && !answers
  }

  /// Whether a candidate with nothing to press is a part of a text that goes on: under a heading of its own, in the place
  /// for what the page was published for, and no box.
  private func isPassage(_ candidate: NoticeCandidate, _ inside: ArraySlice<Block>) -> Bool {
    candidate.marks.isDisjoint(with: [.isDialog, .isPinned, .isAlert, .namesBox])
      && inside.contains { $0.role == .heading } && isInMain(candidate.node)
  }

  /// Whether an element stands in the one that a page says it was published for, whatever it is named itself.
  private func isInMain(_ node: NodeID) -> Bool {
    page.tree.ancestors(of: node).contains { page.tree.tag(of: $0) == .main || page.tree.tag(of: $0) == .article }
  }

  /// A candidate with the answers that stand beside it: where what is named holds the text alone, the smallest element
  /// around it that gives or refuses consent as well.
  private mutating func widened(_ candidate: NoticeCandidate) -> NoticeCandidate {
    guard !candidate.givesOrRefuses, candidate.isOutspoken, candidate.marks != .isAlert else { return candidate }
    for node in page.tree.ancestors(of: candidate.node).prefix(5) {
      guard canHold(node), page.tree.tag(of: node) != .article, !refused.contains(node) else { break }
      let inside = blocks(inside: node)
      let size = inside.reduce(0) { $0 + $1.text.count }
      guard size < 2500, isMostlyNotice(node), !asksForPerson(inside: node) else { break }
      let wider = NoticeCandidate(
        node: node, marks: gatheredMarks(node).union(candidate.marks), blocks: inside.map(\.index), isOutspoken: true,
        controls: reader.controls(in: node))
      if wider.givesOrRefuses, !isPolicyText(wider, inside) { return wider }
    }
    return candidate
  }

  /// The marks of an element, of the elements between it and its first text, and of the one around it.
  private mutating func gatheredMarks(_ node: NodeID) -> ElementMarks {
    var gathered = marks(of: node)
    let first = blocks(inside: node).first?.node ?? node
    for inner in page.tree.ancestors(of: first) where inner > node { gathered.formUnion(marks(of: inner)) }
    return gathered
  }

  // MARK: Texts without a container

  /// A box that nothing marks but its words and its buttons.
  private mutating func inlineCandidate(_ block: Block) -> NoticeCandidate? {
    guard block.region != .main || !isPolicy else { return nil }
    for node in [block.node] + Array(page.tree.ancestors(of: block.node).prefix(5)) {
      guard canHold(node), page.tree.tag(of: node) != .article else { return nil }
      let inside = blocks(inside: node)
      let size = inside.reduce(0) { $0 + $1.text.count }
      guard size < 1500, isMostlyNotice(node) else { return nil }
      let controls = reader.controls(in: node)
      let candidate = NoticeCandidate(
        node: node, marks: marks(of: node), blocks: inside.map(\.index), isOutspoken: true, controls: controls)
      guard candidate.hasAnswers else { continue }
      let isOther =
        isPolicyText(candidate, inside) || isForm(candidate) || isOfFood(candidate, inside)
        || standsForContent(candidate)
      return isOther ? nil : widened(candidate)
    }
    return nil
  }

  /// A sentence that stands alone: in a footer, at the tail of a text export.
  private func textCandidate(_ block: Block) -> NoticeCandidate? {
    guard isOutspoken(block.index), block.role != .heading, block.text.count < 1500, standsAlone(block),
      !food.mayBeMeant(in: [block.index]), !blockWords.mentions([.embeddedContent], in: block.index)
    else { return nil }
    var inside = page.capture.kind == .text ? [block.index] : piece(around: block)
    var controls = page.capture.kind == .text || !canHold(block.node) ? [] : reader.controls(in: block.node)
    let ranges = inside.map { blocks.all[$0].range }
    controls.removeAll { control in !ranges.contains { $0.overlaps(control.range) } }
    if page.capture.kind == .text {
      let labels = labelLines(after: block)
      inside += labels.map(\.index)
      controls = labels.compactMap { reader.textControl($0) }
    }
    return NoticeCandidate(node: block.node, marks: [], blocks: inside, isOutspoken: true, controls: controls)
  }

  /// The blocks of the element that holds a block, where line breaks part its text: as far as they go on with the notice,
  /// and no menu begins.
  private func piece(around block: Block) -> [Int] {
    let piece = canHold(block.node) ? blocks(inside: block.node) : []
    let size = piece.reduce(0) { $0 + $1.text.count }
    guard let place = piece.firstIndex(where: { $0.index == block.index }), size < 1500 else { return [block.index] }
    let before = goingOn(piece[..<place].reversed())
    return before.reversed() + [block.index] + goingOn(piece[(place + 1)...])
  }

  /// The first blocks of some, up to a link of a menu and to the last that speaks as notices do.
  private func goingOn(_ blocks: some Sequence<Block>) -> [Int] {
    let near = blocks.prefix { !isLinks($0) || blockWords.mentions(NoticeFinder.links, in: $0.index) }.map(\.index)
    let last = near.lastIndex { blockWords.mentions(NoticeFinder.spoken, in: $0) }
    return Array(near[..<(last.map { $0 + 1 } ?? 0)])
  }

  /// Whether a telling block is a notice among other text rather than a part of a text about cookies.
  private func standsAlone(_ block: Block) -> Bool {
    guard !isPolicy, !followsPolicyHeading(block) else { return false }
    let reach = 3
    let near = max(0, block.index - reach)...min(blocks.all.count - 1, block.index + reach)
    let telling = near.count { $0 != block.index && blockWords.mentions([.cookie], in: $0) && !isLabel($0) }
    guard telling <= 1 else { return false }
    if page.capture.kind == .text { return true }
    switch block.region {
    case .main, .comments, .form, .navigation: return false
    case .header, .aside, .footer, .notice, .unknown: return !mainBlocks.contains(block.index)
    }
  }

  private func isLabel(_ index: Int) -> Bool {
    blocks.all[index].words <= 5 && blocks.text[blocks.all[index].text].last != UInt8(ascii: ".")
  }

  /// Whether a block is a question that opens an answer, or what it opens, in a list of them.
  private func isAnswer(_ block: Block) -> Bool {
    page.tree.ancestors(of: block.node).prefix(4).contains { page.tree.tag(of: $0) == .details }
  }

  /// Whether one of the three blocks before is a heading that names a policy: what follows is its text.
  private func followsPolicyHeading(_ block: Block) -> Bool {
    (max(0, block.index - 3)..<block.index).contains { index in
      blocks.all[index].role == .heading && blockWords.mentions(NoticeFinder.policyNames, in: index)
    }
  }

  /// The lines after a text that read like the labels of its buttons.
  private func labelLines(after block: Block) -> [Block] {
    Array(
      blocks.all[(block.index + 1)...].prefix(6).prefix { line in
        line.words <= 6 && reader.roles.role(of: blocks.text(of: line)) != nil
      })
  }

  // MARK: Helpers

  /// The blocks inside an element.
  func blocks(inside node: NodeID) -> ArraySlice<Block> { blocks.all[blockRange(inside: node)] }

  private func blockRange(inside node: NodeID) -> Range<Int> {
    let range = page.tree.range(of: node)
    let lower = firstBlock(from: range.lowerBound)
    return lower..<max(lower, firstBlock(from: range.upperBound))
  }

  /// The first block that begins at a place of the page or after it.
  private func firstBlock(from place: Int) -> Int {
    var lower = 0
    var upper = blocks.all.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if blocks.all[middle].range.lowerBound >= place { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  private mutating func marks(of node: NodeID) -> ElementMarks { names(of: node).union(styles(of: node)) }

  private mutating func names(of node: NodeID) -> ElementMarks {
    if let known = names[Int(node.index)] { return known }
    let new = ElementMarks(namesOf: node, on: page)
    names[Int(node.index)] = new
    return new
  }

  private mutating func styles(of node: NodeID) -> ElementMarks {
    if let known = styles[Int(node.index)] { return known }
    let new = ElementMarks(stylesOf: node, on: page)
    styles[Int(node.index)] = new
    return new
  }
}

extension NoticeCandidate {
  /// Whether one of its buttons gives or refuses consent by its own words.
  var givesOrRefuses: Bool {
    controls.contains { control in
      control.roleConfidence > .low && (control.role == .accept || control.role == .reject)
    }
  }

  /// Whether one of its controls refuses by its own words.
  var hasRefusal: Bool { controls.contains { $0.role == .reject && $0.roleConfidence > .low } }

  /// Whether one of its buttons takes notice by its own words: `OK`, `Tamam`.
  var hasAcknowledgement: Bool { controls.contains { $0.isAcknowledgement && $0.element != .link } }

  /// Whether its settings are all that can be pressed in it, links to elsewhere aside.
  var onlyReopens: Bool { !hasChoice && !controls.contains { $0.role == .dismiss } }

  /// Whether one of its controls gives, refuses or stores consent by its own words.
  var hasConsentAnswers: Bool {
    controls.contains { control in
      guard control.roleConfidence > .low else { return false }
      return control.role == .accept || control.role == .reject || control.role == .save || control.role == .settings
    }
  }
}
