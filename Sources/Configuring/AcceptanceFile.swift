package import Reporting
import Rulebook

/// Findings that somebody signed for: a YAML list of rule, paths, reason, owner and the last day.
///
/// ```yaml
/// - rule: tracker-ungated
///   paths: ["blog/**"]
///   reason: The statistics run on our own server; see the decision of 2 March.
///   owner: data-protection@example.org
///   until: 2027-01-31
/// ```
package enum AcceptanceFile {
  /// The acceptances in the bytes of a file, or all its mistakes.
  package static func read(_ bytes: [UInt8], from path: String) throws(ConfigurationError) -> [Acceptance] {
    var mistakes = Mistakes(in: path)
    guard let root = YAML.read(bytes, mistakes: &mistakes) else { throw ConfigurationError(mistakes) }
    let nodes = root.list("the file", &mistakes) ?? []
    let acceptances = nodes.compactMap { acceptance($0, in: path, &mistakes) }
    guard mistakes.all.isEmpty else { throw ConfigurationError(mistakes) }
    return acceptances
  }

  private static func acceptance(_ node: YAMLNode, in path: String, _ mistakes: inout Mistakes) -> Acceptance? {
    let fields = node.fields(
      "an acceptance", required: ["rule", "reason", "owner"], optional: ["paths", "until"], &mistakes)
    guard let fields, let rule = fields.text("rule", &mistakes), let reason = fields.text("reason", &mistakes),
      let owner = fields.text("owner", &mistakes)
    else { return nil }
    var until: Day?
    if let node = fields["until"], let text = node.text("'until'", &mistakes) {
      until = Day(text)
      if until == nil { mistakes.add("'until' must be a day, as in 2027-01-31", at: node.mark) }
    }
    return Acceptance(
      rule: rule, paths: fields.texts("paths", &mistakes),
      signature: Standing.Signature(owner: owner, reason: reason, until: until, isInline: false),
      place: "\(path):\(node.mark.line):\(node.mark.column)")
  }
}
