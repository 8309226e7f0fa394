import Testing

@testable import Inputs

/// A record of a web archive; `length` for one that lies about it.
private func record(
  _ type: String, _ address: String = "/", date: String? = nil, headers more: [String] = [], block: String,
  length: Int? = nil
) -> String {
  let headers =
    ["WARC/1.1", "WARC-Type: \(type)", "WARC-Target-URI: http://a.example\(address)"]
    + (date.map { ["WARC-Date: \($0)"] } ?? []) + more + ["Content-Length: \(length ?? block.utf8.count)"]
  return headers.joined(separator: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
}

private let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"

@Suite struct RevisitTests {
  private func reasons(_ records: String...) throws -> [PassedOver.Reason] {
    let folder = try TemporaryFolder()
    try folder.write("again.warc", records.joined())
    #expect(read(folder.path + "/again.warc").failures.isEmpty)
    return passedOver(folder.path + "/again.warc").map(\.reason)
  }

  private let first = PassedOver.Earlier(address: "http://a.example/first", date: "2026-01-01", isInFile: true)

  @Test(arguments: [
    ["WARC-Refers-To: <urn:uuid:1>"], ["WARC-Payload-Digest: sha1:A"],
    ["WARC-Refers-To-Target-URI: <http://a.example/first>", "WARC-Refers-To-Date: 2026-01-01"],
  ])
  func `a revisit names the page of the same file`(names: [String]) throws {
    let found = try reasons(
      record(
        "response", "/first", date: "2026-01-01",
        headers: ["WARC-Record-ID: <urn:uuid:1>", "WARC-Payload-Digest: sha1:A"],
        block: page + "<p>x"),
      record("revisit", "/again", date: "2026-02-01", headers: names, block: page))
    #expect(found == [.sameAs(first)])
  }

  @Test func `a revisit of a page that is elsewhere says what its record says`() throws {
    let names = ["WARC-Refers-To-Target-URI: http://a.example/b", "WARC-Refers-To-Date: 2025-01-01"]
    let elsewhere = PassedOver.Earlier(address: "http://a.example/b", date: "2025-01-01", isInFile: false)
    #expect(try reasons(record("revisit", headers: names, block: page)) == [.sameAs(elsewhere)])
    #expect(try reasons(record("revisit", block: "")) == [.sameAs(nil)])
  }

  @Test func `revisits of what is no page are not told`() throws {
    let picture = record("revisit", block: "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")
    let missing = record("revisit", block: "HTTP/1.1 404 Not Found\r\n\r\n")
    #expect(try reasons(record("response", block: page + "<p>x"), picture, missing).isEmpty)
  }

  @Test func `a crawl that warcio deduplicated tells of the page that had not changed`() {
    let found = passedOver(capture("codings.warc.gz"))
    #expect(found.count == 1)
  }
}

/// What pages of a web archive asked for, by the records of requests behind them.
@Suite struct WARCRequestTests {
  private func request(_ address: String, from referrer: String?, method: String = "GET") -> String {
    let lines = ["\(method) /x HTTP/1.1", "Host: b.example"] + (referrer.map { ["Referer: \($0)"] } ?? [])
    let block = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return "WARC/1.1\r\nWARC-Type: request\r\nWARC-Target-URI: \(address)\r\nContent-Length: \(block.utf8.count)"
      + "\r\n\r\n\(block)\r\n\r\n"
  }

  private func requests(_ records: String...) throws -> [[String]] {
    let folder = try TemporaryFolder()
    try folder.write("asked.warc", records.joined())
    let found = read(folder.path + "/asked.warc")
    #expect(found.failures.isEmpty)
    return found.documents.map { $0.requests.map { "\($0.method) \($0.address)" } }
  }

  @Test func `a request belongs to the page that its Referer names, or to the last of its site`() throws {
    let found = try requests(
      request("http://a.example/one", from: nil), record("response", "/one", block: page + "<p>x"),
      request("https://b.example/1.js", from: "http://a.example/one"),
      record("response", "/1.png", block: "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
      request("https://b.example/2.js", from: "http://a.example/", method: "POST"),
      request("https://b.example/3.js", from: nil), request("https://b.example/4.js", from: "http://c.example/"),
      request("http://a.example/two", from: "http://a.example/one"),
      record("response", "/two#top", block: page + "<p>y"),
      request("https://b.example/5.js", from: "http://a.example/two"),
      request("https://b.example/6.js", from: "http://a.example/one"))
    #expect(
      found == [
        ["GET https://b.example/1.js", "POST https://b.example/2.js", "GET http://a.example/two"],
        ["GET https://b.example/5.js"],
      ])
  }

  @Test func `what is no request asks for nothing`() throws {
    let broken = record("request", "/r", block: "Referer: http://a.example/one\r\n\r\n")
    let cut = record("request", "/r", block: "")
    #expect(try requests(record("response", "/one", block: page + "<p>x"), broken, cut) == [[]])
  }

  @Test func `pages and what is passed over come in the order of the archive`() throws {
    let folder = try TemporaryFolder()
    let records = [
      record("response", "/one", block: page + "<p>x"), record("revisit", "/again", block: page),
      record("response", "/two", block: page + "<p>y"),
    ]
    try folder.write("order.warc", records.joined())
    let kinds = Items([.path(folder.path + "/order.warc")]).map { item in
      switch item {
      case .document: "page"
      case .passedOver: "again"
      default: "other"
      }
    }
    #expect(kinds == ["page", "again", "page"])
  }
}

/// Web archives whose records are not each compressed, so that nothing but their lengths tells them apart.
@Suite struct WrongLengthTests {
  private func found(_ content: String) throws -> (addresses: [String], damages: [String]) {
    let folder = try TemporaryFolder()
    try folder.write("wrong.warc", content)
    let found = read(folder.path + "/wrong.warc")
    let damages = found.failures.map { if case .damaged(let what) = $0.reason { what } else { "?" } }
    return (
      found.documents.compactMap(\.origin.address).map { String($0.dropFirst("http://a.example/".count)) }, damages
    )
  }

  private static let sound = ["a", "b", "c"].map { record("response", "/\($0)", block: page + "<p>\($0)") }

  @Test(arguments: ["response", "metadata"], [2_000, 99_999_999_999])
  func `a length that reaches past the end hides no record behind it`(type: String, length: Int) throws {
    let lie = record(type, "/lie", block: page + "<p>x", length: length)
    let found = try found(Self.sound[0] + lie + Self.sound[1] + lie + Self.sound[2])
    #expect(found.addresses == ["a", "b", "c"])
    #expect(found.damages == Array(repeating: "a record is cut short; what follows the damage was read", count: 2))
  }

  @Test(arguments: [-20, -1, 9, 60])
  func `a length that is wrong costs its record, and the next where it reaches into that`(by: Int) throws {
    let block = page + "<p>a longer paragraph"
    let lie = record("response", "/lie", block: block, length: block.utf8.count + by)
    let found = try found(Self.sound[0] + lie + Self.sound[1] + Self.sound[2])
    #expect(found.addresses == (by > 4 ? ["a", "c"] : ["a", "b", "c"]))
    #expect(found.damages == ["a record with a wrong length; what follows the damage was read"])
  }

  @Test func `what stands between two records is told, and the rest read`() throws {
    let found = try found(Self.sound[0] + "nothing\r\n\r\nof WARC/1.0 use\r\n" + Self.sound[1])
    #expect(found.addresses == ["b"])
    #expect(found.damages.count == 1)
  }

  @Test func `a file cut short loses its last record alone`() throws {
    let found = try found(String(Self.sound.joined().dropLast(6)))
    #expect(found.addresses == ["a", "b"])
    #expect(found.damages == ["a record is cut short"])
  }

  @Test(.timeLimit(.minutes(5))) func `wrong lengths without end cost one pass`() {
    let lie = Array(record("response", block: "x", length: 1 << 40).utf8)
    let bytes = Array(repeatElement(lie, count: 100_000).joined())
    #expect(Array(Items([.memory(name: "a.warc", bytes: bytes)])).count == 1)
  }
}
