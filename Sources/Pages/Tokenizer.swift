internal import Inputs

/// Cuts a page into tokens by the tokenizer rules of the HTML standard (section 13.2.5), with the exact bytes of each.
///
/// Works on indices into the page's UTF-8 bytes and copies nothing but text that holds character references.
/// Time is linear in the page whatever it holds: no byte is scanned twice for the same question.
struct Tokenizer {
  let bytes: Bytes
  let limits: Limits
  let kinds = TagKinds.standard
  var draft: Draft
  var cuts: [Cut] = []
  /// For each attribute name the last element that has it, so that a second one is seen at once.
  var lastElement: [Int32] = []
  var element: Int32 = 0
  /// The first ampersand at or behind what was last asked about.
  private var ampersand = -1

  init(_ bytes: Bytes, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    draft = Draft(reserving: bytes.count, depth: limits.depth)
  }

  /// Reads the whole page.
  mutating func run() {
    var start = 0
    while draft.tokens.count < limits.nodes {
      let ink = bytes.firstInk(from: start)
      let (kind, opening) = nextMarkup(from: ink)
      text(start..<opening, isBlank: opening == ink)
      switch kind {
      case .startTag: start = startTag(at: opening)
      case .endTag: start = endTag(at: opening)
      case .declaration: start = declaration(at: opening)
      case .bogusComment(let content): start = comment(at: opening, content: content, before: 0x3E)
      case .nothing: start = opening + 3
      case nil: return
      }
    }
    cuts.append(Cut(limit: .nodes, offset: start))
  }

  /// The first markup at or after a place, and where it opens: nil at the end of the page where there is none.
  @inline(__always)
  private func nextMarkup(from start: Int) -> (kind: Markup?, opening: Int) {
    var opening = bytes[start] == 0x3C ? start : bytes.first(0x3C, from: start)
    while opening < bytes.count {
      if let kind = markup(at: opening) { return (kind, opening) }
      opening = bytes.first(0x3C, from: opening + 1)
    }
    return (nil, bytes.count)
  }

  private enum Markup {
    case startTag, endTag, declaration
    case bogusComment(Int)
    /// `</>`, which is nothing.
    case nothing
  }

  /// What a `<` opens, or nil where it is text.
  @inline(__always)
  private func markup(at opening: Int) -> Markup? {
    let next = bytes[opening + 1]
    if next.isLetter { return .startTag }
    switch next {
    case 0x2F:
      let second = bytes[opening + 2]
      if second.isLetter { return .endTag }
      if second == 0x3E { return .nothing }
      return opening + 2 < bytes.count ? .bogusComment(opening + 2) : nil
    case 0x21: return .declaration
    case 0x3F: return .bogusComment(opening + 1)
    default: return nil
    }
  }

  private mutating func text(_ range: Range<Int>, isBlank: Bool) {
    guard !range.isEmpty else { return }
    draft.text(range, resolved: isBlank ? nil : resolved(range), isBlank: isBlank)
  }

  /// Where the text of a range is once its references are resolved; nil where it has none.
  mutating func resolved(_ range: Range<Int>) -> Range<Int>? {
    guard holdsReference(range) else { return nil }
    let start = draft.decoded.count
    CharacterReferences.resolve(bytes, range, in: .text, into: &draft.decoded)
    return start..<draft.decoded.count
  }

  /// Whether an ampersand stands in a range. Each range that is asked about lies behind the one before.
  @inline(__always)
  mutating func holdsReference(_ range: Range<Int>) -> Bool {
    if ampersand < range.lowerBound { ampersand = bytes.first(0x26, from: range.lowerBound) }
    return ampersand < range.upperBound
  }
}
