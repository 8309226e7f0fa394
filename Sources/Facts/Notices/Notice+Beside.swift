public import Pages

extension Notice {
  /// Bytes of markup that may stand around a notice in what still belongs to it.
  private static let reach = 6_000

  /// Whether a link to a cookie or privacy text stands beside a notice, as a heading with the text does above a form of
  /// settings: in an element around it that is not the page.
  public func hasPolicyBeside(on page: Page) -> Bool {
    guard let node else { return false }
    let size = page.tree.range(of: node).count
    let around = page.tree.ancestors(of: node).prefix(3).prefix { ancestor in
      page.tree.tag(of: ancestor) != .body && page.tree.tag(of: ancestor) != .html
        && page.tree.range(of: ancestor).count <= size + Notice.reach
    }
    guard let outermost = around.last else { return false }
    return page.tree.descendants(of: outermost).contains { link in
      guard page.tree.tag(of: link) == .a, let href = page.value(.href, of: link) else { return false }
      return PolicyAddress.names(LinkTarget(written: href))
    }
  }
}
