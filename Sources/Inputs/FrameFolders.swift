/// Tells the frames of a page that SingleFile unpacked into files from pages: they stand in numbered folders beside it,
/// `frames/0/index.html`, as does a manifest.
struct FrameFolders: Sendable {
  /// The folders with a manifest.
  private var folders: Set<String> = []
  /// Whether everything belongs to one page, so that a numbered folder is sign enough.
  private let isOnePage: Bool

  init(isOnePage: Bool = false) { self.isOnePage = isOnePage }

  /// Notes a file, by its path.
  mutating func note(_ path: String) {
    if PathName.lastPart(of: path) == Self.manifest { folders.insert(PathName.folder(of: path)) }
  }

  /// The page that a file is a frame of; nil where it is none.
  func page(ofFrame path: String) -> String? {
    Self.page(ofFrame: path) { isOnePage || folders.contains($0) }
  }

  /// The same in a folder of the system.
  static func page(ofFrameAt path: String) -> String? {
    page(ofFrame: path) { if case .file = FileStatus.of(PathName.join($0, manifest)) { true } else { false } }
  }

  private static let manifest = "manifest.json"

  private static func page(ofFrame path: String, hasManifest: (_ folder: String) -> Bool) -> String? {
    let folder = PathName.folder(of: path)
    let frames = PathName.folder(of: folder)
    guard PathName.lastPart(of: path) == "index.html", Int(PathName.lastPart(of: folder)) != nil,
      PathName.lastPart(of: frames) == "frames"
    else { return nil }
    let owner = PathName.folder(of: frames)
    guard hasManifest(owner) else { return nil }
    return owner == "." ? "index.html" : PathName.join(owner, "index.html")
  }
}
