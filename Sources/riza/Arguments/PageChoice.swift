import Inputs
import Reporting

/// The pages that `--select` and `--since` ask for.
struct PageChoice: Sendable {
  private let globs: [Glob]
  private let since: String?

  init(_ arguments: Arguments) {
    // In an address a star goes on over slashes, as whoever writes `https://example.org/*` means it to.
    globs = arguments.selected.map {
      Glob($0.contains("://") ? $0.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "**") : $0)
    }
    since = arguments.since?.text
  }

  /// Whether every page is asked for.
  var isEverything: Bool { globs.isEmpty && since == nil }

  /// Whether a page is asked for. One whose archive tells no date cannot be told to be too old.
  func includes(_ page: Origin) -> Bool {
    if let since, let date = page.date, date.prefix(10) < since { return false }
    let names = [page.address, page.member, page.name].compactMap { $0 }
    return globs.isEmpty || globs.contains { glob in names.contains(where: glob.matches) }
  }
}
