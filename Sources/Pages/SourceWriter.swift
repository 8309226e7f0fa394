/// Writes the source of a page, remembering where it differs in length from the document.
struct SourceWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [OffsetMap.Run] = []

  init(reserving count: Int) { bytes.reserveCapacity(count) }

  /// Appends UTF-8, with U+FFFD for each maximal part of an invalid sequence and nothing for NUL bytes; how many of both
  /// there were.
  mutating func appendUTF8(_ document: [UInt8], from start: Int) -> Int {
    var invalid = 0
    document.withBytes { view in
      var clean = start
      while clean < view.count {
        let bad = UTF8Scan.firstInvalid(view, from: clean)
        copy(view, clean..<bad)
        guard bad < view.count else { return }
        invalid += 1
        let length = UTF8Scan.partLength(view, bad)
        if view[bad] == 0 { drop() } else { append("\u{FFFD}", original: bad, originalWidth: length) }
        clean = bad + length
      }
    }
    return invalid
  }

  private mutating func copy(_ view: Bytes, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    note(original: range.lowerBound, width: 1, originalWidth: 1)
    view.append(range, to: &bytes)
  }

  /// Appends a scalar that takes `originalWidth` bytes of the document at `original`.
  mutating func append(_ scalar: Unicode.Scalar, original: Int, originalWidth: Int) {
    if scalar.value < 0x80 {
      note(original: original, width: 1, originalWidth: originalWidth)
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    note(original: original, width: encoded.count, originalWidth: originalWidth)
    bytes.append(contentsOf: encoded)
  }

  /// Leaves bytes of the document out.
  mutating func drop() { isBroken = true }

  /// Whether what comes next does not follow the last run in the document.
  private var isBroken = false

  private mutating func note(original: Int, width: Int, originalWidth: Int) {
    if !isBroken, let last = runs.last, Int(last.width) == width, Int(last.originalWidth) == originalWidth { return }
    isBroken = false
    runs.append(
      OffsetMap.Run(
        offset: Int32(clamping: bytes.count), original: Int32(clamping: original), width: UInt8(clamping: width),
        originalWidth: UInt8(clamping: originalWidth)))
  }
}
