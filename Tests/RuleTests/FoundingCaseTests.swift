import Facts
import Glibc
import Inputs
import Pages
import Rulebook
import Testing

/// The case that Riza was made for: a text export of an English article with a Turkish notice at its end.
@Suite("The founding case")
struct FoundingCaseTests {
  /// What must come out, by rule.
  private static let expected: [(rule: String, outcomes: Set<Outcome>)] = [
    ("notice-language-mismatch", [.violation, .review]),
    ("consent-notice-no-choice", [.review]),
    ("wording-purpose-vague", [.violation]),
    ("notice-law-as-authority", [.violation]),
    ("notice-policy-link-dead", [.undecided]),
    ("wording-withdrawal-not-mentioned", [.undecided]),
    ("leftover-notice-in-text", [.violation]),
    ("leftover-teasers", [.violation]),
    ("cta-stray", [.violation]),
    ("consent-no-reject-first-layer", [.undecided]),
    ("consent-preticked", [.undecided]),
    ("tracker-ungated", [.undecided]),
  ]

  private static let root = "\(#filePath)".replacing("/Tests/RuleTests/FoundingCaseTests.swift", with: "")

  @Test("It gives what a person finds in it", arguments: ["/Tests/Sites/news-article/article.txt", "/../shared/seed"])
  func founding(path: String) throws {
    let folder = "\(Self.root)\(path)"
    guard let file = path.hasSuffix(".txt") ? folder : firstFile(in: folder) else { return }
    let bytes = try #require(contents(of: file))
    let rulebook = try Rulebook.embedded()
    let page = try Page(Document(origin: Origin(path: "article.txt"), bytes: bytes))
    let facts = Facts(of: page, knowledge: rulebook.knowledge)
    let profiles = ["eu", "tr", "editorial"].compactMap { rulebook.profile($0) }
    let judgement = rulebook.judge(facts, under: profiles)

    #expect(page.capture.kind == .text)
    for (rule, outcomes) in Self.expected {
      #expect(rulebook.rule(rule) != nil, "there is no rule \(rule)")
      let found = judgement.findings.filter { $0.rule == rule }
      #expect(!found.isEmpty, "\(rule) says nothing")
      #expect(Set(found.map(\.outcome)).isSubset(of: outcomes), "\(rule): \(found.map(\.outcome))")
    }
    let wanted = Set(Self.expected.map(\.rule))
    let surplus = judgement.findings.filter { $0.outcome == .violation && !wanted.contains($0.rule) }
    #expect(surplus.isEmpty, "\(surplus.map { "\($0.rule): \($0.message.en)" })")
  }

  @Test("Every piece of evidence quotes the bytes it points at")
  func evidence() throws {
    let bytes = try #require(contents(of: "\(Self.root)/Tests/Sites/news-article/article.txt"))
    let rulebook = try Rulebook.embedded()
    let page = try Page(Document(origin: Origin(path: "article.txt"), bytes: bytes))
    let judgement = rulebook.judge(Facts(of: page, knowledge: rulebook.knowledge), under: rulebook.profiles)
    #expect(judgement.findings.contains { !$0.evidence.isEmpty })
    for evidence in judgement.findings.flatMap(\.evidence) {
      #expect(evidence.bytes.lowerBound >= 0 && evidence.bytes.upperBound <= bytes.count)
      let text = String(decoding: bytes[evidence.bytes], as: UTF8.self)
      if evidence.quote.contains("…") && !text.contains("…") { continue }
      #expect(evidence.quote == text)
    }
  }

  private func firstFile(in folder: String) -> String? {
    guard let directory = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt") { return "\(folder)/\(name)" }
    }
    return nil
  }

  private func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
