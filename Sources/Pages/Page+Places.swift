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
}
