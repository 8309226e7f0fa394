internal import Inputs

/// One run of an example: its bytes, and the evidence they must give.
struct Trial {
  private let example: RuleExample
  private let mutation: Mutation?
  private let document: Document
  /// The marked ranges in the bytes of the document.
  private let marks: [Range<Int>]

  /// A run of an example, changed or not; nil where the change says nothing about it.
  init?(of example: RuleExample, _ mutation: Mutation?) {
    if let mutation, example.except.contains(mutation) { return nil }
    guard let changed = mutation.map({ $0.changed(example) }) ?? example.markedText,
      let marked = MarkedText(changed)
    else { return nil }
    self.example = example
    self.mutation = mutation
    var bytes = Array(marked.text.utf8)
    var marks = marked.marks
    if mutation == .windows1254 {
      guard let encoded = Windows1254.bytes(of: marked.text) else { return nil }
      marks = marks.map { Trial.scalars(bytes[..<$0.lowerBound])..<Trial.scalars(bytes[..<$0.upperBound]) }
      bytes = encoded
    }
    self.marks = marks
    document = Document(
      origin: Origin(path: example.form == .page ? "example.html" : "example.txt"), bytes: bytes,
      container: example.headers.isEmpty ? .file : .warc,
      mediaType: example.form == .page ? "text/html" : "text/plain",
      charset: mutation == .windows1254 ? "windows-1254" : nil,
      headers: mutation == .comment ? [] : example.headers.compactMap(Trial.header))
  }

  /// What came out otherwise than the example says; nil where it came out so.
  ///
  /// - Parameter findings: what the rule finds in a document; nil where it cannot be read.
  func complaint(about rule: Rule, _ findings: (Document) -> [Finding]?) -> String? {
    guard let found = findings(document) else { return "cannot be read as a page" }
    if mutation == .comment {
      return found.contains { $0.outcome != .undecided } ? "is found" : nil
    }
    switch example.kind {
    case .good: return found.first.map { "gives \($0.outcome.rawValue): \($0.message.en)" }
    case .bad: return complaint(found, allows: rule.alwaysReviews ? [.violation, .review] : [.violation])
    case .review: return complaint(found, allows: [.review])
    case .undecided: return complaint(found, allows: [.undecided])
    }
  }

  private func complaint(_ found: [Finding], allows outcomes: Set<Outcome>) -> String? {
    guard !found.isEmpty else { return "gives nothing" }
    if let other = found.first(where: { !outcomes.contains($0.outcome) }) {
      return "gives \(other.outcome.rawValue): \(other.message.en)"
    }
    if example.kind == .undecided, marks.isEmpty { return nil }
    let evidence = Set(found.flatMap(\.evidence).map(\.bytes))
    let wanted = Set(marks)
    let surplus = evidence.subtracting(wanted).sorted { $0.lowerBound < $1.lowerBound }
    let missing = wanted.subtracting(evidence).sorted { $0.lowerBound < $1.lowerBound }
    if surplus.isEmpty, missing.isEmpty { return nil }
    var parts: [String] = []
    if let first = missing.first { parts.append("does not point at ‹\(text(first))›") }
    if let first = surplus.first { parts.append("points at ‹\(text(first))›, which is not marked") }
    return parts.joined(separator: " and ")
  }

  /// A header written as `Name: value`.
  private static func header(_ text: String) -> Header? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return Header(name: String(parts[0]), value: String(parts[1].drop { $0 == " " }))
  }

  /// The text of a range of the document, shortened.
  private func text(_ range: Range<Int>) -> String {
    Quotation.short(String(decoding: document.bytes[range.clamped(to: document.bytes.indices)], as: UTF8.self))
  }

  /// How many scalars UTF-8 has.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
