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

  init(_ bytes: Bytes, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    draft = Draft(reserving: bytes.count, depth: limits.depth)
  }

  /// Reads the whole page.
  mutating func run() {
    let bytes = bytes
    var index = 0
    var textStart = 0
    while draft.tokens.count < limits.nodes {
      let opening = bytes.first(0x3C, from: index)
      guard opening < bytes.count else {
        text(textStart..<bytes.count)
        return
      }
      guard let kind = markup(at: opening) else {
        index = opening + 1
        continue
      }
      text(textStart..<opening)
      switch kind {
      case .startTag: index = startTag(at: opening)
      case .endTag: index = endTag(at: opening)
      case .declaration: index = declaration(at: opening)
      case .bogusComment(let content): index = comment(at: opening, content: content, before: 0x3E)
      case .nothing: index = opening + 3
      }
      textStart = index
    }
    cuts.append(Cut(limit: .nodes, offset: textStart))
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

  private mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let isBlank = bytes.isBlank(range)
    draft.text(range, resolved: isBlank ? nil : resolved(range), isBlank: isBlank)
  }

  /// Where the text of a range is once its references are resolved; nil where it has none.
  mutating func resolved(_ range: Range<Int>) -> Range<Int>? {
    guard bytes.first(0x26, from: range.lowerBound, to: range.upperBound) < range.upperBound else { return nil }
    let start = draft.decoded.count
    CharacterReferences.resolve(bytes, range, in: .text, into: &draft.decoded)
    return start..<draft.decoded.count
  }
}
