/// Tells what a browser saved with a page from pages, by paths alone: it stands in a folder beside the page that is named
/// after it, `page_files` beside `page.html`.
struct ResourceFolders: Sendable {
  /// Paths of pages without their endings, of which at most so many are kept.
  private var pages: Set<String> = []
  private static let mostPages = 100_000

  /// Notes a file, by its path.
  mutating func note(_ path: String) {
    let name = PathName.lastPart(of: path)
    let ending = PathName.ending(of: name)
    guard ResourceNames.isPageEnding(ending), pages.count < Self.mostPages else { return }
    pages.insert(String(path.dropLast(ending.count + 1)))
  }

  /// Whether a file stands in such a folder, however deep.
  func hold(_ path: String) -> Bool {
    var folder = PathName.folder(of: path)
    while folder != ".", !folder.isEmpty {
      if ResourceNames.resourceFolderEndings.contains(where: {
        folder.hasSuffix($0) && pages.contains(String(folder.dropLast($0.count)))
      }) {
        return true
      }
      let outer = PathName.folder(of: folder)
      guard outer.utf8.count < folder.utf8.count else { return false }
      folder = outer
    }
    return false
  }
}
