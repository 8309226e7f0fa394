import Glibc

/// Reads files whole, up to a limit, and says why it could not.
enum FileBytes {
  /// Why a file could not be read.
  struct Failure: Error {
    let reason: Unreadable.Reason
  }

  /// The first `limit` bytes of a regular file.
  static func read(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(reason: reason(ofErrno: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(reason: reason(ofErrno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: .notAFile) }
    return try read(descriptor, atMost: limit, expecting: min(Int(clamping: status.st_size), limit))
  }

  /// The first `limit` bytes of an open file, a pipe or a terminal included.
  static func read(_ descriptor: Int32, atMost limit: Int, expecting expected: Int = 0) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(expected + 1, 1 << 16)
    while bytes.count < limit {
      let chunk = try next(descriptor, atMost: min(capacity, limit - bytes.count))
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = 1 << 20
    }
    return bytes
  }

  /// What the system gives at once of an open file; nothing at its end.
  static func next(_ descriptor: Int32, atMost limit: Int) throws(Failure) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        count = max(got, 0)
        failure = got < 0 ? errno : 0
      }
      if failure == 0 { return chunk }
      guard failure == EINTR else { throw Failure(reason: reason(ofErrno: failure)) }
    }
  }

  /// The reason that a system error stands for.
  static func reason(ofErrno number: Int32) -> Unreadable.Reason {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .badLink
    default: unsafe .refused(String(cString: strerror(number)))
    }
  }
}
