/// Where a byte stands next, for a reader that goes on and never back: however often it is asked, no byte is looked at
/// twice.
struct NextByte {
  private let byte: UInt8
  private var place = -1

  init(_ byte: UInt8) { self.byte = byte }

  /// The first place of the byte at or after `index`, or the end; `index` never falls from one call to the next.
  @inline(__always)
  mutating func place(in bytes: Span<UInt8>, from index: Int) -> Int {
    if place < index { place = bytes.first(byte, from: index) }
    return place
  }
}
