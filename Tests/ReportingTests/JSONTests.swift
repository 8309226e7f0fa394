import Testing

@testable import Reporting

@Suite struct JSONTests {
  @Test func `A report read again says the same`() throws {
    let text = JSONReport(Samples.audit).text
    let read = try AuditRecord(json: try JSON(Array(text.utf8)))
    #expect(read == Samples.audit)
    #expect(JSONReport(read).text == text)
  }

  @Test func `Hostile words survive writing and reading`() throws {
    var audit = Samples.audit
    audit.pages = [Samples.hostile]
    #expect(try AuditRecord(json: try JSON(Array(JSONReport(audit).text.utf8))) == audit)
  }

  @Test func `Every line of JSON Lines is one value`() throws {
    let lines = JSONLinesReport(Samples.audit).text.split(separator: "\n")
    #expect(lines.count == Samples.audit.pages.count + 5)
    for line in lines { #expect(try JSON(Array(line.utf8))["type"]?.string != nil) }
  }

  @Test(
    arguments: [
      ("[1, -2.5e1, true, null, \"a\\u00e7\\ud83d\\ude00\\n\"]", JSON.array([1, .number(-25), true, nil, "aç😀\n"])),
      ("{\"a\": {}}", JSON.object([JSON.Member(name: "a", value: .object([]))])),
      (#""\ud800""#, JSON.string("\u{FFFD}")),
    ])
  func reads(text: String, value: JSON) throws {
    #expect(try JSON(Array(text.utf8)) == value)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "nul", "1 2", "\"\\x\"", "\"\u{1}\"", "\"\\u+123\"", "-", "[1"])
  func refuses(text: String) {
    #expect(throws: JSON.Malformed.self) { try JSON(Array(text.utf8)) }
  }

  @Test func `Depth is bounded`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSON.Malformed.self) { try JSON(Array(deep.utf8)) }
  }

  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `SHA-256 of the standard's own examples`(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test func `Days that are none are refused`() {
    #expect(Day("2027-02-29") == nil)
    #expect(Day("2028-02-29")?.text == "2028-02-29")
    #expect(Day("27-1-1") == nil)
  }
}
