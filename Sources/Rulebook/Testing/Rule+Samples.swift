/// An example of a rule, for those who read about it.
public struct RuleSample: Sendable, Hashable {
  /// What the rule says of it: `bad`, `good`, `review`, `undecided`.
  public let kind: String
  /// What it shows.
  public let name: String
  /// Primary subtag of its language.
  public let language: String
  /// The page or text, with what the rule points at marked `⟦so⟧`.
  public let text: String
}

extension Rule {
  /// The examples in the rule's file, in the order written.
  public var samples: [RuleSample] {
    var mistakes = Mistakes(in: file)
    guard case .mapping(let entries)? = text.node(&mistakes)?.content,
      let node = entries.first(where: { $0.key == "examples" })?.value
    else { return [] }
    return RuleExamples(node, &mistakes).all.map {
      RuleSample(kind: $0.kind.rawValue, name: $0.name, language: $0.language, text: $0.writtenText)
    }
  }
}

extension RuleExample {
  /// The example as a reader sees it: the pages of a site one after the other, each behind its path.
  fileprivate var writtenText: String {
    guard form == .site else { return pages.first?.marked ?? "" }
    return pages.map { "--- \($0.path)\n\($0.marked)" }.joined(separator: "\n")
  }
}
