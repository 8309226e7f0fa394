import Inputs

/// Where the report on each page goes, relative to the output folder: `pages/blog/index.html.md`.
///
/// Whatever a page is called, its report lies in the folder; two pages never share one.
struct ReportPaths {
  private let inputs: [String]
  private var taken: Set<String> = []

  /// Paths of reports on pages that some inputs lead to.
  init(inputs: [String]) { self.inputs = inputs }

  /// The path of the report on the next page.
  mutating func next(for origin: Origin) -> String {
    let name = [shortened(origin.path), origin.member].compactMap { $0 }.joined(separator: "/")
    let parts = Path.parts(of: name).compactMap { part -> String? in
      part == "." || part == ".." ? nil : safe(part)
    }
    let stem = "pages/" + (parts.isEmpty ? "page" : parts.joined(separator: "/"))
    var candidate = "\(stem).md"
    var number = 2
    // Letters are compared without case, for file systems that do not tell them apart.
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(stem)-\(number).md"
      number += 1
    }
    return candidate
  }

  /// The path below the folder that holds the input: what stands above it is the same for every page.
  private func shortened(_ path: String) -> String {
    for input in inputs where path.hasPrefix(input) {
      let above = Path.folder(of: input.hasSuffix("/") ? String(input.dropLast()) : input)
      if above != ".", path.hasPrefix(above) { return String(path.dropFirst(above.count)) }
    }
    return path
  }

  /// A part of a path that any file system takes: no controls, no reserved characters, at most 150 bytes.
  private func safe(_ part: Substring) -> String {
    if part == "-" { return "standard-input" }
    let bytes = part.utf8
    if bytes.count <= 150, bytes.first != UInt8(ascii: "."), bytes.allSatisfy(isPlain) { return String(part) }
    var safe = ""
    for scalar in part.unicodeScalars {
      let isReserved = "\\:*?\"<>|".unicodeScalars.contains(scalar)
      let next = scalar.value < 0x20 || scalar.value == 0x7F || isReserved ? "_" : String(scalar)
      if safe.utf8.count + next.utf8.count > 150 { break }
      safe += next
    }
    return safe.hasPrefix(".") ? "_" + safe.dropFirst() : safe
  }

  /// Letters, digits, `-`, `.` and `_`, which most names are made of and every file system takes.
  private func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte &- 0x2D < 2
  }
}
