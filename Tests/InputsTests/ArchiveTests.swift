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

  @Test func `a mirror of HTTrack is a folder of pages`() {
    #expect(read(capture("httrack-mirror")).documents.count == 2)
  }
}
