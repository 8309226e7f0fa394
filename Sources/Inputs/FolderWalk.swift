import Glibc

/// Walks a folder in path order and hands out its pages.
///
/// Files that are no pages are passed over without a word: what a mirror keeps beside its pages (pictures, scripts,
/// style sheets) is told from a page by its first bytes, and from a text export by its name.
///
/// A link is followed only inside the folder: whoever sent it must not choose what else of this machine is read. What a
/// link leads to is not read twice, and no arrangement of links makes a walk longer than twice the folder.
struct FolderWalk: Sendable {
  private let folder: String
  /// The folder with every link followed: nothing outside it is read.
  private let root: String
  private let selection: Selection
  /// The folders on the way down, each with the names still to be visited, last first.
  private var levels: [Level] = []
  /// The folders that were entered through a link: once each.
  private var linked: Set<FileStatus.Identity> = []
  private var pending: Found?

  private struct Level {
    let path: String
    let identity: FileStatus.Identity
    /// Whether a link led here.
    let isLinked: Bool
    var names: [String]
  }

  init(_ folder: String, selection: Selection) {
    self.folder = folder
    self.root = PathName.resolved(folder) ?? folder
    self.selection = selection
    pending = enter(folder, isLinked: false)
  }

  mutating func next() -> Found? {
    while true {
      if let item = pending.take() { return item }
      guard let level = levels.indices.last else { return nil }
      guard let name = levels[level].names.popLast() else {
        levels.removeLast()
        continue
      }
      let (path, isLinked) = (PathName.join(levels[level].path, name), levels[level].isLinked)
      if let item = visit(path, isLinked: isLinked || FileStatus.isLink(path)) { return item }
    }
  }

  /// Reads the names of a folder, or says why it cannot.
  private mutating func enter(_ path: String, isLinked: Bool) -> Found? {
    guard case .folder(let identity) = FileStatus.of(path) else { return unreadable(path, .missing) }
    guard !levels.contains(where: { $0.identity == identity }) else { return unreadable(path, .badLink) }
    guard !isLinked || linked.insert(identity).inserted else { return nil }
    guard let directory = unsafe opendir(path) else { return unreadable(path, FileBytes.reason(ofErrno: errno)) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), !ResourceNames.isMetadata(name) { names.append(name) }
    }
    names = withoutResourceFolders(names)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    levels.append(Level(path: path, identity: identity, isLinked: isLinked, names: names.reversed()))
    return nil
  }

  /// The names without the folders that browsers save beside a page: `page_files` next to `page.html`.
  private func withoutResourceFolders(_ names: [String]) -> [String] {
    let pages = Set(names.filter { ResourceNames.isPageEnding(PathName.ending(of: $0)) }.map(Self.stem))
    return names.filter { name in
      !ResourceNames.resourceFolderEndings.contains {
        name.hasSuffix($0) && pages.contains(String(name.dropLast($0.count)))
      }
    }
  }

  private mutating func visit(_ path: String, isLinked: Bool) -> Found? {
    let status = FileStatus.of(path)
    if case .failed(let reason) = status { return unreadable(path, reason) }
    guard !isLinked || isInside(path) else { return unreadable(path, .outsideLink) }
    switch status {
    case .folder: return enter(path, isLinked: isLinked)
    case .file:
      let file = PageFile(path: path, name: name(of: path), root: root)
      guard selection.includes(file.name), !isLinked || !isReadUnderItsOwnName(path) else { return nil }
      return Found(inFolder: file)
    case .other, .failed: return unreadable(path, .notAFile)
    }
  }

  private func isInside(_ path: String) -> Bool {
    PathName.resolved(path).map { PathName.isPath($0, inside: root) } ?? false
  }

  /// Whether the walk comes, or came, by what a link leads to, without the link.
  private func isReadUnderItsOwnName(_ path: String) -> Bool {
    guard let target = PathName.resolved(path), let way = PathName.relative(target, to: root) else { return false }
    let file = PageFile(path: target, name: name(of: PathName.join(folder, way)), root: root)
    return !ResourceNames.mayBePassedOver(way) && selection.includes(file.name) && Found(inFolder: file) != nil
  }

  private func name(of path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  private func unreadable(_ path: String, _ reason: Unreadable.Reason) -> Found {
    .unreadable(Unreadable(origin: Origin(path: name(of: path)), reason: reason))
  }

  private static func stem(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
  }
}
