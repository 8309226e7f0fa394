import Testing

@testable import Facts

@Suite struct SiteFactsTests {
  static let turkish = PageDigest.NoticeMark(text: 1, language: "tr", roles: [.accept, .reject])
  static let english = PageDigest.NoticeMark(text: 2, language: "en", roles: [.accept, .reject])
  static let worse = PageDigest.NoticeMark(text: 1, language: "tr", roles: [.accept])
  static let call = PageDigest.LeftoverMark(kind: .callToAction, text: 7)

  static func page(
    _ name: String, _ language: String, _ notices: [PageDigest.NoticeMark], lines: [UInt64] = [],
    leftovers: [PageDigest.LeftoverMark] = []
  ) -> PageDigest {
    PageDigest(page: name, language: language, lines: lines, notices: notices, leftovers: leftovers)
  }

  @Test func `a notice that lacks, differs or is in another language`() {
    let site = SiteFacts([
      Self.page("f", "tr", []), Self.page("a", "tr", [Self.turkish]), Self.page("b", "tr", [Self.turkish]),
      Self.page("c", "tr", [Self.turkish]), Self.page("d", "tr", [Self.worse]), Self.page("e", "tr", [Self.english]),
    ])
    #expect(site.withoutNotice == ["f"])
    #expect(site.otherNotice == ["d"])
    #expect(site.foreignNotice == ["e"])
  }

  @Test func `two pages, or a site without notices, make no custom`() {
    #expect(SiteFacts([Self.page("a", "tr", [Self.turkish]), Self.page("b", "tr", [])]).withoutNotice.isEmpty)
    let bare = ["a", "b", "c"].map { Self.page($0, "tr", []) } + [Self.page("d", "tr", [Self.turkish])]
    #expect(SiteFacts(bare).withoutNotice.isEmpty)
  }

  @Test func `a line on half of the pages is the template's`() {
    let site = SiteFacts((0..<6).map { Self.page("\($0)", "tr", [], lines: $0 < 3 ? [1, 2] : [UInt64($0)]) })
    #expect(site.templateLines == [1, 2])
    #expect(
      SiteFacts([Self.page("a", "tr", [], lines: [1]), Self.page("b", "tr", [], lines: [1])]).templateLines.isEmpty)
  }

  @Test func `the same leftover on several pages is one`() {
    let other = PageDigest.LeftoverMark(kind: .callToAction, text: 8)
    let site = SiteFacts([
      Self.page("b", "tr", [], leftovers: [Self.call, Self.call]),
      Self.page("a", "tr", [], leftovers: [Self.call, other]),
    ])
    #expect(site.repeatedLeftovers == [SiteFacts.RepeatedLeftover(mark: Self.call, pages: ["a", "b"])])
  }
}
