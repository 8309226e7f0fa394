import Foundation
import Testing

@testable import Inputs

/// Each capture was written by the program its name tells of, not by ours.
@Suite struct ArchiveTests {
  @Test(arguments: ["blog-export.zip", "blog-export.tar.gz", "blog-export.tar.zst"])
  func `an exported site gives its pages, named by archive and member`(name: String) {
    let found = read(capture(name))
    #expect(found.failures.isEmpty)
    #expect(Set(found.documents.compactMap(\.origin.member)) == ["index.html", "blog/ferry.html"])
    #expect(found.documents.allSatisfy { $0.container == .archive && $0.origin.name.contains("\(name) › ") })
    #expect(found.documents.contains { text($0).contains("Captain Ruiz") })
  }

  @Test func `a WARC file of wget gives the pages with address, date and headers`() throws {
    let found = read(capture("crawl.warc.gz"))
    #expect(found.failures.isEmpty)
    #expect(
      found.documents.compactMap(\.origin.address) == [
        "http://127.0.0.1:8099/index.html", "http://127.0.0.1:8099/blog/ferry.html",
      ])
    let page = try #require(found.documents.first)
    #expect(page.container == .warc)
    #expect(page.mediaType == "text/html")
    #expect(page.origin.date?.hasPrefix("2026-") == true)
    #expect(page.headers.contains { $0.name == "Server" })
    #expect(text(page).hasPrefix("<!doctype html>"))
  }

  @Test func `a WACZ file is the WARC file in it`() {
    let inside = read(capture("crawl.wacz")).documents
    let plain = read(capture("crawl.warc.gz")).documents
    #expect(inside.map(\.bytes) == plain.map(\.bytes))
    #expect(inside.allSatisfy { $0.origin.member?.hasPrefix("archive/crawl.warc.gz › http") == true })
  }

  @Test func `content and transfer codings are undone`() {
    let found = read(capture("codings.warc.gz"))
    #expect(found.failures.isEmpty)
    #expect(
      found.documents.compactMap(\.origin.address).map { String($0.dropFirst("https://harbour.example/".count)) }
        == ["br", "gzip", "deflate", "zstd", "plain", "resource"])
    #expect(Set(found.documents.map(\.bytes)).count == 1)
    #expect(found.documents.first?.headers.contains { $0.name == "Set-Cookie" } == true)
  }

  @Test func `an MHTML file of Chromium gives its page, its address and its style sheet`() throws {
    let page = try #require(read(capture("ferry.mhtml")).documents.first)
    #expect(page.container == .mhtml)
    #expect(page.origin.address == "http://127.0.0.1:8099/blog/ferry.html")
    #expect(text(page).contains("Bu site deneyiminizi iyileştirmek için çerez kullanır."))
    let style = try #require(page.companions.bytes(for: "http://127.0.0.1:8099/style.css"))
    #expect(String(decoding: style, as: UTF8.self).contains("position: fixed"))
  }

  @Test func `a HAR file gives the bodies that hold pages`() {
    let found = read(capture("visit.har"))
    #expect(found.documents.compactMap(\.origin.address) == ["http://127.0.0.1:8099/blog/ferry.html"])
    #expect(found.documents.first?.container == .har)
  }

  @Test func `a HAR file ties requests to the page they name, else to the first page of their visit`() {
    func entry(_ url: String, _ type: String, referrer: String? = nil, status: Int = 200) -> String {
      let headers = referrer.map { #"[{"name":"Referer","value":"\#($0)"}]"# } ?? "[]"
      let text = type == "text/html" ? "<p>x" : ""
      return #"{"pageref":"p1","request":{"method":"GET","url":"\#(url)","headers":\#(headers)},"#
        + #""response":{"status":\#(status),"content":{"mimeType":"\#(type)","text":"\#(text)"}}}"#
    }
    let entries = [
      entry("https://t.example/click", "text/plain", status: 302),
      entry("https://a.example/", "text/html"),
      entry("https://cdn.example/x.js", "text/javascript", referrer: "https://a.example/"),
      entry("https://ads.example/frame", "text/html", referrer: "https://a.example/#top"),
      entry("https://ads.example/p.gif", "image/gif", referrer: "https://ads.example/frame"),
      entry("https://beacon.example/1", "image/gif", referrer: "https://other.example/"),
      entry("https://blocked.example/1", "image/gif", referrer: "https://a.example/", status: 0),
    ]
    let text = #"{"log":{"entries":[\#(entries.joined(separator: ","))]}}"#
    var requests: [[String]] = []
    for item in Items([.memory(name: "visit.har", bytes: Array(text.utf8))]) {
      if case .document(let document) = item { requests.append(document.requests.map(\.address)) }
    }
    #expect(
      requests == [
        ["https://cdn.example/x.js", "https://ads.example/frame", "https://beacon.example/1"],
        ["https://ads.example/p.gif"],
      ])
  }

  @Test func `a mirror of HTTrack is a folder of pages`() {
    #expect(read(capture("httrack-mirror")).documents.count == 2)
  }
}

