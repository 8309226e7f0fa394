/// Leads from byte offsets in the decoded source back to the document as saved.
enum OffsetMap: Sendable {
  /// The source is the saved bytes from this one on.
  case shifted(by: Int)
  /// Every scalar of the source was one byte.
  case bytePerScalar(ScalarIndex)
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
    case .runs(let runs): OffsetMap.original(offset, runs)
    }
  }

  /// The end in the document of what ends at a place in the source: what the source leaves out there is not part of it.
  func originalEnd(_ offset: Int, in source: [UInt8]) -> Int {
    guard case .runs(let runs) = self, offset > 0 else { return original(offset, in: source) }
    let last = original(offset - 1, in: source)
    let index = OffsetMap.index(of: offset - 1, runs)
    return index < 0 ? offset : last + Int(runs[index].originalWidth)
  }

  private static func original(_ offset: Int, _ runs: [Run]) -> Int {
    let index = index(of: offset, runs)
    guard index >= 0 else { return offset }
    let run = runs[index]
    let scalars = (offset - Int(run.offset)) / max(Int(run.width), 1)
    let original = Int(run.original) + scalars * Int(run.originalWidth)
    return index + 1 < runs.count ? min(original, Int(runs[index + 1].original)) : original
  }

  /// The run that a place lies in, -1 before the first.
  private static func index(of offset: Int, _ runs: [Run]) -> Int {
    var lower = 0
    var upper = runs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(runs[middle].offset) <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower - 1
  }
}
