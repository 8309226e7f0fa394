internal import Facts
internal import Pages

/// Something that rules can ask about: it has properties, and a place on the page.
protocol Fact: Sendable {
  /// What rules call it: `control`.
  static var factName: String { get }
  /// What rules can ask of it, each declared once.
  static var properties: [Property<Self>] { get }
  /// Where it stands.
  func place(in scene: Scene) -> Spot
  /// How sure it is that this is what it is called.
  var certainty: Confidence { get }
}

extension Fact {
  var certainty: Confidence { .high }
}

/// A fact that a rule can be about.
protocol Subject: Fact {
  /// The facts around it, whose properties rules can ask for too: `notice.language`.
  static var enclosures: [Enclosure] { get }
  /// Calls `body` for each such fact of a page.
  static func visit(_ scene: Scene, _ body: (Self, Scene) -> Void)
}

extension Subject {
  static var enclosures: [Enclosure] { [] }
}

/// A fact that others lie in.
enum Enclosure: String, Sendable, CaseIterable {
  case page, notice, form
}

/// What a fact stands among.
struct Scene: Sendable {
  /// Everything found on the page.
  let facts: Facts
  private var noticeIndex: Int?
  private var formIndex: Int?

  init(_ facts: Facts) { self.facts = facts }

  /// The notice that is looked into.
  var notice: Notice? { noticeIndex.map { facts.notices[$0] } }
  /// The form that is looked into.
  var form: Form? { formIndex.map { facts.forms[$0] } }

  /// Calls `body` for each notice, looking into it.
  func visitNotices(_ body: (Notice, Scene) -> Void) {
    guard !facts.notices.isEmpty else { return }
    var inner = self
    for (index, notice) in facts.notices.enumerated() {
      inner.noticeIndex = index
      body(notice, inner)
    }
  }

  /// Calls `body` for each form, looking into it.
  func visitForms(_ body: (Form, Scene) -> Void) {
    guard !facts.forms.isEmpty else { return }
    var inner = self
    for (index, form) in facts.forms.enumerated() {
      inner.formIndex = index
      body(form, inner)
    }
  }
}

/// Where a fact stands, and what a reader reads there.
struct Spot: Sendable, Hashable {
  /// The bytes in `page.source`.
  let range: Range<Int>
  /// The element, where there is one.
  let node: NodeID?
  /// What a reader reads there, for messages.
  let words: String
}
