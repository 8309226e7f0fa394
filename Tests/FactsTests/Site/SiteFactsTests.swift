import Inputs
import Pages
import Testing

@testable import Facts

@Suite struct SiteFactsTests {
  static func sighting(_ page: String, _ at: Int = 0) -> Sighting {
    Sighting(
      page: Origin(path: page), bytes: at..<(at + 1), start: Position(line: 1, column: 1),
      end: Position(line: 1, column: 2), selector: nil, quote: "x", words: "x")
  }

  static func notice(_ text: UInt64, _ language: String, _ roles: [Control.Role]) -> PageDigest.NoticeMark {
    PageDigest.NoticeMark(text: text, language: language, roles: roles, sighting: sighting("?"))
  }

  static let turkish = notice(1, "tr", [.accept, .reject])
  static let english = notice(2, "en", [.accept, .reject])
  static let worse = notice(1, "tr", [.accept])

  static func page(
    _ name: String, _ language: String = "tr", host: String? = nil, kind: PageKind = .article,
    capture: Capture.Kind = .source, notices: [PageDigest.NoticeMark] = [], leftovers: [UInt64] = [],
    lines: [UInt64] = [], date: DateSign? = nil
  ) -> PageDigest {
    PageDigest(
      origin: Origin(path: name), host: host, kind: kind, capture: capture, language: language, head: sighting(name),
      signs: [], mayDrawNotice: false, identityLinks: [], identity: nil, date: date,
      notices: notices.map {
        PageDigest.NoticeMark(text: $0.text, language: $0.language, roles: $0.roles, sighting: sighting(name))
      },
      leftovers: leftovers.map { .init(kind: .callToAction, text: $0, sighting: sighting(name)) },
      lines: lines.enumerated().map { .init(text: $1, sighting: sighting(name, $0)) })
  }

  static func site(_ pages: [PageDigest]) throws -> SiteFacts {
    var survey = SiteSurvey()
    for page in pages { survey.add(page) }
    return try #require(survey.sites.first)
  }

  static func names(_ list: PageList) -> [String] { list.places.map(\.page.path) }

  @Test func `a notice that lacks, differs or is in another language`() throws {
    let notices = try Self.site([
      Self.page("a", notices: [Self.turkish]), Self.page("b", notices: [Self.turkish]),
      Self.page("c", notices: [Self.turkish]), Self.page("d", notices: [Self.worse]),
      Self.page("e", notices: [Self.english]), Self.page("f"),
    ]).notices
    #expect(Self.names(notices.missing) == ["f"])
    #expect(Self.names(notices.differing) == ["d"])
    #expect(Self.names(notices.foreign) == ["e"])
  }

  @Test func `two pages, or a site without notices, make no custom`() throws {
    let two = try Self.site([Self.page("a", notices: [Self.turkish]), Self.page("b")])
    #expect(two.notices.missing.count == 0)
    let bare = ["a", "b", "c"].map { Self.page($0) } + [Self.page("d", notices: [Self.turkish])]
    #expect(try Self.site(bare).notices.missing.count == 0)
  }

  @Test func `text exports neither have nor lack a notice`() throws {
    let texts = ["x", "y"].map { Self.page($0, capture: .text) }
    let pages = ["a", "b", "c"].map { Self.page($0, notices: [Self.turkish]) }
    let notices = try Self.site(pages + texts).notices
    #expect(notices.pages == 3)
    #expect(notices.missing.count == 0)
  }

  @Test func `a line on half of the text exports is the template's`() throws {
    let pages = (0..<6).map { index in
      Self.page("\(index)", capture: .text, lines: index < 3 ? [1, 2] : [UInt64(index + 10)])
    }
    let lines = try Self.site(pages).repetitions
    #expect(lines.map(\.pages) == [3, 3])
    #expect(lines.map(\.among) == [6, 6])
    #expect(lines.allSatisfy { $0.kind == nil })
    #expect(try Self.site(Array(pages.prefix(2))).repetitions.isEmpty)
  }

  @Test func `the same leftover on three pages is one`() throws {
    let pages = [
      Self.page("a", leftovers: [7, 7]), Self.page("b", leftovers: [7, 8]), Self.page("c", leftovers: [7]),
    ]
    let repeated = try Self.site(pages).repetitions
    #expect(repeated.map(\.kind) == [.callToAction])
    #expect(repeated.first?.places.map(\.page.path) == ["a", "b", "c"])
  }

  @Test func `pages are parted by host, and those without one belong to the only one`() {
    func sites(_ pages: [PageDigest]) -> [String: Int] {
      var survey = SiteSurvey()
      for page in pages { survey.add(page) }
      return Dictionary(uniqueKeysWithValues: survey.sites.map { ($0.name, $0.pages) })
    }
    let first = Self.page("a", host: "a.example")
    let second = Self.page("b", host: "b.example")
    let unknown = Self.page("c")
    #expect(sites([first, second, unknown]) == ["a.example": 1, "b.example": 1])
    #expect(sites([first, unknown]) == ["a.example": 2])
    #expect(sites([unknown, unknown]) == ["": 2])
    #expect(sites([]).isEmpty)
  }

  @Test(
    arguments: [
      ("https://www.example.org/a", "example.org"), ("http://Example.org:8080", "example.org"),
      ("//user@example.org/x", "example.org"), ("file:///tmp/a.html", nil), ("/a/b", nil), ("https://localhost/", nil),
    ] as [(String, String?)])
  func `an address has a host`(address: String, host: String?) {
    #expect(SiteHost.host(of: address) == host)
  }
}
