import Glibc

/// Parses the files of a folder and writes them into one Swift source, as static strings:
/// `EmbedRules --output FILE --folder FOLDER`.
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
    let documents = files(in: folder, under: "").sorted().map { (path: $0, yaml: document(folder + "/" + $0)) }
    let words = documents.filter { $0.path.hasPrefix("words/") }.flatMap { entries(in: $0.yaml.root) }
    var source = "/// The files of Rules/, by path, in path order, each as a flat YAML document.\n"
    source += "public let embeddedRules: [(path: StaticString, yaml: StaticString)] = [\n"
    for (path, yaml) in documents { source += "  (\"\(path)\", \(literal(of: yaml.bytes))),\n" }
    source += "]\n\n/// The words of Rules/words, as packed tables.\n"
    source += "public let embeddedWords: StaticString = \(literal(of: Words(words).packed))\n"
    let vendors = PackedVendors(of: documents)
    source += "\n/// What vendors are found by, in the order of their ids.\n"
    source += "public let embeddedVendorIndex: StaticString = \(literal(of: vendors.index))\n"
    source += "\n/// Their names, as they are found in running text.\n"
    source += "public let embeddedVendorNames: StaticString = \(literal(of: vendors.names))\n"
    source += "\n/// Where each stands: the number of its file among `embeddedRules`, and of its entry in that.\n"
    source += "public let embeddedVendorPlaces: StaticString = \(literal(of: vendors.places))\n"
    write(source, to: arguments[2])
  }

  private static func document(_ path: String) -> FlatYAML {
    var mistakes = Mistakes(in: path)
    let document = YAML.flat(contents(of: path), mistakes: &mistakes)
    guard let document, mistakes.all.isEmpty else {
      fail(mistakes.all.map(\.description).joined(separator: "\n"))
    }
    return document
  }

  /// The phrases of a table of words. What is wrong with one is for the tests to say, which read the same files with care.
  private static func entries(in table: YAMLNode) -> [Words.Entry] {
    guard case .mapping(let fields) = table.content,
      case .scalar(let language)? = fields.first(where: { $0.key == "language" })?.value.content,
      case .mapping(let lists)? = fields.first(where: { $0.key == "lists" })?.value.content
    else { return [] }
    return lists.flatMap { entry -> [Words.Entry] in
      guard let list = WordList(rawValue: entry.key) else { return [] }
      return entry.value.items.compactMap { item in
        guard case .scalar(let text) = item.content, let phrase = try? Phrase(text) else { return nil }
        return Words.Entry(phrase: phrase, list: list, language: language)
      }
    }
  }

  /// A string literal with these bytes, which are UTF-8.
  private static func literal(of bytes: [UInt8]) -> String {
    var literal = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\0"..." ", "\u{7F}": literal += scalar == " " ? " " : "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
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

  private static func contents(of path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { fail("cannot read \(path)") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
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
