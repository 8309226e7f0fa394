/// What the tokenizer leaves behind: tokens, attributes and resolved text.
///
/// Decides what belongs in the head and where the body begins (13.2.6.4.1 to 13.2.6.4.7), so that the tokens always hold
/// one `html`, one `head`, one `body`, written or implied.
struct Draft {
  private(set) var tokens: [Token] = []
  var attributes: [Attribute] = []
  /// The text of runs that hold references.
  var decoded: [UInt8] = []
  var tagNames = NameTable.tags
  var attributeNames = NameTable.attributes
  /// Attributes of a second `<html>` or `<body>`, which belong to the first.
  private(set) var later: [(tag: Tag, attributes: Range<Int>)] = []
  /// Whether the last start tag was ignored.
  private(set) var ignoredLast = false

  private var place = Place.beforeHTML
  /// Elements in the head that may hold what otherwise begins the body.
  private var openInHead: [Tag] = []
  private var foreign: [Tag] = []
  private var open = OpenElements()
  private var agreement = Agreement()
  private var hasOpenForm = false

  private enum Place: Int { case beforeHTML, beforeHead, head, body }

  /// How deep elements may nest in the tree; deeper ones are read as siblings.
  private let depth: Int
  /// Where the first element stood that was too deep to hold others.
  private(set) var tooDeep: Int?

  init(reserving count: Int, depth: Int) {
    self.depth = min(max(depth, 8), 4_000)
    tokens.reserveCapacity(count / 24 + 16)
    attributes.reserveCapacity(count / 48 + 16)
  }

  /// Whether what comes now is SVG or MathML rather than HTML.
  @inline(__always)
  var isForeign: Bool { foreign.last == .svg || foreign.last == .math }

  /// Whether `tag` is, or is inside, foreign content, where `/>` counts.
  @inline(__always)
  func opensForeign(_ tag: Tag) -> Bool { tag == .svg || tag == .math || isForeign }

  /// The interned name of an element.
  @inline(__always)
  mutating func tag(_ name: Name, in bytes: Bytes) -> Tag {
    let tag = Tag(number: tagNames.number(of: name, in: bytes))
    return tag == .image && !isForeign ? .img : tag
  }

  mutating func start(_ tag: Tag, _ traits: TagTraits, _ range: Range<Int>, attributes: Range<Int>, isLeaf: Bool) {
    ignoredLast = false
    if isForeign, traits.contains(.breakout) { leaveForeign(at: range.lowerBound) }
    switch tag {
    case .html where place != .beforeHTML, .body where place == .body:
      if later.count < 16 { later.append((tag, attributes)) }
      return
    case .html: place = .beforeHead
    case .head:
      guard place.rawValue < Place.head.rawValue else {
        ignoredLast = true
        return
      }
      imply(.beforeHead, at: range.lowerBound)
      place = .head
    case .body, .frameset:
      guard place != .body else {
        ignoredLast = true
        return
      }
      openInHead = []
      imply(.head, at: range.lowerBound)
      leaveHead(at: range.lowerBound)
      // libxml2 implies a body inside a frameset.
      if tag == .frameset { agreement.end() }
    default:
      imply(traits.contains(.head) || !openInHead.isEmpty ? .head : .body, at: range.lowerBound)
      if place == .head, tag == .noscript || tag == .template, openInHead.count < 64 { openInHead.append(tag) }
    }
    guard opens(tag) else {
      ignoredLast = true
      return
    }
    if !traits.isDisjoint(with: [.closesParagraph, .implies]), !isForeign {
      implyAround(tag, traits, at: range.lowerBound)
    }
    let isTooDeep = !isLeaf && open.tags.count >= depth
    if isTooDeep { tooDeep = tooDeep ?? range.lowerBound }
    let kind = isLeaf || isTooDeep ? Token.Kind.leaf : .startTag
    tokens.append(.init(kind: kind, tag: tag, range, payload: attributes.lowerBound, count: attributes.count))
    if isLeaf { return }
    if tag != .html, tag != .head, tag != .body { push(tag) }
    if traits.contains(.foreign) { enterForeign(tag) }
  }

  /// Counts the element whose start tag is the last token as open.
  @inline(__always)
  private mutating func push(_ tag: Tag) {
    guard open.push(tag) else { return }
    if open.tags.count <= depth {
      agreement.begin(tag, inHead: place == .head, token: tokens.count - 1)
    }
  }

  /// Whether a start tag means anything: a form in a form does not.
  @inline(__always)
  private mutating func opens(_ tag: Tag) -> Bool {
    guard tag == .form, !isForeign, !open.isOpen(.template) else { return true }
    if hasOpenForm { return false }
    hasOpenForm = true
    return true
  }

  /// Writes the end tags and start tags that a start tag implies before itself.
  private mutating func implyAround(_ tag: Tag, _ traits: TagTraits, at offset: Int) {
    if let place = open.closed(byStart: tag, traits) { close(downTo: place, at: offset) }
    guard open.isOpen(.table) else { return }
    for implied in open.implied(byStart: tag) where open.tags.count < depth {
      implyTag(implied, at: offset)
      push(implied)
    }
  }

