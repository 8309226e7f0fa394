/// Settles the roles that a label alone leaves open, from what stands beside it.
struct RoleSettling {
  let statements: [Statement]
  let sentences: [Notice.Sentence]

  /// The controls with their roles settled.
  ///
  /// `OK` beside a refusal, or named in the sentence that asks consent, accepts; alone it only takes notice.
  func settled(_ controls: [Control]) -> [Control] {
    controls.map { control in
      guard control.role == .dismiss, control.label.contains(where: \.isLetter), !isClose(control) else {
        return control
      }
      let rivals = controls.filter { $0.layer == control.layer && $0.range != control.range }
      let hasAccept = rivals.contains { $0.role == .accept }
      guard !hasAccept else { return control }
      let isAnswer = rivals.contains { $0.role == .reject } || isNamedAsConsent(control)
      guard isAnswer else { return control }
      var settled = control
      settled.role = .accept
      settled.roleConfidence = .medium
      return settled
    }
  }

  /// Whether a label says that it shuts the notice.
  private func isClose(_ control: Control) -> Bool {
    let label = Folding.fold(control.label)
    return RoleSettling.closes.contains { label.starts(with: $0.utf8) }
  }

  private static let closes = [
    "close", "dismiss", "kapat", "schliess", "fermer", "cerrar", "chiudi", "sluit", "luk", "stang", "lukk", "zamknij",
    "zavrit", "inchide", "fechar", "hide", "×",
  ]

  /// Whether a sentence that asks consent names the label: `By clicking “OK” you agree`.
  private func isNamedAsConsent(_ control: Control) -> Bool {
    let label = Folding.fold(control.label)
    let asking = statements.filter { $0.kind == .asksConsent }
    return sentences.contains { sentence in
      guard asking.contains(where: { $0.range.overlaps(sentence.range) }) else { return false }
      let text = Folding.fold(sentence.text)
      return RoleSettling.holds(text, label)
    }
  }

  /// Whether a text holds a label as words of its own.
  private static func holds(_ text: [UInt8], _ label: [UInt8]) -> Bool {
    guard !label.isEmpty, text.count >= label.count else { return false }
    for start in 0...(text.count - label.count) where text[start...].starts(with: label) {
      let isFree = start == 0 || !WordBytes.isWord(text[start - 1])
      let end = start + label.count
      if isFree, end == text.count || !WordBytes.isWord(text[end]) { return true }
    }
    return false
  }
}
