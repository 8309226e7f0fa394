import Facts
import Foundation
import Inputs
import Reporting
import Rulebook
import Testing

@testable import Auditing

@Suite struct DigestTests {
  /// As Python's hashlib gives them.
  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (3, "ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc"),
    (127, "92ca0fa6651ee2f97b884b7246a562fa71250fedefe5ebf270d31c546bfea976"),
    (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
    (129, "5099c6a56203f9687f7d33f4bfdf576d31dc91f6b695ecea38b2770c87631135"),
    (256, "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880"),
    (1_000, "a8af099bf2e878609558dbf69d8f88f4a31040a8cf84b549a0cfa912f12ffc3f"),
  ])
  func `the digest is SHA-256, however the bytes come`(count: Int, hex: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    #expect(Digest(of: bytes).hex == hex)
    for cut in Set([0, 1, 64, 128, 130, count]) where cut <= count {
      var hasher = Digest.Hasher()
      hasher.add(Array(bytes[..<cut]))
      hasher.add(Array(bytes[cut...]))
      #expect(hasher.digest().hex == hex)
    }
  }
}

@Suite struct PageCacheTests {
  private func document(_ text: String, path: String = "a.html", companions: Companions = .none) -> Document {
    Document(origin: Origin(path: path), bytes: Array(text.utf8), companions: companions)
  }

  @Test func `what was kept is found again, for the same page and key alone`() throws {
    let folder = try TemporaryFolder()
    let cache = PageCache(folder: folder.path + "/deep/riza", key: [1])
    let page = document("<p>x")
    #expect(cache.entry(at: cache.place(of: page)) == nil)
    cache.keep([1, 2, 3], at: cache.place(of: page))
    #expect(cache.entry(at: cache.place(of: page)) == [1, 2, 3])
    #expect(cache.entry(at: cache.place(of: document("<p>y"))) == nil)
    #expect(cache.entry(at: cache.place(of: document("<p>x", path: "b.html"))) == nil)
    let other = PageCache(folder: folder.path + "/deep/riza", key: [2])
    #expect(other.entry(at: other.place(of: page)) == nil)
  }

  @Test func `a file beside the page that changed, came or went makes the page new`() throws {
    let folder = try TemporaryFolder()
    let cache = PageCache(folder: folder.path, key: [])
    func page(_ style: String?) -> Document {
      document("<link href=s.css>", companions: Companions { $0 == "s.css" ? style.map { Array($0.utf8) } : nil })
    }
    for kept in [nil, "p { color: red }"] as [String?] {
      let place = cache.place(of: page(kept))
      _ = place.document.companions.bytes(for: "s.css")
      cache.keep([7], at: place)
      for now in [nil, "p { color: red }", "p { color: blue }"] as [String?] {
        #expect(cache.entry(at: cache.place(of: page(now))) == (now == kept ? [7] : nil))
      }
    }
  }

  @Test func `a damaged entry is missing, whichever byte is damaged`() throws {
    let folder = try TemporaryFolder()
    let cache = PageCache(folder: folder.path, key: [])
    let place = cache.place(of: document("<p>x"))
    cache.keep(Array("what was kept".utf8), at: place)
    let name = try #require(
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.first { $0.count > 2 })
    let bytes = try Array(Data(contentsOf: URL(filePath: folder.path + "/" + name)))
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x40
      try folder.write(name, damaged)
      #expect(cache.entry(at: place) == nil)
      try folder.write(name, Array(bytes[..<index]))
      #expect(cache.entry(at: place) == nil)
    }
    try folder.write(name, bytes)
    #expect(cache.entry(at: place) == Array("what was kept".utf8))
  }

  @Test func `a folder that cannot be written to is no cache, and no failure`() {
    let cache = PageCache(folder: "/proc/riza", key: [])
    let place = cache.place(of: document("<p>x"))
    cache.keep([1], at: place)
    #expect(cache.entry(at: place) == nil)
  }

  @Test func `a folder of the cache keeps within its share, and what was used last stays`() throws {
    let folder = try TemporaryFolder()
    let files = CacheFiles(folder: folder.path, capacity: 256 * 10 * 4_096)
    let content = [UInt8](repeating: 1, count: 3_000)
    for number in 100..<140 {
      files.write(content, as: "ab0\(number)")
      var times = [timeval(tv_sec: number, tv_usec: 0), timeval(tv_sec: number, tv_usec: 0)]
      utimes(folder.path + "/ab/0\(number)", &times)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/ab").sorted()
    #expect(left.count <= 11)
    #expect(left.contains("0139"))
    #expect(files.read("ab0100") == nil)
    #expect(files.read("ab0139") == content)
  }

  @Test func `any record of a page survives being packed`() throws {
    let rulebook = try Rulebook.embedded()
    let audit = Audit(rulebook: rulebook, profiles: rulebook.profiles)
    for page in HostilePageTests.pages {
      let report = audit.report(on: Document(origin: Origin(path: page.name), bytes: page.bytes))
      let record = PageRecord(report)
      let packed = record.json.packed
      let again = try PageRecord(json: try JSON(packed: packed[...]))
      #expect(again == record)
      if let digest = audit.digest(of: report) {
        #expect(try PageDigest(json: JSON(packed: digest.json.packed[...]), of: digest.origin) == digest)
      }
      for cut in stride(from: 0, to: packed.count, by: max(1, packed.count / 50)) {
        #expect(throws: JSON.Malformed.self) { try JSON(packed: packed[..<cut]) }
      }
    }
  }

  @Test func `a build is told by the mark in its file`() {
    #expect(ProgramIdentity.bytes?.isEmpty == false)
    #expect(ProgramIdentity.buildMark(in: Array("#!/bin/sh\n".utf8)) == nil)
    let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + [UInt8](repeating: 0xFF, count: 200)
    #expect(ProgramIdentity.buildMark(in: elf) == nil)
  }
}
