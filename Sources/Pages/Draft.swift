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

  private enum Place: Int { case beforeHTML, beforeHead, head, body }

  init(reserving count: Int) {
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
    if isForeign, TagKinds.breakout.contains(tag) { leaveForeign() }
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
      skeletonEnd(.head)
      place = .body
    default:
      if TagKinds.head.contains(tag) || !openInHead.isEmpty { imply(.head) } else { imply(.body) }
      if place == .head, tag == .noscript || tag == .template, openInHead.count < 64 { openInHead.append(tag) }
    }
    skeleton.start(tag, isLeaf: isLeaf)
    add(
      .init(kind: isLeaf ? .leaf : .startTag, tag: tag, range, payload: attributes.lowerBound, count: attributes.count))
    if !isLeaf { enterForeign(tag) }
  }

  mutating func end(_ tag: Tag, _ range: Range<Int>) {
    switch tag {
    case .html, .body: break
    case .head: openInHead = []
    case .br:
      start(.br, range.lowerBound..<range.upperBound, attributes: 0..<0, isLeaf: true)
    default:
      if let index = openInHead.lastIndex(of: tag) { openInHead.removeSubrange(index...) }
      if let index = foreign.lastIndex(of: tag) { foreign.removeSubrange(index...) }
      if skeleton.end(tag) { add(.init(kind: .endTag, tag: tag, range)) }
    }
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
      skeleton.start(.html, isLeaf: false)
      place = .beforeHead
    }
    if place == .beforeHead, wanted.rawValue >= Place.head.rawValue {
      skeleton.start(.head, isLeaf: false)
      place = .head
    }
    if place == .head, wanted == .body {
      skeletonEnd(.head)
      skeleton.start(.body, isLeaf: false)
      place = .body
    }
  }

  private mutating func skeletonEnd(_ tag: Tag) { _ = skeleton.end(tag) }

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
    while isForeign, let tag = foreign.popLast() { skeletonEnd(tag) }
  }

  private mutating func add(_ token: Token) {
    tokens.append(token)
    tokens[tokens.count - 1].skeletonUpper = skeleton.count
  }
}
