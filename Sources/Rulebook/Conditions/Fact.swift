internal import Facts
internal import Pages

/// Something that rules can ask about: it has properties, and a place on the page.
protocol Fact: Sendable {
  /// What it stands among: a page, or the pages of a site.
  associatedtype World: Surroundings = Scene
  /// What rules call it: `control`.
  static var factName: String { get }
  /// What rules can ask of it, each declared once.
  static var properties: [Property<Self>] { get }
  /// Where it stands.
  func place(in world: World) -> Spot
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
  /// What a report says of its place, where that stands for more than itself.
  static var placeNote: LocalizedText? { get }
  /// Whether there is such a fact: a rule about nothing here is not even compiled.
  static func isAny(in world: World) -> Bool
  /// Calls `body` for each such fact.
  static func visit(_ world: World, _ body: (Self, World) -> Void)
}

extension Subject {
  static var enclosures: [Enclosure] { [] }
  static var placeNote: LocalizedText? { nil }
}

/// A fact that others lie in.
enum Enclosure: String, Sendable, CaseIterable {
  case page, notice, form, site
}

/// What a fact of a page stands among.
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
    var inner = self
    for (index, notice) in facts.notices.enumerated() {
      inner.noticeIndex = index
      body(notice, inner)
    }
  }

  /// Calls `body` for each form, looking into it.
  func visitForms(_ body: (Form, Scene) -> Void) {
    var inner = self
    for (index, form) in facts.forms.enumerated() {
      inner.formIndex = index
      body(form, inner)
    }
  }
}
