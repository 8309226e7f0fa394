internal import Inputs

/// One run of an example: its bytes, and the evidence they must give.
struct Trial {
  private let example: RuleExample
  private let mutation: Mutation?
  private let documents: [Document]
  /// The marked places in the bytes of the documents.
  private let marks: Set<Place>

  /// Bytes of a page.
  private struct Place: Hashable {
    /// The page's path.
    let page: String
    let bytes: Range<Int>
  }

  /// A run of an example, changed or not; nil where the change says nothing about it.
  init?(of example: RuleExample, _ mutation: Mutation?) {
    if let mutation, example.except.contains(mutation) { return nil }
    self.example = example
    self.mutation = mutation
    var documents: [Document] = []
    var marks: Set<Place> = []
    var isChanged = mutation == nil
    for page in example.pages {
      let changed = mutation.flatMap { $0.changed(page, of: example) }
      isChanged = isChanged || changed != nil
      guard let text = MarkedText(changed ?? page.marked),
        let encoded = Trial.encoded(text, mutation == .windows1254 && changed != nil)
      else { return nil }
      documents.append(Trial.document(page, encoded.bytes, example, mutation))
      marks.formUnion(encoded.marks.map { Place(page: page.path, bytes: $0) })
    }
    guard isChanged else { return nil }
    self.documents = documents
    self.marks = marks
  }

  /// The bytes of a text and its marks in them; nil where windows-1254 cannot say it.
  private static func encoded(_ text: MarkedText, _ isWindows1254: Bool) -> (bytes: [UInt8], marks: [Range<Int>])? {
    let bytes = Array(text.text.utf8)
    guard isWindows1254 else { return (bytes, text.marks) }
    guard let encoded = Windows1254.bytes(of: text.text) else { return nil }
    return (encoded, text.marks.map { scalars(bytes[..<$0.lowerBound])..<scalars(bytes[..<$0.upperBound]) })
  }

  private static func document(
    _ page: ExamplePage, _ bytes: [UInt8], _ example: RuleExample, _ mutation: Mutation?
  ) -> Document {
    Document(
      origin: Origin(path: page.path), bytes: bytes,
      container: example.headers.isEmpty ? .file : .warc,
      mediaType: page.isText ? "text/plain" : "text/html",
      charset: mutation == .windows1254 && bytes.contains { $0 >= 0x80 } ? "windows-1254" : nil,
      headers: mutation == .comment ? [] : example.headers.compactMap(header))
  }

  /// What came out otherwise than the example says; nil where it came out so.
  ///
  /// - Parameter findings: what the rule finds on the pages; nil where one cannot be read.
  func complaint(about rule: Rule, _ findings: ([Document]) -> [Finding]?) -> String? {
    guard let found = findings(documents) else { return "cannot be read as a page" }
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
    let page = documents.first?.origin.path ?? ""
    let evidence = Set(found.flatMap(\.evidence).map { Place(page: $0.page?.path ?? page, bytes: $0.bytes) })
    let surplus = evidence.subtracting(marks).sorted(by: Trial.isBefore)
    let missing = marks.subtracting(evidence).sorted(by: Trial.isBefore)
    if surplus.isEmpty, missing.isEmpty { return nil }
    var parts: [String] = []
    if let first = missing.first { parts.append("does not point at ‹\(text(first))›") }
    if let first = surplus.first { parts.append("points at ‹\(text(first))›, which is not marked") }
    return parts.joined(separator: " and ")
  }

  private static func isBefore(_ left: Place, _ right: Place) -> Bool {
    (left.page, left.bytes.lowerBound) < (right.page, right.bytes.lowerBound)
  }

  /// A header written as `Name: value`.
  private static func header(_ text: String) -> Header? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return Header(name: String(parts[0]), value: String(parts[1].drop { $0 == " " }))
  }

  /// The text of a place, shortened, behind its page where there are several.
  private func text(_ place: Place) -> String {
    let bytes = documents.first { $0.origin.path == place.page }?.bytes ?? []
    let text = Quotation.short(String(decoding: bytes[place.bytes.clamped(to: bytes.indices)], as: UTF8.self))
    return documents.count > 1 ? "\(place.page): \(text)" : text
  }

  /// How many scalars UTF-8 has.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
