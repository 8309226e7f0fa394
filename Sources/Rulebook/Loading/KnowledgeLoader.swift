internal import Facts

/// Reads the data that facts are found with.
enum KnowledgeLoader {
  /// Knowledge from the files of `Rules/`, by folder.
  ///
  /// - Parameter words: the words, where they need not be read from files.
  static func load(
    _ folders: [String: [RuleFile]], words: Lazy<Words>? = nil, _ mistakes: inout [Mistake]
  ) -> Knowledge {
    var knowledge = Knowledge()
    for part in Parallel.map(Part.all, { $0(folders, words) }) {
      if let words = part.words { knowledge.words = words }
      if let vendors = part.vendors { knowledge.vendors = vendors }
      if let managers = part.managers { knowledge.managers = managers }
      mistakes += part.mistakes
    }
    return knowledge
  }

  /// What one loader brings.
  private struct Part: Sendable {
    var words: Words?
    var vendors: Vendors?
    var managers: ConsentManagers?
    var mistakes: [Mistake] = []

    /// The loaders, each of one kind of file, those that take longest first.
    static let all: [@Sendable ([String: [RuleFile]], Lazy<Words>?) -> Part] = [
      { folders, _ in
        var part = Part()
        let files = folders["vendors", default: []].filter { $0.isIn("vendors/trackers") || $0.isIn("vendors/embeds") }
        part.vendors = Vendors(
          KnowledgeLoader.all(files, &part.mistakes) { VendorsFile.vendors(in: $0, mistakes: &$1) })
        return part
      },
      { folders, _ in
        var part = Part()
        let files = folders["vendors", default: []].filter { $0.path == "vendors/consent-managers.yaml" }
        part.managers = ConsentManagers(
          KnowledgeLoader.all(files, &part.mistakes) { ManagersFile.managers(in: $0, mistakes: &$1) })
        return part
      },
      { folders, words in
        var part = Part()
        if let words {
          part.words = words.value
        } else {
          part.words = Words(
            KnowledgeLoader.all(folders["words"] ?? [], &part.mistakes) { WordsFile.entries(in: $0, mistakes: &$1) })
        }
        return part
      },
    ]
  }

  /// What the files hold, one after the other; they are read on all cores.
  private static func all<Item: Sendable>(
    _ files: [RuleFile], _ mistakes: inout [Mistake], _ read: @Sendable (YAMLNode, inout Mistakes) -> [Item]
  ) -> [Item] {
    let read = Parallel.map(files) { file in
      var found = Mistakes(in: file.name)
      let items = file.text.node(&found).map { read($0, &found) } ?? []
      return (items: items, mistakes: found.all)
    }
    mistakes += read.flatMap(\.mistakes)
    return read.flatMap(\.items)
  }
}
