internal import Facts

extension Notice: Subject {
  static let factName = "notice"
  static let enclosures: [Enclosure] = [.notice]

  static let properties: [Property<Notice>] =
    [
      .word("form", "How it stands on the page.") { $0.form },
      .word("found_in", "Where in the document it was found.") { $0.place },
      .word("visibility", "Whether the saved styles show it.") { $0.visibility },
      .truth("in_main_text", "Whether it stands in the flow of the main text.") { $0.isInMainText },
      .truth("has_policy_beside", "Whether a link to a cookie or privacy text stands beside it.") { notice, scene in
        notice.hasPolicyBeside(on: scene.facts.page)
      },
      .truth("is_answered", "Whether the capture was made after a choice, so that states of boxes prove nothing.") {
        $0.isAnswered
      },
      .word("confidence", "How sure it is that this is a notice.") { $0.confidence },
      .text("text", "Its text, controls left out.") { $0.text },
      .number("words", "How many words its text has.") { notice in
        Double(notice.text.split(separator: " ").count { $0.contains(where: \.isLetter) })
      },
      .language("language", "The language of its text.") { $0.language },
      .word("language_confidence", "How sure its language is.") { $0.languageConfidence },
      .code("manager", "The consent manager it belongs to.") { $0.manager },
      .truth("uses_cookies", "Whether it says that cookies or the like are used.") { $0.says(.usesCookies) },
      .truth("only_necessary", "Whether its first layer says that only what is necessary is used.") { notice in
        notice.statements.contains { $0.kind == .onlyNecessary && $0.layer == .first }
      },
      .list("statements", "What it says, each with the words that say it.") { $0.statements },
      .list("sentences", "Its sentences, in order.") { $0.sentences },
      .list("controls", "What a visitor can press, tick or follow in it.") { $0.controls },
    ] + answers + legibility

  static func isAny(in scene: Scene) -> Bool { !scene.facts.notices.isEmpty }

  static func visit(_ scene: Scene, _ body: (Notice, Scene) -> Void) { scene.visitNotices(body) }

  func place(in scene: Scene) -> Spot { Spot(range: range, node: node, words: text) }

  var certainty: Confidence { confidence }
}

extension Notice.Sentence: Fact {
  static let factName = "sentence"

  static let properties: [Property<Notice.Sentence>] = [
    .text("text", "Its text.") { $0.text },
    .language("language", "The language it is in, where that can be told.") { $0.language },
    .word("layer", "The layer it stands on.") { $0.layer },
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: text) }
}

extension Statement: Fact {
  static let factName = "statement"

  static let properties: [Property<Statement>] = [
    .word("kind", "What is said.") { $0.kind },
    .word("layer", "The layer it is said on.") { $0.layer },
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: scene.words(at: range)) }
}
