internal import Inputs

/// The rules of a page's style sheets, found by what their selectors end with.
struct StyleIndex: Sendable {
  private struct Entry: Sendable {
    let sheet: Int
    let rule: Int
  }

  private var sheets: [StyleSheet] = []
  /// For each sheet the template whose shadow tree it styles, or nil for the page.
  private var scopes: [NodeID?] = []
  private var entries: [CSSSelector.Key: [Entry]] = [:]
  /// Whether a style sheet that could decide anything was not saved.
  private(set) var isMissingSheets = false
  private var hasShadows = false

  init(_ page: Page, companions: Companions, limit: Int) {
    let shadow = page.tree.attributeName("shadowrootmode")
    for node in page.tree.nodes {
      let tag = page.tree.tag(of: node)
      switch tag {
      case .template where shadow.map { page.hasAttribute($0, of: node) } ?? false: hasShadows = true
      case .style: read(style: node, on: page, companions, limit)
      case .link: read(link: node, on: page, companions, limit)
      default: continue
      }
    }
  }

  // MARK: - Reading

  private mutating func read(style node: NodeID, on page: Page, _ companions: Companions, _ limit: Int) {
    guard let scope = scope(of: node, on: page), isRead(node, on: page) else { return }
    let media = CSSMedia.answer(page.value(.media, of: node) ?? "")
    guard media != .no else { return }
    let content = page.rawContent(of: node)
    add(Array(page.source[content]), scope.template, isCertain: media == .yes, companions, limit, depth: 0)
  }

  private mutating func read(link node: NodeID, on page: Page, _ companions: Companions, _ limit: Int) {
    let kinds = (page.value(.rel, of: node) ?? "").lowercased().split { $0.isWhitespace }
    guard kinds.contains("stylesheet"), !kinds.contains("alternate"), !page.hasAttribute(.disabled, of: node),
      let scope = scope(of: node, on: page), isRead(node, on: page), let address = page.value(.href, of: node),
      !address.isEmpty
    else { return }
    let media = CSSMedia.answer(page.value(.media, of: node) ?? "")
    guard media != .no else { return }
    guard let bytes = companions.bytes(for: address) else {
      if !StyleIndex.isFontAddress(address) { isMissingSheets = true }
      return
    }
    add(bytes, scope.template, isCertain: media == .yes, companions, limit, depth: 0)
  }

  private mutating func add(
    _ bytes: [UInt8], _ scope: NodeID?, isCertain: Bool, _ companions: Companions, _ limit: Int, depth: Int
  ) {
    guard bytes.count <= limit, sheets.count < 500 else {
      isMissingSheets = true
      return
    }
    let sheet = CSSReader.sheet(bytes, isCertain: isCertain)
    for address in sheet.imports {
      if depth < 4, let imported = companions.bytes(for: address) {
        add(imported, scope, isCertain: isCertain, companions, limit, depth: depth + 1)
      } else if !StyleIndex.isFontAddress(address) {
        isMissingSheets = true
      }
    }
    for (place, rule) in sheet.rules.enumerated() {
      entries[rule.selector.key, default: []].append(Entry(sheet: sheets.count, rule: place))
    }
    sheets.append(sheet)
    scopes.append(scope)
  }

  /// Whether a sheet counts where it stands: not in a template that nobody opened, nor in `noscript`.
  private func isRead(_ node: NodeID, on page: Page) -> Bool {
    !page.tree.ancestors(of: node).contains { page.tree.tag(of: $0) == .noscript }
  }

  /// The shadow tree a node stands in: none for the page; nil inside a template that makes no shadow tree.
  private func scope(of node: NodeID, on page: Page) -> (template: NodeID?, Void)? {
    guard let template = page.tree.ancestors(of: node).first(where: { page.tree.tag(of: $0) == .template }) else {
      return (nil, ())
    }
    return page.isShadowRoot(template) ? (template, ()) : nil
  }

  /// Style sheets of these hosts bring fonts and nothing else.
  private static func isFontAddress(_ address: String) -> Bool {
    let rest = address.firstRange(of: "//").map { address[$0.upperBound...] } ?? ""
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    return ["fonts.googleapis.com", "fonts.bunny.net", "use.typekit.net", "fast.fonts.net", "cloud.typography.com"]
      .contains(String(host))
  }

  // MARK: - Asking

  /// The declarations that win for an element.
  func cascade(of node: NodeID, on page: Page) -> Cascade {
    var cascade = Cascade(
      missing: isMissingSheets ? Cascade.Priority(.author, specificity: .max) : nil)
    BrowserStyles.add(to: &cascade, node, page)
    let scope = hasShadows ? self.scope(of: node, on: page)?.template : nil
    let matcher = CSSMatcher(page: page)
    for key in keys(of: node, on: page) {
      for entry in entries[key] ?? [] where scopes[entry.sheet] == scope { add(entry, to: &cascade, node, matcher) }
    }
    if let attribute = page.tree.attribute(.style, of: node) {
      for declaration in CSSReader.declarations(page.valueBytes(of: attribute)) {
        cascade.add(
          declaration, Cascade.Priority(declaration.isImportant ? .inlineImportant : .inline), isCertain: true)
      }
    }
    return cascade
  }

  private func add(_ entry: Entry, to cascade: inout Cascade, _ node: NodeID, _ matcher: CSSMatcher) {
    let sheet = sheets[entry.sheet]
    let rule = sheet.rules[entry.rule]
    let answer = matcher.answer(rule.selector, node)
    guard answer != .no else { return }
    for declaration in sheet.declarations[rule.declarations] {
      let origin: Cascade.Origin = declaration.isImportant ? .authorImportant : .author
      cascade.add(
        declaration, Cascade.Priority(origin, layer: rule.layer, specificity: rule.selector.specificity),
        order: entry.sheet << 24 | min(entry.rule, 0xFF_FFFF), isCertain: answer == .yes && rule.isCertain)
    }
  }

  private func keys(of node: NodeID, on page: Page) -> [CSSSelector.Key] {
    var keys: [CSSSelector.Key] = [.universal, .tag(page.tree.name(of: node))]
    if let id = page.value(.id, of: node), !id.isEmpty { keys.append(.id(id)) }
    return keys + Set(page.classes(of: node)).sorted().map(CSSSelector.Key.class)
  }
}

extension Page {
  /// Whether a template is shown as the shadow tree of what it stands in.
  func isShadowRoot(_ node: NodeID) -> Bool {
    tree.tag(of: node) == .template && (value(.shadowrootmode, of: node) ?? "").isEmpty == false
  }
}
