import Foundation
import Inputs
import Pages
import Testing

@testable import Facts
@testable import Rulebook

/// How well notices and roles of controls are found on saved pages that a person has read.
@Suite(.enabled(if: NoticeLabels.isThere, "RIZA_PAGES names no folder of saved pages"))
struct NoticeScoreTests {
  /// Counts of one part of the pages.
  struct Score {
    var truePositives = 0
    var falsePositives = 0
    var falseNegatives = 0
    var falseAmongTalking = 0
    var trueAmongTalking = 0
    var rightRoles = 0
    var wrongRoles = 0
    var missedControls = 0

    var precision: Double { ratio(truePositives, truePositives + falsePositives) }
    var recall: Double { ratio(truePositives, truePositives + falseNegatives) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var talkingPrecision: Double { ratio(trueAmongTalking, trueAmongTalking + falseAmongTalking) }
    var roles: Double { ratio(rightRoles, rightRoles + wrongRoles) }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
  }

  @Test("notices and roles on labelled pages reach their floors", arguments: NoticeLabel.Group.allCases)
  func scores(of group: NoticeLabel.Group) throws {
    let knowledge = try Known.knowledge()
    var score = Score()
    var seen = 0
    for label in try NoticeLabels.all() where label.group == group {
      guard let bytes = NoticeLabels.bytes(of: label.page) else { continue }
      guard let page = try? Page(Document(origin: Origin(path: label.page), bytes: bytes)) else { continue }
      seen += 1
      count(Facts(of: page, knowledge: knowledge).notices, label, &score)
    }
    guard seen > 0 else { return }
    print(
      """
      notices, \(group) pages, \(seen): F1 \(score.f1) precision \(score.precision) recall \
      \(score.recall); precision on pages that talk of cookies \(score.talkingPrecision); roles \(score.roles) of \
      \(score.rightRoles + score.wrongRoles), \(score.missedControls) controls not found
      """)
    #expect(score.f1 >= group.floor)
    #expect(score.talkingPrecision >= 0.95)
    #expect(score.roles >= 0.96)
  }

  private func count(_ notices: [Notice], _ label: NoticeLabel, _ score: inout Score) {
    let shows = ProcessInfo.processInfo.environment["RIZA_SCORES"] == label.group.rawValue
    switch (label.notice != nil, notices.isEmpty) {
    case (true, false):
      score.truePositives += 1
      if label.talks { score.trueAmongTalking += 1 }
    case (true, true):
      score.falseNegatives += 1
      if shows { print("MISSED \(label.page) \(label.notice ?? "")") }
    case (false, false):
      score.falsePositives += 1
      if label.talks { score.falseAmongTalking += 1 }
      if shows { print("FALSE \(label.page) \(notices.map { ($0.form, $0.text.prefix(150)) })") }
    case (false, true): break
    }
    let controls = notices.flatMap(\.controls)
    for wanted in label.controls where !notices.isEmpty {
      let same = controls.filter { Folding.fold($0.label) == Folding.fold(wanted.label) }
      guard let found = same.first else {
        score.missedControls += 1
        if shows { print("NO CONTROL \(label.page) \(wanted.label) in \(controls.map(\.label).prefix(12))") }
        continue
      }
      if wanted.roles.contains(found.role.rawValue) {
        score.rightRoles += 1
      } else {
        score.wrongRoles += 1
        if shows { print("ROLE \(label.page) \(wanted.label): \(found.role) not \(wanted.roles)") }
      }
    }
  }
}

/// The words and vendors of `Rules/`.
enum Known {
  static func knowledge() throws -> Knowledge {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rules/words")
    var entries: [Words.Entry] = []
    var mistakes = Mistakes(in: "words")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted(by: { $0.path < $1.path }) where file.pathExtension == "yaml"
    {
      entries += WordsFile.entries(of: [UInt8](try Data(contentsOf: file)), mistakes: &mistakes)
    }
    return Knowledge(words: Words(entries))
  }
}
