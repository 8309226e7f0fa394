/// What was found out about values of attributes: authors give the same classes to many elements, and each is read once.
///
/// Each value has one place, which the latest of those that share it keeps.
struct NameMemory<Answer> {
  private var entries = [Entry?](repeating: nil, count: 1 << Self.bits)

  private struct Entry {
    let lower: Int32
    let count: Int32
    let answer: Answer
  }

  private static var bits: UInt64 { 8 }

  /// What `read` says of a value, asked again only where the value was not remembered.
  ///
  /// - Parameters:
  ///   - value: where the value stands in `source`, of which there is one for each memory.
  ///   - source: the page.
  @inline(__always)
  mutating func answer(to value: Range<Int32>, in source: Span<UInt8>, _ read: (Span<UInt8>) -> Answer) -> Answer {
    let (lower, count) = (Int(value.lowerBound), value.count)
    let (first, last) = (EightBytes(in: source, at: lower), EightBytes(in: source, at: lower &+ max(count &- 8, 0)))
    let key = first.prefix(count) ^ last.prefix(count) &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: count)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- Self.bits))
    if let known = entries[place], known.count == count,
      source.isSame(lower, in: source, Int(known.lower), count: count)
    {
      return known.answer
    }
    let answer = read(source.extracting(lower..<lower &+ count))
    entries[place] = Entry(lower: value.lowerBound, count: Int32(truncatingIfNeeded: count), answer: answer)
    return answer
  }
}
