internal import Pages

/// What the attributes and styles of an element say about it being a notice or a part of one.
struct ElementMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// Its id, class or label speaks of consent: `cookie-banner`, `kvkk_bar`.
  static let namesConsent = ElementMarks(rawValue: 1 << 0)
  /// Its id or class speaks of a bar, box or window.
  static let namesBox = ElementMarks(rawValue: 1 << 1)
  /// Its id or class speaks of a policy, a table, an article: what tells of cookies at length.
  static let namesDocument = ElementMarks(rawValue: 1 << 2)
  /// Its id or class speaks of settings: what a second layer is called.
  static let namesPanel = ElementMarks(rawValue: 1 << 3)
  /// It is a dialog by name or role.
  static let isDialog = ElementMarks(rawValue: 1 << 4)
  /// It stays in place while the page moves.
  static let isPinned = ElementMarks(rawValue: 1 << 5)
  /// It covers the whole window.
  static let covers = ElementMarks(rawValue: 1 << 6)
  /// Its id or class speaks of a way back to the choice: `cookie-law-info-again`, `cc-revoke`.
  static let namesReopener = ElementMarks(rawValue: 1 << 7)
  /// Its id or class speaks of a newsletter, a comment, a login: never a notice by its name alone.
  static let namesOther = ElementMarks(rawValue: 1 << 8)

  /// Its id or class says that it holds the place of something that waits to be loaded: `_brlbs-embed`.
  static let namesPlaceholder = ElementMarks(rawValue: 1 << 9)

  /// It speaks up by its role: a toast, a snack bar, a line of status.
  static let isAlert = ElementMarks(rawValue: 1 << 10)

  /// What the names and the role of an element say.
  init(namesOf node: NodeID, on page: Page) {
    var marks: ElementMarks = []
    if page.tree.tag(of: node) == .dialog { marks.insert(.isDialog) }
    page.tree.forEachAttribute(of: node) { attribute in
      let range = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
      switch attribute.name {
      case .id, .class, .ariaLabel, .name: marks.formUnion(ElementMarks.named(by: page.source.span.extracting(range)))
      case .role: marks.formUnion(ElementMarks.role(page.source[range]))
      default:
        let name = Int(attribute.nameRange.lowerBound)..<Int(attribute.nameRange.upperBound)
        if name.count > 8 { marks.formUnion(ElementMarks.named(by: page.source.span.extracting(name))) }
        // `data-testid` is what a site's own makers call it.
        if page.source[name].elementsEqual("data-testid".utf8) {
          marks.formUnion(ElementMarks.named(by: page.source.span.extracting(range)))
        }
      }
    }
    self = marks
  }

  /// What the styles of an element say.
  init(stylesOf node: NodeID, on page: Page) {
    let tag = page.tree.tag(of: node)
    guard tag != .body, tag != .html, page.isPinned(node) else {
      self = []
      return
    }
    self = page.style(of: node).coversWindow ? [.isPinned, .covers] : .isPinned
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static func role(_ value: ArraySlice<UInt8>) -> ElementMarks {
    if value.elementsEqual("dialog".utf8) || value.elementsEqual("alertdialog".utf8) { return .isDialog }
    return value.elementsEqual("alert".utf8) || value.elementsEqual("status".utf8) ? .isAlert : []
  }

  /// What a name says, found as a part of a word, in any case.
  static func named(by name: Span<UInt8>) -> ElementMarks {
    var marks: ElementMarks = []
    literals.search(name) { place, start in
      if Self.marks(vocabulary[place], at: start, of: name) { marks.formUnion(vocabulary[place].mark) }
      return true
    }
    return marks
  }

  /// Whether a name, or any text, holds a word that speaks of consent.
  static func nameConsent(in text: Span<UInt8>) -> Bool {
    var isNamed = false
    consentLiterals.search(text) { place, start in
      isNamed = isNamed || marks(consentWords[place], at: start, of: text)
      return !isNamed
    }
    return isNamed
  }

  private static let consentWords = vocabulary.filter { $0.mark == .namesConsent }
  private static let consentLiterals = LiteralSet(consentWords.map(\.word), ignoresCase: true)

  private typealias Word = (word: String, mark: ElementMarks, begins: Bool)

  private static func marks(_ word: Word, at start: Int, of name: Span<UInt8>) -> Bool {
    !word.begins || start == 0 || !(0x61...0x7A).contains(name[start - 1] | 0x20)
  }

  /// Words, what they mark, and whether they must begin a word: `age-gate` does, `page-id` only holds its letters, as
  /// `sticky-nav` those of `cky-`.
  private static let vocabulary: [Word] = words.flatMap { mark, words in
    words.map { ($0, mark, mark == .namesOther || $0.hasSuffix("-")) }
  }

  private static let literals = LiteralSet(vocabulary.map(\.word), ignoresCase: true)

  private static let words: [(ElementMarks, [String])] = [
    (
      .namesConsent,
      [
        "cookie", "consent", "cerez", "çerez", "gdpr", "kvkk", "dsgvo", "rgpd", "lgpd", "onetrust", "optanon", "didomi",
        "usercentrics", "cmplz", "borlabs", "truste-", "qc-cmp", "cmpbox", "cmp-", "sp_message", "iubenda", "klaro",
        "tarteaucitron", "cybot", "cky-", "termsfeed", "osano", "axeptio", "efilli", "privacy-settings",
        "privacy-banner", "privacy-notice", "privacybanner", "privacynotice", "datenschutz-", "aydinlatma",
        "cc-window", "cc-banner", "cn-notice", "argpd", "catapult", "moove_gdpr", "eu-law", "samtykke", "evaste",
        "sutik", "ciasteczk", "souhlas", "suostumus", "kakor",
      ]
    ),
    (
      .namesBox,
      [
        "banner", "-bar", "_bar", "popup", "pop-up", "modal", "notice", "dialog", "overlay", "toast", "layer", "hint",
        "message", "alert", "warning", "window", "snackbar", "drawer", "uyari", "bildirim", "hinweis", "bandeau",
        "infobar", "wrapper", "container", "box",
      ]
    ),
    (
      .namesDocument,
      [
        "policy", "politik", "policies", "politique", "richtlinie", "richtlijn", "declaration", "erklarung",
        "erklaerung", "article", "entry-content", "post-content", "-table", "cookietable", "faq", "aydinlatma-metni",
      ]
    ),
    (
      .namesPanel,
      [
        "setting", "preference", "panel", "detail", "customi", "second", "tercih", "ayar", "einstellung", "manage",
        "categor", "options", "purposes",
      ]
    ),
    (.namesReopener, ["again", "revoke", "reopen", "showagain", "withdraw", "floating", "trigger", "renew"]),
    (
      .namesOther,
      ["newsletter", "nwletter", "subscribe", "comment", "login", "signup", "sign-up", "checkbox", "disabled", "age-"]
    ),
    (
      .namesPlaceholder,
      [
        "content-blocker", "contentblocker", "brlbs-cmpnt-cb", "_brlbs-embed", "blocked-content", "embed-placeholder",
        "video-placeholder", "iframe-placeholder", "map-placeholder", "maps-placeholder", "two-click", "2-click",
        "twoclick", "embed-consent", "embed-privacy", "video-consent", "map-consent", "iframe-consent",
        "youtube_prefs_gdpr", "uc-embedding", "cmplz-placeholder",
      ]
    ),
  ]
}