/// Archives that Python's zipfile and tarfile wrote, with what no browser would put in.
@Suite struct ArchiveNameTests {
  private func archive(_ name: String) -> (documents: [Document], failures: [Unreadable]) {
    read(capture("../archives/\(name)"))
  }

  @Test func `two members of one name are two pages`() {
    let found = archive("duplicate-names.zip")
    #expect(found.documents.map(\.origin.member) == ["a.html", "a.html"])
    #expect(found.documents.map { text($0).contains("<p>first") } == [true, false])
  }

  @Test func `names that lead out are names, and lead nowhere`() {
    let found = archive("leading-out.zip")
    #expect(found.failures.isEmpty)
    #expect(found.documents.count == 5)
    #expect(found.documents.allSatisfy { $0.companions.bytes(for: "../../secret.css") == nil })
    #expect(found.documents.allSatisfy { $0.companions.bytes(for: "/etc/passwd") == nil })
  }

  @Test func `zip64 is read, and a style sheet in the archive is found from its page`() throws {
    let page = try #require(archive("zip64.zip").documents.first)
    #expect(page.origin.member == "blog/zip64.html")
    #expect(
      page.companions.bytes(for: "../style/s.css?v=1").map { String(decoding: $0, as: UTF8.self) } == "p { color: red }"
    )
    #expect(page.companions.bytes(for: "style/s.css") == nil)
    #expect(page.companions.bytes(for: "../../style/s.css") == nil)
  }

  @Test func `a name of a Turkish DOS is read as such`() {
    #expect(archive("legacy-names.zip").documents.map(\.origin.member) == ["İĞŞ-çerez-şığ__.html"])
  }

  @Test func `a name of an old Windows is read as such`() {
    #expect(
      archive("windows-names.zip").documents.map(\.origin.member) == ["Çerez-politikası-şeffaflık-gönüllü_İĞ.html"])
  }

  @Test func `a name that says it is UTF-8 is read as such, whatever the locale`() {
    let before = String(cString: nl_langinfo(nl_item(CODESET)))
    #expect(
      archive("utf8-names.zip").documents.map(\.origin.member) == [
        "İğne/çerez-ışığı.html", "日本語/ページ.html", "emoji-😀.html", "plain.html",
      ])
    #expect(String(cString: nl_langinfo(nl_item(CODESET))) == before)
  }

  @Test func `of a WACZ file nothing but its web archives is read`() {
    let found = archive("whole.wacz")
    #expect(found.failures.isEmpty)
    #expect(found.documents.map(\.bytes) == read(capture("crawl.warc.gz")).documents.map(\.bytes))
  }

  @Test func `links and devices are no pages`() {
    let found = archive("links-and-devices.tar")
    #expect(found.documents.map(\.origin.member) == ["page.html"])
    #expect(found.failures.isEmpty)
  }

  @Test func `tar in xz is read, with its style sheets`() throws {
    let page = try #require(archive("export.tar.xz").documents.first)
    #expect(page.origin.member == "site/index.html")
    #expect(page.companions.bytes(for: "s.css") != nil)
  }

  @Test func `a page of SingleFile that unpacks itself is the page in it`() throws {
    let found = archive("unpacks-itself.html")
    #expect(found.failures.isEmpty)
    #expect(found.documents.map(\.origin.member) == ["index.html"])
    let page = try #require(found.documents.first)
    #expect(text(page).contains("leaves at nine"))
    #expect(page.companions.bytes(for: "stylesheet_0.css") != nil)
    let bytes = try FileBytes.read(capture("../archives/unpacks-itself.html"), atMost: 1 << 20)
    let folder = try TemporaryFolder()
    for length in stride(from: 0, to: bytes.count, by: 40) {
      try folder.write("cut.html", Array(bytes[..<length]))
      let found = read(folder.path)
      #expect((1...2).contains(found.documents.count + found.failures.count))
    }
  }
}

