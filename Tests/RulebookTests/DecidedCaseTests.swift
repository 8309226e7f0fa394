import Facts
import Foundation
import Inputs
import Pages
import Testing

@testable import Rulebook

/// Decided cases and official examples: Riza's outcome under the authority's profile must be the authority's.
struct DecidedCaseTests {
  /// One case of `Tests/Sites/decided-cases/cases.yaml`.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let profile: String
    let expected: [Expected]
    let silent: [String]
    var testDescription: String { id }

    struct Expected: Sendable {
      let rule: String
      let outcome: String
      let severity: String?
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  private static let folder = root.appending(path: "Tests/Sites/decided-cases")
  private static let rulebook = Result { () throws in try Rulebook(folder: root.appending(path: "Rules").path) }

  static let cases: [Case] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "cases.yaml")) else { return [] }
    var mistakes = Mistakes(in: "cases.yaml")
    let node = YAML.read([UInt8](data), mistakes: &mistakes)
    return (node?["cases"]?.items ?? []).map { item in
      Case(
        id: item["case"]?.words ?? "", profile: item["profile"]?.words ?? "",
        expected: (item["expect"]?.items ?? []).map { expected in
          Case.Expected(
            rule: expected["rule"]?.words ?? "", outcome: expected["outcome"]?.words ?? "",
            severity: expected["severity"]?.words)
        },
        silent: (item["silent"]?.items ?? []).compactMap(\.words))
    }
  }()

  @Test("There are as many cases as pages")
  func counts() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".html") }
    #expect(Self.cases.count >= 15)
    #expect(Set(pages) == Set(Self.cases.map { "\($0.id).html" }))
  }

  @Test("The outcome is the authority's", arguments: cases)
  func outcome(of decided: Case) throws {
    let rulebook = try Self.rulebook.get()
    let profile = try #require(rulebook.profile(decided.profile))
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(decided.id).html")))
    let page = try Page(Document(origin: Origin(path: "\(decided.id).html"), bytes: bytes))
    let judgement = rulebook.judge(Facts(of: page, knowledge: rulebook.knowledge), under: [profile])
    for expected in decided.expected {
      try #require(rulebook.rule(expected.rule) != nil, "there is no rule \(expected.rule)")
      let found = judgement.findings.filter { $0.rule == expected.rule }
      #expect(
        found.contains {
          $0.outcome.rawValue == expected.outcome && [nil, $0.severity.rawValue].contains(expected.severity)
        },
        "\(expected.rule) gives \(found.map { "\($0.outcome) \($0.severity)" })")
    }
    for rule in decided.silent {
      let wrong = judgement.findings.filter { $0.rule == rule && $0.outcome == .violation }
      #expect(wrong.isEmpty, "\(rule) accuses: \(wrong.map(\.message.en))")
    }
  }
}

extension YAMLNode {
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var items: [YAMLNode] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  fileprivate var words: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }
}
