/// One piece of a page as its tokenizer saw it. Ranges are byte ranges in the page's source.
struct Token {
  enum Kind: UInt8 {
    case startTag
    /// A start tag whose element has no content (void, self-closed) or only the raw text token after it.
    case leaf
    /// What ends an element. One that the page implies takes no bytes, as a start tag that it implies.
    case endTag
    /// The content of an element whose content is raw text: always after its leaf.
    case rawText
    /// The end tag of such an element.
    case rawEnd
    case text
    case comment
    case doctype
  }

  var kind: Kind
  /// Whether a start or end tag begins or ends its element whatever libxml2 makes of the rest, which need not see it then.
  var isCertain = false
  var tag: Tag
  var lower: Int32
  var upper: Int32
  /// Start tag: its first attribute. Text: where its resolved bytes are, or -1 for a slice of the source, `Tree.blank` for white space. Comment: its content.
  var payload: Int32
  var payloadCount: Int32

  /// Sources are limited to fewer bytes than 32 bits count.
  @inline(__always)
  init(kind: Kind, tag: Tag, _ range: Range<Int>, payload: Int = -1, count: Int = 0) {
    self.kind = kind
    self.tag = tag
    lower = Int32(truncatingIfNeeded: range.lowerBound)
    upper = Int32(truncatingIfNeeded: range.upperBound)
    self.payload = Int32(truncatingIfNeeded: payload)
    payloadCount = Int32(truncatingIfNeeded: count)
  }

  /// A tag that the page does not write.
  init(kind: Kind, tag: Tag, at offset: Int32) {
    self.kind = kind
    self.tag = tag
    lower = offset
    upper = offset
    payload = 0
    payloadCount = 0
  }
}
