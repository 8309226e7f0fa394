import Inputs
import Pages
import Testing

@testable import Facts

/// Frames of a page that a browser saved as one file, which names them by their parts.
@Suite struct SavedFrameTests {
  @Test func `a frame is known by the address it was saved from`() throws {
    let html = """
      <html lang="en"><body><main><h1>The ferry</h1><p>The ferry leaves at nine and comes back at noon.</p>
      <iframe src="cid:film@mhtml.blink"></iframe><iframe src="cid:own@mhtml.blink"></iframe>
      <iframe src="cid:lost@mhtml.blink"></iframe><iframe src="cid:other@mhtml.blink"></iframe></main></body></html>
      """
    let addresses = [
      "cid:film@mhtml.blink": "https://www.youtube.com/embed/abc", "cid:own@mhtml.blink": "https://ferry.example/",
      "cid:other@mhtml.blink": "https://quay.example/frame.html",
    ]
    let companions = Companions(find: { _ in nil }, locate: { addresses[$0] })
    let page = try Page(
      Document(
        origin: Origin(path: "a.mhtml", address: "https://ferry.example/"), bytes: Array(html.utf8), container: .mhtml,
        companions: companions))
    let tracking = Tracking(of: page, vendors: VendorTables.all, managers: [])
    #expect(tracking.trackers.map(\.vendor) == ["youtube"])
    #expect(tracking.trackers.map(\.form) == [.frame])
    #expect(tracking.trackers.map(\.address) == ["cid:film@mhtml.blink"])
    #expect(tracking.unknownHosts.map(\.name) == ["quay.example"])
  }
}
