import Foundation
import Languages
import Testing

@testable import Scores

/// Scores that must not fall. `make scores` holds all of them to their floors on every string; here a part is read.
@Suite struct FloorTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let model = LanguageModel()
  private static let corpus = Corpus(root.appending(path: "../shared/language-data/strings.jsonl.gz").path())

  /// Strings written for these tests, of all languages together.
  @Test func `the language of our own strings is told`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "Tests/Labels/strings.tsv"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t").map(String.init)
    }
    let wrong = rows.filter { row in
      !Recognition.isRight(Self.model.language(of: Self.model.tally(of: Array(row[1].utf8))), for: row[0])
    }
    for row in wrong { print("told wrong: \(row)") }
    #expect(rows.count >= 170)
    #expect(wrong.count <= 6)
  }

  /// On every twentieth string of the corpus, where it lies beside the checkout.
  @Test(
    .enabled(if: corpus != nil, "no ../shared/language-data beside the checkout"),
    arguments: [("interface 1-2", 91.0), ("interface 3-5", 96.5), ("notices 1-2", 88.0), ("notices 3-5", 94.0)])
  func `recognition does not fall`(measure: String, floor: Double) throws {
    let samples = try #require(Self.corpus).samples
    let part = stride(from: 0, to: samples.count, by: 20).map { samples[$0] }
      .filter { Kind(set: $0.set).map { measure.hasPrefix($0.rawValue) } ?? false }
    let found = Recognition(model: Self.model).measures(of: part)
    let measured = try #require(found.first { $0.name == measure }).value
    #expect(measured >= floor, "\(measure): \(measured)")
  }
}
