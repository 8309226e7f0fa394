/// Text of a page as it grows: white space folded to single spaces, every byte with its place in the source.
struct BlockText {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [TextPiece] = []
  /// Whether white space came since the last visible character.
  private var isSpacePending = false

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    pieces.reserveCapacity(capacity / 64)
  }

  var count: Int { bytes.count }

  /// Notes white space that is not written: a line break, the border of two elements.
  mutating func addSpace() { isSpacePending = true }

  /// Forgets white space before the first character of a block.
  mutating func begin() { isSpacePending = false }

  /// The bytes of the source that the text from a piece on was read from.
  func source(from first: Int) -> Range<Int> {
    guard first < pieces.count, let last = pieces.last else { return 0..<0 }
    let lower = pieces[first].source(of: pieces[first].text)
    return lower..<max(lower, last.source(after: bytes.count))
  }

  /// Adds a stretch of `source` as it stands there.
  ///
  /// - Returns: whether it had a visible character.
  mutating func add(_ range: Range<Int>, of source: [UInt8], from start: Int) -> Bool {
    add(source, range, start: start) { $0 }
  }

  /// Adds text whose character references are resolved.
  ///
  /// - Parameters:
  ///   - decoded: the text with references resolved.
  ///   - range: the same text as written.
  ///   - source: what `range` is a range of.
  ///   - start: where the block began in `bytes`.
  /// - Returns: whether it had a visible character.
  mutating func add(decoded: [UInt8], writtenAs range: Range<Int>, of source: [UInt8], from start: Int) -> Bool {
    var hasText = false
    var written = range.lowerBound
    var read = 0
    while read < decoded.count {
      guard let reference = Reference(at: written, before: range.upperBound, of: source, decoded: decoded, read) else {
        let next = Self.plainEnd(decoded, from: read, source, from: written, before: range.upperBound)
        let shift = written - read
        hasText = add(decoded, read..<next, start: start) { min($0 + shift, range.upperBound) } || hasText
        written = min(written + next - read, range.upperBound)
        read = next
        continue
      }
      let text = read..<min(read + reference.decodedCount, decoded.count)
      if Self.space(at: read, of: decoded, before: text.upperBound) > 0 {
        isSpacePending = true
      } else {
        write(decoded, text, source: written, sourceCount: reference.writtenCount, start: start)
        hasText = true
      }
      written += reference.writtenCount
      read = text.upperBound
    }
    return hasText
  }

  /// Where a stretch without references ends in `decoded`: before the next `&` of the source.
  private static func plainEnd(
    _ decoded: [UInt8], from read: Int, _ source: [UInt8], from written: Int, before end: Int
  ) -> Int {
    guard written < end else { return decoded.count }
    var count = 1
    while written + count < end, read + count < decoded.count, source[written + count] != UInt8(ascii: "&") {
      count += 1
    }
    return read + count
  }

  private mutating func add(
    _ text: [UInt8], _ range: Range<Int>, start: Int, place: (Int) -> Int
  ) -> Bool {
    var hasText = false
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if text[index] <= 0x20 {
        isSpacePending = true
        index += 1
        continue
      }
      if text[index] >= 0x80 {
        let space = Self.space(at: index, of: text, before: end)
        if space > 0 { isSpacePending = true }
        let passed = space > 0 ? space : Self.invisible(at: index, of: text, before: end)
        if passed > 0 {
          index += passed
          continue
        }
      }
      let lower = index
      index = Self.visibleEnd(from: index, of: text, before: end)
      write(text, lower..<index, source: place(lower), sourceCount: index - lower, start: start)
      hasText = true
    }
    return hasText
  }

  private mutating func write(_ text: [UInt8], _ range: Range<Int>, source: Int, sourceCount: Int, start: Int) {
    if isSpacePending, bytes.count > start { bytes.append(0x20) }
    isSpacePending = false
    pieces.append(TextPiece(text: bytes.count, source: source, textCount: range.count, sourceCount: sourceCount))
    unsafe text.span.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// The end of a stretch that can be copied whole: characters, with single spaces between them.
  private static func visibleEnd(from start: Int, of text: [UInt8], before end: Int) -> Int {
    var index = start + 1
    while index < end {
      let plain = plainCount(from: index, of: text.span, before: end)
      index += plain
      guard plain < 8, index < end else { continue }
      let byte = text[index]
      if byte == 0x20 {
        guard index + 1 < end, !mayBeSpace(text[index + 1]) else { return index }
        index += 2
      } else if mayBeSpace(byte),
        space(at: index, of: text, before: end) + invisible(at: index, of: text, before: end) > 0
      {
        return index
      } else {
        index += 1
      }
    }
    return index
  }

  /// How many of the next eight bytes surely can be copied: those before one that may begin white space, and before a
  /// space that one may follow.
  @inline(__always)
  private static func plainCount(from start: Int, of text: Span<UInt8>, before end: Int) -> Int {
    let eight = EightBytes(packed: EightBytes(in: text, at: start).prefix(min(8, end &- start)))
    let (spaces, others) = (eight.isByte(0x20), eight.mayBeginSpace)
    return EightBytes.count(before: others | spaces & ((spaces | others) &>> 8 | 1 &<< 63))
  }

  /// Whether a byte is white space or begins a character that may be.
  @inline(__always)
  private static func mayBeSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  /// How many bytes of white space begin at `index`: ASCII, no-break, typographic or ideographic.
  private static func space(at index: Int, of text: [UInt8], before end: Int) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < end else { return 0 }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// How many bytes at `index` show nothing: zero-width space, word joiner, byte-order mark.
  private static func invisible(at index: Int, of text: [UInt8], before end: Int) -> Int {
    guard index + 2 < end else { return 0 }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}

extension EightBytes {
  /// Bytes that begin white space, or may, but for spaces.
  @inline(__always)
  fileprivate var mayBeginSpace: UInt64 {
    let controls = isAmong(0...0x1F)
    guard beyondASCII != 0 else { return controls }
    return controls | isByte(0xC2) | isBeyond(0xE2...0xE3) | isByte(0xEF)
  }
}

/// A character reference: how long it is as written, and how long what it stands for.
private struct Reference {
  let writtenCount: Int
  let decodedCount: Int

  /// The reference at `index`, or nil where the text there stands for itself.
  init?(at index: Int, before end: Int, of source: [UInt8], decoded: [UInt8], _ read: Int) {
    guard index < end, source[index] == UInt8(ascii: "&") else { return nil }
    var next = index + 1
    let limit = min(end, index + 40)
    while next < limit, Self.belongsToName(source[next]) { next += 1 }
    let isClosed = next < limit && source[next] == UInt8(ascii: ";")
    if decoded[read] == UInt8(ascii: "&"), !Self.namesAmpersand(source[index..<next]) { return nil }
    decodedCount = Self.scalarCount(decoded[read])
    // Without its semicolon, a name ends where the text after it goes on alike in both.
    var length = next - index + (isClosed ? 1 : 0)
    while !isClosed, length > 2, !Self.goesOn(decoded, read + decodedCount, source, index + length, end) { length -= 1 }
    writtenCount = length
  }

  private static func belongsToName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func namesAmpersand(_ written: ArraySlice<UInt8>) -> Bool {
    let names = ["&amp", "&AMP", "&#38", "&#x26", "&#X26", "&#038"]
    return names.contains { written.starts(with: $0.utf8) }
  }

  /// Whether two texts go on alike for some bytes, or up to the next reference.
  private static func goesOn(_ decoded: [UInt8], _ read: Int, _ source: [UInt8], _ written: Int, _ end: Int) -> Bool {
    for step in 0..<6 {
      guard written + step < end else { return read + step >= decoded.count }
      guard read + step < decoded.count else { return false }
      if source[written + step] == UInt8(ascii: "&") { return true }
      // A carriage return may have been read as a line feed.
      if source[written + step] <= 0x20, decoded[read + step] <= 0x20 { continue }
      guard source[written + step] == decoded[read + step] else { return false }
    }
    return true
  }

  private static func scalarCount(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
