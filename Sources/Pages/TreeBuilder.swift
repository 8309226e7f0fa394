internal import CLibXML2
internal import Glibc

/// Grows the tree of a page: libxml2 decides what nests in what where that is in doubt, and never sees the page.
///
/// libxml2 knows well which HTML elements close which, but reads bytes by rules older than the HTML standard: it loses
/// text at NUL bytes, reads `<textarea>` as markup, drops attributes named `@click`, and forgets where things stood.
/// So each does what it does best:
///
///     page ──Tokenizer──► tokens (exact ranges, attributes, text, and whether nesting is certain)
///     tokens ──► skeleton <html><head></head> <body><p><b></b></p>…
///     skeleton ──libxml2 SAX──► start b · end b · end p        (and, by its place in the skeleton, for which token)
///     events + tokens ──TreeBuilder──► tree in document order
///
/// An event is matched to its token by place alone: libxml2 reads the skeleton where it lies, so its read position is an
/// offset in it, and the skeleton marks where each token ends there. An element event that does not stand at the name of
/// its token's tag is one that libxml2 implies; it takes no bytes of the page. What holds no elements, and what nests the
/// same whoever is asked (`Agreement`), is not in the skeleton at all: it goes to whatever is open when the next event
/// comes.
@safe
struct TreeBuilder {
  private let tokens: [Token]
  private let marks: [Skeleton.Mark]
  private var records: [Tree.Record] = []
  /// The record of the innermost open element, or of the document, and how many elements are open.
  private var innermost: Int32 = 0
  private var depth = 0
  /// The mark of the latest event, and how many tokens are in the tree.
  private var current = 0
  private var placed = 0
  private var skeleton: UnsafePointer<UInt8>?
  private var context: htmlParserCtxtPtr?

  private init(_ tokens: [Token], _ marks: [Skeleton.Mark], sourceCount: Int) {
    self.tokens = tokens
    self.marks = marks
    unsafe skeleton = nil
    unsafe context = nil
    records.reserveCapacity(tokens.count * 3 / 4 + 8)
    records.append(
      Tree.Record(
        kind: .document, tag: .none, depth: 0, parent: -1, end: 0, lower: 0, upper: Int32(clamping: sourceCount),
        startTagUpper: 0, payload: 0, payloadCount: 0))
  }

  /// The tree of a page's tokens.
  static func tree(of draft: Draft, sourceCount: Int) -> Tree {
    let skeleton = Skeleton(of: draft.tokens)
    var builder = TreeBuilder(draft.tokens, skeleton.marks, sourceCount: sourceCount)
    builder.nest(skeleton.bytes + [0])
    builder.place(upTo: draft.tokens.count)
    while builder.depth > 0 { builder.close(at: Int32(clamping: sourceCount)) }
    builder.records[0].end = Int32(builder.records.count)
    var attributes = draft.attributes
    builder.merge(draft.later, into: &attributes)
    let names = Names(tags: draft.tagNames.own, attributes: draft.attributeNames.own)
    return Tree(records: builder.records, attributes: attributes, names: names)
  }

  // MARK: - libxml2

  /// libxml2 must be made ready once before threads use it: two that did it at the same time have locked each other out.
  private static let libraryIsReady: Void = xmlInitParser()

