/// Tells pages from what lies beside them in folders and archives, by name and first bytes.
enum ResourceNames {
  /// Whether a file is a page: markup whatever its name, unless its name says code; text only by its name.
  static func isPage(ending: String, start: ArraySlice<UInt8>) -> Bool {
    switch Sniffer.guess(start) {
    case .markup: !codeEndings.contains(ending)
    case .text: textEndings.contains(ending) || pageEndings.contains(ending)
    case .binary: pageEndings.contains(ending)
    }
  }

  /// Whether a file that cannot be looked into may be a page, or hold some.
  static func mayBePage(_ name: String) -> Bool {
    let ending = PathName.ending(of: PathName.lastPart(of: name))
    return pageEndings.contains(ending) || textEndings.contains(ending) || isArchive(PathName.lastPart(of: name))
  }

  /// Whether an archive of this name is looked into: an office document or an add-on is a zip file too, and a compressed
  /// log or index is no page.
  static func isArchive(_ name: String) -> Bool {
    let ending = PathName.ending(of: name)
    guard compressionEndings.contains(ending) else { return archiveEndings.contains(ending) }
    let inner = PathName.ending(of: String(name.utf8.dropLast(ending.utf8.count + 1)) ?? "")
    return !codeEndings.contains(inner) && !dataEndings.contains(inner)
  }

  /// Whether a path holds what nobody reads as a page: what systems leave in archives (`__MACOSX`, `.DS_Store`), what
  /// HTTrack keeps beside a mirror, and what sites keep for machines (`robots.txt`).
  static func isMetadata(_ path: String) -> Bool {
    path.split(separator: "/").contains { part in
      part.hasPrefix(".") && part != "." && part != ".." || metadata.contains(String(part))
    }
  }

  /// Whether a web address leads to what sites keep for machines.
  static func isForMachines(_ address: String) -> Bool {
    isMetadata(PathName.lastPart(of: String(address.prefix { $0 != "?" && $0 != "#" })))
  }

  private static let metadata: Set = [
    "__MACOSX", "hts-cache", "hts-log.txt", "hts-err.txt", "hts-ioinfo.txt", "robots.txt", "ads.txt", "app-ads.txt",
    "humans.txt", "security.txt",
    "llms.txt",
  ]

  /// Whether a folder is walked without a look at this path in it: hidden names, and what lies beside a page.
  static func mayBePassedOver(_ path: String) -> Bool {
    path.split(separator: "/").contains { part in
      part.hasPrefix(".") || resourceFolderEndings.contains { part.hasSuffix($0) }
    }
  }

  /// Whether the ending is one that pages have.
  static func isPageEnding(_ ending: String) -> Bool { pageEndings.contains(ending) }

  /// The endings of the folders that browsers save beside a page: `page_files` beside `page.html`.
  static let resourceFolderEndings = [
    "_files", "_dateien", "-Dateien", "_fichiers", "_dosyalar", "_archivos", "_arquivos", "_bestanden", "_file",
    ".files",
  ]

  private static let pageEndings: Set = ["html", "htm", "xhtml", "xht", "shtml", "php", "asp", "aspx", "jsp"]
  private static let textEndings: Set = ["txt", "text", "md", ""]
  private static let codeEndings: Set = [
    "js", "mjs", "cjs", "css", "json", "map", "svg", "xml", "rss", "atom", "jsx", "ts", "tsx", "vue", "svelte", "scss",
    "sass", "less", "py", "rb", "go", "java", "cs", "c", "h", "cpp", "swift", "kt", "rs", "sh", "ps1", "yml", "yaml",
    "toml", "ipynb",
  ]
  private static let dataEndings: Set = ["cdx", "cdxj", "idx", "jsonl", "csv", "tsv", "log", "sql", "dump", "pdf"]
  private static let compressionEndings: Set = ["gz", "zst", "xz", "bz2", "lz4"]
  private static let archiveEndings: Set = ["zip", "wacz", "tar", "tgz", "txz", "tzst", "htmlz", "maff", "warc"]
}
