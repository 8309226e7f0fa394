internal import Pages

/// Lines of the interface that stand in the text as text.
extension Flow {
  /// Calls to action, ad labels, share bars, page turners, "read more", comment counters, credits.
  var chromeLines: [Leftover] {
    let found = lines.compactMap { line in
      chrome(line).map { leftover($0, line.block, confidence(of: $0, line)) }
    }
    // In HTML, one label again and again is a template's, over places that a script or a list of links fills.
    guard !isText else { return found }
    let repeated = [Leftover.Kind.adLabel, .readMore].filter { kind in found.count { $0.kind == kind } >= 2 }
    return found.filter { !repeated.contains($0.kind) }
  }

  /// Short texts that are whole lines: what they are called decides.
  private static let byList: [(list: WordList, kind: Leftover.Kind)] = [
    (.adLabel, .adLabel), (.callToBuy, .callToAction), (.pageTurner, .pageTurner), (.readMore, .readMore),
    (.commentCall, .commentCounter), (.callToAct, .callToAction),
  ]

  private func chrome(_ line: Line) -> Leftover.Kind? {
    guard isText || line.isPlain else { return nil }
    guard line.block.words <= 45, line.block.role != .quotation, line.block.role != .code else { return nil }
    if line.block.words <= 8 {
      if !blockWords.hits(of: line.block.index).isEmpty {
        let said = Set(words.hits(whole: line.folded).map(\.list))
        for (list, kind) in Self.byList where said.contains(list) { return fits(kind, line) ? kind : nil }
      }
      if isCounter(line) || isCounterWithCall(line) { return .commentCounter }
    }
    if isCounterOfTitle(line) { return .commentCounter }
    if isShareBar(line) { return .shareBar }
    if isTrail(line) { return .breadcrumb }
    if isTurner(line) { return .pageTurner }
    if let kind = pageLine(line) { return kind }
    if isLineMenu(line) { return position(of: line.block) == .head ? .breadcrumb : .pageDetail }
    return isText || position(of: line.block) == .tail ? boilerplate(line) : nil
  }

  /// A shop's own button is none; a heading that leads a section is none.
  private func fits(_ kind: Leftover.Kind, _ line: Line) -> Bool {
    switch kind {
    case .callToAction:
      self.kind != .product && !isNearPrice(line.block) && !isKicker(line.block)
        && (!isText || !leadsSentence(line) || isAlone(line))
    case .pageTurner where isText && position(of: line.block) != .tail: !leadsContents(line)
    case .readMore where isText && line.block.words == 1 && line.block.role == .heading: isAlone(line)
    case .commentCounter where isText && leadsSentence(line) && blocks.text[line.block.text].last == UInt8(ascii: "?"):
      false
    case .readMore, .commentCounter:
      line.block.role != .heading || line.block.words >= 2 || position(of: line.block) != .inside
    default: true
    }
  }

  /// Whether a line stands over a heading in one element with it, as the name of a section does: `Join us`, and below it
  /// what for.
  private func isKicker(_ block: Block) -> Bool {
    guard !isText, block.index + 1 < blocks.all.count else { return false }
    let next = blocks.all[block.index + 1]
    guard next.role == .heading, let holder = page.tree.parent(of: next.node) else { return false }
    // Text without an element of its own belongs to the one that holds it.
    return block.node == holder || page.tree.parent(of: block.node) == holder
  }

  /// Whether two names follow that come again below, as those of a list of contents do.
  private func leadsContents(_ line: Line) -> Bool {
    let below = blocks.all.dropFirst(line.block.index + 1)
    let names = below.prefix(2).map { blockWords.folded($0.index) }
    guard names.count == 2, names.allSatisfy({ $0.count <= 100 }) else { return false }
    let rest = below.dropFirst(2).prefix(Self.reachOfContents)
    return names.allSatisfy { name in rest.contains { blockWords.folded($0.index).elementsEqual(name) } }
  }

  private static let reachOfContents = 100

  /// Whether a sentence comes next: then a few words may be the name of a step, `Get in touch`, `Call or write to us.`
  func leadsSentence(_ line: Line) -> Bool {
    guard position(of: line.block) == .inside, line.block.index + 1 < blocks.all.count else { return false }
    let next = blocks.all[line.block.index + 1]
    return next.words >= 5 && endsLikeSentence(next)
  }

  private func boilerplate(_ line: Line) -> Leftover.Kind? {
    let lists = Set(blockWords.hits(of: line.block.index).map(\.list))
    if lists.contains(.archiveBar), line.block.words <= 12 { return .archiveToolbar }
    if lists.contains(.themeCredit), line.block.words <= 20 { return .themeCredit }
    guard isText, line.block.words <= 40 else { return nil }
    if lists.contains(.newsletterCall), !isStep(line.block) { return .newsletterBox }
    if lists.contains(.mediaFallback), line.block.words <= 16 { return .placeholder }
    return lists.contains(.affiliateDisclosure) && self.kind != .policy ? .affiliateLine : nil
  }

