internal import Facts

extension Control: Subject {
  static let factName = "control"
  static let enclosures: [Enclosure] = [.notice]

  static let properties: [Property<Control>] =
    [
      .word("role", "What pressing it does.") { $0.role },
      .word("role_confidence", "How sure its role is.") { $0.roleConfidence },
      .word("element", "The sort of element it is.") { $0.element },
      .word("layer", "The layer it stands on: the first is seen at once.") { $0.layer },
      .text("label", "What it is called.") { $0.label },
      .language("language", "The language of its label, where that can be told.") { $0.language },
      .truth("is_preselected", "Whether it is switched on before the visitor acts.") { $0.isPreselected },
      .truth("is_disabled", "Whether it cannot be changed.") { $0.isDisabled },
      .word("purpose", "The purpose a toggle stands for.") { $0.purpose },
      .truth("in_sentence", "Whether it stands inside a sentence rather than on its own.") { $0.isInSentence },
      .word("leads", "Where a link leads; unknown for what is no link.") { $0.target?.kind },
      .text("address", "Where a link leads, as it is written.") { $0.target?.written },
      .number("font_size", "Its font size in CSS pixels, where the saved styles show it.") { $0.weight?.fontSize },
      .number("contrast", "Contrast of its label to its background, 1 to 21, where the saved styles show it.") {
        $0.weight?.contrast
      },
      .truth("is_filled", "Whether it has a background of its own, where the saved styles show it.") {
        $0.weight?.isFilled
      },
      .word("visibility", "Whether the saved styles show it.") { $0.weight?.visibility ?? .unknown },
    ] + answers

  static func isAny(in scene: Scene) -> Bool { scene.facts.notices.contains { !$0.controls.isEmpty } }

  static func visit(_ scene: Scene, _ body: (Control, Scene) -> Void) {
    scene.visitNotices { notice, inner in
      for control in notice.controls { body(control, inner) }
    }
  }

  func place(in scene: Scene) -> Spot { Spot(range: labelRange, node: node, words: label) }

  var certainty: Confidence { roleConfidence }
}

extension LinkTarget {
  /// Where a link can lead.
  fileprivate enum Kind: String, Vocabulary {
    case address, nowhere, fragment, missing
  }

  /// The address of a link to another page.
  fileprivate var written: String? {
    switch self {
    case .address(let address), .missing(let address): address
    case .nowhere, .fragment: nil
    }
  }

  fileprivate var kind: Kind {
    switch self {
    case .address: .address
    case .nowhere: .nowhere
    case .fragment: .fragment
    case .missing: .missing
    }
  }
}
