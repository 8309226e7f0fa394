/// Where the lines of a page begin, and for long ones how many scalars stand before each stretch of the page, so that the
/// column of a place in a line of megabytes is found as fast as any other.
struct LineIndex: Sendable {
  private let starts: [Int32]
  /// Nil where no line is long.
  private let scalars: ScalarIndex?
  private static let long = 16_384

  init(_ source: [UInt8]) {
    starts = source.withBytes(LineIndex.starts)
    var (isAnyLong, last) = (false, Int32(0))
    for start in starts {
      if Int(start - last) > LineIndex.long { isAnyLong = true }
      last = start
    }
    scalars = isAnyLong || source.count - Int(last) > LineIndex.long ? ScalarIndex(source) : nil
  }

  /// The line and column of a place.
  func position(of offset: Int, in source: [UInt8]) -> Position {
    let offset = min(max(offset, 0), source.count)
    var lower = 0
    var upper = starts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(starts[middle]) <= offset { lower = middle + 1 } else { upper = middle }
    }
    let start = Int(starts[lower - 1])
    return Position(line: lower, column: scalars(in: start..<offset, of: source) + 1)
  }

  private func scalars(in range: Range<Int>, of source: [UInt8]) -> Int {
    guard range.count > LineIndex.long, let scalars else { return source.withBytes { $0.scalars(in: range) } }
    return scalars.scalars(before: range.upperBound, in: source) - scalars.scalars(before: range.lowerBound, in: source)
  }

  private static func starts(_ bytes: Bytes) -> [Int32] {
    var starts: [Int32] = [0]
    guard hasLoneReturn(bytes) else {
      var index = bytes.first(0x0A, from: 0)
      while index < bytes.count {
        starts.append(Int32(clamping: index + 1))
        index = bytes.first(0x0A, from: index + 1)
      }
      return starts
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && bytes[index] != 0x0A { starts.append(Int32(clamping: index)) }
    }
    return starts
  }

  /// Whether a CR stands anywhere without the LF that commonly follows it.
  private static func hasLoneReturn(_ bytes: Bytes) -> Bool {
    var index = bytes.first(0x0D, from: 0)
    while index < bytes.count {
      if bytes[index + 1] != 0x0A { return true }
      index = bytes.first(0x0D, from: index + 2)
    }
    return false
  }
}
