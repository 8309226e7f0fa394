internal import Inputs

/// The rules of a page's style sheets, found by what their selectors end with, and read when they are found.
struct StyleIndex: Sendable {
  /// A selector of a rule. Those whose keys share a slot are a chain.
  private struct Entry: Sendable {
    let key: UInt32
    let rule: RuleID
    var next: Int32
  }

  private struct RuleID: Hashable {
    let sheet: Int32
    let rule: Int32
  }

  /// What a rule says.
  private struct Reading: Sendable {
    let selectors: [CSSSelector]
    let declarations: [StyleSheet.Declaration]
  }

  private var sheets: [StyleSheet] = []
  /// For each sheet the template whose shadow tree it styles, or nil for the page.
  private var scopes: [NodeID?] = []
  private var entries: [Entry] = []
  /// The first entry of each chain, or -1; as many as a power of two.
  private var chains: [Int32] = []
  /// The rules that were read.
  private var readings: [RuleID: Reading] = [:]
  /// Whether a style sheet that could decide anything was not saved.
  private(set) var isMissingSheets = false
  private var hasShadows = false

  init(_ sources: StyleSources, companions: Companions, limit: Int) {
    isMissingSheets = sources.isMissingSheets
    hasShadows = sources.hasShadows
    for source in sources.all {
      add(source.bytes, source.scope, isCertain: source.isCertain, companions, limit, depth: 0)
    }
    chains = [Int32](repeating: -1, count: 1 << max(4, Int.bitWidth - entries.count.leadingZeroBitCount))
    for index in entries.indices {
      let slot = slot(of: entries[index].key)
      entries[index].next = chains[slot]
      chains[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  private func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) &>> 8) & (chains.count - 1) }

  // MARK: - Reading

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
      } else if !StyleSources.isFontAddress(address) {
        isMissingSheets = true
      }
    }
    sheet.source.withBytes { bytes in
      for (place, rule) in sheet.rules.enumerated() {
        let id = RuleID(sheet: Int32(clamping: sheets.count), rule: Int32(clamping: place))
        var prelude = CSSPrelude(bytes, rule.prelude)
        prelude.keys { entries.append(Entry(key: $0, rule: id, next: -1)) }
      }
    }
    sheets.append(sheet)
    scopes.append(scope)
  }

  // MARK: - Asking

  /// The declarations that win for an element.
  mutating func cascade(of node: NodeID, on page: Page) -> Cascade {
    var cascade = Cascade(
      missing: isMissingSheets ? Cascade.Priority(.author, specificity: .max) : nil)
    BrowserStyles.add(to: &cascade, node, page)
    let scope = hasShadows ? StyleSources.scope(of: node, on: page)?.template : nil
    let matcher = CSSMatcher(page: page)
    for key in Self.keys(of: node, on: page) {
      var next = chains[slot(of: key)]
      while next >= 0 {
        let entry = entries[Int(next)]
        next = entry.next
        guard entry.key == key, scopes[Int(entry.rule.sheet)] == scope else { continue }
        add(entry.rule, to: &cascade, node, matcher)
      }
    }
    if let attribute = page.tree.attribute(.style, of: node) {
      for declaration in CSSReader.declarations(page.valueBytes(of: attribute)) {
        cascade.add(
          declaration, Cascade.Priority(declaration.isImportant ? .inlineImportant : .inline), isCertain: true)
      }
    }
    return cascade
  }

  /// Adds what a rule declares for an element that one of its selectors is for.
  private mutating func add(_ id: RuleID, to cascade: inout Cascade, _ node: NodeID, _ matcher: CSSMatcher) {
    let reading = reading(of: id)
    let rule = sheets[Int(id.sheet)].rules[Int(id.rule)]
    for selector in reading.selectors {
      let answer = matcher.answer(selector, node)
      guard answer != .no else { continue }
      for declaration in reading.declarations {
        let origin: Cascade.Origin = declaration.isImportant ? .authorImportant : .author
        cascade.add(
          declaration, Cascade.Priority(origin, layer: rule.layer, specificity: selector.specificity),
          order: Int(id.sheet) << 24 | min(Int(id.rule), 0xFF_FFFF), isCertain: answer == .yes && rule.isCertain)
      }
    }
  }

  private mutating func reading(of id: RuleID) -> Reading {
    if let known = readings[id] { return known }
    let sheet = sheets[Int(id.sheet)]
    let rule = sheet.rules[Int(id.rule)]
    let declarations = CSSReader.declarations(sheet.source, in: rule.block)
    let selectors = declarations.isEmpty ? [] : sheet.source.withBytes { CSSSelectorReader.list($0, rule.prelude) }
    let reading = Reading(selectors: selectors, declarations: declarations)
    readings[id] = reading
    return reading
  }

  /// What rules that may be for an element are found by.
  static func keys(of node: NodeID, on page: Page) -> Set<UInt32> {
    var keys: Set = [CSSPrelude.universal, CSSPrelude.key(.tag, page.tree.name(of: node).utf8)]
    if let id = page.value(.id, of: node), !id.isEmpty { keys.insert(CSSPrelude.key(.id, id.utf8)) }
    for name in page.classes(of: node) { keys.insert(CSSPrelude.key(.class, name.utf8)) }
    return keys
  }
}

extension Page {
  /// Whether a template is shown as the shadow tree of what it stands in.
  func isShadowRoot(_ node: NodeID) -> Bool {
    tree.tag(of: node) == .template && (value(.shadowrootmode, of: node) ?? "").isEmpty == false
  }
}
