/// Reads `Rules/profiles`: one file a profile.
enum ProfileLoader {
  /// A profile before its lineage is known.
  private struct Draft {
    let id: String
    let title: LocalizedText
    let parent: String?
    let regimes: [String]
    let failAt: Severity
    let file: String
    let parentMark: YAMLNode.Mark
  }

  static func load(_ files: [RuleFile], _ law: Law, _ mistakes: inout [Mistake]) -> [Profile] {
    var drafts: [Draft] = []
    for file in files {
      var found = Mistakes(in: file.name)
      if let node = file.text.node(&found), let draft = draft(node, of: file, law, &found) { drafts.append(draft) }
      mistakes += found.all
    }
    let byID = Dictionary(drafts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return drafts.sorted { $0.id < $1.id }.map { draft in
      Profile(
        id: draft.id, title: draft.title, parent: draft.parent, regimes: draft.regimes, failAt: draft.failAt,
        lineage: lineage(of: draft, byID, &mistakes))
    }
  }

  private static func draft(
    _ node: YAMLNode, of file: RuleFile, _ law: Law, _ mistakes: inout Mistakes
  ) -> Draft? {
    let fields = node.fields(
      "a profile", required: ["profile", "title", "regimes", "fail_at"], optional: ["parent"], &mistakes)
    guard let fields, let id = fields.text("profile", &mistakes) else { return nil }
    if id != file.stem, let node = fields["profile"] {
      mistakes.add("the file of '\(id)' is named '\(file.stem)'", at: node.mark)
    }
    let known = law.regimes.map(\.id)
    let regimes = fields["regimes"]?.list("'regimes'", &mistakes)?
      .compactMap { $0.word("a regime", among: known, &mistakes) }
    let title = fields["title"].flatMap { LocalizedText($0, "the title", &mistakes) }
    let failAt = fields.word("fail_at", of: Severity.self, &mistakes)
    let parent = fields.text("parent", &mistakes)
    guard let title, let regimes, let failAt else { return nil }
    return Draft(
      id: id, title: title, parent: parent, regimes: regimes, failAt: failAt, file: file.name,
      parentMark: fields["parent"]?.mark ?? node.mark)
  }

  /// A profile and its ancestors, nearest first.
  private static func lineage(
    of draft: Draft, _ byID: [String: Draft], _ mistakes: inout [Mistake]
  ) -> [String] {
    var lineage = [draft.id]
    var parent = draft.parent
    while let id = parent {
      guard let ancestor = byID[id], !lineage.contains(id) else {
        mistakes.append(
          Mistake(
            file: draft.file, mark: draft.parentMark,
            sentence: lineage.contains(id) ? "a profile is its own ancestor" : "there is no profile '\(id)'",
            suggestion: lineage.contains(id) ? nil : nearest(to: id, among: byID.keys.sorted())))
        return lineage
      }
      lineage.append(id)
      parent = ancestor.parent
    }
    return lineage
  }
}
