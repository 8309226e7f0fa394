/// Where names are called in a script, or handed to what runs them.
struct ScriptCallSites {
  private let script: Script
  private var sites: [UInt32: [Site]] = [:]

  /// A place where a name is called.
  struct Site {
    let word: Int
    let moment: ScriptMoment
  }

  /// The places of names, given by their hashes.
  init(in script: Script, of names: Set<UInt32>) {
    self.script = script
    guard !names.isEmpty else { return }
    let bits = HashBits(names)
    let tokens = script.tokens
    for index in tokens.indices where tokens[index].kind == .name && bits.mayHold(tokens[index].link) {
      if names.contains(tokens[index].link) { take(tokens[index].link, at: index) }
    }
  }

  /// The places of a name, by its hash.
  subscript(name: UInt32) -> [Site] { sites[name] ?? [] }

  private mutating func take(_ name: UInt32, at index: Int) {
    guard !ScriptVocabulary.branching.contains(name), let moment = moment(ofNameAt: index) else { return }
    sites[name, default: []].append(Site(word: index, moment: moment))
  }

  /// When what has the name at `index` is called from there; nil where it is not.
  private func moment(ofNameAt index: Int) -> ScriptMoment? {
    if script.kind(at: index + 1) == .openParenthesis, !isDefinition(at: index) { return .atOnce }
    return momentHandedOver(at: index)
  }

  /// Whether the name at `index`, which stands before parentheses, is defined there rather than called.
  private func isDefinition(at index: Int) -> Bool {
    if script.isName("function", at: index - 1) { return true }
    guard let close = script.partner(of: index + 1) else { return false }
    return script.kind(at: close + 1) == .openBrace && !script.tokens[close + 1].startsLine
      && !ScriptVocabulary.notFunctions.contains(script.tokens[index].hash)
  }

  /// A name that is not called but given to what will call it: `setTimeout(start, 0)`, `window.onload = start`.
  private func momentHandedOver(at index: Int) -> ScriptMoment? {
    let before = script.kind(at: index - 1)
    let after = script.kind(at: index + 1)
    let endsArgument = after == .comma || after == .closeParenthesis
    if before == .openParenthesis || before == .comma, endsArgument, let open = callOpening(before: index),
      let moment = script.momentOfArgument(of: open)
    {
      return moment
    }
    let isForLoad =
      before == .assign && index > 1 && ScriptVocabulary.loadProperties.contains(script.tokens[index - 2].hash)
      || before == .question && after == .colon && isChosenForLoad(at: index - 1)
    return isForLoad ? .atOnce : nil
  }

  /// The parenthesis that opens the arguments of which the word at `index` is one.
  private func callOpening(before index: Int) -> Int? {
    var cursor = index - 1
    // No call that means well has more arguments.
    for _ in 0..<256 where cursor >= 0 {
      switch script.tokens[cursor].kind {
      case .openParenthesis: return cursor
      case .openBracket, .openBrace, .openSubstitution: return nil
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return nil
  }

  /// Whether the question mark at `index` chooses what runs when the page is ready:
  /// `window.onload = typeof window.onload != 'function' ? start : …`.
  private func isChosenForLoad(at index: Int) -> Bool {
    var cursor = index - 1
    for _ in 0..<24 where cursor > 0 {
      switch script.tokens[cursor].kind {
      case .assign:
        return script.kind(at: cursor - 1) == .name
          && ScriptVocabulary.loadProperties.contains(script.tokens[cursor - 1].hash)
      case .semicolon, .openBrace, .closeBrace, .openParenthesis, .comma: return false
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return false
  }
}
