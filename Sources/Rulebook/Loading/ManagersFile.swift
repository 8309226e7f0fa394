public import Facts

/// Reads `Rules/vendors/consent-managers.yaml`.
public enum ManagersFile {
  /// The consent managers of the file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - mistakes: takes what is wrong: unknown keys and words, marks and shapes that cannot be read.
  /// - Returns: the managers, in the order written; those that can be read, where some cannot.
  public static func managers(of bytes: [UInt8], mistakes: inout Mistakes) -> [ConsentManager] {
    guard let node = YAML.read(bytes, mistakes: &mistakes) else { return [] }
    return managers(in: node, mistakes: &mistakes)
  }

  static func managers(in node: YAMLNode, mistakes: inout Mistakes) -> [ConsentManager] {
    (node.entries("the table of consent managers", &mistakes) ?? []).compactMap { manager(of: $0, &mistakes) }
  }

  /// What a setting can mean, in our words.
  public static let meanings = [
    "opt-out", "notice-only", "implied-by-scroll", "implied-by-time", "implied-by-click", "implied-by-navigation",
    "preselected", "no-reject", "lifetime-days",
  ]

  private static let optional = [
    "addresses", "calls", "marks", "notice", "declaration", "stores", "blocks", "automatic_when", "speaks",
    "drawn_by_script", "gates", "settings",
  ]

  private static func manager(of entry: YAMLNode.Entry, _ mistakes: inout Mistakes) -> ConsentManager? {
    guard
      let fields = entry.value.fields("a consent manager", required: ["name", "owner"], optional: optional, &mistakes),
      let name = fields.text("name", &mistakes), let owner = fields.text("owner", &mistakes)
    else { return nil }
    var manager = ConsentManager(id: entry.key, name: name, owner: owner)
    manager.addresses = fields.values("addresses", "an address", &mistakes, AddressShape.init)
    manager.calls = fields.values("calls", "a call", &mistakes, CallShape.init)
    manager.marks = fields.values("marks", "a mark", &mistakes, ElementMark.init)
    manager.notice = fields.values("notice", "a mark", &mistakes, ElementMark.init)
    manager.declaration = fields.values("declaration", "a mark", &mistakes, ElementMark.init)
    manager.stores = fields.values("stores", "a stored name", &mistakes, StoredName.init)
    manager.blocks = fields.word("blocks", of: ConsentManager.Blocking.self, &mistakes) ?? .unknown
    manager.automaticWhen = signs(fields.texts("automatic_when", &mistakes))
    manager.speaksTCF = fields["speaks"]?.word("'speaks'", among: ["tcf"], &mistakes) != nil
    manager.isDrawnByScript = fields.truth("drawn_by_script", &mistakes) ?? true
    manager.gates = fields["gates"].flatMap { gates($0, &mistakes) }
    manager.settings = (fields["settings"]?.list("'settings'", &mistakes) ?? []).flatMap { setting($0, &mistakes) }
    if manager.addresses.isEmpty, manager.calls.isEmpty, manager.marks.isEmpty, manager.notice.isEmpty {
      mistakes.add("a consent manager needs something to be found by", at: entry.mark)
    }
    return manager
  }

  private static func signs(_ texts: [String]) -> ConsentManager.Signs {
    var signs = ConsentManager.Signs()
    for text in texts {
      if let first = text.utf8.first, [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "[")].contains(first) {
        signs.marks += ElementMark(text).map { [$0] } ?? []
      } else {
        signs.addresses += AddressShape(text).map { [$0] } ?? []
      }
    }
    return signs
  }

  private static func gates(_ node: YAMLNode, _ mistakes: inout Mistakes) -> ConsentManager.Gates? {
    let keys = ["marks", "types", "category", "categories", "withheld", "never", "released"]
    guard let fields = node.fields("'gates'", required: [], optional: keys, &mistakes) else { return nil }
    var gates = ConsentManager.Gates()
    gates.marks = fields.values("marks", "a mark", &mistakes, ElementMark.init)
    gates.types = fields.texts("types", &mistakes)
    gates.category = fields.text("category", &mistakes)
    gates.withheld = fields.texts("withheld", &mistakes)
    gates.never = fields.values("never", "a mark", &mistakes, ElementMark.init)
    gates.released = fields.values("released", "a mark", &mistakes, ElementMark.init)
    for entry in fields["categories"]?.entries("'categories'", &mistakes) ?? [] {
      gates.categories[entry.key.lowercased()] = entry.value.word("a category", of: Purpose.self, &mistakes)
    }
    return gates
  }

  private static func setting(_ node: YAMLNode, _ mistakes: inout Mistakes) -> [ConsentManager.Setting] {
    let optional = ["key", "value", "missing", "unless"]
    guard let fields = node.fields("a setting", required: ["in", "means"], optional: optional, &mistakes),
      let written = fields.text("in", &mistakes),
      let meaning = fields["means"]?.word("'means'", among: meanings, &mistakes)
    else { return [] }
    guard let place = CallShape(written) else {
      mistakes.add("'\(written)' is not a call", at: node.mark)
      return []
    }
    let path = (fields.text("key", &mistakes) ?? "").split(separator: ".").map(String.init)
    let test: ConsentManager.Setting.Test =
      if let value = fields.text("value", &mistakes) {
        .value(value)
      } else {
        fields.truth("missing", &mistakes) == true ? .missing : .switchedOn
      }
    let unless = fields.text("unless", &mistakes)
    return [ConsentManager.Setting(place: place, path: path, test: test, unless: unless, meaning: meaning)]
  }
}
