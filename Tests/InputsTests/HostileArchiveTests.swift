import Foundation
import Testing

@testable import Inputs

@Suite struct HostileArchiveTests {
  @Test(arguments: [
    "blog-export.zip", "blog-export.tar.gz", "blog-export.tar.zst", "crawl.warc.gz", "crawl.wacz", "codings.warc.gz",
    "ferry.mhtml", "visit.har",
  ])
  func `a file cut short anywhere gives what it can and never stops the run`(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = try FileBytes.read(capture(name), atMost: 1 << 20)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
      try folder.write("cut-\(name)", Array(bytes[..<length]))
      let found = read(folder.path + "/cut-\(name)")
      #expect(found.documents.count + found.failures.count >= 1)
    }
  }

  @Test(arguments: [
    "blog-export.zip", "blog-export.tar.gz", "crawl.warc.gz", "crawl.wacz", "ferry.mhtml", "visit.har",
  ])
  func `a file with damaged bytes is read or refused, never more`(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = try FileBytes.read(capture(name), atMost: 1 << 20)
    var generator = SplitMix(state: 42)
    for round in 0..<60 {
      var damaged = bytes
      for _ in 0..<(1 + round % 8) {
        damaged[Int(generator.next() % UInt64(bytes.count))] = UInt8(generator.next() & 255)
      }
      try folder.write("damaged", damaged)
      let found = read(folder.path + "/damaged")
      #expect(found.documents.count + found.failures.count <= 20)
    }
  }

  @Test func `a bomb is refused when it grows too far`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bomb.html", [UInt8](repeating: 0x20, count: 30 << 20))
    let status = system(
      "gzip -9 -k \(folder.path)/bomb.html && mv \(folder.path)/bomb.html.gz \(folder.path)/bomb")
    try #require(status == 0)
    let found = read(folder.path + "/bomb")
    #expect(found.documents.isEmpty)
    #expect(found.failures.map(\.reason) == [.overLimit("it grows to more than 200 times its size")])
  }

  @Test func `archives in archives are opened to a depth`() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html", "<html><p>x")
    let steps = (0..<6).map { "tar cf \($0).tar \($0 == 0 ? "page.html" : "\($0 - 1).tar")" }.joined(separator: " && ")
    try #require(system("cd \(folder.path) && \(steps)") == 0)
    #expect(read(folder.path + "/2.tar").documents.count == 1)
    let deep = read(folder.path + "/5.tar")
    #expect(deep.documents.isEmpty)
    #expect(deep.failures.count == 1)
  }

  @Test(arguments: [
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
    "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 3\r\n\r\nabcnonsense\r\n",
  ])
  func `a WARC file with wrong lengths is told of`(content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("wrong.warc", content)
    let found = read(folder.path + "/wrong.warc")
    #expect(found.documents.isEmpty)
    #expect(found.failures.count == 1)
  }

  @Test func `a header line of any length costs a fixed amount`() throws {
    let folder = try TemporaryFolder()
    let long = "WARC/1.0\r\nX: " + String(repeating: "a", count: 20 << 20)
    try folder.write("long.warc", long + "\r\nContent-Length: 0\r\n\r\n")
    #expect(read(folder.path + "/long.warc").failures.map(\.reason) == [.unsupported("no page in it")])
  }
}

/// A generator with a known start, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