  private mutating func close(downTo place: Int, at offset: Int) {
    while open.tags.count > place { closeLast(offset..<offset) }
  }

  /// Ends the innermost open element with an end tag that takes these bytes.
  @inline(__always)
  private mutating func closeLast(_ range: Range<Int>) {
    guard let tag = open.pop() else { return }
    if tag == foreign.last { foreign.removeLast() }
    if open.tags.count < depth { finish(tag, range) }
  }

  @inline(__always)
  private mutating func finish(_ tag: Tag, _ range: Range<Int>) {
    tokens.append(.init(kind: .endTag, tag: tag, range))
    guard let start = agreement.finish(isAnotherOpen: open.isOpen(tag)) else { return }
    tokens[start].isCertain = true
    tokens[tokens.count - 1].isCertain = true
  }

  mutating func end(_ tag: Tag, _ range: Range<Int>) {
    switch tag {
    case .html, .body: return
    case .head:
      openInHead = []
      return
    case .br: return start(.br, TagKinds.standard.traits(of: .br), range, attributes: 0..<0, isLeaf: true)
    case .form where !open.isOpen(.template): hasOpenForm = false
    default: break
    }
    if !openInHead.isEmpty, let index = openInHead.lastIndex(of: tag) { openInHead.removeSubrange(index...) }
    // Nearly always what is innermost ends, which nothing shuts off.
    if open.last == tag { return closeLast(range) }
    let offset = range.lowerBound
    if let place = open.closed(byEnd: tag) {
      close(downTo: place + 1, at: offset)
      closeLast(open.last == tag ? range : offset..<offset)
    } else if tag == .p, !isForeign, place == .body {
      // An end tag without its paragraph is an empty paragraph.
      implyTag(.p, at: offset)
      agreement.begin(.p, inHead: false, token: tokens.count - 1)
      finish(.p, range)
    }
  }

  @inline(__always)
  mutating func text(_ range: Range<Int>, resolved: Range<Int>?, isBlank: Bool) {
    if isBlank {
      guard place.rawValue >= Place.head.rawValue else { return }
    } else if openInHead.isEmpty {
      imply(.body, at: range.lowerBound)
    }
    let payload = isBlank ? Int(Tree.blank) : resolved?.lowerBound ?? -1
    tokens.append(.init(kind: .text, tag: .none, range, payload: payload, count: resolved?.count ?? 0))
  }

  mutating func raw(_ kind: Token.Kind, _ tag: Tag, _ range: Range<Int>, resolved: Range<Int>?) {
    tokens.append(.init(kind: kind, tag: tag, range, payload: resolved?.lowerBound ?? -1, count: resolved?.count ?? 0))
  }

  mutating func comment(_ range: Range<Int>, content: Range<Int>) {
    tokens.append(.init(kind: .comment, tag: .none, range, payload: content.lowerBound, count: content.count))
  }

  mutating func doctype(_ range: Range<Int>) {
    guard place == .beforeHTML else { return }
    tokens.append(.init(kind: .doctype, tag: .none, range))
  }

  /// Writes what the page leaves out before its end, so that every page has a head and a body, and a last token.
  mutating func finish(at end: Int) {
    imply(.body, at: end)
    tokens.append(.init(kind: .text, tag: .none, end..<end))
  }

  /// Writes the tags that the page leaves out up to a place.
  @inline(__always)
  private mutating func imply(_ wanted: Place, at offset: Int) {
    if place.rawValue < wanted.rawValue { implyMissing(wanted, at: offset) }
  }

  private mutating func implyMissing(_ wanted: Place, at offset: Int) {
    if place == .beforeHTML {
      implyTag(.html, at: offset)
      place = .beforeHead
    }
    if place == .beforeHead, wanted.rawValue >= Place.head.rawValue {
      implyTag(.head, at: offset)
      place = .head
    }
    if place == .head, wanted == .body {
      leaveHead(at: offset)
      implyTag(.body, at: offset)
    }
  }

  private mutating func implyTag(_ tag: Tag, at offset: Int) {
    tokens.append(Token(kind: .startTag, tag: tag, at: Int32(clamping: offset)))
  }

  private mutating func leaveHead(at offset: Int) {
    // What is still open in the head ends with it for libxml2, and stays open for us.
    if !open.tags.isEmpty { agreement.end() }
    tokens.append(.init(kind: .endTag, tag: .head, offset..<offset))
    place = .body
  }

  private mutating func enterForeign(_ tag: Tag) {
    guard foreign.count < 512 else { return }
    switch tag {
    case .svg, .math: foreign.append(tag)
    case .foreignObject, .desc, .title:
      if isForeign { foreign.append(tag) }
    default: break
    }
  }

  private mutating func leaveForeign(at offset: Int) {
    while isForeign, let tag = foreign.last {
      guard let place = open.tags.lastIndex(of: tag) else {
        foreign.removeLast()
        continue
      }
      close(downTo: place, at: offset)
    }
  }
}
