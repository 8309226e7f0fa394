internal import Pages

/// Tells which window a notice opens: a second layer is often an element of its own, far from the first.
struct LayerLinks {
  let page: Page

  /// Whether a candidate is the second layer of another: the other's settings open it, or it is the place for choosing
  /// by purpose that another with settings and no purposes has not.
  func isReached(_ candidate: NoticeCandidate, among candidates: [NoticeCandidate]) -> Bool {
    candidates.contains { other in
      guard other.node != candidate.node else { return false }
      if opens(other, candidate) { return !opens(candidate, other) || other.node < candidate.node }
      return candidate.hasPurposes && other.isFirstLayerAlone
    }
  }

  /// Whether a control of one candidate names the element that holds the other: `href="#cookie-window"`,
  /// `data-bs-target`, `onclick="show('cookie-window')"`.
  func opens(_ one: NoticeCandidate, _ other: NoticeCandidate) -> Bool {
    let names = names(of: other.node)
    guard !names.isEmpty else { return false }
    return one.controls.contains { control in
      guard control.role == .settings || control.role == .other, let node = control.node else { return false }
      return page.tree.attributes(of: node).contains { attribute in
        guard LayerLinks.isNaming(page.tree.name(of: attribute)) else { return false }
        let value = page.valueBytes(of: attribute)
        return names.contains { LayerLinks.holds(value, $0) }
      }
    }
  }

  /// The ids of an element and of the few right around it.
  private func names(of node: NodeID) -> [[UInt8]] {
    ([node] + page.tree.ancestors(of: node).prefix(3)).compactMap { node in
      guard page.tree.tag(of: node) != .body, let id = page.value(.id, of: node), id.utf8.count > 2 else { return nil }
      return Array(id.utf8)
    }
  }

  /// Whether an attribute says what pressing opens.
  private static func isNaming(_ name: String) -> Bool {
    switch name {
    case "href", "onclick", "aria-controls", "popovertarget", "commandfor": true
    default: name.hasPrefix("data-") || name.hasPrefix("@click") || name.hasSuffix(":click")
    }
  }

  /// Whether a value holds a name as a word of its own.
  private static func holds(_ value: [UInt8], _ name: [UInt8]) -> Bool {
    guard value.count >= name.count, value.count < 400 else { return false }
    for start in 0...(value.count - name.count) where value[start...].starts(with: name) {
      let end = start + name.count
      if start == 0 || !isPart(value[start - 1]), end == value.count || !isPart(value[end]) { return true }
    }
    return false
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    WordBytes.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

extension NoticeCandidate {
  /// Whether it can be answered and has settings, and the purposes that these lead to stand elsewhere.
  fileprivate var isFirstLayerAlone: Bool {
    isSetApart && isOutspoken && !hasPurposes && controls.contains { $0.role == .settings }
      && controls.contains { $0.role == .accept || $0.role == .dismiss }
  }
}
