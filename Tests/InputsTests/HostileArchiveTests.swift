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

  /// A `.warc.gz` of four pages, each record a gzip member of its own, with the bytes each member takes.
  private func archive(in folder: TemporaryFolder) throws -> (bytes: [UInt8], members: [Range<Int>]) {
    var bytes: [UInt8] = []
    var members: [Range<Int>] = []
    for index in 0..<4 {
      let prose = (0..<400).map { "word\($0 * (index + 7))" }.joined(separator: " ")
      let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>\(index) \(prose)"
      try folder.write(
        "record",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\(index)\r\n"
          + "Content-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n")
      try #require(system("gzip -c \(folder.path)/record > \(folder.path)/record.gz") == 0)
      let member = try FileBytes.read(folder.path + "/record.gz", atMost: 1 << 20)
      members.append(bytes.count..<bytes.count + member.count)
      bytes += member
    }
    return (bytes, members)
  }

  private func addresses(_ documents: [Document]) -> [String] {
    documents.compactMap(\.origin.address).map { String($0.suffix(1)) }
  }

  @Test(arguments: [1, 11, 30, 300, 600])
  func `of a damaged archive the records before and behind the damage are read, and the damage is told once`(
    offset: Int
  ) throws {
    let folder = try TemporaryFolder()
    var (bytes, members) = try archive(in: folder)
    for index in members[1].lowerBound + offset..<members[1].lowerBound + offset + 8 { bytes[index] ^= 0xA5 }
    try folder.write("damaged.warc.gz", bytes)
    let found = read(folder.path + "/damaged.warc.gz")
    #expect(addresses(found.documents) == ["0", "2", "3"])
    #expect(found.failures.count == 1)
    guard case .damaged(let what) = found.failures.first?.reason else {
      Issue.record("no damage was told: \(found.failures)")
      return
    }
    #expect(what.hasSuffix("what follows the damage was read"))
  }

  @Test func `what a record loses at the end of a file, or between two, is told`() throws {
    let folder = try TemporaryFolder()
    let (bytes, members) = try archive(in: folder)
    try folder.write("cut.warc.gz", Array(bytes.dropLast(100)))
    let cut = read(folder.path + "/cut.warc.gz")
    #expect(addresses(cut.documents) == ["0", "1", "2"])
    #expect(cut.failures.map(\.reason) == [.damaged("it is cut short")])
    try folder.write("torn.warc.gz", Array(bytes[..<members[1].lowerBound] + bytes[(members[1].lowerBound + 50)...]))
    let torn = read(folder.path + "/torn.warc.gz")
    #expect(addresses(torn.documents) == ["0", "2", "3"])
    #expect(torn.failures.count == 1)
    try folder.write("padded.warc.gz", bytes + [UInt8](repeating: 0, count: 5_000))
    #expect(read(folder.path + "/padded.warc.gz").failures.isEmpty)
  }

  @Test func `a record that lies about its length takes no more than its neighbour with it`() throws {
    let folder = try TemporaryFolder()
    let (bytes, members) = try archive(in: folder)
    let lie = "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 700\r\n\r\nshort\r\n\r\n"
    try folder.write("lie", lie)
    try #require(system("gzip -c \(folder.path)/lie > \(folder.path)/lie.gz") == 0)
    let member = try FileBytes.read(folder.path + "/lie.gz", atMost: 1 << 20)
    let start = members[1].lowerBound
    try folder.write("lying.warc.gz", Array(bytes[..<start]) + member + Array(bytes[start...]))
    let found = read(folder.path + "/lying.warc.gz")
    #expect(addresses(found.documents) == ["0", "2", "3"])
    #expect(found.failures.count == 1)
  }

  @Test(.timeLimit(.minutes(5))) func `headers of gzip without end cost a fixed amount`() throws {
    let record = Array("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8)
    let length = record.count
    let stored = [1, UInt8(length), 0, ~UInt8(length), 0xFF] + record
    let broken: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored + [0, 0, 0, 0, 0, 0, 0, 0]
    let bytes = Array(repeatElement(broken, count: 40_000).joined())
    let items = Array(Items([.memory(name: "a.warc.gz", bytes: bytes)]))
    #expect((1...2_000).contains(items.count))
  }

  @Test func `what was read before the system failed is kept`() throws {
    let folder = try TemporaryFolder()
    let (bytes, members) = try archive(in: folder)
    let stream = FailingStream(after: Array(bytes[..<members[2].upperBound]))
    let walk = Opening.walk(stream, at: WalkPlace(path: "a.warc.gz"), limits: .standard, selection: .everything)
    var items: [Item] = []
    while let item = walk.next() { items.append(item) }
    let told = items.map { item in
      switch item {
      case .document(let document): document.origin.address.map { String($0.suffix(1)) }
      case .unreadable(let unreadable): unreadable.reason == FailingStream.reason ? "!" : "?"
      case .file, .passedOver: "?"
      }
    }
    #expect(told == ["0", "1", "2", "!"])
  }

  @Test func `a header line of any length costs a fixed amount`() throws {
    let folder = try TemporaryFolder()
    let long = "WARC/1.0\r\nX: " + String(repeating: "a", count: 20 << 20)
    try folder.write("long.warc", long + "\r\nContent-Length: 0\r\n\r\n")
    #expect(read(folder.path + "/long.warc").failures.map(\.reason) == [.unsupported("no page in it")])
  }
}

/// A file that the system cannot read to its end.
final class FailingStream: ByteStream {
  static let reason = Unreadable.Reason.refused("Input/output error")
  private var bytes: [UInt8]?

  init(after bytes: [UInt8]) { self.bytes = bytes }

  func chunk() throws(StreamFailure) -> [UInt8]? {
    guard let bytes = bytes.take() else { throw StreamFailure(reason: Self.reason) }
    return bytes
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
