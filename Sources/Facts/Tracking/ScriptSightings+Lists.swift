/// Addresses that a script loads without an element or a call of their own: from a list, by `import`, by a request.
extension ScriptSightings {
  /// Whether the word at `index` stands in a list that the script goes through to load what it holds:
  /// `['…', '…'].forEach(…)`, `var urls = ['…']; … s.src = urls[i]`.
  func isListedForLoader(_ index: Int) -> Bool {
    guard script.kind(at: index - 1) == .openBracket || script.kind(at: index - 1) == .comma,
      let open = listOpening(around: index)
    else { return false }
    if let known = lists[open] { return known }
    guard lists.count < Self.mostLists else { return false }
    let isLoaded = isLoaded(listAt: open)
    lists[open] = isLoaded
    return isLoaded
  }

  /// Whether the word at `index` is what an `import` names: `import '…'`, `import x from '…'`.
  func isImported(_ index: Int) -> Bool {
    if script.isName("import", at: index - 1) { return true }
    guard script.isName("from", at: index - 1) else { return false }
    var cursor = index - 2
    while cursor >= 0, index - cursor < 64 {
      if script.isName("import", at: cursor) || script.isName("export", at: cursor) { return true }
      switch script.tokens[cursor].kind {
      case .name, .comma, .other: cursor -= 1
      case .closeBrace: cursor = (script.partner(of: cursor) ?? cursor) - 1
      default: return false
      }
    }
    return false
  }

  /// Whether the call whose arguments open at `open` makes a request: `x.open('GET', '…')`.
  func isRequest(openedAt open: Int) -> Bool {
    guard script.isName("open", at: open - 1), let method = script.string(at: open + 1) else { return false }
    return Self.methods.contains(method.uppercased())
  }

  /// Whether the name at `index`, which is called, is that of a function of the script that loads what it is given:
  /// `x.load = function (u) { … s.src = u … }`.
  func isOwnLoader(_ index: Int) -> Bool {
    loaders.contains(script.tokens[index].hash)
  }

  static func loaders(of script: Script) -> Set<UInt32> {
    var loaders: Set<UInt32> = []
    for word in script.tokens.indices where script.isName("function", at: word) {
      let open = script.kind(at: word + 1) == .name ? word + 2 : word + 1
      guard let name = name(ofFunctionAt: word, script), script.kind(at: open) == .openParenthesis,
        let close = script.partner(of: open), script.kind(at: close + 1) == .openBrace,
        let end = script.partner(of: close + 1), end - open < longestLoader
      else { continue }
      let given = Set((open..<close).filter { script.kind(at: $0) == .name }.map { script.tokens[$0].hash })
      let isLoader = (close..<end).contains { index in
        script.isName("src", at: index) && script.kind(at: index + 1) == .assign && script.kind(at: index + 2) == .name
          && given.contains(script.tokens[index + 2].hash)
      }
      if isLoader { loaders.insert(name) }
    }
    return loaders
  }

  /// The name a function is called by: `function load(`, `x.load = function (`, `load: function (`.
  private static func name(ofFunctionAt word: Int, _ script: Script) -> UInt32? {
    if script.kind(at: word + 1) == .name { return script.tokens[word + 1].hash }
    let isGiven = script.kind(at: word - 1) == .assign || script.kind(at: word - 1) == .colon
    return isGiven && script.kind(at: word - 2) == .name ? script.tokens[word - 2].hash : nil
  }

  /// Words of a function that does nothing but load a script.
  private static let longestLoader = 160

  private static let methods: Set<String> = ["GET", "POST", "HEAD", "PUT"]

  /// The bracket that opens the list around the word at `index`; nil for what is no list or a very long one.
  private func listOpening(around index: Int) -> Int? {
    var cursor = index - 1
    for _ in 0..<256 where cursor >= 0 {
      switch script.tokens[cursor].kind {
      case .openBracket: return cursor
      case .openParenthesis, .openBrace, .semicolon, .openSubstitution: return nil
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return nil
  }

  private func isLoaded(listAt open: Int) -> Bool {
    guard let close = script.partner(of: open), makesScripts else { return false }
    if script.isName("of", at: open - 1) { return true }
    if script.kind(at: close + 1) == .dot { return Self.walkers.contains(hash(at: close + 2)) }
    guard script.kind(at: open - 1) == .assign, script.kind(at: open - 2) == .name else { return false }
    return isGoneThrough(script.tokens[open - 2].hash, after: close)
  }

  /// Whether the list of a name is gone through, and nothing is looked for in it.
  private func isGoneThrough(_ name: UInt32, after index: Int) -> Bool {
    var isGoneThrough = false
    for word in script.tokens.indices.dropFirst(index + 1) where hash(at: word) == name {
      switch script.kind(at: word + 1) {
      case .openBracket: isGoneThrough = true
      case .dot:
        if ScriptVocabulary.askers.contains(hash(at: word + 2)) || Self.seekers.contains(hash(at: word + 2)) {
          return false
        }
        if Self.walkers.contains(hash(at: word + 2)) { isGoneThrough = true }
      case .closeParenthesis where script.isName("of", at: word - 1): isGoneThrough = true
      default: continue
      }
    }
    return isGoneThrough
  }

  /// Whether the script makes elements with an address, and does not watch what others make.
  private var makesScripts: Bool {
    var makes = false
    var fills = false
    for word in script.tokens.indices where script.kind(at: word) == .name {
      let name = script.tokens[word].hash
      if Self.watchers.contains(name) { return false }
      if name == Self.maker {
        if script.kind(at: word + 1) == .assign { return false }
        makes = true
      }
      fills = fills || name == Self.source || name == Self.setter
    }
    return makes && fills
  }

  private func hash(at index: Int) -> UInt32 {
    script.kind(at: index) == .name ? script.tokens[index].hash : 0
  }

  /// More lists of vendors' addresses than any script has that means well.
  private static let mostLists = 64

  private static let maker = ScriptHash.of("createElement")
  private static let source = ScriptHash.of("src")
  private static let setter = ScriptHash.of("setAttribute")
  private static let walkers: ScriptNameSet = ["forEach", "map", "shift", "pop", "reduce"]
  private static let seekers: ScriptNameSet = ["some", "find", "filter", "every", "has", "join"]
  private static let watchers: ScriptNameSet = ["MutationObserver", "beforescriptexecute"]
}
