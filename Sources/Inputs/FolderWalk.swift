import Glibc

/// Walks a folder in path order and hands out its pages.
///
/// Files that are no pages are passed over without a word: what a mirror keeps beside its pages (pictures, scripts,
/// style sheets) is told from a page by its first bytes, and from a text export by its name.
struct FolderWalk: Sendable {
  private let root: String
  private let selection: Selection
  /// The folders on the way down, each with the names still to be visited, last first.
  private var levels: [Level] = []
  private var pending: Found?

  private struct Level {
    let path: String
    let identity: FileStatus.Identity
    var names: [String]
  }

  init(_ folder: String, selection: Selection) {
    self.root = PathName.resolved(folder) ?? folder
    self.selection = selection
    pending = enter(folder)
  }

  mutating func next() -> Found? {
    while true {
      if let item = pending.take() { return item }
      guard let level = levels.indices.last else { return nil }
      guard let name = levels[level].names.popLast() else {
        levels.removeLast()
        continue
      }
      if let item = visit(PathName.join(levels[level].path, name)) { return item }
    }
  }

  /// Reads the names of a folder, or says why it cannot.
  private mutating func enter(_ path: String) -> Found? {
    guard case .folder(let identity) = FileStatus.of(path) else { return unreadable(path, .missing) }
    guard !levels.contains(where: { $0.identity == identity }) else { return unreadable(path, .badLink) }
    guard let directory = unsafe opendir(path) else { return unreadable(path, FileBytes.reason(ofErrno: errno)) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names = withoutResourceFolders(names)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    levels.append(Level(path: path, identity: identity, names: names.reversed()))
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

  private mutating func visit(_ path: String) -> Found? {
    switch FileStatus.of(path) {
    case .folder: return enter(path)
    case .file:
      let file = PageFile(path: path, name: name(of: path), root: root)
      return selection.includes(file.name) ? Found(inFolder: file) : nil
    case .other: return unreadable(path, .notAFile)
    case .failed(let reason): return unreadable(path, reason)
    }
  }

  private func name(of path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  private func unreadable(_ path: String, _ reason: Unreadable.Reason) -> Found {
    .unreadable(Unreadable(origin: Origin(path: name(of: path)), reason: reason))
  }

  private static func stem(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
  }
}
