/// Where the lines of a page begin, and how many scalars stand before each stretch of it, so that the column of a place
/// in a line of megabytes is found as fast as any other.
struct LineIndex: Sendable {
  private let starts: [Int32]
  private let scalars: ScalarIndex

  init(_ source: [UInt8]) {
    starts = source.withBytes(LineIndex.starts)
    scalars = ScalarIndex(source)
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
    let column = scalars.scalars(before: offset, in: source) - scalars.scalars(before: start, in: source)
    return Position(line: lower, column: column + 1)
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
