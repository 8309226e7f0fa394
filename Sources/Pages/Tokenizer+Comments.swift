extension Tokenizer {
  /// Reads what begins with `<!`: a comment, a document type, character data, or a bogus comment.
  mutating func declaration(at opening: Int) -> Int {
    if bytes.has("<!--", at: opening) { return comment(at: opening) }
    if bytes.has("<!doctype", at: opening) {
      let end = min(bytes.first(0x3E, from: opening) + 1, bytes.count)
      draft.doctype(opening..<end)
      return end
    }
    if draft.isForeign, hasCharacterData(at: opening) { return characterData(at: opening) }
    return comment(at: opening, content: opening + 2, before: 0x3E)
  }

  /// Reads a bogus comment, which ends before the next `last`.
  mutating func comment(at opening: Int, content: Int, before last: UInt8) -> Int {
    let end = bytes.first(last, from: content)
    let after = min(end + 1, bytes.count)
    draft.comment(opening..<after, content: content..<end)
    return after
  }

  private mutating func comment(at opening: Int) -> Int {
    let start = opening + 4
    if bytes[start] == 0x3E { return add(opening, start..<start, start + 1) }
    if bytes[start] == 0x2D, bytes[start + 1] == 0x3E { return add(opening, start..<start, start + 2) }
    var index = start
    while true {
      let end = bytes.first(0x3E, from: index)
      guard end < bytes.count else { return add(opening, start..<contentEnd(start), bytes.count) }
      let dashes = bytes[end - 1] == 0x21 ? end - 3 : end - 2
      if dashes >= start, bytes[dashes] == 0x2D, bytes[dashes + 1] == 0x2D {
        return add(opening, start..<dashes, end + 1)
      }
      index = end + 1
    }
  }

  /// Where the content of a comment that the page never closes ends: dashes at its end are not content.
  private func contentEnd(_ start: Int) -> Int {
    var end = bytes.count
    if end > start, bytes[end - 1] == 0x21, end - 3 >= start, bytes[end - 2] == 0x2D, bytes[end - 3] == 0x2D {
      return end - 3
    }
    for _ in 0..<2 where end > start && bytes[end - 1] == 0x2D { end -= 1 }
    return end
  }

  private mutating func add(_ opening: Int, _ content: Range<Int>, _ after: Int) -> Int {
    draft.comment(opening..<after, content: content)
    return after
  }

  /// `<![CDATA[`, in capitals as the standard has it.
  private func hasCharacterData(at opening: Int) -> Bool {
    let word: StaticString = "<![CDATA["
    for offset in 0..<word.utf8CodeUnitCount where bytes[opening + offset] != (unsafe word.utf8Start[offset]) {
      return false
    }
    return true
  }

  private mutating func characterData(at opening: Int) -> Int {
    let start = opening + 9
    var end = start
    while end < bytes.count {
      end = bytes.first(0x5D, from: end)
      if bytes[end + 1] == 0x5D, bytes[end + 2] == 0x3E { break }
      end = min(end + 1, bytes.count)
    }
    if start < end { draft.text(start..<end, resolved: nil, isBlank: bytes.isBlank(start..<end)) }
    return min(end + 3, bytes.count)
  }
}
