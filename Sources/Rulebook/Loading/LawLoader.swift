/// The law that rules cite, as loaded.
struct Law: Sendable {
  var regimes: [Regime] = []
  var sources: [LawSource] = []
}

/// Reads `Rules/law`: one file a body of law, with its sources.
enum LawLoader {
  static func load(_ files: [RuleFile], _ mistakes: inout [Mistake]) -> Law {
    var law = Law()
    for file in files {
      var found = Mistakes(in: file.name)
      if let node = file.text.node(&found) { read(node, of: file, into: &law, &found) }
      mistakes += found.all
    }
    law.regimes.sort { $0.id < $1.id }
    law.sources.sort { $0.id < $1.id }
    return law
  }

  private static func read(_ node: YAMLNode, of file: RuleFile, into law: inout Law, _ mistakes: inout Mistakes) {
    guard let fields = node.fields("a body of law", required: ["regime", "title", "sources"], &mistakes) else { return }
    guard let regime = fields.text("regime", &mistakes) else { return }
    if regime != file.stem, let node = fields["regime"] {
      mistakes.add("the file of '\(regime)' is named '\(file.stem)'", at: node.mark)
    }
    if let title = fields["title"].flatMap({ LocalizedText($0, "the title", &mistakes) }) {
      law.regimes.append(Regime(id: regime, title: title))
    }
    for entry in fields["sources"]?.entries("'sources'", &mistakes) ?? [] {
      if law.sources.contains(where: { $0.id == entry.key }) {
        mistakes.add("there is another source '\(entry.key)'", at: entry.mark)
      }
      if let source = source(entry, regime, &mistakes) { law.sources.append(source) }
    }
  }

  private static func source(
    _ entry: YAMLNode.Entry, _ regime: String, _ mistakes: inout Mistakes
  ) -> LawSource? {
    let fields = entry.value.fields(
      "a source", required: ["name", "title", "read", "how"], optional: ["address", "also"], &mistakes)
    guard let fields else { return nil }
    let name = fields["name"].flatMap { LocalizedText($0, "the name", &mistakes) }
    let title = fields["title"].flatMap { LocalizedText($0, "the title", &mistakes) }
    let how = fields["how"].flatMap { LocalizedText($0, "'how'", &mistakes) }
    let read = fields.word("read", of: Citation.Status.self, &mistakes)
    let address = fields.text("address", &mistakes)
    if let address, !address.hasPrefix("https://"), let node = fields["address"] {
      mistakes.add("an address begins with https://", at: node.mark)
    }
    let also = fields.texts("also", &mistakes)
    guard let name, let title, let how, let read else { return nil }
    return LawSource(
      id: entry.key, name: name, title: title, address: address, regimes: [regime] + also, read: read, how: how)
  }
}
