internal import EmbeddedRules
internal import Facts
internal import Packing

/// Reads the data that facts are found with.
enum KnowledgeLoader {
  /// Knowledge from the files of `Rules/`, by folder.
  static func load(_ folders: [String: [RuleFile]], _ mistakes: inout [Mistake]) -> Knowledge {
    let files = folders["vendors", default: []]
    let vendors = Vendors(all(files.filter(isVendors), &mistakes) { VendorsFile.vendors(in: $0, mistakes: &$1) })
    let managers = managers(in: files, &mistakes)
    let words = Words(all(folders["words"] ?? [], &mistakes) { WordsFile.entries(in: $0, mistakes: &$1) })
    return Knowledge(words: words, vendors: vendors, managers: managers)
  }

  /// Knowledge from the files that lie in the program, in path order: words and what vendors are found by are packed
  /// there, so that neither need be read.
  static func embedded(_ files: [RuleFile]) -> Knowledge {
    let parts = Parallel.map([Part.managers, .vendors, .words]) { part in
      switch part {
      case .managers:
        var none: [Mistake] = []
        return Knowledge(managers: managers(in: files, &none))
      case .vendors: return Knowledge(vendors: vendors(in: files))
      case .words: return Knowledge(words: Words(packed: embeddedWords))
      }
    }
    return Knowledge(words: parts[2].words, vendors: parts[1].vendors, managers: parts[0].managers)
  }

  /// What is made at the same time, that which takes longest first.
  private enum Part { case managers, vendors, words }

  private static func isVendors(_ file: RuleFile) -> Bool {
    file.isIn("vendors/trackers") || file.isIn("vendors/embeds")
  }

  private static func managers(in files: [RuleFile], _ mistakes: inout [Mistake]) -> ConsentManagers {
    ConsentManagers(
      all(files.filter { $0.path == "vendors/consent-managers.yaml" }, &mistakes) {
        ManagersFile.managers(in: $0, mistakes: &$1)
      })
  }

  /// The vendors of the program's own files, each read when it is first found.
  private static func vendors(in files: [RuleFile]) -> Vendors {
    var reader = PackedReader(embeddedVendorPlaces)
    let places = reader.numbers()
    return Vendors(VendorIndex(packed: embeddedVendorIndex), names: embeddedVendorNames) { position in
      let file = files[Int(places[2 * position])]
      guard let vendor = VendorsFile.vendor(Int(places[2 * position + 1]), in: file) else {
        preconditionFailure("the index was packed of these files, which hold no mistakes")
      }
      return vendor
    }
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