  /// Reads the skeleton. The input has no buffer of its own, so libxml2 reads our bytes where they lie and its position
  /// in them is exact.
  private mutating func nest(_ bytes: [UInt8]) {
    _ = TreeBuilder.libraryIsReady
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, let context = unsafe htmlNewParserCtxt() else { return }
      defer { unsafe htmlFreeParserCtxt(context) }
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      unsafe htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue))
      guard let input = unsafe xmlNewInputStream(context) else { return }
      unsafe input.pointee.base = start
      unsafe input.pointee.cur = start
      unsafe input.pointee.end = start + (buffer.count - 1)
      unsafe input.pointee.length = Int32(clamping: buffer.count - 1)
      unsafe inputPush(context, input)
      unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      unsafe TreeBuilder.listen(context)
      unsafe withUnsafeMutablePointer(to: &self) { builder in
        unsafe builder.pointee.skeleton = start
        unsafe builder.pointee.context = context
        unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
        unsafe htmlParseDocument(context)
        unsafe builder.pointee.skeleton = nil
        unsafe builder.pointee.context = nil
      }
    }
  }

  /// Asks libxml2 for the two events that nesting takes, and for nothing else.
  private static func listen(_ context: htmlParserCtxtPtr) {
    guard let handler = unsafe context.pointee.sax else { return }
    unsafe handler.pointee = htmlSAXHandler()
    unsafe handler.pointee.startElement = { user, name, _ in
      guard let user = unsafe user, let name = unsafe name else { return }
      unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.started(name)
    }
    unsafe handler.pointee.endElement = { user, name in
      guard let user = unsafe user else { return }
      unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.ended()
    }
  }

  /// How far libxml2 has read in the skeleton.
  private var position: Int {
    guard let context = unsafe context, let input = unsafe context.pointee.input, let skeleton = unsafe skeleton,
      let current = unsafe input.pointee.cur
    else { return 0 }
    return unsafe current - skeleton
  }

  /// Whether the tag that libxml2 has just read in the skeleton bears this name.
  private func isWritten(_ name: UnsafePointer<UInt8>, before position: Int) -> Bool {
    let length = unsafe strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    guard let skeleton = unsafe skeleton, position > length else { return false }
    let start = position - length
    return unsafe skeleton[start - 1] == 0x3C && memcmp(skeleton + start, name, length) == 0
  }

  // MARK: - Events

  private mutating func started(_ name: UnsafePointer<UInt8>) {
    let position = position
    seek(position)
    guard current < marks.count else { return }
    let mark = marks[current]
    place(upTo: mark.token)
    let token = tokens[mark.token]
    let isReal = token.kind == .startTag && position == mark.upper - 1
    guard isReal, unsafe isWritten(name, before: position) else {
      begin(Token(kind: .startTag, tag: unsafe TreeBuilder.implied(name), at: token.lower))
      return
    }
    placed = mark.token + 1
    begin(token)
  }

  private mutating func ended() {
    let position = position
    seek(position)
    // Where no end tag has just been read, it is the start tag ahead that closes what is open.
    if current < marks.count, position == marks[current].upper, !isAfterEndTag(position) { seek(position + 1) }
    guard current < marks.count else {
      place(upTo: tokens.count)
      return close(at: records[0].upper)
    }
    let mark = marks[current]
    place(upTo: mark.token)
    let cause = tokens[mark.token]
    let isOwn = cause.kind == .endTag && placed <= mark.token && records[Int(innermost)].tag == cause.tag
    if isOwn { placed = mark.token + 1 }
    close(at: isOwn ? cause.upper : cause.lower)
  }

  /// Whether libxml2 has just read an end tag in the skeleton.
  private func isAfterEndTag(_ position: Int) -> Bool {
    guard let skeleton = unsafe skeleton, position > 0, unsafe skeleton[position - 1] == 0x3E else { return false }
    var index = position - 1
    while index > 0, unsafe skeleton[index] != 0x3C { index -= 1 }
    return unsafe skeleton[index + 1] == 0x2F
  }

  /// The element that a name in the skeleton stands for.
  private static func implied(_ name: UnsafePointer<UInt8>) -> Tag {
    let text = unsafe String(cString: name)
    if text.hasPrefix("u"), let number = UInt16(text.dropFirst()) { return Tag(number: number) }
    return Tag(number: Names.wellKnownTags.firstIndex(of: text).flatMap { UInt16(exactly: $0) } ?? Tag.span.number)
  }

  // MARK: - Growing

  /// Moves to the token that a position in the skeleton belongs to: the first that does not end before it.
  private mutating func seek(_ position: Int) {
    while current < marks.count, marks[current].upper < position { current += 1 }
  }

  /// Puts what libxml2 does not see before token `end` into the element that is open.
  private mutating func place(upTo end: Int) {
    while placed < min(end, tokens.count) {
      let token = tokens[placed]
      placed += 1
      switch token.kind {
      case .text, .rawText: leaf(.text, token)
      case .comment: leaf(.comment, token)
      case .doctype: leaf(.doctype, token)
      case .leaf: placeLeaf(token)
      case .startTag where token.isCertain: begin(token)
      case .endTag where token.isCertain: close(at: token.upper)
      case .startTag, .endTag, .rawEnd: continue
      }
    }
  }

  @inline(__always)
  private mutating func begin(_ token: Token) {
    append(.element, token, startTagUpper: token.upper, end: 0)
    innermost = Int32(records.count - 1)
    depth += 1
  }

  /// Puts an element with no content, or with the raw text that comes now, into the element that is open.
  private mutating func placeLeaf(_ token: Token) {
    let element = records.count
    append(.element, token, startTagUpper: token.upper, end: Int32(element + 1))
    while placed < tokens.count, tokens[placed].kind == .rawText || tokens[placed].kind == .rawEnd {
      let content = tokens[placed]
      if content.kind == .rawText {
        let outer = innermost
        innermost = Int32(element)
        depth += 1
        leaf(.text, content)
        depth -= 1
        innermost = outer
      }
      records[element].upper = content.upper
      records[element].end = Int32(records.count)
      placed += 1
    }
  }

  private mutating func leaf(_ kind: NodeKind, _ token: Token) {
    guard token.lower < token.upper else { return }
    append(kind, token, startTagUpper: token.lower, end: Int32(records.count + 1))
  }

  @inline(__always)
  private mutating func append(_ kind: NodeKind, _ token: Token, startTagUpper: Int32, end: Int32) {
    records.append(
      Tree.Record(
        kind: kind, tag: kind == .element ? token.tag : .none, depth: UInt16(clamping: depth), parent: innermost,
        end: end, lower: token.lower, upper: token.upper, startTagUpper: startTagUpper, payload: token.payload,
        payloadCount: token.payloadCount))
  }

  private mutating func close(at upper: Int32) {
    guard depth > 0 else { return }
    let element = Int(innermost)
    innermost = records[element].parent
    depth -= 1
    records[element].end = Int32(records.count)
    records[element].upper = max(records[element].upper, upper)
  }

  /// Gives the attributes of a second `<html>` or `<body>` to the first, as the standard has it.
  private mutating func merge(_ later: [(tag: Tag, attributes: Range<Int>)], into attributes: inout [Attribute]) {
    for (tag, range) in later where !range.isEmpty {
      guard let element = records.firstIndex(where: { $0.kind == .element && $0.tag == tag }) else { continue }
      let first = Int(records[element].payload)
      let own = attributes[first..<first + Int(records[element].payloadCount)]
      let new = attributes[range].filter { attribute in !own.contains { $0.name == attribute.name } }
      records[element].payload = Int32(attributes.count)
      records[element].payloadCount = Int32(own.count + new.count)
      attributes.append(contentsOf: Array(own) + new)
    }
  }
}
