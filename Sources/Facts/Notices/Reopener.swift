public import Pages

/// A way back to the choice that stands outside every notice: a link, a button, a floating icon.
public struct Reopener: Sendable, Hashable {
  /// The element.
  public var node: NodeID
  /// The element's label, or the element where it has none.
  public var range: Range<Int>
  /// What it is called; empty for an icon.
  public var label: String
}

/// Finds ways back to the choice: by their words, and by the calls and classes that consent managers give them.
struct ReopenerFinder {
  let page: Page
  let blocks: Blocks
  let words: Words
  let blockWords: BlockWords
  /// What belongs to notices: a settings button inside one is no way back.
  let notices: [Range<Int>]

  private static let longestLabel = 80

  /// The ways back, in document order.
  func reopeners() -> [Reopener] {
    var found: [Reopener] = []
    for index in blocks.all.indices where blockWords.mentions(.reopen, in: index) {
      let block = blocks.all[index]
      if isOutside(block.range) { found += pressed(in: block) }
    }
    return found.isEmpty ? callers() : found
  }

  /// The links and buttons of a block that say so.
  private func pressed(in block: Block) -> [Reopener] {
    let whole = page.tree.nearest(ReopenerFinder.pressed, from: block.node) ?? made(from: block.node)
    let inside = page.tree.descendants(of: block.node).filter { node in
      ReopenerFinder.pressed.contains(page.tree.tag(of: node)) && block.range.overlaps(page.tree.range(of: node))
    }
    return ([whole].compactMap { $0 } + inside.prefix(40)).compactMap(reopener)
  }

  /// The element around a block that its makers have made a button: with a handler, a role, or a place in the order of
  /// the tab key.
  private func made(from node: NodeID) -> NodeID? {
    ([node] + Array(page.tree.ancestors(of: node).prefix(2))).first { node in
      page.hasAttribute(.onclick, of: node) || page.hasAttribute(.tabindex, of: node)
        || page.value(.role, of: node) == "button"
    }
  }

  private func reopener(_ node: NodeID) -> Reopener? {
    let label = page.text(of: node).collapsed
    guard label.utf8.count <= ReopenerFinder.longestLabel else { return nil }
    let folded = Folding.fold(label)
    // A button that has such words among others, as “Reset cookie settings”, opens them or asks again.
    let isButton = isPressed(node) && words.hits(in: folded.span).contains { $0.list == .reopen }
    guard isButton || words.says(.reopen, in: folded.span) else { return nil }
    return Reopener(node: node, range: page.tree.range(of: node), label: label)
  }

  /// Whether an element is a button: by its name, or as a link that leads nowhere else.
  private func isPressed(_ node: NodeID) -> Bool {
    switch page.tree.tag(of: node) {
    case .a: break
    case .label, .summary: return false
    default: return true
    }
    switch page.value(.href, of: node).map(LinkTarget.init(written:)) {
    case .none, .nowhere, .fragment: return true
    case .address, .missing: return false
    }
  }

  private static let pressed: [Tag] = [.a, .button, .label, .summary]

  private func isOutside(_ range: Range<Int>) -> Bool { !notices.contains { $0.overlaps(range) } }

  /// Elements whose names or handlers open a consent manager again.
  private func callers() -> [Reopener] {
    var found: [Reopener] = []
    let settings = page.tree.attributeName("data-cookie-settings")
    // Most pages have none.
    guard page.tree.hasAttribute(where: { opens($0, settings) }) else { return [] }
    for node in page.tree.nodes where page.tree.kind(of: node) == .element && found.count < 8 {
      switch page.tree.tag(of: node) {
      case .script, .style, .html, .body, .link, .meta: continue
      default: break
      }
      guard opens(node, settings), isOutside(page.tree.range(of: node)) || staysBehind(node) else { continue }
      let label = page.text(of: node).collapsed
      found.append(Reopener(node: node, range: page.tree.range(of: node), label: String(label.prefix(80))))
    }
    return found
  }

  /// Whether an element inside what holds a notice is the sign that stays when the notice is gone.
  private func staysBehind(_ node: NodeID) -> Bool {
    [AttributeName.id, .class].contains { name in
      page.value(name, of: node).map { ReopenerFinder.signs.isIn(Array($0.utf8).span) } ?? false
    }
  }

  private static let signs = LiteralSet(
    ["av-cookie-consent-badge", "cky-btn-revisit", "cookie-law-info-again", "cc-revoke", "cn-revoke", "didomi-reopen"],
    ignoresCase: false)

  private func opens(_ node: NodeID, _ settings: AttributeName?) -> Bool {
    var opens = false
    page.tree.forEachAttribute(of: node) { opens = opens || self.opens($0, settings) }
    return opens
  }

  private func opens(_ attribute: Attribute, _ settings: AttributeName?) -> Bool {
    switch attribute.name {
    case .id, .class, .href, .onclick:
      let value = Int(attribute.valueRange.lowerBound)..<Int(attribute.valueRange.upperBound)
      return ReopenerFinder.marks.isIn(page.source.span.extracting(value))
    default: return attribute.name == settings
    }
  }

  /// Names and calls by which managers are opened again, from their documentation and their markup.
  private static let marks = LiteralSet(
    [
      "ot-sdk-show-settings", "optanon-toggle-display", "optanon-show-settings", "OneTrust.ToggleInfoDisplay",
      "Cookiebot.renew", "Cookiebot.show", "CookieDeclaration", "UC_UI.show", "Didomi.notice.show",
      "Didomi.preferences.show", "didomi-reopen", "DidomiReopen", "cky-banner-element", "cky-btn-revisit",
      "cookie-law-info-again", "cookie_hdr_showagain", "iubenda-cs-preferences-link", "cmplz-manage-consent",
      "cmplz-show-banner", "cc-revoke", "cn-revoke", "loadPrivacyManagerModal", "klaro.show", "userInterface.openPanel",
      "showPreferences", "show-preferencesModal", "termly-display-preferences", "borlabs-cookie-preference",
      "open-cookie-settings", "openCookieSettings", "openCookiePreferences", "teconsent", "evidon-consent",
      "showConsentTool", "gdpr_showbar", "moove_gdpr_cookie_modal", "osano-cm-widget", "axeptio", "cookiefirst-",
      "openPreferenceCenter", "av-cookie-consent-badge", "cookiePreferences", "consent-settings", "checkConsent(",
    ], ignoresCase: false)
}
