/// The items of one compressed file: a page, or an archive inside the compression.
final class CompressedWalk: ItemWalk {
  private let inner: any ItemWalk

  init(_ stream: any ByteStream, at place: WalkPlace, limits: Limits, selection: Selection) throws(StreamFailure) {
    let reader = try ArchiveReader(stream, format: .compressed, expansion: limits.expansion)
    guard try reader.nextEntry() != nil else { throw StreamFailure(reason: .empty) }
    inner = Opening.walk(MemberStream(reader), at: place.inside, limits: limits, selection: selection)
  }

  func next() -> Item? { inner.next() }
}

/// The current member of an archive, as a stream.
final class MemberStream: ByteStream {
  private let reader: ArchiveReader

  init(_ reader: ArchiveReader) { self.reader = reader }

  func chunk() throws(StreamFailure) -> [UInt8]? { try reader.chunk() }
}
