/// The style sheets of an archive, read before its pages, so that a page can be seen as it was styled.
struct StyleMembers: Sendable {
  private var sheets: [String: [UInt8]] = [:]

  /// No style sheets.
  static let none = StyleMembers()

  /// How much is kept: as much as eight of the largest style sheets.
  private static let kept = 8

  private init() {}

  /// The style sheets of an archive in a file; none where it is no archive.
  init(of path: String, limits: Limits) {
    self.init()
    guard let start = try? FileBytes.read(path, atMost: Signature.window) else { return }
    switch Signature.of(start[...]) {
    case .archive, .compressed:
      guard let stream = try? FileStream(path) else { return }
      self = StyleMembers(of: stream, limits: limits)
    case .warc, .foreign, .mime, .har, .selfExtracting, .picture, .page: return
    }
  }

  /// The style sheets of an archive that is handed over. What breaks off is told of when its pages are read.
  init(of stream: any ByteStream, limits: Limits) {
    guard let reader = try? ArchiveReader(stream, format: .archive, expansion: limits.expansion) else { return }
    var room = limits.styleBytes * Self.kept
    var members = 0
    while room > 0, members < limits.members, let entry = try? reader.nextEntry() {
      members += 1
      guard entry.isRegular, !entry.isEncrypted, PathName.ending(of: entry.name) == "css",
        let name = PathName.normalised(entry.name),
        let bytes = try? StreamReader(MemberStream(reader)).read(min(room, limits.styleBytes))
      else { continue }
      sheets[name] = bytes
      room -= bytes.count
    }
  }

  /// The style sheets beside a member, by the references it uses; what leads out of the archive leads nowhere.
  func companions(of member: String?) -> Companions {
    guard let member, !sheets.isEmpty else { return .none }
    let (folder, sheets) = (PathName.folder(of: member), sheets)
    return Companions { reference in
      guard let relative = PathName.local(reference) else { return nil }
      return PathName.normalised(PathName.join(folder == "." ? "" : folder, relative)).flatMap { sheets[$0] }
    }
  }
}
