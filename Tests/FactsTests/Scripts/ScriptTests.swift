import Inputs
import Pages
import Testing

@testable import Facts

@Suite("Scripts are read, never run")
struct ScriptTests {
  private func script(_ text: String) -> Script {
    script(Array(text.utf8))
  }

  private func script(_ bytes: [UInt8]) -> Script {
    var room: [ScriptToken] = []
    return Script(bytes, in: 0..<bytes.count, room: &room)
  }

  @Test(
    "Words of a script",
    arguments: [
      ("a.b('c')", "a · . · b · ( · 'c' · )"),
      ("x=1.5e-3+.5", "x · = · 1.5e-3 · + · .5"),
      ("0xE-1", "0xE · - · 1"),
      ("// a\nb /* c */ d", "b · d"),
      ("<!-- a\nb\n--> c", "b"),
      ("a = b / c / d", "a · = · b · / · c · / · d"),
      ("a = /b'\\/[/']/g.test(c)", "a · = · /b'\\/[/']/g · . · test · ( · c · )"),
      ("if (a) /b'/.test(c)", "if · ( · a · ) · /b'/ · . · test · ( · c · )"),
      ("(a) / b / 2", "( · a · ) · / · b · / · 2"),
      ("return /'/", "return · /'/"),
      ("'a\\'b' \"c\"", "'a\\'b' · \"c\""),
      ("'never closed\nb", "'never closed · b"),
      ("`a${b + `c${d}`}e`", "`a · ${ · b · + · `c · ${ · d · } · ` · } · e`"),
      ("a=>!b?.c", "a · => · ! · b · ?. · c"),
      ("çerez_İzni", "çerez_İzni"),
      ("a?.5:1", "a · ? · .5 · : · 1"),
      ("i++ / 2 / j", "i · ++ · / · 2 · / · j"),
      ("return ++/'/", "return · ++ · /'/"),
      ("while (a[0]) /'/.test(b)", "while · ( · a · [ · 0 · ] · ) · /'/ · . · test · ( · b · )"),
      ("a.return / 2 / 1", "a · . · return · / · 2 · / · 1"),
      ("/* \n * / */ b", "b"),
    ])
  func words(text: String, expected: String) {
    let script = script(text)
    let words = script.tokens.indices.map(script.text(at:)).joined(separator: " · ")
    #expect(words == expected)
  }

