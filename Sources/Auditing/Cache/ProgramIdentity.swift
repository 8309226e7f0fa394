import Glibc

/// What tells one build of the running program from every other.
public enum ProgramIdentity {
  /// The build's own mark (the ELF note of the linker), else the size and time of the program's file; nil where there is
  /// neither, and nothing may be kept.
  public static let bytes: [UInt8]? = {
    let descriptor = unsafe open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let head = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    if let mark = buildMark(in: head) { return mark }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    return Array("\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)".utf8)
  }()

  /// The content of the note `NT_GNU_BUILD_ID` in the first bytes of a 64-bit ELF file.
  static func buildMark(in head: [UInt8]) -> [UInt8]? {
    guard head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(head, at: 32, bytes: 8),
      let size = number(head, at: 54, bytes: 2), let count = number(head, at: 56, bytes: 2)
    else { return nil }
    for index in 0..<count {
      let entry = table + index * size
      guard number(head, at: entry, bytes: 4) == 4, let start = number(head, at: entry + 8, bytes: 8),
        let length = number(head, at: entry + 32, bytes: 8)
      else { continue }
      var note = start
      while note < start + length, let name = number(head, at: note, bytes: 4),
        let content = number(head, at: note + 4, bytes: 4)
      {
        let from = note + 12 + (name + 3) / 4 * 4
        let isMark = number(head, at: note + 8, bytes: 4) == 3 && number(head, at: note + 12, bytes: 4) == 0x55_4E47
        if isMark, content > 0, from + content <= head.count { return Array(head[from..<from + content]) }
        note = from + (content + 3) / 4 * 4
      }
    }
    return nil
  }

  /// A number of the file, the lowest byte first; nil beyond what was read, or where it is absurdly large.
  private static func number(_ head: [UInt8], at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset + bytes <= head.count else { return nil }
    let value = head[offset..<offset + bytes].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value < 1 << 32 ? Int(value) : nil
  }
}
