internal import Facts
internal import Foundation
internal import Inputs
internal import Pages

/// Saved pages whose languages a person has read: `Tests/Labels/languages.tsv`.
struct RealPages {
  private struct Label {
    let page: String
    /// Languages that are right for the page; more than one where it mixes them.
    let languages: [String]
    /// The language of its notice, where it has one.
    let notice: String?
  }

  private let labels: [Label]
  private let folder: String
  private let knowledge: Knowledge

  init?(labels: String, folder: String, knowledge: Knowledge) {
    guard let text = try? String(contentsOfFile: labels, encoding: .utf8),
      FileManager.default.fileExists(atPath: folder)
    else { return nil }
    self.labels = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Label(
        page: fields[0], languages: fields[1].split(separator: "|").map(String.init),
        notice: fields.count > 2 ? fields[2] : nil)
    }
    self.folder = folder
    self.knowledge = knowledge
  }

  /// The shares told right, and what was told wrong.
  func measures() -> (measures: [Measure], mistakes: [String]) {
    var mistakes: [String] = []
    var (pages, rightPages, notices, rightNotices) = (0, 0, 0, 0)
    for label in labels {
      guard let facts = facts(of: label.page) else { continue }
      pages += 1
      if label.languages.contains(facts.language.code ?? "–") {
        rightPages += 1
      } else {
        mistakes.append("\(label.page) is \(label.languages), told \(facts.language.code ?? "–")")
      }
      guard let language = label.notice,
        let notice = facts.notices.first(where: { $0.language != nil }) ?? facts.notices.first
      else { continue }
      notices += 1
      if notice.language == language {
        rightNotices += 1
      } else {
        mistakes.append("notice of \(label.page) is \(language), told \(notice.language ?? "–")")
      }
    }
    guard pages > 0 else { return ([], mistakes) }
    return (
      [
        Measure("page language", 100 * Double(rightPages) / Double(pages)),
        Measure("notice language", 100 * Double(rightNotices) / Double(max(notices, 1))),
        Measure("pages read", Double(pages)), Measure("notices read", Double(notices)),
      ], mistakes
    )
  }

  private func facts(of name: String) -> Facts? {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      let page = try? Page(Document(origin: Origin(path: name), bytes: [UInt8](bytes)))
    else { return nil }
    return Facts(of: page, knowledge: knowledge)
  }
}

/// Names alone, each a block of its own on a page of plain text.
struct Names {
  private static let pages = [
    (
      "tr",
      "Belediye meclisi dün akşam toplandı ve yeni bütçeyi kabul etti. Toplantıda köprünün onarımı için ayrılan pay da görüşüldü."
    ),
    (
      "en",
      "The town council met last night and approved the new budget. Members also discussed the repair of the old bridge."
    ),
  ]

  let knowledge: Knowledge

  /// The share of names called foreign surely enough for rules to heed, on a Turkish and an English page.
  func measure(_ name: String, of names: [String]) -> Measure {
    var called = 0
    for (language, article) in Self.pages {
      let blocks = names.map { "<div><p>\($0)</p></div>" }.joined()
      let html =
        "<!DOCTYPE html><html lang=\"\(language)\"><body><article><p>\(article)</p></article>\(blocks)</body></html>"
      guard let page = try? Page(Document(origin: Origin(path: "names.html"), bytes: Array(html.utf8))) else {
        continue
      }
      called += Facts(of: page, knowledge: knowledge).blocks.all.count {
        $0.language.map { $0.isForeign && $0.confidence != .low } ?? false
      }
    }
    return Measure(name, 100 * Double(called) / Double(max(1, names.count * Self.pages.count)))
  }
}
