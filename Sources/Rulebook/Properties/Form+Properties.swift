internal import Facts

extension Form: Subject {
  static let factName = "form"
  static let enclosures: [Enclosure] = [.form]

  static let properties: [Property<Form>] = [
    .word("kind", "What it is for.") { $0.kind },
    .codes("asks", "The personal data its fields ask: email, phone, name and the like.") { $0.asks },
    .word("privacy_text", "Where the nearest privacy text or link is.") { $0.privacyText },
    .list("boxes", "Its boxes that ask consent or tell of a notice.") { $0.boxes },
  ]

  static func isAny(in scene: Scene) -> Bool { !scene.facts.forms.isEmpty }

  static func visit(_ scene: Scene, _ body: (Form, Scene) -> Void) { scene.visitForms(body) }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: node, words: "") }
}

extension Form.Box: Subject {
  static let factName = "box"
  static let enclosures: [Enclosure] = [.form]

  static let properties: [Property<Form.Box>] = [
    .text("label", "Its label.") { $0.label },
    .words("meanings", "What ticking it means.") { Form.Box.Meaning.allCases.filter($0.meanings.contains) },
    .truth("is_preselected", "Whether it is ticked before the visitor acts.") { $0.isPreselected },
    .truth("is_required", "Whether the form cannot be sent without it.") { $0.isRequired },
  ]

  static func isAny(in scene: Scene) -> Bool { scene.facts.forms.contains { !$0.boxes.isEmpty } }

  static func visit(_ scene: Scene, _ body: (Form.Box, Scene) -> Void) {
    scene.visitForms { form, inner in
      for box in form.boxes { body(box, inner) }
    }
  }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: node, words: label) }
}
