import Auditing
import Configuring
import Facts
import Inputs
import Reporting
import Rulebook

/// `riza init`: writes a `.riza.yaml` for a site, from what its pages show.
struct InitCommand {
  private let arguments: Arguments
  /// How many pages are looked at.
  private static let sample = 200

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws(Failure) -> ExitStatus {
    let path = arguments.operands.first ?? "."
    let target = path == "." ? Configuration.fileName : "\(path)/\(Configuration.fileName)"
    guard !InputFile.exists(target) else { throw Failure("\(target) is there already; riza config prints it") }
    let look = try await looked(at: path)
    try OutputFile.write(text(look), to: target)
    try Console.write("\(LogText.line(target)): \(look.pages) pages looked at\n")
    return .nothingToReport
  }

  /// What the pages show.
  private struct Look {
    var pages = 0
    var turkish = 0
    /// Pages by their first folder, and how many of them are articles.
    var folders: [String: (pages: Int, articles: Int)] = [:]
  }

  private func looked(at path: String) async throws(Failure) -> Look {
    let rulebook = try Settings.rulebook([])
    let audit = Audit(rulebook: rulebook, profiles: [])
    var look = Look()
    for await record in audit.reports(on: Items([.path(path)]), finish: { PageRecord($0) }) {
      guard let reading = record.reading else { continue }
      look.pages += 1
      if (reading.language.observed ?? reading.language.declared) == "tr" { look.turkish += 1 }
      if let folder = firstFolder(of: record.origin.name, below: path) {
        let isArticle = reading.kind == .article
        look.folders[folder, default: (0, 0)].pages += 1
        if isArticle { look.folders[folder, default: (0, 0)].articles += 1 }
      }
      if look.pages == InitCommand.sample { break }
    }
    return look
  }

  private func firstFolder(of name: String, below path: String) -> String? {
    let inner = Path.relative(Path.absolute(name), to: Path.absolute(path)) ?? name
    let parts = inner.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : nil
  }

  private func text(_ look: Look) -> String {
    let isTurkish = look.turkish * 2 > look.pages
    var text = """
      # Settings of riza for this site. riza config prints them with where each comes from.

      # What pages are held to: eu, tr, fr, de … and editorial. riza rules lists the rules under each.
      profiles: [\(isTurkish ? "tr" : look.turkish > 0 ? "eu, tr" : "eu")]

      # The language of reports: en or tr.
      language: \(isTurkish ? "tr" : "en")

      # Pages to leave out.
      # exclude: ["drafts/**"]

      # Severities of your own: error, warning, notice or off.
      # severity:
      #   RULE: off

      # Findings that are known, and findings that somebody signed for.
      # baseline: riza-baseline.json
      # accepted: riza-accepted.yaml

      """
    let editorial = look.folders.filter { $0.value.articles * 2 > $0.value.pages && $0.value.pages > 1 }.keys.sorted()
    guard !editorial.isEmpty else { return text }
    text += "\n# Folders of articles, held to editorial rules as well.\npaths:\n"
    for folder in editorial where !folder.contains(where: { "\"\\\n".contains($0) }) {
      let law = isTurkish ? "tr" : look.turkish > 0 ? "eu, tr" : "eu"
      text += "  - match: \"\(folder)/**\"\n    profiles: [\(law), editorial]\n"
    }
    return text
  }
}