  /// Whether a line is a sentence between sentences, as the steps of a guide are: `Enter your email address and go on.`
  private func isStep(_ block: Block) -> Bool {
    guard position(of: block) == .inside, endsLikeSentence(block) else { return false }
    let beside = [block.index - 1, block.index + 1]
    return beside.allSatisfy { index in
      blocks.all.indices.contains(index) && blocks.all[index].words >= 4 && endsLikeSentence(blocks.all[index])
        && !blockWords.mentions([.newsletterCall, .formNewsletter], in: index)
    }
  }

  private func confidence(of kind: Leftover.Kind, _ line: Line) -> Confidence {
    switch kind {
    case .commentCounter where !isText && line.block.words == 1: .low
    case .readMore where !isText && (line.block.words == 1 || leadsLink(line.block)): .low
    case .callToAction, .readMore, .pageTurner, .commentCounter: line.block.words == 1 ? .medium : .high
    case .adLabel: isText || !hasSlotBeside(line.block) ? .high : .low
    case .shareBar, .archiveToolbar: .high
    default: .medium
    }
  }

  /// Whether a link comes next: then a label stands over it, as a template puts it.
  private func leadsLink(_ block: Block) -> Bool {
    guard block.index + 1 < blocks.all.count else { return false }
    return blocks.all[block.index + 1].linkedBytes > 0
  }

  // MARK: Shapes

