internal import Pages

/// What a form is for, by its fields, its words and where it leads.
struct FormKind {
  let page: Page
  let blocks: Blocks
  let blockWords: BlockWords
  let fields: FormFields

  private static let lists: [(list: WordList, kind: Form.Kind)] = [
    (.formOrder, .order), (.formComment, .comment), (.formRegistration, .registration), (.formLogin, .login),
    (.formNewsletter, .newsletter), (.formContact, .contact), (.formSearch, .search),
  ]

  /// What the form is for.
  var kind: Form.Kind {
    if fields.hasSearchField || page.value(.role, of: fields.form)?.lowercased() == "search" { return .search }
    if fields.passwords > 1 { return .registration }
    if fields.passwords == 1 { return fields.asks.count > 2 ? .registration : .login }
    if isCommentForm { return .comment }
    if asksForLostPassword { return .login }
    let counts = spoken
    if fields.asks.contains(.message) {
      return counts[.comment] ?? 0 > counts[.contact] ?? 0 ? .comment : .contact
    }
    if fields.asks == [.email] || fields.asks == [.email, .name], counts[.newsletter] ?? 0 > 0 { return .newsletter }
    if fields.asks == [.email], fields.count == 1 { return .newsletter }
    let best = FormKind.lists.map(\.kind).max { counts[$0] ?? 0 < counts[$1] ?? 0 }
    guard let best, counts[best] ?? 0 > 0, best != .search else { return .other }
    return best
  }

  /// WordPress and others name it so.
  private var isCommentForm: Bool {
    let id = page.value(.id, of: fields.form)?.lowercased() ?? ""
    let action = page.value(.action, of: fields.form)?.lowercased() ?? ""
    return id == "commentform" || id == "comment-form" || action.contains(bytes: "wp-comments-post")
  }

  /// A forgotten password is asked for with an address, as a newsletter is.
  private var asksForLostPassword: Bool {
    if [AttributeName.action, .id, .class].contains(where: { namesLostPassword($0, of: fields.form) }) { return true }
    return page.tree.descendants(of: fields.form).contains { node in
      page.tree.tag(of: node) == .input
        && (namesLostPassword(.name, of: node) || namesLostPassword(.value, of: node))
    }
  }

  private func namesLostPassword(_ name: AttributeName, of node: NodeID) -> Bool {
    guard let attribute = page.tree.attribute(name, of: node) else { return false }
    return FormKind.lostPassword.isIn(page.valueSlice(of: attribute).span)
  }

  private static let lostPassword = LiteralSet(
    [
      "wp-login", "lostpassword", "lost-password", "lost_password", "forgotpassword", "forgot-password",
      "forgot_password", "forget_password", "forget-password", "resetpassword", "reset-password", "reset_password",
      "password_reset", "password-reset", "sifremi", "sifre-sifirla", "sifre_sifirla", "parola-sifirla",
    ], ignoresCase: true)

  /// How often the words of each kind stand in the form and on its buttons.
  private var spoken: [Form.Kind: Int] {
    var counts: [Form.Kind: Int] = [:]
    for block in blocks.all where page.tree.isNode(block.node, inside: fields.form) {
      for hit in blockWords.hits(of: block.index) {
        for (list, kind) in FormKind.lists where list == hit.list { counts[kind, default: 0] += 1 }
      }
    }
    return counts
  }
}
