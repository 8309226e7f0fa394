/// What lies beside the pages of an archive, gathered before they are read: its style sheets, so that a page can be seen
/// as it was styled, and the signs that tell its frames and what was saved with a page from its pages.
struct ArchiveContents: Sendable {
  private var sheets: [String: [UInt8]] = [:]
  private(set) var frames = FrameFolders()
  private(set) var resources = ResourceFolders()

  /// Nothing.
  static let none = ArchiveContents()

  /// How much is kept: as much as eight of the largest style sheets.
  private static let kept = 8

  private init() {}

  /// What an archive in a file holds; nothing where it is no archive.
  init(of path: String, limits: Limits) {
    self.init()
    guard let start = try? FileBytes.read(path, atMost: Signature.window) else { return }
    switch Signature.of(start[...]) {
    case .archive, .compressed:
      guard let stream = try? FileStream(path) else { return }
      self = ArchiveContents(of: stream, limits: limits)
    case .warc, .foreign, .mime, .har, .selfExtracting, .picture, .page: return
    }
  }

  /// What an archive holds that is handed over. What breaks off is told of when its pages are read.
  init(of stream: any ByteStream, limits: Limits) {
    guard let reader = try? ArchiveReader(stream, format: .archive, expansion: limits.expansion) else { return }
    var room = limits.styleBytes * Self.kept
    var members = 0
    while members < limits.members, let entry = try? reader.nextEntry() {
      members += 1
      frames.note(entry.name)
      resources.note(entry.name)
      guard room > 0, entry.isRegular, !entry.isEncrypted, PathName.ending(of: entry.name) == "css",
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
