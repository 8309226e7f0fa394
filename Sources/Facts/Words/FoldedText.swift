/// A text in its comparison form that can lead back to the text it was made from.
public struct FoldedText: Sendable {
  /// The folded bytes.
  public let bytes: [UInt8]
  /// Every so often, a folded offset and the source offset of the scalar that wrote there.
  private let marks: [(folded: Int32, source: Int32)]

  private static let stride = 128

  /// The comparison form of a text.
  ///
  /// - Parameter source: UTF-8. Malformed bytes stay as they are.
  public init(_ source: Span<UInt8>) {
    let table = FoldTable.shared
    var marks: [(folded: Int32, source: Int32)] = []
    bytes = [UInt8](capacity: source.count) { (out: inout OutputSpan<UInt8>) in
      var reader = FoldReader()
      var nextMark = FoldedText.stride
      while reader.offset < source.count {
        let offset = reader.offset
        var packed = reader.next(in: source, by: table)
        if out.count >= nextMark, packed != 0, packed != 0x20 {
          marks.append((Int32(clamping: out.count), Int32(clamping: offset)))
          nextMark = out.count + FoldedText.stride
        }
        while packed != 0 {
          out.append(UInt8(truncatingIfNeeded: packed))
          packed &>>= 8
        }
      }
    }
    self.marks = marks
  }

  /// The comparison form of bytes.
  public init(_ source: [UInt8]) { self.init(source.span) }

  /// Where a range of the folded bytes stands in the source.
  ///
  /// - Parameters:
  ///   - folded: A range of `bytes`.
  ///   - source: The text that this one was made from.
  /// - Returns: From the scalar that wrote the first byte to the end of the one that wrote the last.
  public func range(of folded: Range<Int>, in source: Span<UInt8>) -> Range<Int> {
    Self.range(of: folded, in: source, marks)
  }

  /// The same of a text that is asked once, for which it need not be folded.
  static func range(of folded: Range<Int>, in source: Span<UInt8>) -> Range<Int> { range(of: folded, in: source, []) }

  private static func range(
    of folded: Range<Int>, in source: Span<UInt8>, _ marks: [(folded: Int32, source: Int32)]
  ) -> Range<Int> {
    let lower = place(of: folded.lowerBound, in: source, marks).lowerBound
    guard !folded.isEmpty else { return lower..<lower }
    return lower..<max(lower, place(of: folded.upperBound - 1, in: source, marks).upperBound)
  }

  /// The scalar of the source that wrote a folded byte.
  private static func place(
    of target: Int, in source: Span<UInt8>, _ marks: [(folded: Int32, source: Int32)]
  ) -> Range<Int> {
    let mark = marks.partitioningIndex { Int($0.folded) > target } - 1
    var folded = mark < 0 ? 0 : Int(marks[mark].folded)
    var reader = mark < 0 ? FoldReader() : FoldReader(at: Int(marks[mark].source))
    let table = FoldTable.shared
    while reader.offset < source.count {
      folded += reader.passPlain(in: source, most: target - folded)
      let offset = reader.offset
      let packed = reader.next(in: source, by: table)
      folded += (39 - packed.leadingZeroBitCount) / 8
      if folded > target { return offset..<reader.offset }
    }
    return source.count..<source.count
  }
}

extension Array {
  /// The first index whose element is in the second part, in an array that a condition parts in two.
  fileprivate func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
