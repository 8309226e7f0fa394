import Testing

@testable import Rulebook

@Suite("YAML with places")
struct YAMLTests {
  private func read(_ text: String) -> (node: YAMLNode?, mistakes: [String]) {
    var mistakes = Mistakes(in: "a.yaml")
    let node = YAML.read(Array(text.utf8), mistakes: &mistakes)
    return (node, mistakes.all.map(\.description))
  }

  @Test("Every node knows where it stands, and every scalar is text")
  func places() throws {
    let (node, mistakes) = read("name: 'çerez'\nno: [no, { yes: 1.0 }]\n")
    #expect(mistakes.isEmpty)
    guard case .mapping(let entries) = try #require(node).content else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries.map(\.key) == ["name", "no"])
    #expect(entries[0].value.scalar == "çerez")
    #expect(entries[0].value.mark == .init(line: 1, column: 7))
    guard case .list(let items) = entries[1].value.content else {
      Issue.record("not a list")
      return
    }
    #expect(items[0].scalar == "no")
    #expect(items[0].mark == .init(line: 2, column: 6))
    #expect(items[1].mark == .init(line: 2, column: 10))
  }

  @Test(
    "What makes YAML surprising is a mistake",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: 'a' is given twice"),
      ("a: &x 1\n", "a.yaml:1:4: anchors (&) are not used in rules"),
      ("a: *x\n", "a.yaml:1:4: aliases (*) are not used in rules; quote a text that begins with *"),
      ("a: !!str 1\n", "a.yaml:1:4: tags (!) are not used in rules"),
      ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a file holds one document"),
      ("? [a]\n: 1\n", "a.yaml:1:3: a key must be text"),
      ("", "a.yaml:1:1: the file is empty"),
      ("# nothing\n", "a.yaml:1:1: the file is empty"),
      ("a: [1\nb: 2\n", "a.yaml:2:2: this is not YAML: did not find expected ',' or ']'"),
      (String(repeating: "[", count: 30), "a.yaml:1:25: this lies more than 24 levels deep"),
    ])
  func surprises(text: String, mistake: String) {
    #expect(read(text).mistakes == [mistake])
  }

  @Test("Of a key given twice the first value stays")
  func repeatedKey() throws {
    guard case .mapping(let entries) = try #require(read("a: 1\na: [2, 3]\nb: 4\n").node).content else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value.scalar) == ["1", "4"])
  }

  @Test("The files in the program are those of Rules/, node by node and place by place")
  func embedded() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Rules"
    let files = try RuleFolder.files(in: folder)
    #expect(files.map(\.path) == Rulebook.embeddedFiles.map(\.path))
    for (file, embedded) in zip(files, Rulebook.embeddedFiles) {
      var mistakes = Mistakes(in: file.path)
      #expect(file.text.node(&mistakes)?.document.bytes == embedded.text.node(&mistakes)?.document.bytes)
    }
  }

  @Test("Bytes of any kind are read or refused, never trapped on")
  func anyBytes() {
    var state: UInt64 = 42
    let alphabet = Array("ab: -[]{}\n\"'&*!|>#,?\u{e7}\t%@`".utf8) + [0, 0xff, 0xef, 0xbb, 0xbf]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      var mistakes = Mistakes(in: "a.yaml")
      let node = YAML.read(bytes, mistakes: &mistakes)
      #expect(node != nil || !mistakes.all.isEmpty)
    }
  }
}

@Suite("Values out of nodes")
struct DecodingTests {
  private func mistakes(_ text: String, _ body: (YAMLNode, inout Mistakes) -> Void) -> [String] {
    var mistakes = Mistakes(in: "a.yaml")
    if let node = YAML.read(Array(text.utf8), mistakes: &mistakes) { body(node, &mistakes) }
    return mistakes.all.map(\.description)
  }

  @Test("Unknown keys get a near miss, missing keys are named, all at once")
  func fields() {
    let found = mistakes("vendr: x\nhosts: []\n") { node, mistakes in
      _ = node.fields("a tracker", required: ["vendor", "owner"], optional: ["hosts"], &mistakes)
    }
    #expect(
      found == [
        "a.yaml:1:1: a tracker has no 'vendr'; did you mean 'vendor'?", "a.yaml:1:1: a tracker needs 'vendor'",
        "a.yaml:1:1: a tracker needs 'owner'",
      ])
  }

  @Test(
    "Values of a wrong type",
    arguments: [
      ("a: maybe", "a.yaml:1:4: 'a' must be true or false"), ("a: ''", "a.yaml:1:4: 'a' must be true or false"),
    ])
  func truths(text: String, mistake: String) {
    let found = mistakes(text) { node, mistakes in
      _ = node.fields("this", required: ["a"], &mistakes)?.truth("a", &mistakes)
    }
    #expect(found == [mistake])
  }

  @Test("A word that an enumeration does not know gets a near miss")
  func words() {
    let found = mistakes("eror") { node, mistakes in _ = node.word("a severity", of: Severity.self, &mistakes) }
    #expect(found == ["a.yaml:1:1: a severity cannot be 'eror'; did you mean 'error'?"])
  }

  @Test("A text lacks a language")
  func texts() {
    let found = mistakes("en: Hello") { node, mistakes in _ = LocalizedText(node, "the title", &mistakes) }
    #expect(found == ["a.yaml:1:1: the title needs 'tr'"])
  }

  @Test(
    "Near misses",
    arguments: [
      ("controll", "controls"), ("reject", "reject"), ("asks_consnet", "asks_consent"), ("zebra", nil), ("", nil),
    ])
  func near(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["controls", "reject", "asks_consent"]) == expected)
  }
}

extension YAMLNode {
  /// The text of a scalar; nil for what is none.
  fileprivate var scalar: String? { if case .scalar(let text) = content { text } else { nil } }
}
