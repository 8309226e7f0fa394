/// What tells of a function handed over, or of a condition, when it runs.
extension Script {
  /// When a function that is an argument of the call opened at `open` runs; nil where the call does not tell.
  func momentOfArgument(of open: Int) -> ScriptMoment? {
    if kind(at: open - 1) == .closeParenthesis { return nil }
    guard kind(at: open - 1) == .name else { return nil }
    if path(endingAt: open - 1).contains(where: { tellsOfConsent(tokens[$0]) }) { return .onConsent }
    let hash = tokens[open - 1].hash
    if ScriptVocabulary.listeners.contains(hash) {
      guard let event = string(at: open + 1) else { return .onEvent }
      if event.split(separator: " ").contains(where: { ScriptVocabulary.loadEvents.contains(String($0)) }) {
        return .atOnce
      }
      return ScriptVocabulary.tellsOfConsent(event.utf8Span.span) ? .onConsent : .onEvent
    }
    // What is done to each of the elements found is done to none where there are none.
    if isName("each", at: open - 1), kind(at: open - 3) == .closeParenthesis { return .ifSo }
    return ScriptVocabulary.runners.contains(hash) || tellsOfReadiness(open - 1) ? .atOnce : nil
  }

  /// Whether a name says that it waits for the page only: `whenReady`, `shopReady`.
  private func tellsOfReadiness(_ index: Int) -> Bool {
    source[tokens[index].range].suffix(5).elementsEqual("Ready".utf8)
  }

  /// The names joined by dots that end with the word at `index`.
  private func path(endingAt index: Int) -> Range<Int> {
    var lower = index
    while lower >= 2, kind(at: lower - 1) == .dot, kind(at: lower - 2) == .name, index - lower < 16 {
      lower -= 2
    }
    return lower..<(index + 1)
  }

  /// Whether a word is a name or string that tells of consent.
  func tellsOfConsent(_ token: ScriptToken) -> Bool {
    // No part of a word that tells of it is shorter.
    guard token.range.count > 2, token.kind == .name || token.kind == .string else { return false }
    return ScriptVocabulary.tellsOfConsent(source.span.extracting(token.range))
  }
}
