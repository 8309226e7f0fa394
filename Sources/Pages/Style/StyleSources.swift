internal import Inputs

/// The style sheets of a page, found and not read yet.
struct StyleSources: Sendable {
  /// A sheet, the template whose shadow tree it styles, and whether it holds for a reader's screen for certain.
  struct Source: Sendable {
    let bytes: [UInt8]
    let scope: NodeID?
    let isCertain: Bool
  }

  private(set) var all: [Source] = []
  /// Whether a style sheet that could decide anything was not saved.
  private(set) var isMissingSheets = false
  private(set) var hasShadows = false

  init(of page: Page, companions: Companions) {
    let shadow = page.tree.attributeName("shadowrootmode")
    for node in page.tree.elements([.template, .style, .link]) {
      let tag = page.tree.tag(of: node)
      switch tag {
      case .template where shadow.map { page.hasAttribute($0, of: node) } ?? false: hasShadows = true
      case .style: read(style: node, on: page)
      case .link: read(link: node, on: page, companions)
      default: continue
      }
    }
  }

  private mutating func read(style node: NodeID, on page: Page) {
    guard let scope = Self.scope(of: node, on: page), isRead(node, on: page) else { return }
    let media = media(of: node, on: page)
    guard media != .no else { return }
    let bytes = Array(page.source[page.rawContent(of: node)])
    all.append(Source(bytes: bytes, scope: scope.template, isCertain: media == .yes))
  }

  private mutating func read(link node: NodeID, on page: Page, _ companions: Companions) {
    guard let rel = page.tree.attribute(.rel, of: node) else { return }
    // Most links are no style sheets.
    guard page.valueSlice(of: rel).count >= "stylesheet".utf8.count else { return }
    let kinds = page.valueSlice(of: rel).split { $0 == 0x20 || $0 == 0x0A }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard kinds.contains("stylesheet"), !kinds.contains("alternate"), !page.hasAttribute(.disabled, of: node),
      let scope = Self.scope(of: node, on: page), isRead(node, on: page), let address = page.value(.href, of: node),
      !address.isEmpty
    else { return }
    let media = media(of: node, on: page)
    guard media != .no else { return }
    guard let bytes = companions.bytes(for: address) else {
      if !isMissingSheets, !StyleSources.isFontAddress(address) { isMissingSheets = true }
      return
    }
    all.append(Source(bytes: bytes, scope: scope.template, isCertain: media == .yes))
  }

  private func media(of node: NodeID, on page: Page) -> Answer {
    page.value(.media, of: node).map(CSSMedia.answer) ?? .yes
  }

  /// Whether a sheet counts where it stands: not in a template that nobody opened, nor in `noscript`.
  private func isRead(_ node: NodeID, on page: Page) -> Bool {
    !page.tree.ancestors(of: node).contains { page.tree.tag(of: $0) == .noscript }
  }

  /// The shadow tree a node stands in: none for the page; nil inside a template that makes no shadow tree.
  static func scope(of node: NodeID, on page: Page) -> (template: NodeID?, Void)? {
    guard let template = page.tree.ancestors(of: node).first(where: { page.tree.tag(of: $0) == .template }) else {
      return (nil, ())
    }
    return page.isShadowRoot(template) ? (template, ()) : nil
  }

  /// Style sheets of these hosts bring fonts and nothing else.
  static func isFontAddress(_ address: String) -> Bool {
    guard let slashes = address.utf8.span.place(of: "//".utf8.span) else { return false }
    let host = address.utf8.dropFirst(slashes + 2).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return fontHosts.contains { host.elementsEqual($0.utf8) }
  }

  private static let fontHosts = [
    "fonts.googleapis.com", "fonts.bunny.net", "use.typekit.net", "fast.fonts.net", "cloud.typography.com",
  ]
}
