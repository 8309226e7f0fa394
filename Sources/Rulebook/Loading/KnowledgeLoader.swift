internal import Facts

/// Reads the data that facts are found with.
enum KnowledgeLoader {
  /// Knowledge from the files of `Rules/`, by folder. Each line is the loader of one kind of file.
  static func load(_ folders: [String: [RuleFile]], _ mistakes: inout [Mistake]) -> Knowledge {
    let words = folders["words"] ?? []
    let vendors = folders["vendors"] ?? []
    let products = vendors.filter { $0.isIn("vendors/trackers") || $0.isIn("vendors/embeds") }
    let managers = vendors.filter { $0.path == "vendors/consent-managers.yaml" }
    var knowledge = Knowledge()
    knowledge.words = Words(all(words, &mistakes) { WordsFile.entries(in: $0, mistakes: &$1) })
    knowledge.vendors = Vendors(all(products, &mistakes) { VendorsFile.vendors(in: $0, mistakes: &$1) })
    knowledge.managers = ConsentManagers(all(managers, &mistakes) { ManagersFile.managers(in: $0, mistakes: &$1) })
    return knowledge
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
