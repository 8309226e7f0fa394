import Glibc

/// Writes the files of a folder into one Swift source, as static strings: `EmbedRules --output FILE --folder FOLDER`.
///
/// A static string costs the compiler nothing, where an array literal of the same bytes takes minutes.
@main
struct EmbedRules {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, arguments[1] == "--output", arguments[3] == "--folder" else {
      fail("usage: EmbedRules --output FILE --folder FOLDER")
    }
    let folder = arguments[4]
    var source = "/// The files of Rules/, by path, in path order.\n"
    source += "public let embeddedRules: [(path: StaticString, text: StaticString)] = [\n"
    for path in files(in: folder, under: "").sorted() {
      source += "  (\"\(path)\", ###\"\"\"\n\(contents(of: folder + "/" + path))\n\"\"\"###),\n"
    }
    source += "]\n"
    write(source, to: arguments[2])
  }

  private static func files(in folder: String, under prefix: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { fail("cannot open \(folder)") }
    defer { unsafe closedir(directory) }
    var found: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".yaml") {
        found.append(prefix + name)
      } else if !name.contains(".") {
        found += files(in: folder + "/" + name, under: prefix + name + "/")
      }
    }
    return found
  }

  private static func contents(of path: String) -> String {
    guard let file = unsafe fopen(path, "rb") else { fail("cannot read \(path)") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "wb") else { fail("cannot write \(path)") }
    defer { unsafe fclose(file) }
    let bytes = Array(text.utf8)
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else { fail("cannot write \(path)") }
  }

  private static func fail(_ reason: String) -> Never {
    let line = Array("EmbedRules: \(reason)\n".utf8)
    _ = unsafe Glibc.write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}
