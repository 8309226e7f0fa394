import Rulebook
import Testing

@Suite("Examples of rules")
struct ExampleTests {
  /// The repository's `Rules/`, so that a failure is at a line one can open.
  private static let folder = "\(#filePath)".replacing("/Tests/RuleTests/ExampleTests.swift", with: "") + "/Rules"

  private static let loaded: Result<(rulebook: Rulebook, rules: [Rule]), RulebookError> = Result {
    () throws(RulebookError) in try Rulebook.forTesting([folder])
  }

  private static var ids: [String] { ((try? loaded.get().rules) ?? []).map(\.id) }

  @Test("Rules/ has no mistakes")
  func loads() {
    guard case .failure(let error) = Self.loaded else { return }
    for mistake in error.mistakes {
      let place = SourceLocation(
        fileID: "Rules/\(mistake.file)", filePath: mistake.file, line: mistake.mark.line, column: mistake.mark.column)
      Issue.record("\(mistake)", sourceLocation: place)
    }
  }

  @Test("A bad example gives exactly its marks, a good one nothing, however the page is written", arguments: ids)
  func examples(id: String) throws {
    let rulebook = try Self.loaded.get().rulebook
    let result = RuleTest(rulebook).result(of: try #require(rulebook.rule(id)))
    #expect(result.runs > 4)
    for failure in result.failures {
      let place = SourceLocation(
        fileID: "Rules/\(failure.file)", filePath: failure.file, line: failure.line, column: failure.column)
      Issue.record("\(failure.sentence)", sourceLocation: place)
    }
  }
}
