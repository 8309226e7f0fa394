/// A stretch of a script that does not simply run.
struct ScriptStretch {
  let words: Range<Int>
  let kind: Kind

  /// What it waits for.
  enum Kind {
    case waits(ScriptMoment)
    /// The body of a function that runs when it is called by this name, given by its hash; 0 for a function without
    /// name. Many functions of minified scripts have a name of one or two letters, none of them for others to call.
    case function(UInt32, isShort: Bool)
  }

  /// The named function whose body it is.
  var function: (name: UInt32, isShort: Bool)? {
    if case .function(let name, let isShort) = kind, name != 0 { (name, isShort) } else { nil }
  }

  /// The stretches of a script, in the order in which they begin; of those that begin together the longest first.
  static func all(in script: Script) -> [ScriptStretch] {
    var finder = StretchFinder(script: script)
    finder.run()
    return finder.stretches.sorted { left, right in
      (left.words.lowerBound, right.words.upperBound) < (right.words.lowerBound, left.words.upperBound)
    }
  }
}

/// Finds the stretches of a script in one pass over its words.
private struct StretchFinder {
  let script: Script
  var stretches: [ScriptStretch] = []
  /// The brackets open at the word that is read.
  private var brackets: [Int] = []
  /// What an `else` at a word depends on.
  private var elses: [Int: ScriptMoment] = [:]
  /// Names of the queues the script makes: `tag = window.tag || []`.
  private lazy var queues = Self.queues(of: script)
  private let branching = ScriptVocabulary.branching

  init(script: Script) { self.script = script }

  private static func queues(of script: Script) -> Set<UInt32> {
    var names: Set<UInt32> = []
    for index in script.tokens.indices where script.kind(at: index) == .or {
      guard script.kind(at: index + 1) == .openBracket, script.kind(at: index + 2) == .closeBracket else { continue }
      var cursor = index - 1
      while cursor > 0, index - cursor < 32 {
        switch script.tokens[cursor].kind {
        case .name: if script.kind(at: cursor + 1) == .assign { names.insert(script.tokens[cursor].hash) }
        case .dot, .assign: break
        default: cursor = 0
        }
        cursor -= 1
      }
    }
    return names
  }

  mutating func run() {
    for index in script.tokens.indices {
      let token = script.tokens[index]
      switch token.kind {
      case .openParenthesis, .openBracket, .openSubstitution: brackets.append(index)
      case .openBrace:
        openBrace(at: index)
        brackets.append(index)
      case .closeParenthesis, .closeBracket, .closeBrace:
        guard let partner = token.partner else { continue }
        while let last = brackets.last, last >= partner { brackets.removeLast() }
      case .arrow: arrow(at: index)
      case .and, .or, .question: choice(at: index)
      case .name: if branching.contains(token.link) { branching(at: index) }
      default: continue
      }
    }
  }

  private mutating func branching(at index: Int) {
    if script.isName("function", at: index) { return function(at: index) }
    if script.isName("if", at: index) { return condition(at: index) }
    if script.isName("else", at: index) { return alternative(at: index) }
    branch(at: index)
  }

  private mutating func add(_ words: Range<Int>, _ kind: ScriptStretch.Kind) {
    stretches.append(ScriptStretch(words: words, kind: kind))
  }

  // MARK: Functions

  private mutating func function(at index: Int) {
    var cursor = index + 1
    if script.kind(at: cursor) == .other { cursor += 1 }
    let own = function(namedAt: cursor)
    if script.kind(at: cursor) == .name { cursor += 1 }
    guard script.kind(at: cursor) == .openParenthesis, let close = script.partner(of: cursor),
      script.kind(at: close + 1) == .openBrace, let end = script.partner(of: close + 1)
    else { return }
    body((close + 1)..<(end + 1), from: script.isName("async", at: index - 1) ? index - 1 : index, own)
  }

  private mutating func arrow(at index: Int) {
    var start = index - 1
    if script.kind(at: start) == .closeParenthesis { start = script.partner(of: start) ?? start }
    if script.isName("async", at: start - 1) { start -= 1 }
    if script.kind(at: index + 1) == .openBrace, let end = script.partner(of: index + 1) {
      body((index + 1)..<(end + 1), from: start, Self.unnamed)
    } else {
      body((index + 1)..<max(index + 1, expressionEnd(from: index + 1)), from: start, Self.unnamed)
    }
  }

  /// A function by the name by which its calls are found; without one in long minified scripts for names of one or two
  /// letters, which many functions have there.
  private func function(namedAt index: Int) -> ScriptStretch.Kind {
    guard script.kind(at: index) == .name else { return Self.unnamed }
    let token = script.tokens[index]
    let isShort = token.range.count <= 2 && script.source[Int(token.lower)] < 0x80
    guard token.range.count > 2 || script.tokens.count < 2_000 else { return Self.unnamed }
    return .function(token.hash, isShort: isShort)
  }

