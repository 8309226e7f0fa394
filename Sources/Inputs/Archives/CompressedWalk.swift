/// The items of one compressed file: a page, or an archive inside the compression.
final class CompressedWalk: ItemWalk {
  private let inner: any ItemWalk

  init(_ reader: StreamReader, at place: WalkPlace, limits: Limits, selection: Selection) throws(StreamFailure) {
    let content = try Self.content(of: reader, limits: limits)
    inner = Opening.walk(content, at: place.inside, limits: limits, selection: selection)
  }

  private static func content(of reader: StreamReader, limits: Limits) throws(StreamFailure) -> any ByteStream {
    if GzipStream.begins(try reader.peek(3)) { return try GzipStream(reader, expansion: limits.expansion) }
    let reader = try ArchiveReader(reader, format: .compressed, expansion: limits.expansion)
    guard try reader.nextEntry() != nil else { throw StreamFailure(reason: .empty) }
    return MemberStream(reader)
  }

  func next() -> Item? { inner.next() }
}

/// The current member of an archive, as a stream.
final class MemberStream: ByteStream {
  private let reader: ArchiveReader

  init(_ reader: ArchiveReader) { self.reader = reader }

  func chunk() throws(StreamFailure) -> [UInt8]? { try reader.chunk() }
}
