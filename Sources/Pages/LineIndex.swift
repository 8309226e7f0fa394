/// Where the lines of a page are, by how many line ends and scalars stand before each stretch of it: so a place in a line of
/// megabytes is found as fast as any other, and nothing is kept for each line.
struct LineIndex: Sendable {
  private static let block = 1024

  /// Line ends before each block, and before the end.
  private var lineEnds: [Int32] = [0]
  /// Scalars that begin before each block, and before the end.
  private var scalars: [Int32] = [0]

  init(_ source: [UInt8]) {
    lineEnds.reserveCapacity(source.count / LineIndex.block + 2)
    scalars.reserveCapacity(source.count / LineIndex.block + 2)
    source.withBytes { bytes in
      var (start, lines, letters) = (0, Int32(0), Int32(0))
      while start < bytes.count {
        let end = min(start + LineIndex.block, bytes.count)
        let found = bytes.lineEndsAndScalars(in: start..<end)
        lines += Int32(found.lineEnds)
        letters += Int32(found.scalars)
        lineEnds.append(lines)
        scalars.append(letters)
        start = end
      }
    }
  }

  /// The line and column of a place.
  func position(of offset: Int, in source: [UInt8]) -> Position {
    let offset = min(max(offset, 0), source.count)
    return source.withBytes { bytes in
      let block = min(offset / LineIndex.block, lineEnds.count - 1)
      let before = bytes.lineEndsAndScalars(in: block * LineIndex.block..<offset)
      let lines = Int(lineEnds[block]) + before.lineEnds
      let start = startOfLine(before: offset, lines, bytes)
      let first = start / LineIndex.block
      let skipped = bytes.lineEndsAndScalars(in: first * LineIndex.block..<start).scalars
      let column = Int(scalars[block]) + before.scalars - Int(scalars[first]) - skipped
      return Position(line: lines + 1, column: column + 1)
    }
  }

  /// Where the line begins that a place stands in, by how many line ends stand before the place.
  private func startOfLine(before offset: Int, _ lines: Int, _ bytes: Bytes) -> Int {
    guard lines > 0 else { return 0 }
    // The last block that fewer line ends stand before.
    var (lower, upper) = (0, lineEnds.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(lineEnds[middle]) < lines { lower = middle + 1 } else { upper = middle }
    }
    var start = min(lower * LineIndex.block, offset)
    while start > 0, !bytes.endsLine(start - 1) { start -= 1 }
    return start
  }
}
