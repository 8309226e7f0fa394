import Inputs
import Pages
import Testing

@testable import Facts

/// Whether a policy link that is dead in a saved site is told from one whose target was simply not saved.
@Suite struct SavedLinksTests {
  @Test(
    "a page missing beside saved neighbours is missing; beside none, nothing is known",
    arguments: [
      (["boats.html", "tickets.html"], true), (["boats.html"], false), ([], false),
      (["boats.html", "tickets.html", "cookies.html"], false), (["old/boats.html", "old/tickets.html"], false),
    ])
  func tellsMissingFiles(saved: [String], isMissing: Bool) throws {
    let html = """
      <html lang="en"><body><nav><a href="boats.html">Boats</a> <a href="tickets.html">Tickets</a></nav>
      <main><h1>The ferry</h1><p>The ferry leaves at nine and comes back at noon.</p></main>
      <div id="cookie-banner"><p>We use cookies for statistics. <a href="cookies.html">Cookie policy</a></p>
      <button>Accept</button></div></body></html>
      """
    let companions = Companions { saved.contains($0) ? [0x20] : nil }
    let page = try Page(
      Document(origin: Origin(path: "index.html"), bytes: Array(html.utf8), companions: companions))
    let notices = Facts(of: page, knowledge: try Known.knowledge()).notices
    let link = try #require(notices.flatMap(\.controls).first { $0.role == .policy })
    #expect(link.target == (isMissing ? .missing("cookies.html") : .address("cookies.html")))
  }
}