  private static let unnamed = ScriptStretch.Kind.function(0, isShort: false)

  /// Takes down a function whose body is `words` and which begins with the word `start`, by the name it is given or its
  /// own.
  private mutating func body(_ words: Range<Int>, from start: Int, _ own: ScriptStretch.Kind) {
    if isCalledAtOnce(endingAt: words.upperBound) { return }
    switch script.kind(at: start - 1) {
    case .openParenthesis, .comma:
      guard let open = brackets.last(where: { $0 < start }), script.kind(at: open) == .openParenthesis,
        script.kind(at: open - 1) == .name || script.kind(at: open - 1) == .closeParenthesis
      else { break }
      let moment = script.momentOfArgument(of: open) ?? .onEvent
      if moment != .atOnce { add(words, .waits(moment)) }
      return
    case .assign:
      guard script.kind(at: start - 2) == .name else { break }
      if ScriptVocabulary.loadProperties.contains(script.tokens[start - 2].hash) { return }
      add(words, function(namedAt: start - 2))
      return
    case .colon:
      guard script.kind(at: start - 2) == .name else { break }
      add(words, function(namedAt: start - 2))
      return
    default: break
    }
    add(words, own)
  }

  /// Whether what ends before `index` is called right there: `}()`, `})()`, `}.call(this)`.
  private func isCalledAtOnce(endingAt index: Int) -> Bool {
    var cursor = index
    if script.kind(at: cursor) == .closeParenthesis, let open = script.partner(of: cursor),
      script.kind(at: open - 1) != .name
    {
      cursor += 1
    }
    if script.kind(at: cursor) == .dot || script.kind(at: cursor) == .optionalDot {
      return script.isName("call", at: cursor + 1) || script.isName("apply", at: cursor + 1)
    }
    return script.kind(at: cursor) == .openParenthesis && !script.tokens[cursor].startsLine
  }

  // MARK: Conditions

  private mutating func condition(at index: Int) {
    guard script.kind(at: index + 1) == .openParenthesis, let close = script.partner(of: index + 1) else { return }
    let moment = moment(ofCondition: (index + 2)..<close)
    let body = bodyWords(from: close + 1)
    guard !body.isEmpty else { return }
    let elseWord = script.kind(at: body.upperBound) == .semicolon ? body.upperBound + 1 : body.upperBound
    if script.isName("else", at: elseWord) { elses[elseWord] = moment }
    guard moment != .atOnce else { return }
    add(body, .waits(moment))
    let first = script.kind(at: body.lowerBound) == .openBrace ? body.lowerBound + 1 : body.lowerBound
    guard script.isName("return", at: first) || script.isName("throw", at: first) else { return }
    // What follows `if (…) return` depends on the condition as well.
    guard let block = brackets.last, let end = script.partner(of: block), end > body.upperBound else { return }
    add(body.upperBound..<end, .waits(moment))
  }

  private mutating func alternative(at index: Int) {
    guard let moment = elses[index] else { return }
    if script.isName("if", at: index + 1) { return }
    let body = bodyWords(from: index + 1)
    guard !body.isEmpty else { return }
    if moment != .atOnce { add(body, .waits(moment)) }
  }

  private mutating func branch(at index: Int) {
    var cursor = index + 1
    if script.kind(at: cursor) == .openParenthesis { cursor = (script.partner(of: cursor) ?? cursor) + 1 }
    guard script.kind(at: cursor) == .openBrace, let end = script.partner(of: cursor) else { return }
    add(cursor..<(end + 1), .waits(.ifSo))
  }

  /// `a && b`, `a || b`, `a ? b : c`: whether what follows runs depends on what stands before.
  private mutating func choice(at index: Int) {
    wait(for: moment(ofCondition: condition(endingAt: index), isShort: true), after: index)
  }

  private mutating func wait(for moment: ScriptMoment, after index: Int) {
    guard moment != .atOnce else { return }
    add((index + 1)..<max(index + 1, expressionEnd(from: index + 1)), .waits(moment))
  }

  /// The words before the operator at `index` that it depends on.
  private func condition(endingAt index: Int) -> Range<Int> {
    var lower = index
    while lower > 0, index - lower < 24 {
      let kind = script.tokens[lower - 1].kind
      if kind == .closeParenthesis, let open = script.partner(of: lower - 1), open < lower - 1 {
        lower = open
        continue
      }
      if Self.beginsCondition(kind) { break }
      lower -= 1
    }
    return max(lower, index - 200)..<index
  }

  /// What a condition stands behind: in `a = b ? c : d` it is `b`.
  private static func beginsCondition(_ kind: ScriptToken.Kind) -> Bool {
    switch kind {
    case .semicolon, .openBrace, .closeBrace, .openParenthesis, .comma, .assign: true
    default: false
    }
  }