  /// `3 Comments`, `Yorumlar (12)`: a number and the word for comments, nothing else.
  func isCounter(_ line: Line) -> Bool {
    guard line.block.words <= 4, line.folded.contains(where: \.isDigit), !isNumbered(line) else { return false }
    let letters = line.folded.map { $0.isDigit || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") ? 0x20 : $0 }
    return words.says(.commentWord, in: letters)
  }

  /// Whether a line begins as a numbered heading does: `2. Comments`.
  private func isNumbered(_ line: Line) -> Bool {
    let rest = line.folded.drop(while: \.isDigit)
    return rest.count < line.folded.count && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
      && rest.dropFirst().first == 0x20
  }

  /// `36 comments. Share your thoughts »`: nothing but the words for comments and what calls for them.
  private func isCounterWithCall(_ line: Line) -> Bool {
    guard isText, line.folded.contains(where: \.isDigit), !isNumbered(line),
      blockWords.mentions(.commentWord, in: line.block.index)
    else { return false }
    return line.isCovered(by: words.hits(of: [.commentWord, .commentCall], in: line.folded))
  }

  /// `One thought on “The old pier”`, `“The old pier” için bir yanıt`: such words, and a title in quotation marks or one
  /// that stands above the text as well.
  private func isCounterOfTitle(_ line: Line) -> Bool {
    guard isText, line.block.words <= 24, blockWords.mentions([.commentCall, .commentWord], in: line.block.index) else {
      return false
    }
    // `2 thoughts on`: the number stands before the words.
    let start = line.folded.firstIndex { !$0.isDigit && $0 != 0x20 } ?? 0
    let hits = words.hits(of: [.commentCall, .commentWord], in: line.folded).filter { hit in
      hit.list == .commentWord ? start > 0 && hit.range.lowerBound == start : line.folded[hit.range].contains(0x20)
    }
    return hits.contains { hit in
      let isBefore = hit.range.lowerBound <= start
      let rest = isBefore ? line.folded[hit.range.upperBound...] : line.folded[..<hit.range.lowerBound]
      if isBefore, start > 0, isHeadline(rest.drop { $0 == 0x20 }) { return true }
      let signs = rest.filter { $0 != 0x20 }
      return signs.first == UInt8(ascii: "\"") && signs.last == UInt8(ascii: "\"")
        && signs.count { $0 == UInt8(ascii: "\"") } == 2
    }
  }

  /// Whether a text of two words or more is a line above the main text.
  private func isHeadline(_ text: ArraySlice<UInt8>) -> Bool {
    guard let prose, text.contains(0x20) else { return false }
    return lines.contains { $0.block.index < prose.lowerBound && $0.folded.elementsEqual(text) }
  }

  /// `Share · Tweet · Print`, `Facebook Twitter WhatsApp 12`: at least two such words, and no other.
  private func isShareBar(_ line: Line) -> Bool {
    let index = line.block.index
    guard line.block.words <= 16, blockWords.mentions(.share, in: index) || isText else { return false }
    let hits = words.hits(of: [.share, .commentWord], in: line.folded).filter { $0.list == .share || isText }
    guard Self.apart(hits) >= 2 || saysShare(line) else { return false }
    return line.isCovered(by: hits) || isText && Line(line, without: UInt8(ascii: "x")).isCovered(by: hits)
  }

  /// How many phrases there are of which none lies in another.
  static func apart(_ hits: [Words.Hit]) -> Int {
    var (count, end) = (0, 0)
    for hit in hits.sorted(by: { $0.range.upperBound < $1.range.upperBound }) where hit.range.lowerBound >= end {
      (count, end) = (count + 1, hit.range.upperBound)
    }
    return count
  }

  /// A line of an export that can be nothing else than a share button: it says so in more than one word. In HTML such
  /// words name the buttons beside them.
  private func saysShare(_ line: Line) -> Bool {
    isText && line.block.words >= 2 && words.says(.share, in: line.folded)
  }

  /// `Previous story: Storm hits the coast`; after one word, as in `Next: the roof`, only below the text.
  private func isTurner(_ line: Line) -> Bool {
    guard isText, (2...24).contains(line.block.words), blockWords.mentions(.pageTurner, in: line.block.index) else {
      return false
    }
    if position(of: line.block) != .inside, isTurnedTwice(line) { return true }
    if position(of: line.block) == .tail, isTurnedTo(line) || isPaged(line) { return true }
    guard line.block.words >= 4,
      let colon = line.folded.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let lead = line.folded[..<colon]
    return (lead.contains(0x20) || position(of: line.block) == .tail) && words.says(.pageTurner, in: Array(lead))
  }

  /// `Back to top ↑ Up ↑`: nothing but such words, and more than one.
  private func isTurnedTwice(_ line: Line) -> Bool {
    let hits = words.hits(of: [.pageTurner], in: line.folded)
    return Self.apart(hits) >= 2 && line.isCovered(by: hits)
  }

  /// `Page 1 2 Next page`: numbers, and at most one word before them.
  private func isPaged(_ line: Line) -> Bool {
    let numbers = line.folded.split(separator: 0x20).count { $0.allSatisfy(\.isDigit) }
    guard numbers >= 2 else { return false }
    let rest = line.folded.drop { !$0.isDigit }
    return line.folded.prefix { !$0.isDigit }.split(separator: 0x20).count <= 1
      && words.says(.pageTurner, in: Array(rest.drop { $0.isDigit || $0 == 0x20 }))
  }

  /// `Previous post The old pier`: more than one word for it, and a headline.
  private func isTurnedTo(_ line: Line) -> Bool {
    guard line.block.words >= 4, !endsLikeSentence(line.block) else { return false }
    return words.hits(of: [.pageTurner], in: line.folded).contains { hit in
      hit.range.lowerBound == 0 && line.folded[hit.range].contains(0x20) && startsWithCapital(line, after: hit)
    }
  }

  /// `Home › News › Politics`; above the text of an export also `News › Politics › Town`.
  private func isTrail(_ line: Line) -> Bool {
    if isText, position(of: line.block) == .head, isTrailWithoutHome(line) { return true }
    guard line.block.words <= 25, blockWords.mentions(.breadcrumbHome, in: line.block.index) else { return false }
    let text = String(decoding: blocks.text[line.block.text], as: UTF8.self)
    let steps = text.unicodeScalars.split { Self.trailSigns.contains($0) }
    guard steps.count >= 2, let first = steps.first else { return false }
    return words.says(.breadcrumbHome, in: Folding.fold(String(first)))
  }

  private static let trailSigns: [Unicode.Scalar] = ["›", "»", ">", "/", "→"]

  private func isTrailWithoutHome(_ line: Line) -> Bool {
    guard line.block.words <= 25, line.block.text.count <= 200 else { return false }
    let text = String(decoding: blocks.text[line.block.text], as: UTF8.self)
    let steps = text.split(omittingEmptySubsequences: false) { "›»>".contains($0) }
    // The last step is the page itself, and may be a whole headline.
    return steps.count >= 3
      && steps.dropLast().allSatisfy { step in
        (1...4).contains(step.split(separator: " ").count) && step.contains(where: \.isLetter)
          && !step.contains(where: \.isNumber)
      }
  }

  /// Whether something beside a label may be, or may have been, the advertisement it names.
  private func hasSlotBeside(_ block: Block) -> Bool {
    guard let next = page.tree.nextSibling(of: block.node) else { return false }
    var node = next
    if page.tree.kind(of: node) == .text, let after = page.tree.nextSibling(of: node) { node = after }
    guard page.tree.kind(of: node) == .element else { return false }
    switch page.tree.tag(of: node) {
    case .script, .iframe, .ins, .noscript: return true
    case .div, .aside, .section: return !blocks.all.contains { page.tree.isNode($0.node, inside: node) }
    default: return false
    }
  }

  /// Whether a price stands within three blocks.
  func isNearPrice(_ block: Block) -> Bool {
    let near = max(0, block.index - 3)...min(blocks.all.count - 1, block.index + 3)
    return blocks.all[near].contains { $0.words <= 14 && Price.isIn(blocks.text[$0.text]) }
  }
}

/// Recognises prices.
enum Price {
  private static let signs: [[UInt8]] = [
    "$", "€", "£", "₺", "₽", "¥", " tl", " try", " usd", " eur", " gbp", " chf", " kr", " zł",
  ].map { Array($0.utf8) }

  /// Whether a text has a number and a currency beside it.
  static func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(where: \.isDigit) else { return false }
    let lower = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for sign in signs {
      for start in lower.indices where lower[start...].starts(with: sign) {
        let before = lower[max(0, start - 2)..<start]
        let after = lower[(start + sign.count)...].prefix(2)
        if before.contains(where: \.isDigit) || after.contains(where: \.isDigit) { return true }
      }
    }
    return false
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether a byte of a folded text belongs to a word and is no digit.
  var isLetter: Bool { self >= 0x80 || (self >= 0x61 && self <= 0x7A) }
}
