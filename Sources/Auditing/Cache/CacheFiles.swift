import Glibc

/// Files named by digests, in 256 folders of bounded size. Nothing here fails: what cannot be read or written is missing.
struct CacheFiles: Sendable {
  private let folder: String
  private let capacity: Int

  init(folder: String, capacity: Int) {
    self.folder = folder
    self.capacity = capacity
  }

  /// The largest file that is read.
  private static let largest = 64 << 20
  /// How old a sign of use may grow before it is renewed, in seconds.
  private static let renewal = 3_600

  /// The bytes of a file.
  func read(_ name: String) -> [UInt8]? {
    let descriptor = unsafe open(path(of: name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (1...Self.largest).contains(Int(status.st_size))
    else { return nil }
    let size = Int(status.st_size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got <= 0 { break }
        count += got
      }
    }
    if time(nil) - status.st_mtim.tv_sec > Self.renewal { _ = futimens(descriptor, nil) }
    return bytes
  }

  /// Writes a file beside its name, then renames it.
  func write(_ bytes: [UInt8], as name: String) {
    let path = path(of: name)
    let temporary = "\(path).\(getpid()).\(UInt64.random(in: 0...UInt64.max)).part"
    var descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      makeFolder(shard(of: name))
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { return }
    let written = unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count <= 0 { return false }
        offset += count
      }
      return true
    }
    guard close(descriptor) == 0, written, unsafe rename(temporary, path) == 0 else {
      _ = unsafe unlink(temporary)
      return
    }
    // Every sixteenth write, told by its name, keeps its folder within its share.
    if name.dropFirst(2).first == "0" { trim(shard(of: name)) }
  }

  private func shard(of name: String) -> String { "\(folder)/\(name.prefix(2))" }

  private func path(of name: String) -> String { "\(shard(of: name))/\(name.dropFirst(2))" }

  private func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      _ = unsafe mkdir(made, 0o700)
    }
  }

  /// Removes what was not used for longest until the folder keeps to its share of the capacity. What a run that was
  /// killed left half written goes the same way.
  private func trim(_ folder: String) {
    var files: [(path: String, used: Int, size: Int)] = []
    guard let directory = unsafe opendir(folder) else { return }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      let path = "\(folder)/\(name)"
      guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((path, status.st_mtim.tv_sec, Int(clamping: status.st_blocks) * 512))
    }
    var size = files.reduce(0) { $0 + $1.size }
    for file in files.sorted(by: { ($0.used, $0.path) < ($1.used, $1.path) }) where size > capacity / 256 {
      _ = unsafe unlink(file.path)
      size -= file.size
    }
  }
}