  @Test(
    "Strings without quotes and escapes",
    arguments: [
      (#"'a'"#, "a"), (#""a\"b""#, "a\"b"), (#"'\x41\u0131\u{1F36A}'"#, "Aı🍪"), (#"'\ud83c\udf6a'"#, "🍪"),
      (#"'https:\/\/a.b'"#, "https://a.b"), (#"'a\nb'"#, "a\nb"), (#"'\ud83c'"#, "\u{FFFD}"), (#"'\xZ1'"#, "Z1"),
      (#"'"#, ""), (#"'\"#, "\\"), ("`a`", "a"), (#"'\u{110000}'"#, "\u{FFFD}"), (#"'\u{'"#, ""),
    ])
  func strings(text: String, expected: String) {
    #expect(script(text).string(at: 0) == expected)
  }

  @Test(
    "A string says whether an address may stand in it",
    arguments: [
      ("'//a.example/x.js'", true), (#"'https:\/\/a.example'"#, true), ("`https://a.example`", true),
      ("'.example/x'", true),
      ("'/a/b/c'", false), ("'a b'", false), ("'/'", false), ("''", false),
    ])
  func addresses(text: String, expected: Bool) {
    #expect(script(text + "; '//'").tokens[0].mayHoldAddress == expected)
  }

  @Test("Literals are noted, and the names that are asked for")
  func noted() {
    let bytes = Array("a('b', c[gtag], /d/, `e${fbq}f`, 1)".utf8)
    var room: [ScriptToken] = []
    let names = HashBits(["gtag", "fbq"].map { ScriptHash.of($0) })
    let script = Script(bytes, in: 0..<bytes.count, noting: names, room: &room)
    #expect(script.noted.map { script.text(at: Int($0)) } == ["'b'", "gtag", "`e", "fbq", "f`"])
  }

  @Test("A set of names has those given, and no word that is none")
  func nameSet() {
    let names: ScriptNameSet = ["if", "else", "catch"]
    #expect(names.contains(ScriptHash.of("if")) && names.contains(ScriptHash.of("catch")))
    #expect(!names.contains(ScriptHash.of("for")) && !names.contains(0) && !ScriptNameSet([]).contains(0))
  }

  @Test("Bits of hashes hold what was taken in, and hardly anything else")
  func bits() {
    let bits = HashBits(["gtag", "fbq"].map { ScriptHash.of($0) })
    #expect(bits.mayHold(ScriptHash.of("gtag")) && bits.mayHold(ScriptHash.of("fbq")))
    #expect((0..<1_000).count { bits.mayHold(ScriptHash.of("name\($0)")) } < 10)
  }

  @Test("Object and array literals become values with places")
  func values() throws {
    let text = "run({ mode: 'opt-in', 'days': 182, on: !0, off: false, list: ['a', b, -1], deep: { x: null }, f() {} })"
    let (value, next) = script(text).value(at: 2)
    #expect(value["mode"]?.string == "opt-in")
    #expect(value["days"]?.content == .number("182"))
    #expect(value["on"]?.boolean == true)
    #expect(value["off"]?.boolean == false)
    #expect(value["list"]?.elements?.map(\.isLiteral) == [true, false, true])
    #expect(value["deep"]?["x"]?.content == .null)
    #expect(value["f"] == nil)
    #expect(script(text).kind(at: next) == .closeParenthesis)
    let mode = try #require(value["mode"])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[mode.range], as: UTF8.self) == "'opt-in'")
  }

  @Test(
    "What is computed is no literal",
    arguments: ["a", "'a' + b", "f()", "a ? 1 : 2", "function () { return 1 }", "`a${b}`"])
  func computed(text: String) {
    #expect(script(text).value(at: 0).value.content == .other)
  }

  @Test("Literals too deep to be meant are left alone")
  func deep() {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(!script(text).value(at: 0).value.isLiteral)
  }

  @Test(
    "Any bytes are read, in time that grows with their number",
    .timeLimit(.minutes(5)),
    arguments: ["(/", "`${", "{[(", "'\\", "}])", "/*", "a/b/[", "\\u{", "=>", "<!--", "`${`", "if(/"])
  func hostile(piece: String) {
    let bytes = Array(String(repeating: piece, count: 200_000).utf8)
    let script = script(bytes)
    #expect(script.tokens.allSatisfy { $0.lower <= $0.upper && Int($0.upper) <= bytes.count })
    #expect(script.tokens.allSatisfy { $0.partner.map { $0 < script.tokens.count } ?? true })
  }

  @Test("Random bytes give words within them")
  func random() {
    var state: UInt64 = 1
    for length in 0..<2_000 {
      let bytes = (0..<(length % 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let script = script(bytes)
      for index in script.tokens.indices {
        #expect(Int(script.tokens[index].upper) <= bytes.count)
        _ = script.string(at: index)
        if let partner = script.partner(of: index) { #expect(script.partner(of: partner) == index) }
      }
      _ = script.value(at: 0)
    }
  }

  @Test func `Scripts are read up to a number of words a page`() throws {
    let text = String(repeating: "a;", count: 500)
    let html = "<script>\(text)</script><script>\(text)</script><script>\(text)</script>"
    let page = try Page(Document(origin: Origin(path: "a.html"), bytes: Array(html.utf8)))
    let scripts = PageScripts(of: page, mostWords: 1_500)
    let places = page.tree.nodes.filter { page.tree.tag(of: $0) == .script }.map { page.rawContent(of: $0) }
    #expect(scripts.script(at: places[0]).tokens.count == 1_000)
    #expect(!scripts.isCut)
    #expect((1_500...1_520).contains(1_000 + scripts.script(at: places[1]).tokens.count))
    #expect(scripts.script(at: places[2]).tokens.isEmpty)
    #expect(scripts.isCut)
  }
}
