import Facts
import Foundation
import Inputs
import Pages
import Reporting
import Rulebook
import Testing

@testable import Auditing

/// Pages made to hurt: each must end in a report within seconds, whatever the report says.
@Suite struct HostilePageTests {
  private static let rulebook = Result { try Rulebook.embedded() }

  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let pages: [Hostile] = [
    Hostile("a hundred thousand nested elements", many("<div>", 100_000) + "the end"),
    Hostile("a hundred thousand nested inline elements", many("<b>", 100_000) + "the end"),
    Hostile("a hundred thousand open angles", many("<", 100_000)),
    Hostile("a hundred thousand ampersands", many("&", 100_000)),
    Hostile("ten thousand unclosed paragraphs", many("<p>", 10_000)),
    Hostile("ten thousand stray end tags", many("</div></p></b>", 10_000)),
    Hostile("unclosed tables", many("<table><tr><td>", 3_000)),
    Hostile("unclosed lists and links", many("<ul><li><a href=x>", 3_000)),
    Hostile("endless attributes", "<div " + many("a b=c d='e' ", 20_000) + ">x"),
    Hostile("one attribute of a megabyte", "<div id='" + many("x", 1 << 20) + "'>x"),
    Hostile(
      "NUL bytes everywhere", [UInt8]("<html>".utf8) + [UInt8](repeating: 0, count: 100_000) + [UInt8]("<p>x".utf8)),
    Hostile("lone surrogates in UTF-16", [0xFF, 0xFE] + [UInt8](repeating: 0xD8, count: 20_001)),
    Hostile("invalid UTF-8", [UInt8]("<html><meta charset=utf-8><p>".utf8) + [UInt8](repeating: 0xC3, count: 200_000)),
    Hostile("an endless comment", "<html><!--" + many("-", 1_000_000)),
    Hostile("an endless script", "<html><script>" + many("<!--<script>", 100_000)),
    Hostile("a script of open brackets", "<html><script>" + many("[{(`${", 200_000) + "</script>"),
    Hostile(
      "selectors by the thousand",
      "<style>" + many("a b>c~d+e:not(.x),", 50_000)
        + "{color:red}</style><div id=cookie-banner>We use cookies. <button>Accept</button></div>"),
    Hostile("a style sheet of open braces", "<style>" + many("a{", 300_000) + "</style><p>x"),
    Hostile(
      "var() in a circle",
      "<style>:root{--a:var(--b);--b:var(--a)} p{color:var(--a)}</style><div id=cookie-banner>We use cookies <button>Accept</button></div>"
    ),
    Hostile(
      "a thousand notices",
      "<html lang=en>" + many("<div class=cookie-banner>We use cookies. <button>Accept</button></div>", 1_000)),
    Hostile(
      "a thousand trackers",
      "<html>" + many("<script src=https://www.googletagmanager.com/gtag/js?id=G-1></script>", 1_000)),
    Hostile(
      "a script that keeps forty thousand addresses of a vendor",
      "<script>"
        + (0..<40_000).map { "var a\($0)='https://www.googletagmanager.com/gtag/js?id=G-1';" }.joined() + "</script>"),
    Hostile(
      "a script that lists forty thousand addresses of nobody known",
      "<script>gtag('config','G-ABC123');var x=["
        + (0..<40_000).map { "{u:'https://h\($0).example.net/a/\($0)'}" }.joined(separator: ",") + "]</script>"),
    Hostile("two thousand lines of text", many("Buy now\n", 2_000)),
    Hostile("one word of a hundred kilobytes", "<p>" + many("çerez", 20_000)),
    Hostile(
      "bidi and control characters",
      "<p>\u{202E}\u{2066}\u{1B}[31m\u{7}::error::x\u{0}\u{FFFE}" + many("\u{200B}", 10_000)),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: pages) func `a hostile page ends in a report`(page: Hostile) throws {
    let rulebook = try Self.rulebook.get()
    let audit = Audit(rulebook: rulebook, profiles: ["eu", "tr", "editorial"].compactMap(rulebook.profile))
    let report = audit.report(on: Document(origin: Origin(path: page.name), bytes: page.bytes))
    switch report.content {
    case .passedOver, .unreadable: break
    case .read(let facts, let judgement):
      for evidence in judgement.findings.flatMap(\.evidence) {
        #expect(evidence.bytes.lowerBound >= 0 && evidence.bytes.upperBound <= page.bytes.count)
        #expect(evidence.quote.utf8.count < 4_000)
      }
      _ = MarkdownReport(report, in: .turkish, reference: Reference()).text
      #expect(facts.page.source.count <= page.bytes.count * 3 + 64)
    }
  }
}
