/// What stands at a path that was named or found in a folder.
enum Found {
  /// One page.
  case page(PageFile)
  /// A file that holds pages.
  case container(PageFile)
  /// Something that is no page to be read.
  case passedOver(PassedOver)
  /// Something that cannot be read.
  case unreadable(Unreadable)

  /// A file the user named: whatever it is, it is told of.
  init(named file: PageFile) {
    guard let start = try? FileBytes.read(file.path, atMost: Signature.window) else {
      self = .page(file)
      return
    }
    self = Signature.of(start[...]) == .page ? .page(file) : .container(file)
  }

  /// A file of a folder; nil for what merely lies beside pages.
  init?(inFolder file: PageFile) {
    guard let start = try? FileBytes.read(file.path, atMost: Signature.window) else {
      self = .page(file)
      return
    }
    let ending = PathName.ending(of: PathName.lastPart(of: file.path))
    switch Signature.of(start[...]) {
    case .picture:
      guard ResourceNames.isPageEnding(ending) else { return nil }
      self = .container(file)
    case .page:
      guard ResourceNames.isPage(ending: ending, start: start[...]) else { return nil }
      self =
        Found.reasonToPassOver(file, start: start[...]).map {
          .passedOver(PassedOver(origin: Origin(path: file.name), reason: $0))
        } ?? .page(file)
    case .archive, .compressed:
      guard ResourceNames.isArchive(PathName.lastPart(of: file.path)) else { return nil }
      self = .container(file)
    case .warc, .foreign, .mime, .har, .selfExtracting:
      self = .container(file)
    }
  }

  /// Why what looks like a page is none of the site.
  private static func reasonToPassOver(_ file: PageFile, start: ArraySlice<UInt8>) -> PassedOver.Reason? {
    FrameFolders.page(ofFrameAt: file.path).map { .frame(of: $0) } ?? SaverPage.writer(of: start).map { .writtenBy($0) }
  }
}
