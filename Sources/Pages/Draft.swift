/// What the tokenizer leaves behind: tokens, attributes, resolved text, and the skeleton of the page.
///
/// Decides what belongs in the head and where the body begins (13.2.6.4.1 to 13.2.6.4.7), so that the skeleton
/// always holds one `html`, one `head`, one `body`, written or implied.
struct Draft {
  private(set) var tokens: [Token] = []
  var attributes: [Attribute] = []
  /// The text of runs that hold references.
  var decoded: [UInt8] = []
  var tagNames = NameTable.tags
  var attributeNames = NameTable.attributes
  private(set) var skeleton = Skeleton()
  /// Attributes of a second `<html>` or `<body>`, which belong to the first.
  private(set) var later: [(tag: Tag, attributes: Range<Int>)] = []
  /// Whether the last start tag was ignored.
  private(set) var ignoredLast = false

  private var place = Place.beforeHTML
  /// Elements in the head that may hold what otherwise begins the body.
  private var openInHead: [Tag] = []
  private var foreign: [Tag] = []
  private var open = OpenElements()
  private let kinds = TagKinds.standard
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
  var isForeign: Bool { foreign.last == .svg || foreign.last == .math }

  /// Whether `tag` is, or is inside, foreign content, where `/>` counts.
  func opensForeign(_ tag: Tag) -> Bool { tag == .svg || tag == .math || isForeign }

  /// The interned name of an element.
  mutating func tag(_ bytes: Bytes, _ range: Range<Int>) -> Tag {
    let tag = Tag(number: tagNames.number(of: bytes, range))
    return tag == .image && !isForeign ? .img : tag
  }

  mutating func start(_ tag: Tag, _ range: Range<Int>, attributes: Range<Int>, isLeaf: Bool) {
    ignoredLast = false
    if isForeign, kinds.breakout.contains(tag) { leaveForeign() }
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
      imply(.beforeHead)
      place = .head
    case .body, .frameset:
      guard place != .body else {
        ignoredLast = true
        return
      }
      openInHead = []
      imply(.head)
      skeleton.end(.head)
      place = .body
    default:
      if kinds.head.contains(tag) || !openInHead.isEmpty { imply(.head) } else { imply(.body) }
      if place == .head, tag == .noscript || tag == .template, openInHead.count < 64 { openInHead.append(tag) }
    }
    guard opens(tag) else {
      ignoredLast = true
      return
    }
    if !isForeign { implyAround(tag) }
    let isTooDeep = !isLeaf && open.tags.count >= depth
    if isTooDeep { tooDeep = tooDeep ?? range.lowerBound }
    let kind = isLeaf || isTooDeep ? Token.Kind.leaf : .startTag
    if kind == .startTag { skeleton.start(tag) }
    add(.init(kind: kind, tag: tag, range, payload: attributes.lowerBound, count: attributes.count))
    if isLeaf { return }
    if tag != .html, tag != .head, tag != .body { open.push(tag) }
    enterForeign(tag)
  }

  /// Whether a start tag means anything: a form in a form does not.
  private mutating func opens(_ tag: Tag) -> Bool {
    guard tag == .form, !isForeign, !open.isOpen(.template) else { return true }
    if hasOpenForm { return false }
    hasOpenForm = true
    return true
  }

  /// Writes the end tags and start tags that a start tag implies before itself.
  private mutating func implyAround(_ tag: Tag) {
    if let place = open.closed(byStart: tag) { close(downTo: place) }
    for implied in open.implied(byStart: tag) where open.tags.count < depth {
      skeleton.start(implied)
      open.push(implied)
    }
  }

  private mutating func close(downTo place: Int) {
    while open.tags.count > place, let tag = open.pop() {
      if open.tags.count < depth { skeleton.end(tag) }
      if tag == foreign.last { foreign.removeLast() }
    }
  }

  mutating func end(_ tag: Tag, _ range: Range<Int>) {
    switch tag {
    case .html, .body: return
    case .head:
      openInHead = []
      return
    case .br: return start(.br, range, attributes: 0..<0, isLeaf: true)
    case .form where !open.isOpen(.template): hasOpenForm = false
    default: break
    }
    if let index = openInHead.lastIndex(of: tag) { openInHead.removeSubrange(index...) }
    if let place = open.closed(byEnd: tag) {
      close(downTo: place)
    } else if tag == .p, !isForeign, place == .body {
      // An end tag without its paragraph is an empty paragraph.
      skeleton.start(.p)
      skeleton.end(.p)
    } else {
      return
    }
    add(.init(kind: .endTag, tag: tag, range))
  }

  mutating func text(_ range: Range<Int>, resolved: Range<Int>?, isBlank: Bool) {
    if isBlank {
      guard place.rawValue >= Place.head.rawValue else { return }
    } else if openInHead.isEmpty {
      imply(.body)
    }
    add(.init(kind: .text, tag: .none, range, payload: resolved?.lowerBound ?? -1, count: resolved?.count ?? 0))
  }

  mutating func raw(_ kind: Token.Kind, _ tag: Tag, _ range: Range<Int>, resolved: Range<Int>?) {
    add(.init(kind: kind, tag: tag, range, payload: resolved?.lowerBound ?? -1, count: resolved?.count ?? 0))
  }

  mutating func comment(_ range: Range<Int>, content: Range<Int>) {
    add(.init(kind: .comment, tag: .none, range, payload: content.lowerBound, count: content.count))
  }

  mutating func doctype(_ range: Range<Int>) {
    guard place == .beforeHTML else { return }
    add(.init(kind: .doctype, tag: .none, range))
  }

  /// Writes what the page leaves out before its end, so that every page has a head and a body.
  mutating func finish(at end: Int) {
    imply(.body)
    skeleton.space()
    add(.init(kind: .text, tag: .none, end..<end))
  }

  /// Writes the tags that the page leaves out up to a place. They take no bytes of the page.
  private mutating func imply(_ wanted: Place) {
    guard place.rawValue < wanted.rawValue else { return }
    if place == .beforeHTML {
      skeleton.start(.html)
      place = .beforeHead
    }
    if place == .beforeHead, wanted.rawValue >= Place.head.rawValue {
      skeleton.start(.head)
      place = .head
    }
    if place == .head, wanted == .body {
      skeleton.end(.head)
      skeleton.start(.body)
      place = .body
    }
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

  private mutating func leaveForeign() {
    while isForeign, let tag = foreign.last {
      guard let place = open.tags.lastIndex(of: tag) else {
        foreign.removeLast()
        continue
      }
      close(downTo: place)
    }
  }

  private mutating func add(_ token: Token) {
    tokens.append(token)
    tokens[tokens.count - 1].skeletonUpper = skeleton.count
  }
}