@Suite struct MembersBesideTests {
  @Test func `a page that unpacks itself into a folder is one page, with its style sheet and without its frames`()
    throws
  {
    let found = read(capture("../archives/unpacks-into-a-folder.html"))
    #expect(found.documents.map(\.origin.member) == ["1772366400_1/index.html"])
    #expect(found.documents.first?.companions.bytes(for: "stylesheet_0.css") != nil)
  }

  @Test func `of what is encrypted only pages are told`() {
    let found = read(capture("../archives/locked.zip"))
    #expect(found.failures.map(\.origin.member) == ["index.html"])
    #expect(found.failures.map(\.reason) == [.unsupported("it is encrypted")])
  }

  @Test(arguments: ["robots.txt", "robots.txt?x=/y", ".well-known/security.txt"])
  func `what a site keeps for machines is no page of it`(path: String) {
    func record(_ path: String) -> String {
      let block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *"
      return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\(path)\r\n"
        + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    let bytes = Array((record(path) + record("about/robots")).utf8)
    let items = Array(Items([.memory(name: "a.warc", bytes: bytes)]))
    let addresses = items.map { if case .document(let document) = $0 { document.origin.address } else { "?" } }
    #expect(addresses == ["http://a.example/about/robots"])
  }
}

/// A picture with the page hidden in it, as SingleFile writes when asked for one.
@Suite struct PictureTests {
  @Test func `a page in an archive in a picture is read, a picture alone is none`() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
    let archive = try FileBytes.read(capture("blog-export.zip"), atMost: 1 << 20)
    let start = Array("tEXtPNG\0<html data-sfz><meta charset=utf-8><script>open()</script><!--".utf8)
    for between in [start, Array("tEXtZIP\0".utf8)] {
      let items = Array(Items([.memory(name: "a.png", bytes: png + between + archive + [0, 0, 0, 0])]))
      let names = items.map { if case .document(let document) = $0 { document.origin.member } else { "?" } }
      #expect(Set(names) == ["index.html", "blog/ferry.html"])
    }
    let folder = try TemporaryFolder()
    try folder.write("picture.png", png + [UInt8](repeating: 7, count: 100))
    #expect(read(folder.path).failures.isEmpty)
    #expect(read(folder.path).documents.isEmpty)
  }
}

@Suite struct SelectionTests {
  @Test func `pages are chosen by where they come from, their archives are not`() {
    let ferry = Selection(wants: { $0.address?.hasSuffix("ferry.html") ?? false })
    for name in ["crawl.warc.gz", "crawl.wacz", "visit.har", "ferry.mhtml"] {
      let items = Array(Items([.path(capture(name))], selection: ferry))
      #expect(items.count == 1)
    }
    #expect(Array(Items([.path(capture("crawl.warc.gz"))], selection: Selection(wants: { _ in false }))).isEmpty)
  }
}
