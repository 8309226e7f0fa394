import Testing

@testable import Facts

/// What weighs lines of text exports that no list of words explains.
@Suite struct LineModelTests {
  @Test func `the trees that are part of the program ask for the numbers that lines have`() {
    let row = [Float](repeating: 0, count: LineFeatures.count)
    #expect(LineModel().odds(of: row[...]).isFinite)
  }

  @Test(arguments: [(short: 2, long: 40), (short: 3, long: 30)])
  func `short lines below the end weigh more than paragraphs of the text`(short: Int, long: Int) throws {
    let paragraph = Array(repeating: "harbour", count: long).joined(separator: " ") + "."
    let label = Array(repeating: "Tides", count: short).joined(separator: " ")
    let lines = Array(repeating: paragraph, count: 6) + Array(repeating: label, count: 4) + ["© 2026 Harbour Times"]
    let odds = try Self.odds(lines.joined(separator: "\n\n"))
    #expect(odds.prefix(6).allSatisfy { $0 < 0 })
    #expect(odds[7] > odds[3])
  }

  @Test func `sentences of a text are not left over, however alike they are`() throws {
    let text = (0..<40).map { "The harbour office closed pier number \($0) on Monday, and nobody was told why it did." }
    #expect(try Self.odds(text.joined(separator: "\n\n")).allSatisfy { $0 < 0 })
  }

  @Test func `a name among leftovers weighs more than the same name at the end of a text`() throws {
    let text = Array(repeating: LeftoverTests.first, count: 3) + [LeftoverTests.second, LeftoverTests.third]
    let alone = try Self.odds((text + ["Winter Storage"]).joined(separator: "\n\n"))
    let among = try Self.odds(
      (text + ["Share this on Facebook", "Winter Storage", "Privacy policy", "© 2026 Harbour Times"])
        .joined(separator: "\n\n"))
    #expect(among[6] > alone[5] + 1)
  }

  private static func odds(_ text: String) throws -> [Double] {
    let facts = try LeftoverTests.facts(text)
    let samples = LineSample.all(of: facts, knowledge: try Known.knowledge())
    let model = LineModel()
    return samples.map { model.odds(of: $0.features[...]) }
  }
}
