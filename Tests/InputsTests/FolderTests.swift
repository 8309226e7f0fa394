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
    try folder.write("page_files/frame.html", "<html><p>an advertisement")
    try folder.write("script.js", "document.write('<html>')")
    try folder.write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0, 1, 2, 3])
    try folder.write("without-ending", "<!DOCTYPE html><p>y")
    try folder.write("style.css", "p { color: red }")
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
