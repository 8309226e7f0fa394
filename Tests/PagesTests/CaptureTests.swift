import Inputs
import Pages
import Testing

@Suite struct CaptureTests {
  @Test(arguments: [
    (
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Mon\n--><p>x",
      Capture(kind: .rendered, saver: "SingleFile", address: "https://example.org/a", scriptsStripped: true)
    ),
    (
      "<html lang=en><!--\n Archive processed by SingleFile \n url: https://example.org/e \n saved date: Tue\n--><p>x",
      Capture(kind: .rendered, saver: "SingleFile", address: "https://example.org/e", scriptsStripped: true)
    ),
    (
      "<!DOCTYPE html>\n<!-- saved from url=(0023)https://example.org/b/ -->\n<html><script src=a.js></script><p>x",
      Capture(kind: .rendered, saver: "Chromium", address: "https://example.org/b/")
    ),
    (
      "<!-- saved from url=(0014)about:internet --><meta name=GENERATOR content='MSHTML 11.00'><script>a</script>",
      Capture(kind: .rendered, saver: "Internet Explorer")
    ),
    (
      "<html><!-- Mirrored from example.org/c.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon --><p>x",
      Capture(kind: .source, saver: "HTTrack", address: "http://example.org/c.html")
    ),
    (
      "<meta name=savepage-url content='https://example.org/d'><p>x",
      Capture(kind: .rendered, saver: "Save Page WE", address: "https://example.org/d", scriptsStripped: true)
    ),
    ("<p>x</p><div id=onetrust-consent-sdk></div><script>a</script>", Capture(kind: .rendered)),
    ("<p>Page saved with SingleFile</p>", Capture(kind: .source)),
    ("just text, a < b and nothing more", Capture(kind: .text)),
    ("Use <b> for bold?", Capture(kind: .text)),
  ])
  func files(html: String, expected: Capture) throws {
    #expect(try page(html).capture == expected)
  }

  @Test func containers() throws {
    func capture(_ container: Container) throws -> Capture.Kind {
      try Page(Document(origin: Origin(path: "p"), bytes: Array("<p>x".utf8), container: container)).capture.kind
    }
    #expect(try capture(.warc) == .archiveRecord)
    #expect(try capture(.har) == .archiveRecord)
    #expect(try capture(.mhtml) == .rendered)
    #expect(try capture(.archive) == .source)
  }

  @Test(arguments: [
    ([], Unreadable.Reason.empty), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .binary), (Array("%PDF-1.7".utf8), .binary),
    (Array(repeating: 1, count: 400), .binary),
  ])
  func `what is no page is refused`(bytes: [UInt8], reason: Unreadable.Reason) {
    let error = #expect(throws: Unreadable.self) { try page(bytes) }
    #expect(error?.reason == reason)
  }
}
