internal import Facts
internal import Pages

extension Facts: Subject {
  static let factName = "page"

  static let properties: [Property<Facts>] = [
    .word("capture", "How the page was saved, hence what it can prove.") { $0.page.capture.kind },
    .code("saver", "The program that saved it, where it left its mark.") { $0.page.capture.saver },
    .truth("scripts_stripped", "Whether the saver took the scripts out.") { $0.page.capture.scriptsStripped },
    .truth("is_cut", "Whether a limit cut the page, so that a part of it was not read.") { !$0.cuts.isEmpty },
    .word("kind", "What the page was published as.") { $0.kind },
    .language("language", "The language it is in, where that can be told, else the one it claims.") {
      $0.language.code
    },
    .language("declared_language", "The language it claims.") { $0.language.declared?.language },
    .language("observed_language", "The language its main text is in.") { $0.language.observed },
    .truth("language_disagrees", "Whether claim and text disagree, with enough text to say so.") {
      $0.language.disagrees
    },
    .language("surrounding_language", "The language its menus, header and footer are in.") { $0.language.surroundings },
    .truth("offers_surrounding_language", "Whether it offers another version in the language of its menus.") { facts in
      facts.language.surroundings.map(facts.language.alternates.contains) ?? false
    },
    .number("damaged_blocks", "How many blocks outside notices have damaged letters, as a careless saver leaves them.")
    {
      Double($0.language.damagedBlocks)
    },
    .codes("alternates", "The languages it offers other versions in.") { $0.language.alternates },
    .list("claims", "What it claims its language to be: one or none.") {
      ($0.language.declared.map { [$0] } ?? []) as [PageLanguage.Claim]
    },
    .number("main_words", "How many words its main text has.") { facts in
      Double(facts.mainText.blocks.reduce(0) { $0 + facts.blocks.all[$1].words })
    },
    .word("main_confidence", "How sure it is which blocks are the main text.") { $0.mainText.confidence },
    .list("blocks", "What a reader sees, piece by piece.") { $0.blocks.all },
    .list("notices", "Texts that tell of cookies or personal data, or ask consent.") { $0.notices },
    .list("statements", "What its notices say, and its cookie text if it is one, each with the words that say it.") {
      $0.statements
    },
    .list("controls", "What can be pressed, ticked or followed in all its notices.") { $0.notices.flatMap(\.controls) },
    .list("reopeners", "Ways back to the choice, outside every notice.") { $0.reopeners },
    .list("managers", "Consent managers whose marks are on it.") { $0.managers },
    .list("trackers", "Scripts, images, frames and links that reach the visitor's device for others.") {
      $0.trackers
    },
    .list("forms", "Forms that collect personal data.") { $0.forms },
    .list("policies", "The cookie or privacy text it is: one or none.") {
      ($0.policy.map { [$0] } ?? []) as [PolicyText]
    },
    .list("leftovers", "Text that no longer belongs where it stands.") { $0.leftovers },
    .list("promotions", "Signs of paid content.") { $0.promotions },
    .list("consent_calls", "Its calls of Google's consent mode.") { $0.consentMode?.calls ?? [] },
  ]

  static func isAny(in scene: Scene) -> Bool { true }

  static func visit(_ scene: Scene, _ body: (Facts, Scene) -> Void) { body(scene.facts, scene) }

  /// What notices say, and what a cookie text says of taking consent back.
  private var statements: [Statement] {
    let elements = policy.flatMap { $0.kind == .cookies ? $0.elements : nil } ?? []
    return notices.flatMap(\.statements)
      + elements.compactMap { element in
        element.topic.statement.map { Statement(kind: $0, range: element.range) }
      }
  }

  /// The start tag of the page, else its first block, else its first byte.
  func place(in scene: Scene) -> Spot {
    for node in page.tree.children(of: page.tree.root) where page.tree.tag(of: node) == .html {
      let range = page.tree.startTag(of: node)
      if !range.isEmpty { return Spot(range: range, node: node, words: "") }
    }
    guard let first = blocks.all.first else { return Spot(range: 0..<0, node: nil, words: "") }
    return first.place(in: scene)
  }
}

extension PolicyText.Topic {
  /// The statement that telling of the topic makes, where it is one that notices make as well.
  fileprivate var statement: Statement.Kind? {
    switch self {
    case .withdrawal: .withdrawal
    case .burdensomeWithdrawal: .burdensomeWithdrawal
    case .browserSettings: .browserSettings
    case .controller, .contact, .purposes, .legalBasis, .collectionMethod, .lifetimes, .recipients, .rights, .complaint,
      .transfer, .transferByConsent, .onlyNecessary:
      nil
    }
  }
}

extension PageLanguage.Claim: Fact {
  static let factName = "claim"

  static let properties: [Property<PageLanguage.Claim>] = [
    .language("language", "The language claimed.") { $0.language },
    .code("by", "What claims it: lang, content-language or og:locale.") { $0.by },
  ]

  func place(in scene: Scene) -> Spot { Spot(range: range, node: nil, words: language) }
}
