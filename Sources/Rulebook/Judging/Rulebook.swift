internal import EmbeddedRules
public import Facts

/// Everything in `Rules/`, read and compiled: rules, the law they cite, profiles, and the words and vendors that facts
/// are found with.
public struct Rulebook: Sendable {
  /// The rules, in order of id.
  public let rules: [Rule]
  /// The profiles, in order of id.
  public let profiles: [Profile]
  /// The bodies of law, in order of id.
  public let regimes: [Regime]
  /// The texts that rules cite, in order of id.
  public let law: [LawSource]
  let lazyKnowledge: Lazy<Knowledge>

  /// The words and vendors that facts are found with; of the rules that come with Riza, read when they are first asked for.
  public var knowledge: Knowledge { lazyKnowledge.value }
}

extension Rulebook {
  /// The rules that come with Riza.
  ///
  /// - Throws: every mistake found; never in a release, where the tests read the same files.
  public static func embedded() throws(RulebookError) -> Rulebook {
    try RulebookLoader(depth: .heads).load(embeddedFiles)
  }

  /// The rules of a folder laid out like `Rules/`, and nothing else.
  ///
  /// - Throws: every mistake found in every file.
  public init(folder: String) throws(RulebookError) {
    self = try RulebookLoader(depth: .whole).load(try RuleFolder.files(in: folder))
  }

  /// The rules of files at hand, by their paths under `Rules/`, and nothing else.
  ///
  /// - Throws: every mistake found in every file.
  public init(files: [(path: String, bytes: [UInt8])]) throws(RulebookError) {
    self = try RulebookLoader(depth: .whole).load(files.map { RuleFile(path: $0.path, text: .read($0.bytes)) })
  }

  /// The rules that come with Riza, with the files of some folders laid over them: a file with the same path replaces
  /// one, others are added.
  ///
  /// - Throws: every mistake found in every file.
  public static func embedded(overlaidBy folders: [String]) throws(RulebookError) -> Rulebook {
    guard !folders.isEmpty else { return try embedded() }
    var files = embeddedFiles
    for folder in folders {
      for file in try RuleFolder.files(in: folder) {
        files.removeAll { $0.replacementKey == file.replacementKey }
        files.append(file)
      }
    }
    return try RulebookLoader(depth: .whole).load(files)
  }

  /// The paths and bytes of every rule file of some folders, so that what was made with them can be told from what was
  /// made with others.
  ///
  /// - Throws: what cannot be read.
  public static func bytes(of folders: [String]) throws(RulebookError) -> [UInt8] {
    var bytes: [UInt8] = []
    for folder in folders {
      for file in try RuleFolder.files(in: folder) {
        guard case .read(let text) = file.text else { continue }
        bytes += Array("\(file.path) \(text.count)\n".utf8) + text
      }
    }
    return bytes
  }

  static var embeddedFiles: [RuleFile] {
    embeddedRules.map { RuleFile(path: "\($0.path)", text: .embedded(FlatYAML(embedded: $0.yaml))) }
  }

  /// The words and vendors of the embedded files, packed when the program was built: kept as long as it runs, for taking
  /// them apart at its end would cost as much as reading rules does.
  static let embeddedKnowledge = Lazy { KnowledgeLoader.embedded(embeddedFiles) }

  /// The rule with an id.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The profile with an id.
  public func profile(_ id: String) -> Profile? { profiles.first { $0.id == id } }

  /// The text with an id.
  public func source(_ id: String) -> LawSource? { law.first { $0.id == id } }

  /// The body of law with an id.
  public func regime(_ id: String) -> Regime? { regimes.first { $0.id == id } }
}
