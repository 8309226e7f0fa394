/// Writes the source of a page, remembering where it differs in length from the document.
struct SourceWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [OffsetMap.Run] = []

  /// Whether every byte so far was taken over as it was.
  private(set) var isIdentical = true

  /// Appends UTF-8, with U+FFFD for NUL bytes and for each maximal part of an invalid sequence; how many there were.
  mutating func appendUTF8(_ document: [UInt8], from start: Int) -> Int {
    bytes.reserveCapacity(document.count)
    var invalid = 0
    document.withBytes { view in
      var index = start
      var clean = start
      while index < view.count {
        let length = SourceWriter.validLength(view, index)
        if length > 0 {
          index += length
          continue
        }
        copy(view, clean..<index)
        let bad = SourceWriter.invalidLength(view, index)
        replace(at: index, length: bad)
        invalid += 1
        index += bad
        clean = index
      }
      copy(view, clean..<view.count)
    }
    return invalid
  }

  private mutating func copy(_ view: Bytes, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    note(original: range.lowerBound, width: 1, originalWidth: 1)
    view.append(range, to: &bytes)
  }

  private mutating func replace(at original: Int, length: Int) {
    isIdentical = false
    note(original: original, width: 3, originalWidth: length)
    bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
  }

  /// Appends a scalar that takes `originalWidth` bytes of the document at `original`.
  mutating func append(_ scalar: Unicode.Scalar, original: Int, originalWidth: Int) {
    isIdentical = false
    let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    note(original: original, width: encoded.count, originalWidth: originalWidth)
    bytes.append(contentsOf: encoded)
  }

  private mutating func note(original: Int, width: Int, originalWidth: Int) {
    if let last = runs.last, Int(last.width) == width, Int(last.originalWidth) == originalWidth { return }
    runs.append(
      OffsetMap.Run(
        offset: Int32(clamping: bytes.count), original: Int32(clamping: original), width: UInt8(clamping: width),
        originalWidth: UInt8(clamping: originalWidth)))
  }

  /// The length of the valid scalar at an index; 0 where there is none, or a NUL.
  @inline(__always)
  private static func validLength(_ view: Bytes, _ index: Int) -> Int {
    let first = view[index]
    if first < 0x80 { return first == 0 ? 0 : 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, invalidLength(view, index) == length else { return 0 }
    return length
  }

  /// How many bytes of the sequence at an index belong together: all of a valid one, the maximal part of another.
  private static func invalidLength(_ view: Bytes, _ index: Int) -> Int {
    let first = view[index]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard length > 1 else { return 1 }
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    switch first {
    case 0xE0: lower = 0xA0
    case 0xED: upper = 0x9F
    case 0xF0: lower = 0x90
    case 0xF4: upper = 0x8F
    default: break
    }
    for offset in 1..<length {
      let byte = view[index + offset]
      guard byte >= lower, byte <= upper else { return offset }
      lower = 0x80
      upper = 0xBF
    }
    return length
  }
}
