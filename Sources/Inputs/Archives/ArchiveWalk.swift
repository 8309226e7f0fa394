/// The pages of a zip or tar archive, in the order it holds them, archives in it included.
final class ArchiveWalk: ItemWalk {
  private let reader: ArchiveReader
  private let place: WalkPlace
  private let limits: Limits
  private let selection: Selection
  private var frames: FrameFolders
  private var inner: (any ItemWalk)?
  private var members = 0
  private var isOver = false

  /// - Parameter isOnePage: whether the archive is what one page unpacks.
  init(
    _ stream: any ByteStream, at place: WalkPlace, limits: Limits, selection: Selection, isOnePage: Bool = false
  ) throws(StreamFailure) {
    self.reader = try ArchiveReader(stream, format: .archive, expansion: limits.expansion)
    self.place = place
    self.frames = isOnePage || place.member != nil ? FrameFolders(isOnePage: isOnePage) : place.contents.frames
    self.limits = limits
    self.selection = selection
  }

  func next() -> Item? {
    while true {
      if let item = inner?.next() { return item }
      inner = nil
      if isOver { return nil }
      do throws(StreamFailure) {
        guard let item = try nextMember() else { continue }
        return item
      } catch {
        isOver = true
        return place.unreadable(error.reason)
      }
    }
  }

  /// Opens the next member; nil where it is none to be told of, or one that `inner` now walks.
  private func nextMember() throws(StreamFailure) -> Item? {
    guard let entry = try reader.nextEntry() else {
      isOver = true
      return nil
    }
    members += 1
    guard members <= limits.members else { throw StreamFailure(reason: .overLimit("\(limits.members) members")) }
    let member = place.member(entry.name)
    frames.note(entry.name)
    guard entry.isRegular, !ResourceNames.isMetadata(entry.name), selection.includes(member.origin().name),
      !place.contents.resources.hold(entry.name)
    else { return nil }
    if let page = frames.page(ofFrame: entry.name) {
      return .passedOver(PassedOver(origin: member.origin(), reason: .frame(of: page)))
    }
    guard !entry.isEncrypted else {
      return ResourceNames.mayBePage(entry.name) ? member.unreadable(.unsupported("it is encrypted")) : nil
    }
    let content = StreamReader(MemberStream(reader))
    let start = try content.peek(Signature.window)
    guard !start.isEmpty, isWanted(entry.name, start: start) else { return nil }
    if let program = SaverPage.writer(of: start) {
      return .passedOver(PassedOver(origin: member.origin(), reason: .writtenBy(program)))
    }
    inner = Opening.walk(content, at: member, limits: limits, selection: selection)
    return nil
  }

  private func isWanted(_ name: String, start: ArraySlice<UInt8>) -> Bool {
    // Beside its archives, a WACZ file holds indexes, lists of pages and logs.
    if isWebArchiveCollection, !name.hasPrefix("archive/") { return false }
    let ending = PathName.ending(of: PathName.lastPart(of: name))
    switch Signature.of(start) {
    case .page: return ResourceNames.isPage(ending: ending, start: start)
    case .picture: return ResourceNames.isPageEnding(ending)
    case .archive, .compressed: return ResourceNames.isArchive(PathName.lastPart(of: name))
    case .warc, .foreign, .mime, .har, .selfExtracting: return true
    }
  }

  private var isWebArchiveCollection: Bool {
    let name = place.member ?? place.path
    return PathName.ending(of: PathName.lastPart(of: name)) == "wacz"
  }
}
