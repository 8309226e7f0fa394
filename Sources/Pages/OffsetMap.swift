/// Leads from byte offsets in the decoded source back to the document as saved.
enum OffsetMap: Sendable {
  /// The source is the saved bytes from this one on.
  case shifted(by: Int)
  /// Every scalar of the source was one byte, after a mark of some bytes. Checkpoints count scalars.
  case bytePerScalar(ScalarIndex)
  /// UTF-16: two bytes a scalar, four where UTF-8 takes four; after a mark of some bytes.
  case utf16(ScalarIndex, shifted: Int)
  /// Runs of scalars that are all as long as their neighbours.
  case runs([Run])

  /// Scalars that follow one another, each taking `width` bytes in the source and `originalWidth` in the document.
  struct Run: Sendable {
    let offset: Int32
    let original: Int32
    let width: UInt8
    let originalWidth: UInt8
  }

  /// The place in the document of a place in the source.
  func original(_ offset: Int, in source: [UInt8]) -> Int {
    switch self {
    case .shifted(let shift): offset + shift
    case .bytePerScalar(let index): index.scalars(before: offset, in: source)
    case .utf16(let index, let shift):
      shift + 2 * (index.scalars(before: offset, in: source) + index.wideScalars(before: offset, in: source))
    case .runs(let runs): OffsetMap.original(offset, runs)
    }
  }

  private static func original(_ offset: Int, _ runs: [Run]) -> Int {
    var lower = 0
    var upper = runs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(runs[middle].offset) <= offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return offset }
    let run = runs[lower - 1]
    let scalars = (offset - Int(run.offset)) / max(Int(run.width), 1)
    let original = Int(run.original) + scalars * Int(run.originalWidth)
    return lower < runs.count ? min(original, Int(runs[lower].original)) : original
  }
}

/// How many scalars stand before each block of a source, so that a place is found without counting from its start.
struct ScalarIndex: Sendable {
  private static let block = 4096
  private var scalars: [Int32] = [0]
  private var wide: [Int32] = [0]

  init(_ source: [UInt8]) {
    scalars.reserveCapacity(source.count / ScalarIndex.block + 2)
    var start = 0
    while start < source.count {
      let end = min(start + ScalarIndex.block, source.count)
      let (count, wideCount) = ScalarIndex.count(source, start..<end)
      scalars.append(scalars[scalars.count - 1] + Int32(count))
      wide.append(wide[wide.count - 1] + Int32(wideCount))
      start = end
    }
  }

  /// Scalars that begin before a place.
  func scalars(before offset: Int, in source: [UInt8]) -> Int {
    let (block, rest) = place(offset, in: source)
    return Int(scalars[block]) + ScalarIndex.count(source, rest).scalars
  }

  /// Scalars of four bytes that begin before a place.
  func wideScalars(before offset: Int, in source: [UInt8]) -> Int {
    let (block, rest) = place(offset, in: source)
    return Int(wide[block]) + ScalarIndex.count(source, rest).wide
  }

  private func place(_ offset: Int, in source: [UInt8]) -> (block: Int, rest: Range<Int>) {
    let offset = min(max(offset, 0), source.count)
    let block = min(offset / ScalarIndex.block, scalars.count - 1)
    return (block, block * ScalarIndex.block..<offset)
  }

  private static func count(_ source: [UInt8], _ range: Range<Int>) -> (scalars: Int, wide: Int) {
    var scalars = 0
    var wide = 0
    for index in range {
      scalars += source[index] & 0xC0 == 0x80 ? 0 : 1
      wide += source[index] >= 0xF0 ? 1 : 0
    }
    return (scalars, wide)
  }
}
