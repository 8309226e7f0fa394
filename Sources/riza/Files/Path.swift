import Glibc

/// Paths as text.
enum Path {
  /// The folder of a path; `.` where it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: separator) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands behind the last slash.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: separator) else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// A path from the root, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(currentFolder)/\(path)"
    var parts: [Substring] = []
    for part in Path.parts(of: whole) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The names between the slashes of a path. Slashes are bytes: no character of UTF-8 holds one.
  static func parts(of path: String) -> [Substring] { path.utf8.split(separator: separator).map { Substring($0) } }

  private static let separator = UInt8(ascii: "/")

  /// `path` seen from `folder`, both absolute; nil where it lies outside.
  static func relative(_ path: String, to folder: String) -> String? {
    let prefix = folder == "/" ? "/" : "\(folder)/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  private static var currentFolder: String {
    guard let buffer = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }
}
