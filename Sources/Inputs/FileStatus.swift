import Glibc

/// What stands at a path, links followed.
enum FileStatus {
  case file
  case folder(Identity)
  case other
  case failed(Unreadable.Reason)

  /// What makes a folder the same folder under two names.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  static func of(_ path: String) -> FileStatus {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let failure = errno
      return .failed(failure == ENOENT && isLink(path) ? .badLink : FileBytes.reason(ofErrno: failure))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder(Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    default: return .other
    }
  }

  /// Whether a symbolic link stands at a path, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
