import Facts
import Glibc
import Rulebook

/// The tables of `Rules/vendors` as they are in the repository.
enum VendorTables {
  static let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Rules/vendors/"

  static let files = ["trackers", "embeds"].flatMap { kind in
    Files.names(in: folder + kind).filter { $0.hasSuffix(".yaml") }.map { "\(kind)/\($0)" }
  }

  static func read(_ file: String) -> (vendors: [Vendor], mistakes: [Mistake]) {
    var mistakes = Mistakes(in: file)
    let vendors = VendorsFile.vendors(of: Files.bytes(of: folder + file), mistakes: &mistakes)
    return (vendors, mistakes.all)
  }

  static let all = Vendors(files.flatMap { read($0).vendors })
}

/// Reading files in tests.
enum Files {
  static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: entry.pointee.d_name) {
          unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
