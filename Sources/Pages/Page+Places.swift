extension Page {
  /// The line and column of a byte offset in the source. Lines and columns are those of the document as saved: decoding
  /// keeps both.
  public func position(of offset: Int) -> Position { lines.position(of: offset, in: source) }

  /// Where a range of the source stands in the document as saved, in bytes.
  public func original(_ range: Range<Int>) -> Range<Int> {
    let lower = offsets.original(min(max(range.lowerBound, 0), source.count), in: source)
    let upper = range.isEmpty ? lower : offsets.originalEnd(min(max(range.upperBound, 0), source.count), in: source)
    return lower..<max(lower, upper)
  }

  /// A range of the source as text, cut after `limit` scalars with an ellipsis. Bytes are as written: references are
  /// not resolved.
  public func quote(_ range: Range<Int>, limit: Int) -> String {
    let range = range.clamped(to: 0..<source.count)
    var end = range.lowerBound
    var left = limit
    while end < range.upperBound {
      if source[end] & 0xC0 != 0x80 {
        guard left > 0 else { break }
        left -= 1
      }
      end += 1
    }
    let text = String(decoding: source[range.lowerBound..<end], as: UTF8.self)
    return end < range.upperBound ? text + "…" : text
  }

  /// The words of a range of the source, UTF-8: tags are left out, references resolved. A text export has neither.
  public func words(of range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<source.count)
    return capture.kind == .text ? Array(source[range]) : Page.resolved(withoutTags(range))
  }

  /// The words of a range of the source, cut after `limit` scalars with an ellipsis.
  public func wording(of range: Range<Int>, limit: Int) -> String {
    let words = String(decoding: words(of: range), as: UTF8.self)
    guard
      let end = words.unicodeScalars.index(
        words.startIndex, offsetBy: limit, limitedBy: words.endIndex), end < words.endIndex
    else { return words }
    return words[..<end] + "…"
  }

  private func withoutTags(_ range: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      guard byte == UInt8(ascii: "<"), index + 1 < range.upperBound, startsTag(source[index + 1]) else {
        words.append(byte)
        index += 1
        continue
      }
      index = endOfTag(from: index, before: range.upperBound)
      words.append(0x20)
    }
    return words
  }

  private func startsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Behind the `>` that ends a tag, one inside a quoted value left aside.
  private func endOfTag(from start: Int, before end: Int) -> Int {
    var quote: UInt8?
    for index in start..<end {
      switch (source[index], quote) {
      case (UInt8(ascii: ">"), nil): return index + 1
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = source[index]
      case (let byte, let open?) where byte == open: quote = nil
      default: continue
      }
    }
    return end
  }
}
