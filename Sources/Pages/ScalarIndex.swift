/// How many scalars stand before each block of a source, so that a place is found without counting from its start.
struct ScalarIndex: Sendable {
  private static let block = 4096
  private var scalars: [Int32] = [0]

  init(_ source: [UInt8]) {
    scalars.reserveCapacity(source.count / ScalarIndex.block + 2)
    source.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + ScalarIndex.block, bytes.count)
        scalars.append(scalars[scalars.count - 1] + Int32(bytes.scalars(in: start..<end)))
        start = end
      }
    }
  }

  /// Scalars that begin before a place.
  func scalars(before offset: Int, in source: [UInt8]) -> Int {
    let offset = min(max(offset, 0), source.count)
    let block = min(offset / ScalarIndex.block, scalars.count - 1)
    return Int(scalars[block]) + source.withBytes { $0.scalars(in: block * ScalarIndex.block..<offset) }
  }
}
