import Glibc

/// Paths as text: joined, cut, and held inside the folder the user named.
enum PathName {
  /// The folder of a path; `.` where it has none.
  static func folder(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == bytes.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func lastPart(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A path joined to a folder, without doubled slashes.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The ending of a name in lower case, without its dot: `html`.
  static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// A path without `.` and `..`; nil where it leads above its beginning.
  static func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  /// The path with every link followed, or nil where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Whether a resolved path is a folder or lies in it.
  static func isPath(_ path: String, inside folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The way from a folder down to a resolved path; nil where it does not lie in it.
  static func relative(_ path: String, to folder: String) -> String? {
    guard path != folder, isPath(path, inside: folder) else { return nil }
    return String(path.utf8.dropFirst(folder.utf8.count).drop { $0 == UInt8(ascii: "/") }) ?? ""
  }

  /// A reference of a page as a relative path: percent escapes decoded, query and fragment dropped.
  /// Nil for addresses with a scheme or host, absolute paths and anything with a NUL byte.
  static func local(_ reference: String) -> String? {
    let path = reference.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let first = path.first, first != UInt8(ascii: "/"), !hasScheme(path) else { return nil }
    let decoded = percentDecoded(path)
    return decoded.contains(0) ? nil : String(decoding: decoded, as: UTF8.self)
  }

  private static func hasScheme(_ path: String.UTF8View.SubSequence) -> Bool {
    for byte in path {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "."): return false
      default: continue
      }
    }
    return false
  }

  private static func percentDecoded(_ bytes: String.UTF8View.SubSequence) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      else {
        decoded.append(byte)
        continue
      }
      decoded.append(value)
      rest = rest.dropFirst(2)
    }
    return decoded
  }
}
