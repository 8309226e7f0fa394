internal import Pages

/// Tells whether a page was saved after the visitor had answered its notice.
enum AnsweredCapture {
  /// Classes that consent managers put on the page once an answer was given.
  private static let marks = [
    "cookies-accepted", "cookie-accepted", "cookies-set", "cookies-refused", "cookie-consent-given", "consent-given",
    "cookieconsent-accepted", "cc-consented", "cmplz-status-allow", "cmplz-status-deny", "cookie-law-accepted",
  ]

  /// Whether the capture shows an answer: a class on the page, or in a rendered page a notice that is hidden.
  static func isAnswered(_ page: Page, hiddenNotice: Bool) -> Bool {
    if hiddenNotice, page.capture.kind == .rendered { return true }
    for node in page.tree.nodes.prefix(64) where page.tree.tag(of: node) == .html || page.tree.tag(of: node) == .body {
      let classes = (page.value(.class, of: node) ?? "").lowercased().split(separator: " ")
      if classes.contains(where: { name in marks.contains { name == $0 } }) { return true }
    }
    return false
  }
}
