internal import Facts

/// Reads the data that facts are found with.
enum KnowledgeLoader {
  /// Knowledge from the files of `Rules/`, by folder. Each line is the loader of one folder or file.
  static func load(_ folders: [String: [RuleFile]], _ mistakes: inout [Mistake]) -> Knowledge {
    var knowledge = Knowledge()
    knowledge.words = words(folders["words"] ?? [], &mistakes)
    knowledge.managers = managers(folders["vendors"] ?? [], &mistakes)
    knowledge.vendors = vendors(folders["vendors"] ?? [], &mistakes)
    return knowledge
  }

  private static func words(_ files: [RuleFile], _ mistakes: inout [Mistake]) -> Words {
    var entries: [Words.Entry] = []
    for file in files {
      var found = Mistakes(in: file.name)
      if let node = file.text.node(&found) { entries += WordsFile.entries(in: node, mistakes: &found) }
      mistakes += found.all
    }
    return Words(entries)
  }

  private static func managers(_ files: [RuleFile], _ mistakes: inout [Mistake]) -> ConsentManagers {
    var managers: [ConsentManager] = []
    for file in files where file.path == "vendors/consent-managers.yaml" {
      var found = Mistakes(in: file.name)
      if let node = file.text.node(&found) { managers += ManagersFile.managers(in: node, mistakes: &found) }
      mistakes += found.all
    }
    return ConsentManagers(managers)
  }

  private static func vendors(_ files: [RuleFile], _ mistakes: inout [Mistake]) -> Vendors {
    var vendors: [Vendor] = []
    for file in files where file.path.hasPrefix("vendors/trackers/") || file.path.hasPrefix("vendors/embeds/") {
      var found = Mistakes(in: file.name)
      if let node = file.text.node(&found) { vendors += VendorsFile.vendors(in: node, mistakes: &found) }
      mistakes += found.all
    }
    return Vendors(vendors)
  }
}
