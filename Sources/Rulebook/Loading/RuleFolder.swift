internal import Glibc

/// A folder laid out like `Rules/`, or a single rule file.
enum RuleFolder {
  /// How deep folders may lie in each other.
  private static let maximumDepth = 4

  /// The YAML files of a folder, in path order; the folder may be one of those in `Rules/`, and its files are taken as there.
  ///
  /// - Throws: what cannot be read.
  static func files(in folder: String) throws(RulebookError) -> [RuleFile] {
    var mistakes: [Mistake] = []
    let files = paths(in: folder, under: "", depth: 0).sorted().compactMap { path in
      let isLoose = !path.contains("/")
      return read(folder + "/" + path, as: isLoose ? name(of: folder) + "/" + path : path, &mistakes)
    }
    if files.isEmpty, mistakes.isEmpty {
      mistakes.append(
        Mistake(file: folder, mark: .start, sentence: "there are no rules in this folder", suggestion: nil))
    }
    guard mistakes.isEmpty else { throw RulebookError(mistakes: mistakes) }
    return files
  }

  /// Files by the folder they lie in, in path order.
  static func folders(of files: [RuleFile]) -> [String: [RuleFile]] {
    Dictionary(grouping: files.sorted { $0.path < $1.path }, by: \.folder)
  }

  /// The last part of a folder's path.
  private static func name(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// One file, taken for a rule of the folder it lies in.
  static func file(_ path: String) throws(RulebookError) -> RuleFile {
    let parts = path.split(separator: "/").suffix(2).joined(separator: "/")
    var mistakes: [Mistake] = []
    guard let file = read(path, as: parts, &mistakes) else { throw RulebookError(mistakes: mistakes) }
    return file
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func read(_ file: String, as path: String, _ mistakes: inout [Mistake]) -> RuleFile? {
    guard let stream = unsafe fopen(file, "rb") else {
      mistakes.append(Mistake(file: file, mark: .start, sentence: "the file cannot be read", suggestion: nil))
      return nil
    }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= YAML.maximumBytes {
      let count = unsafe fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return RuleFile(path: path, name: file, text: .read(bytes))
  }

  private static func paths(in folder: String, under prefix: String, depth: Int) -> [String] {
    guard depth < maximumDepth, let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var found: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".yaml") {
        found.append(prefix + name)
      } else if isFolder(folder + "/" + name) {
        found += paths(in: folder + "/" + name, under: prefix + name + "/", depth: depth + 1)
      }
    }
    return found
  }
}
