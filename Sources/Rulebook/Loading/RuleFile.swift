/// A file of `Rules/`, wherever it is kept.
struct RuleFile: Sendable {
  /// Its path under `Rules/`: `choice/consent-no-reject-first-layer.yaml`.
  let path: String
  /// How mistakes name it, where that is not its path.
  let name: String
  /// Its text.
  let text: RuleText

  init(path: String, name: String? = nil, text: RuleText) {
    self.path = path
    self.name = name ?? path
    self.text = text
  }

  /// The first folder of its path.
  var folder: String { path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "" }

  /// Whether it lies in a folder of `Rules/`: `vendors/trackers`.
  func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

  /// Its file name without `.yaml`.
  var stem: String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
    let name = path[start...]
    return String(name.hasSuffix(".yaml") ? name.dropLast(5) : name)
  }

  /// What a file of an overlay replaces: a rule wherever it lies, other files by their path.
  var replacementKey: String { Rule.Group(rawValue: folder) == nil ? path : stem }
}

/// The text of a file: in the program, where it was parsed when that was built, or read.
enum RuleText: Sendable {
  case embedded(FlatYAML)
  case read([UInt8])

  /// The file's outermost node.
  func node(_ mistakes: inout Mistakes) -> YAMLNode? {
    switch self {
    case .embedded(let document): document.root
    case .read(let bytes): YAML.read(bytes, mistakes: &mistakes)
    }
  }
}
