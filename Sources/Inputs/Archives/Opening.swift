/// Opens what holds pages, whatever it is, by its first bytes.
enum Opening {
  /// The items of a stream that stands at `place`.
  static func walk(_ stream: any ByteStream, at place: WalkPlace, limits: Limits, selection: Selection) -> any ItemWalk
  {
    let reader = StreamReader(stream)
    do throws(StreamFailure) {
      return try walk(reader, at: place, limits: limits, selection: selection)
    } catch {
      return SingleItem(place.unreadable(error.reason))
    }
  }

  private static func walk(
    _ reader: StreamReader, at place: WalkPlace, limits: Limits, selection: Selection
  ) throws(StreamFailure) -> any ItemWalk {
    let signature = Signature.of(try reader.peek(Signature.window))
    guard !signature.opensMore || place.nesting <= limits.nesting else {
      throw StreamFailure(reason: .overLimit("archives in archives, \(limits.nesting) deep"))
    }
    switch signature {
    case .archive: return try ArchiveWalk(reader, at: place, limits: limits, selection: selection)
    case .compressed: return try CompressedWalk(reader, at: place, limits: limits, selection: selection)
    case .warc: return WARCWalk(reader, at: place, limits: limits, selection: selection)
    case .foreign(let what): throw StreamFailure(reason: .unsupported(what))
    case .mime: return MIMEWalk(try whole(reader, limits: limits), at: place)
    case .selfExtracting, .picture:
      return try selfExtracting(try whole(reader, limits: limits), at: place, limits: limits, selection: selection)
    case .har: return HARWalk(try whole(reader, limits: limits), at: place, limits: limits)
    case .page: return SingleItem(try page(reader, at: place, limits: limits))
    }
  }

  private static func page(_ reader: StreamReader, at place: WalkPlace, limits: Limits) throws(StreamFailure) -> Item {
    let bytes = try reader.read(limits.documentBytes + 1)
    guard !bytes.isEmpty else { return place.unreadable(.empty) }
    return .document(
      Document(
        origin: place.origin(), bytes: bytes, container: place.member == nil ? .file : .archive,
        companions: place.contents.companions(of: place.member)))
  }

  /// A page that unpacks itself, as SingleFile writes: an archive behind the script that opens it, or behind a picture.
  /// Without one, it is the page or the picture that it looks like.
  private static func selfExtracting(
    _ bytes: [UInt8], at place: WalkPlace, limits: Limits, selection: Selection
  ) throws(StreamFailure) -> any ItemWalk {
    guard let start = Signature.startOfArchive(in: bytes) else {
      return SingleItem(.document(Document(origin: place.origin(), bytes: bytes)))
    }
    let archive = Array(bytes[start...])
    let contents = ArchiveContents(of: MemoryStream(archive), limits: limits)
    return try ArchiveWalk(
      MemoryStream(archive), at: place.with(contents), limits: limits, selection: selection, isOnePage: true)
  }

  /// What must be at hand whole to be read: at most four documents' worth.
  private static func whole(_ reader: StreamReader, limits: Limits) throws(StreamFailure) -> [UInt8] {
    let limit = limits.documentBytes * 4
    let bytes = try reader.read(limit + 1)
    guard bytes.count <= limit else { throw StreamFailure(reason: .overLimit("\(limit) bytes")) }
    return bytes
  }
}
