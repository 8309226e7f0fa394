import Foundation
import Inputs
import Pages
import Testing

@testable import Facts

/// How well the main text is found, on the pages and with the measure of the article extraction benchmark.
///
/// `RIZA_ARTICLES` names a checkout of it whose pages are unpacked (`html/*.html`, `ground-truth.json`). With
/// `RIZA_MAIN_TEXTS=file.json` the main texts are written in the benchmark's own format, for its `evaluate.py`, which
/// puts them beside those of other extractors.
@Suite(.enabled(if: Articles.folder != nil, "RIZA_ARTICLES names no folder"))
struct MainTextScoreTests {
  @Test func `main texts of articles reach their floor`() throws {
    let folder = try #require(Articles.folder)
    let truth = try JSONDecoder().decode(
      [String: Articles.Entry].self, from: Data(contentsOf: folder.appending(path: "ground-truth.json")))
    var found: [String: Articles.Entry] = [:]
    var precision = 0.0
    var recall = 0.0
    for (name, entry) in truth {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "html/\(name).html")))
      let page = try Page(Document(origin: Origin(path: name), bytes: bytes))
      let blocks = Blocks(of: page)
      let text = MainText(of: page, blocks: blocks).blocks.map { blocks.text(of: blocks.all[$0]) }
      found[name] = Articles.Entry(articleBody: text.joined(separator: "\n"))
      let shared = Articles.shared(entry.articleBody ?? "", text.joined(separator: "\n"))
      precision += shared.ofFound
      recall += shared.ofTruth
    }
    if let path = ProcessInfo.processInfo.environment["RIZA_MAIN_TEXTS"] {
      try JSONEncoder().encode(found).write(to: URL(filePath: path))
    }
    precision /= Double(truth.count)
    recall /= Double(truth.count)
    print("main text of \(truth.count) articles: precision \(precision), recall \(recall)")
    #expect(precision >= 0.95)
    #expect(recall >= 0.96)
  }
}

enum Articles {
  static let folder = ProcessInfo.processInfo.environment["RIZA_ARTICLES"].map { URL(filePath: $0) }

  struct Entry: Codable {
    var articleBody: String?
  }

  /// The share of four-word runs that two texts have in common, of each.
  static func shared(_ truth: String, _ found: String) -> (ofTruth: Double, ofFound: Double) {
    let (left, right) = (runs(truth), runs(found))
    let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let (lefts, rights) = (left.values.reduce(0, +), right.values.reduce(0, +))
    return (lefts == 0 ? 1 : Double(common) / Double(lefts), rights == 0 ? 1 : Double(common) / Double(rights))
  }

  private static func runs(_ text: String) -> [ArraySlice<Substring>: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    var runs: [ArraySlice<Substring>: Int] = [:]
    for start in 0...max(0, words.count - 4) where start < words.count {
      runs[words[start..<min(start + 4, words.count)], default: 0] += 1
    }
    return runs
  }
}
