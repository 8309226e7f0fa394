/// Where names are called in a script, or handed to what runs them.
struct ScriptCallSites {
  private let script: Script
  /// The words that may be such a name, in the order of hash and place: the hash in the upper half, the place in the lower.
  private var words: [UInt64] = []
  /// The places of names that were asked for, by their hashes.
  private var known: [UInt32: [Site]] = [:]

  /// A place where a name is called.
  struct Site {
    let word: Int
    let moment: ScriptMoment
  }

  /// More places of one name than need to be looked at.
  private static let mostSites = 16

  /// The places of names, given by their hashes.
  init(in script: Script, of names: HashBits) {
    self.script = script
    let tokens = script.tokens
    for index in tokens.indices where tokens[index].kind == .name && names.mayHold(tokens[index].link) {
      words.append(UInt64(tokens[index].link) << 32 | UInt64(index))
    }
    words.sort()
  }

  /// The first places of a name, by its hash.
  mutating func sites(of name: UInt32) -> [Site] {
    var place = place(of: name)
    guard place < words.count, words[place] >> 32 == name else { return [] }
    if let known = known[name] { return known }
    var sites: [Site] = []
    while place < words.count, words[place] >> 32 == name, sites.count < Self.mostSites {
      if let site = site(at: Int(words[place] & 0xFFFF_FFFF)) { sites.append(site) }
      place += 1
    }
    known[name] = sites
    return sites
  }

  /// The place in `words` of the first word with a hash, or where it would be.
  private func place(of name: UInt32) -> Int {
    var lower = 0
    var upper = words.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if words[middle] >> 32 < name { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  private func site(at index: Int) -> Site? {
    guard !ScriptVocabulary.branching.contains(script.tokens[index].link) else { return nil }
    return moment(ofNameAt: index).map { Site(word: index, moment: $0) }
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
