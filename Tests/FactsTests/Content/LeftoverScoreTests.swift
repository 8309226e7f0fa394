import Foundation
import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

/// How well leftovers are found in text exports of saved pages, and page kinds on the pages themselves.
///
/// `RIZA_EXPORTS` names a folder with an export `<page>.txt` of each page of `Tests/Labels/content.yaml`.
@Suite(.enabled(if: ContentLabels.exports != nil, "RIZA_EXPORTS names no folder"))
struct LeftoverScoreTests {
  @Test("leftovers in exports reach their floors", arguments: [false, true])
  func leftovers(heldOut: Bool) throws {
    let knowledge = try Known.knowledge()
    let folder = try #require(ContentLabels.exports)
    var score = (right: 0, wrong: 0, missed: 0, seen: 0)
    for label in try ContentLabels.all() where label.isHeldOut == heldOut {
      guard let data = try? Data(contentsOf: folder.appending(path: "\(label.page).txt")) else { continue }
      let page = try Page(Document(origin: Origin(path: label.page), bytes: [UInt8](data)))
      let facts = Facts(of: page, knowledge: knowledge)
      var found = facts.leftovers.filter { $0.confidence > .low }
        .map { String(decoding: page.source[$0.range], as: UTF8.self) }
      for words in label.leftovers {
        if let index = found.firstIndex(where: { $0.contains(words) || (words.hasPrefix($0) && $0.count > 3) }) {
          found.remove(at: index)
          score.right += 1
        } else {
          score.missed += 1
        }
      }
      score.wrong += found.count
      for text in found { print("not labelled, on \(label.page): \(text.prefix(80))") }
      score.seen += 1
    }
    let precision = Double(score.right) / Double(max(1, score.right + score.wrong))
    let recall = Double(score.right) / Double(max(1, score.right + score.missed))
    print("leftovers, \(heldOut ? "held out" : "development"), \(score): precision \(precision), recall \(recall)")
    #expect(score.seen > 30)
    #expect(precision >= (heldOut ? 0.88 : 0.94))
    #expect(recall >= (heldOut ? 0.75 : 0.85))
  }
}

/// How often a page is told to be what a careful reader takes it for.
///
/// `RIZA_PAGES` names folders that hold the saved pages of `Tests/Labels/content.yaml`.
@Suite(.enabled(if: NoticeLabels.isThere, "RIZA_PAGES names no folder of saved pages"))
struct PageKindScoreTests {
  @Test func `page kinds reach their floor`() throws {
    let knowledge = try Known.knowledge()
    var score = (right: 0, seen: 0)
    for label in try ContentLabels.all() {
      let names = ["\(label.page).html", "\(label.page).testhtml.html"]
      guard let bytes = names.lazy.compactMap({ NoticeLabels.bytes(of: $0) }).first else { continue }
      let page = try Page(Document(origin: Origin(path: label.page), bytes: bytes))
      let kind = Facts(of: page, knowledge: knowledge).kind.rawValue
      score.seen += 1
      score.right += kind == label.kind ? 1 : 0
      if kind != label.kind { print("\(label.page): \(kind), labelled \(label.kind)") }
    }
    print("page kinds: \(score)")
    #expect(score.seen > 60)
    #expect(Double(score.right) >= 0.9 * Double(score.seen))
  }
}

/// The labels of `Tests/Labels/content.yaml`.
enum ContentLabels {
  static let exports = ProcessInfo.processInfo.environment["RIZA_EXPORTS"].map { URL(filePath: $0) }

  struct Label {
    var page = ""
    var isHeldOut = false
    var kind = ""
    var leftovers: [String] = []
  }

  static func all() throws -> [Label] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Labels/content.yaml")
    var mistakes = Mistakes(in: "content.yaml")
    let root = YAML.read([UInt8](try Data(contentsOf: file)), mistakes: &mistakes)
    guard let fields = root?.fields("the labels", required: ["pages", "unseen"], &mistakes) else { return [] }
    return (fields["pages"]?.list("'pages'", &mistakes) ?? []).compactMap { node in
      let keys = ["page", "half", "language", "kind"]
      guard let fields = node.fields("a label", required: keys, optional: ["leftovers"], &mistakes) else { return nil }
      var label = Label()
      label.page = fields.text("page", &mistakes) ?? ""
      label.isHeldOut = fields.text("half", &mistakes) == "held-out"
      label.kind = fields.text("kind", &mistakes) ?? ""
      for item in fields["leftovers"]?.list("'leftovers'", &mistakes) ?? [] {
        let words = item.fields("a leftover", required: ["kind", "words"], &mistakes)?.text("words", &mistakes)
        if let words { label.leftovers.append(words) }
      }
      return label
    }
  }
}
