internal import Facts

/// Reads the files of a rulebook: law and profiles first, then words and vendors, then the rules that name them.
struct RulebookLoader {
  /// How much of rule files is read.
  let depth: Depth

  enum Depth {
    /// Everything but examples, for a program that only judges: conditions, words and vendors when they are first needed.
    /// Only for files that are known to have no mistakes.
    case heads
    /// Everything.
    case whole
  }

  /// - Throws: every mistake found in every file.
  func load(_ files: [RuleFile]) throws(RulebookError) -> Rulebook {
    var mistakes: [Mistake] = []
    let folders = RuleFolder.folders(of: files)
    for file in files where !Self.isKnown(file.folder) {
      mistakes.append(
        Mistake(
          file: file.name, mark: .start, sentence: "Rules/ has no folder '\(file.folder)'",
          suggestion: nearest(to: file.folder, among: Self.folders)))
    }
    let law = LawLoader.load(folders["law"] ?? [], &mistakes)
    let profiles = ProfileLoader.load(folders["profiles"] ?? [], law, &mistakes)
    let knowledge = knowledge(folders, &mistakes)
    let loader = RuleLoader(law: law, profiles: profiles, knowledge: knowledge, depth: depth)
    let ruleFiles = Rule.Group.allCases.flatMap { group in (folders[group.rawValue] ?? []).map { (group, $0) } }
    let read = Parallel.map(ruleFiles) { group, file in
      var found = Mistakes(in: file.name)
      return (rule: loader.rule(in: file, group: group, &found), mistakes: found.all)
    }
    let rules = read.compactMap(\.rule)
    mistakes += read.flatMap(\.mistakes)
    guard mistakes.isEmpty else { throw RulebookError(mistakes: mistakes.sorted()) }
    return Rulebook(
      rules: rules.sorted { $0.id < $1.id }, profiles: profiles, regimes: law.regimes, law: law.sources,
      lazyKnowledge: knowledge)
  }

  private func knowledge(_ folders: [String: [RuleFile]], _ mistakes: inout [Mistake]) -> Lazy<Knowledge> {
    switch depth {
    case .whole: return Lazy(made: KnowledgeLoader.load(folders, &mistakes))
    case .heads: return Rulebook.embeddedKnowledge
    }
  }

  private static let folders = Rule.Group.allCases.map(\.rawValue) + ["law", "profiles", "words", "vendors"]

  private static func isKnown(_ folder: String) -> Bool { folders.contains(folder) }
}
