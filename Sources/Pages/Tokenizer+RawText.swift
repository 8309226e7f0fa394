extension Tokenizer {
  /// Reads the content of an element whose content is raw text, and its end tag; the index after them.
  mutating func rawText(of tag: Tag, named name: Range<Int>, from start: Int) -> Int {
    let end =
      switch tag {
      case .plaintext: bytes.count
      case .script: endOfScript(from: start)
      default: endTagNamed(name, from: start)
      }
    let lower = tag == .textarea ? afterNewline(start) : start
    if lower < end {
      let isEscapable = kinds.traits(of: tag).contains(.escapable)
      draft.raw(.rawText, tag, lower..<end, resolved: isEscapable ? resolved(lower..<end) : nil)
    }
    guard end < bytes.count else { return end }
    let after = attributes(from: end + 2 + name.count, keep: false) ?? bytes.count
    draft.raw(.rawEnd, tag, end..<after, resolved: nil)
    return after
  }

  /// The index after a line end that stands at `index`: the first one in `pre` and `textarea` does not count.
  func afterNewline(_ index: Int) -> Int {
    if bytes[index] == 0x0D { return bytes[index + 1] == 0x0A ? index + 2 : index + 1 }
    return bytes[index] == 0x0A ? index + 1 : index
  }

  /// Where the end tag with the name written in `name` begins, or the end of the page.
  private func endTagNamed(_ name: Range<Int>, from start: Int) -> Int {
    var index = start
    while true {
      index = bytes.first(0x3C, from: index)
      guard index < bytes.count else { return index }
      if bytes[index + 1] == 0x2F, matches(name, at: index + 2) { return index }
      index += 1
    }
  }

  /// Whether the name written in `name` ends a tag name at `index`.
  private func matches(_ name: Range<Int>, at index: Int) -> Bool {
    var place = index
    for letter in name {
      guard bytes[letter].lowercased == bytes[place].lowercased else { return false }
      place += 1
    }
    return bytes[place].endsTagName
  }

  /// Where the end tag of a script begins: one inside `<!-- <script> … </script> -->` is the script's own text.
  private func endOfScript(from start: Int) -> Int {
    var state = ScriptState.plain
    var index = start
    while index < bytes.count {
      switch state {
      case .plain:
        index = bytes.first(0x3C, from: index)
        if bytes.has("<!--", at: index) {
          state = .escaped
          index += 2
        } else if bytes.has("</script", at: index), bytes[index + 8].endsTagName {
          return index
        } else {
          index += 1
        }
      case .escaped:
        if bytes.has("-->", at: index) {
          state = .plain
          index += 3
        } else if bytes.has("</script", at: index), bytes[index + 8].endsTagName {
          return index
        } else if bytes.has("<script", at: index), bytes[index + 7].endsTagName {
          state = .doublyEscaped
          index += 7
        } else {
          index = nextDashOrBracket(from: index + 1)
        }
      case .doublyEscaped:
        if bytes.has("-->", at: index) {
          state = .plain
          index += 3
        } else if bytes.has("</script", at: index), bytes[index + 8].endsTagName {
          state = .escaped
          index += 8
        } else {
          index = nextDashOrBracket(from: index + 1)
        }
      }
    }
    return bytes.count
  }

  private enum ScriptState { case plain, escaped, doublyEscaped }

  private func nextDashOrBracket(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x2D, bytes[index] != 0x3C { index += 1 }
    return index
  }
}
