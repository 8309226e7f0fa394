import Foundation
import Testing

@testable import Inputs

@Suite struct FolderTests {
  @Test func `a folder is read recursively, in path order`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("b")
    try folder.write("c.html", "<html>c")
    try folder.write("b/z.html", "<html>z")
    try folder.write("a.txt", "a line of text")
    let names = read(folder.path).documents.map { $0.origin.path.dropFirst(folder.path.count + 1) }
    #expect(names == ["a.txt", "b/z.html", "c.html"])
  }

  @Test func `what lies beside pages is passed over, whatever it is called`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("page_files")
    try folder.write("page.html", "<html><p>x")
    folder.makeFolder("hts-cache")
    try folder.write("hts-cache/readme.html", "<html><p>What is in this folder?")
    try folder.write("hts-log.txt", "HTTrack launched")
    try folder.write("robots.txt", "User-agent: *")
    try folder.write("page_files/frame.html", "<html><p>an advertisement")
    try folder.write("script.js", "document.write('<html>')")
    try folder.write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0, 1, 2, 3])
    try folder.write("without-ending", "<!DOCTYPE html><p>y")
    try folder.write("style.css", "p { color: red }")
    for name in ["index.cdx.gz", "access.log.gz", "data.csv.gz", "feed.xml.gz"] {
      try folder.write(name, [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    }
    let found = read(folder.path)
    #expect(found.documents.map { PathName.lastPart(of: $0.origin.path) } == ["page.html", "without-ending"])
    #expect(found.failures.isEmpty)
  }

  @Test func `dangling and circular links are told, and the rest goes on`() throws {
    let folder = try TemporaryFolder()
    folder.link("dangling.html", to: "nowhere.html")
    folder.link("round", to: ".")
    folder.link("itself.html", to: "itself.html")
    try folder.write("page.html", "<html><p>x")
    let found = read(folder.path)
    #expect(found.documents.count == 1)
    #expect(found.failures.map(\.reason) == [.badLink, .badLink, .badLink])
  }

  @Test(arguments: [
    ("missing.html", Unreadable.Reason.missing), ("empty.html", .empty), ("pipe", .notAFile),
  ])
  func `a named file that cannot be read says why`(name: String, reason: Unreadable.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.html", "")
    mkfifo(folder.path + "/pipe", 0o644)
    let found = read(folder.path + "/" + name)
    #expect(found.documents.isEmpty)
    #expect(found.failures.map(\.reason) == [reason])
  }

  @Test func `a long document is read to one byte beyond the limit, so that the page can tell`() throws {
    let folder = try TemporaryFolder()
    try folder.write("long.html", "<html>" + String(repeating: "x", count: 5_000))
    var limits = Limits()
    limits.documentBytes = 1_000
    #expect(read(folder.path, limits: limits).documents.map(\.bytes.count) == [1_001])
  }
}

/// A folder `site` to be audited, with what must not be read beside it.
@Suite struct LinkTests {
  private let folder: TemporaryFolder
  private var site: String { folder.path + "/site" }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["site", "site/2024", "site/.store", "secret", "site-of-others"] { folder.makeFolder(name) }
    for name in ["secret/page.html", "site-of-others/page.html", "site/2024/page.html", "site/.store/kept"] {
      try folder.write(name, "<html><p>\(name)")
    }
  }

  private func names(_ found: (documents: [Document], failures: [Unreadable])) -> [String] {
    found.documents.map { String($0.origin.path.dropFirst(folder.path.count + 1)) }
  }

  @Test(arguments: [
    "../secret/page.html", "../secret", "..", "../..", "/", "/etc/passwd", "/dev/zero", "2024/../../secret/page.html",
    "../site-of-others", "../site-of-others/page.html", "../way-out",
  ])
  func `a link that leads out of the folder is told and not followed, and the rest goes on`(target: String) {
    folder.link("way-out", to: "secret/page.html")
    folder.link("site/2024/link.html", to: target.hasPrefix("/") ? target : "../" + target)
    folder.link("site/link.html", to: target)
    let found = read(site)
    #expect(names(found) == ["site/2024/page.html"])
    #expect(found.failures.map(\.reason) == [.outsideLink, .outsideLink])
    #expect(found.failures.map(\.origin.path) == [site + "/2024/link.html", site + "/link.html"])
  }

  @Test func `a link that leads out through another link is not followed`() {
    folder.link("site/.out", to: "../secret")
    folder.link("site/a.html", to: ".out/page.html")
    folder.link("site/b", to: ".out")
    let found = read(site)
    #expect(names(found) == ["site/2024/page.html"])
    #expect(found.failures.map(\.reason) == [.outsideLink, .outsideLink])
  }

  @Test func `a link that was named is followed, to a file, to a folder, and with two dots`() {
    folder.link("named.html", to: "secret/page.html")
    folder.link("named", to: "site")
    let found = read(folder.path + "/named.html", folder.path + "/named", folder.path + "/secret/../site/2024")
    #expect(names(found) == ["named.html", "named/2024/page.html", "secret/../site/2024/page.html"])
    #expect(found.failures.isEmpty)
  }

  @Test func `what a link inside the folder leads to is read once, under its own name where it has one`() {
    folder.link("site/again.html", to: "2024/page.html")
    folder.link("site/latest", to: "2024")
    folder.link("site/2024/up.html", to: "../2024/page.html")
    folder.link("site/kept.html", to: ".store/kept")
    let found = read(site)
    #expect(names(found) == ["site/2024/page.html", "site/kept.html"])
    #expect(found.failures.isEmpty)
  }

  @Test func `a link is read where what it leads to was not chosen`() {
    folder.link("site/latest", to: "2024")
    let items = Items([.path(site)], selection: Selection(admits: { $0.contains("latest") }))
    let names = items.map { if case .file(let file) = $0 { file.name } else { "?" } }
    #expect(names == [site + "/latest/page.html"])
  }

  @Test(.timeLimit(.minutes(5))) func `links to folders of links do not multiply`() throws {
    for depth in 0..<30 {
      folder.makeFolder("site/\(depth)")
      try folder.write("site/\(depth)/page.html", "<html><p>x")
      for link in ["a", "b", "c"] { folder.link("site/\(depth)/\(link)", to: "../\(depth + 1)") }
    }
    folder.makeFolder("site/30")
    let found = read(site)
    #expect(found.documents.count == 31)
    #expect(found.failures.isEmpty)
  }
}

@Suite struct CompanionTests {
  @Test(arguments: [
    ("style.css", "inside"), ("./style.css?v=2#x", "inside"), ("sub%2Fdeep.css", "deep"), ("../secret.css", nil),
    ("/etc/passwd", nil), ("https://example.org/style.css", nil), ("link.css", nil), ("sub", nil), ("a%00b", nil),
  ])
  func `companions come from beside the page and never from outside the input`(reference: String, content: String?)
    throws
  {
    let folder = try TemporaryFolder()
    folder.makeFolder("site")
    folder.makeFolder("site/sub")
    try folder.write("secret.css", "outside")
    try folder.write("site/style.css", "inside")
    try folder.write("site/sub/deep.css", "deep")
    folder.link("site/link.css", to: "../secret.css")
    try folder.write("site/page.html", "<html><p>x")
    let page = try #require(read(folder.path + "/site").documents.first)
    #expect(page.companions.bytes(for: reference).map { String(decoding: $0, as: UTF8.self) } == content)
  }
}
