import Glibc

/// A report's file: written beside its name, then renamed, so that no reader ever sees half of it.
enum OutputFile {
  /// Writes a file, and the folders above it that lack. What is no file, as /dev/stdout, is written to where it stands; a
  /// file that says the same already stays as it is.
  static func write(_ text: String, to path: String) throws(Failure) {
    guard !isSpecial(path) else { return try append(text, to: path) }
    let bytes = Array(text.utf8)
    guard !holds(path, bytes) else { return }
    let (folder, name) = (Path.folder(of: path), Path.name(of: path))
    let temporary = "\(folder)/.\(name.utf8.count > 200 ? "riza" : name).\(getpid()).part"
    var descriptor = create(temporary)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(folder)
      descriptor = create(temporary)
    }
    guard descriptor >= 0 else { throw failure(path, errno) }
    var code = FileDescriptor.write(bytes, to: descriptor)
    if close(descriptor) != 0, code == nil { code = errno }
    if code == nil, unsafe rename(temporary, path) != 0 { code = errno }
    guard let code else { return }
    _ = unsafe unlink(temporary)
    throw failure(path, code)
  }

  private static func create(_ path: String) -> Int32 {
    unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  }

  /// Whether a file holds just these bytes.
  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0, Int(clamping: status.st_size) == bytes.count else { return false }
    return (try? InputFile.read(path)) == bytes
  }

  /// Whether a path names a device, a pipe, or whatever the system keeps under /dev and /proc: none may be replaced,
  /// not even /dev/stdout where it leads to a file.
  private static func isSpecial(_ path: String) -> Bool {
    let absolute = Path.absolute(path)
    if absolute.hasPrefix("/dev/") || absolute.hasPrefix("/proc/") { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Adds to the end of a file, as job summaries want it.
  static func append(_ text: String, to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var code = FileDescriptor.write(Array(text.utf8), to: descriptor)
    if close(descriptor) != 0, code == nil { code = errno }
    if let code { throw failure(path, code) }
  }

  /// Makes a folder, and those above it that lack.
  static func makeFolder(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in Path.parts(of: path) {
      made += "/\(part)"
      if unsafe mkdir(made, 0o755) == 0 || errno == EEXIST { continue }
      throw failure(path, errno)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    Failure("cannot write \(path): \(SystemError.sentence(code))")
  }
}

/// Reading a whole file: a configuration, a baseline, an older report.
enum InputFile {
  /// The bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Whether there is something of that name.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    Failure("cannot read \(path): \(SystemError.sentence(code))")
  }
}
