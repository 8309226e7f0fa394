import Testing

@testable import Facts

@Suite struct LiteralSetTests {
  /// A string found, by its place in the list, and where it begins.
  struct Find: Equatable {
    let literal: Int
    let start: Int
  }

  @Test(
    "Strings are found wherever a plain search finds them, in order of the text",
    arguments: [
      (literals: ["abc", "bca", "cab"], ignoresCase: false),
      (literals: ["abc", "bca", "cab"], ignoresCase: true),
      // Of two bytes, there is no second pair to look at.
      (literals: ["ab", "bca", "aaaa"], ignoresCase: false),
      (literals: ["aab", "aabc", "aa-b"], ignoresCase: true),
      (literals: ["çe", "abca"], ignoresCase: true),
      // Long enough for three bytes at a time, and for steps of three and four.
      (literals: ["abcab", "bcabca"], ignoresCase: false),
      (literals: ["abcabc", "aaaaaaa", "cbacba"], ignoresCase: true),
      (literals: [], ignoresCase: false),
    ])
  func findsAll(literals: [String], ignoresCase: Bool) {
    let set = LiteralSet(literals, ignoresCase: ignoresCase)
    var state: UInt64 = 7
    for length in 0..<200 {
      var text = (0..<length).map { _ in Self.letter(&state) }
      // Long strings do not come about by chance.
      if !literals.isEmpty { text.insert(contentsOf: literals[length % literals.count].utf8, at: length / 2) }
      var found: [Find] = []
      set.search(text.span) { place, start in
        found.append(Find(literal: place, start: start))
        return true
      }
      let expected = Self.plainSearch(literals, in: text, ignoresCase)
      #expect(found == expected)
      #expect(set.isIn(text.span) == !expected.isEmpty)
    }
  }

  private static func plainSearch(_ literals: [String], in text: [UInt8], _ ignoresCase: Bool) -> [Find] {
    let folded = ignoresCase ? text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } : text
    return folded.indices.flatMap { start in
      literals.indices.filter { folded[start...].starts(with: literals[$0].utf8) }
        .map { Find(literal: $0, start: start) }
    }
  }

  private static func letter(_ state: inout UInt64) -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Array("abcABC-\u{E7}e".utf8)[Int(state >> 33) % 10]
  }
}
