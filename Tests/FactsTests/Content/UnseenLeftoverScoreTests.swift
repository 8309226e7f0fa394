import Foundation
import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

/// How well leftovers are found on pages that were labelled before Riza read them.
///
/// `RIZA_UNSEEN` names a folder with `<page>.txt` or `<page>.html` for each label under `unseen` in
/// `Tests/Labels/content.yaml`.
@Suite(.enabled(if: UnseenLabels.folder != nil, "RIZA_UNSEEN names no folder"))
struct UnseenLeftoverScoreTests {
  @Test(
    "leftovers on unseen pages reach their floors",
    arguments: [
      "dev2", "blind2", "dev3", "blind3", "dev4", "blind4", "dev5", "blind5", "blind6", "blind7", "blind8", "dev9",
      "blind9",
    ],
    ["text", "html", "pasted"])
  func leftovers(half: String, form: String) throws {
    if let only = ProcessInfo.processInfo.environment["RIZA_HALF"], only != half { return }
    let knowledge = try Known.knowledge()
    var score = UnseenScore()
    let labelled = form == "pasted" ? "text" : form
    for label in try UnseenLabels.all() where label.half == half && label.form == labelled {
      guard let page = try label.saved(isPasted: form == "pasted") else { continue }
      score.add(Facts(of: page, knowledge: knowledge), of: page, against: label)
    }
    print("leftovers, \(half), \(form): \(score.summary)")
    // The samples were drawn on different days; a folder may hold one of them.
    guard score.pages > 0 else { return }
    #expect(score.pages > 10)
    #expect(score.wrong <= max(2, score.pages / 12))
    // The second sample has few leftovers that were pasted; menus and footers are a good part of the third.
    let floors = [
      "dev2": 0.7, "blind2": 0.85, "dev3": 0.75, "blind3": 0.8, "dev4": 0.85, "blind4": 0.7, "dev5": 0.85,
      "blind5": 0.8, "blind6": 0.7, "blind7": 0.7,
      "blind8": 0.65, "dev9": 0.75, "blind9": 0.8,
    ]
    if form == "text" { #expect(score.recall >= floors[half] ?? 0) }
    if form == "pasted", !half.hasSuffix("2") { #expect(score.recall >= 0.65) }
  }
}

/// What was right, wrong and missed.
struct UnseenScore {
  private(set) var pages = 0
  private var right = 0
  private(set) var wrong = 0
  private var found = 0
  private var missed = 0

  var recall: Double { Double(found) / Double(max(1, found + missed)) }

  var summary: String {
    let precision = Double(right) / Double(max(1, right + wrong))
    let f1 = 2 * precision * recall / max(0.001, precision + recall)
    return "\(pages) pages, reported \(right) rightly and \(wrong) wrongly, \(found) leftovers of \(found + missed)"
      + " found: precision \(precision), recall \(recall), F1 \(f1)"
  }

  mutating func add(_ facts: Facts, of page: Page, against label: UnseenLabels.Label) {
    pages += 1
    let places = label.places(in: page.source)
    let reports = facts.leftovers.filter { $0.confidence > .low }
    for report in reports {
      let place = places.first { $0.range.overlaps(report.range) }
      if let place {
        right += place.isOptional ? 0 : 1
      } else {
        wrong += 1
        let text = String(decoding: page.source[report.range].prefix(90), as: UTF8.self)
        print("not labelled, on \(label.page): \(report.kind.rawValue): \(text.replacing("\n", with: " "))")
      }
    }
    for place in places where !place.isOptional {
      if reports.contains(where: { $0.range.overlaps(place.range) }) {
        found += 1
      } else {
        missed += 1
        print("missed, on \(label.page): \(place.words)")
      }
    }
  }
}

/// The labels under `unseen` in `Tests/Labels/content.yaml`.
enum UnseenLabels {
  static let folder = ProcessInfo.processInfo.environment["RIZA_UNSEEN"].map { URL(filePath: $0) }

  struct Label {
    var page = ""
    var form = ""
    var half = ""
    var leftovers: [Leftover] = []

    struct Leftover {
      let words: String
      let end: String?
      /// Its lines in the export, from 1.
      let lines: ClosedRange<Int>?
      let isOptional: Bool
    }

    struct Place {
      let words: String
      let range: Range<Int>
      let isOptional: Bool
    }

    /// The page as it was saved, if it is there, or as it is when somebody pastes its lines into a page of their own:
    /// a paragraph a line.
    func saved(isPasted: Bool) throws -> Page? {
      let name = "\(page).\(form == "text" ? "txt" : "html")"
      guard let file = UnseenLabels.folder?.appending(path: name), let data = try? Data(contentsOf: file) else {
        return nil
      }
      guard isPasted else { return try Page(Document(origin: Origin(path: name), bytes: [UInt8](data))) }
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let paragraphs = lines.map { "<p>\($0.replacing("<", with: "&lt;"))</p>" }.joined(separator: "\n")
      let bytes = "<!DOCTYPE html><html><body><article>\(paragraphs)</article></body></html>".utf8
      return try Page(Document(origin: Origin(path: "\(page).html"), bytes: [UInt8](bytes)))
    }

    /// Where the labelled words stand, in reading order; white space is of any length.
    func places(in source: [UInt8]) -> [Place] {
      var bytes: [UInt8] = []
      var origins: [Int] = []
      for (index, byte) in source.enumerated() where byte > 0x20 {
        bytes.append(byte)
        origins.append(index)
      }
      var start = 0
      let ends = source.indices.filter { source[$0] == UInt8(ascii: "\n") } + [source.count]
      return leftovers.compactMap { leftover in
        if let lines = leftover.lines, lines.upperBound <= ends.count {
          let start = lines.lowerBound == 1 ? 0 : ends[lines.lowerBound - 2]
          return Place(
            words: leftover.words, range: start..<ends[lines.upperBound - 1], isOptional: leftover.isOptional)
        }
        guard let first = Self.range(of: leftover.words, in: bytes, from: start) else {
          Issue.record("\(page) does not say \(leftover.words)")
          return nil
        }
        let last = leftover.end.flatMap { Self.range(of: $0, in: bytes, from: first.upperBound) } ?? first
        start = last.upperBound
        return Place(
          words: leftover.words, range: origins[first.lowerBound]..<(origins[last.upperBound - 1] + 1),
          isOptional: leftover.isOptional)
      }
    }

    private static func range(of words: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
      let wanted = words.utf8.filter { $0 > 0x20 }
      return bytes[start...].firstRange(of: wanted)
    }
  }

  static func all() throws -> [Label] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Labels/content.yaml")
    var mistakes = Mistakes(in: "content.yaml")
    let root = YAML.read([UInt8](try Data(contentsOf: file)), mistakes: &mistakes)
    guard let fields = root?.fields("the labels", required: ["pages", "unseen"], &mistakes) else { return [] }
    return (fields["unseen"]?.list("'unseen'", &mistakes) ?? []).compactMap { node in
      let keys = ["page", "form", "half", "language"]
      guard let fields = node.fields("a label", required: keys, optional: ["leftovers"], &mistakes) else { return nil }
      var label = Label()
      label.page = fields.text("page", &mistakes) ?? ""
      label.form = fields.text("form", &mistakes) ?? ""
      label.half = fields.text("half", &mistakes) ?? ""
      for item in fields["leftovers"]?.list("'leftovers'", &mistakes) ?? [] {
        let optional = ["to", "optional", "line", "last"]
        guard let item = item.fields("a leftover", required: ["kind", "words"], optional: optional, &mistakes) else {
          continue
        }
        label.leftovers.append(
          Label.Leftover(
            words: item.text("words", &mistakes) ?? "", end: item["to"] == nil ? nil : item.text("to", &mistakes),
            lines: lines(of: item, &mistakes), isOptional: item["optional"] != nil))
      }
      return label
    }
  }

  private static func lines(of item: Fields, _ mistakes: inout Mistakes) -> ClosedRange<Int>? {
    guard item["line"] != nil, let first = item.text("line", &mistakes).flatMap({ Int($0) }) else { return nil }
    let last = item["last"] == nil ? nil : item.text("last", &mistakes).flatMap { Int($0) }
    return first...max(first, last ?? first)
  }
}
