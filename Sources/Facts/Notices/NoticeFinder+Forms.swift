internal import Pages

/// Forms beside notices: a box that asks who somebody is asks consent to that, and not to cookies.
extension NoticeFinder {
  /// A form with more text than this is the frame of a whole page.
  private static let longestForm = 8000

  /// Whether a candidate is a form, or a part of one: it has fields for a person, and cookies are not what it asks of.
  func isForm(_ candidate: NoticeCandidate) -> Bool {
    if candidate.isOutspoken, candidate.hasConsentAnswers { return false }
    if asksForPerson(inside: candidate.node) { return true }
    guard !candidate.isOutspoken, let form = form(around: candidate.node) else { return false }
    return asksForPerson(inside: form)
  }

  /// Whether an element has fields for a name, an address or a password.
  func asksForPerson(inside node: NodeID) -> Bool {
    let fields = FormFields(page: page, words: words, form: node)
    return fields.collectsPersonalData || fields.passwords > 0
  }

  private func form(around node: NodeID) -> NodeID? {
    guard let form = page.tree.ancestors(of: node).first(where: { page.tree.tag(of: $0) == .form }) else { return nil }
    let size = blocks(inside: form).reduce(0) { $0 + $1.text.count }
    return size < NoticeFinder.longestForm ? form : nil
  }
}