  /// When something runs that depends on a condition. Before `&&` and `||`, names of one or two letters only ask
  /// whether something is there, as minified scripts do, unless they are called.
  private mutating func moment(ofCondition words: Range<Int>, isShort: Bool = false) -> ScriptMoment {
    var moment = ScriptMoment.atOnce
    for index in words.prefix(200) {
      let token = script.tokens[index]
      guard token.kind == .name || token.kind == .string || token.kind == .template,
        !ScriptVocabulary.plainConditions.contains(token.hash)
      else { continue }
      if script.tellsOfConsent(token) { return .onConsent }
      guard moment == .atOnce else { continue }
      if tellsOfPlace(token) || !isPlain(index, after: words.lowerBound, isShort) { moment = .ifSo }
    }
    return moment
  }

  /// Whether a literal or name of a condition only asks where and whether the script runs.
  private mutating func isPlain(_ index: Int, after first: Int, _ isShort: Bool) -> Bool {
    let token = script.tokens[index]
    guard token.kind == .name else { return true }
    if isShort, token.range.count <= 2, script.kind(at: index + 1) != .openParenthesis { return true }
    if token.range.count <= 2, script.kind(at: index + 1) == .dot || isArgument(index, after: first) { return true }
    if script.isName("getElementById", at: index + 2), script.kind(at: index + 1) == .dot { return true }
    return script.isName("typeof", at: index - 1)
      || script.isName("typeof", at: index - 2) && script.kind(at: index - 1) == .openParenthesis
      || isPlainProperty(index)
  }

  /// Whether a word is a property of the browser's own objects, of a queue the script makes, or of what has a short
  /// name in a minified script: asked whether it is there. A property of another object may be a setting.
  private mutating func isPlainProperty(_ index: Int) -> Bool {
    guard script.kind(at: index - 1) == .dot || script.kind(at: index - 1) == .optionalDot,
      script.kind(at: index - 2) == .name
    else { return queues.contains(script.tokens[index].hash) }
    let owner = script.tokens[index - 2]
    return owner.range.count <= 2 || ScriptVocabulary.ownObjects.contains(owner.hash)
      || queues.contains(owner.hash) || queues.contains(script.tokens[index].hash)
  }

  /// Whether a word is what a call inside a condition is given.
  private func isArgument(_ index: Int, after first: Int) -> Bool {
    index > first && (script.kind(at: index - 1) == .openParenthesis || script.kind(at: index - 1) == .comma)
  }

  /// Whether a literal or name tells where in the world the visitor is.
  private func tellsOfPlace(_ token: ScriptToken) -> Bool {
    token.range.count > 3 && ScriptVocabulary.tellsOfPlace(script.source.span.extracting(token.range))
  }

  /// The block or statement that begins with the word at `index`.
  private func bodyWords(from index: Int) -> Range<Int> {
    guard index < script.tokens.count else { return index..<index }
    if script.kind(at: index) == .openBrace { return index..<((script.partner(of: index) ?? index) + 1) }
    var cursor = index
    for _ in 0..<Self.reach where cursor < script.tokens.count {
      let token = script.tokens[cursor]
      if token.kind == .semicolon || token.kind.closes { break }
      if cursor > index, token.startsLine, script.isName("else", at: cursor) || endsStatement(before: cursor) {
        break
      }
      if cursor > index, script.isName("else", at: cursor) { break }
      cursor = (script.partner(of: cursor) ?? cursor) + 1
    }
    return index..<cursor
  }

  /// How many words a statement or expression is followed: no real one is longer, and hostile ones stay cheap.
  private static let reach = 512

  private func expressionEnd(from index: Int) -> Int { script.expressionEnd(from: index, reach: Self.reach) }

  /// Whether a statement may end before a word that begins a line.
  private func endsStatement(before index: Int) -> Bool {
    switch (script.kind(at: index - 1), script.kind(at: index)) {
    case (.name, .name), (.closeParenthesis, .name), (.string, .name), (.number, .name), (.closeBracket, .name),
      (.closeBrace, .name):
      true
    default: false
    }
  }

  // MARK: Braces

  /// A brace after `name(…)` that no `function` stands before is the body of a method.
  private mutating func openBrace(at index: Int) {
    guard script.kind(at: index - 1) == .closeParenthesis, let open = script.partner(of: index - 1),
      script.kind(at: open - 1) == .name, !ScriptVocabulary.notFunctions.contains(script.tokens[open - 1].hash),
      !ScriptVocabulary.plainBlocks.contains(script.tokens[open - 1].hash), !isFunction(at: open - 2),
      let end = script.partner(of: index)
    else { return }
    add(index..<(end + 1), function(namedAt: open - 1))
  }

  /// Whether the word at `index` is `function`, or the asterisk behind it.
  private func isFunction(at index: Int) -> Bool {
    script.isName("function", at: script.kind(at: index) == .other ? index - 1 : index)
  }
}
