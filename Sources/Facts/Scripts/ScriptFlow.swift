/// Which parts of a script run by themselves, and which wait: for a call, an event, a condition, a consent.
///
/// It reads shapes only: functions that are called where they stand, functions handed to `setTimeout` or a load event,
/// named functions and where they are called, the conditions of `if`. It never decides what a condition yields.
struct ScriptFlow: Sendable {
  private let script: Script
  private var frames: [Frame] = []
  /// For each word the innermost frame it stands in, −1 for none.
  private var frameOfWord: [Int32] = []
  /// Where names are called, or handed to what runs them, by hash.
  private var callSites: [UInt32: [CallSite]] = [:]

  /// A stretch of words that does not simply run.
  private struct Frame: Sendable {
    let words: Range<Int>
    let kind: Kind
    let parent: Int32
  }

  private enum Kind: Sendable, Hashable {
    case waits(ScriptMoment)
    /// The body of a function that runs when it is called by this name; 0 for a function without name.
    case function(UInt32)
  }

  private struct CallSite: Sendable {
    let word: Int
    let moment: ScriptMoment
  }

  /// Works out the flow of a script.
  init(of script: Script) {
    self.script = script
    var builder = Builder(script: script)
    builder.run()
    var open: [Int] = []
    frames.reserveCapacity(builder.stretches.count)
    frameOfWord = [Int32](repeating: -1, count: script.tokens.count)
    var next = 0
    let stretches = builder.stretches.sorted { left, right in
      (left.words.lowerBound, right.words.upperBound) < (right.words.lowerBound, left.words.upperBound)
    }
    for word in script.tokens.indices {
      while let last = open.last, frames[last].words.upperBound <= word { open.removeLast() }
      while next < stretches.count, stretches[next].words.lowerBound <= word {
        let parent = open.last.map { Int32(truncatingIfNeeded: $0) } ?? -1
        frames.append(Frame(words: stretches[next].words, kind: stretches[next].kind, parent: parent))
        open.append(frames.count - 1)
        next += 1
      }
      frameOfWord[word] = open.last.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
    callSites = builder.callSites
  }

  /// When the word at `index` runs. `calledElsewhere` tells when other scripts of the page call a name.
  func moment(of index: Int, calledElsewhere: (UInt32) -> ScriptMoment? = { _ in nil }) -> ScriptMoment {
    var visited: Set<UInt32> = []
    return moment(of: index, &visited, calledElsewhere)
  }

  private func moment(
    of index: Int, _ visited: inout Set<UInt32>, _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    guard frameOfWord.indices.contains(index) else { return .atOnce }
    var moment = ScriptMoment.atOnce
    var frame = Int(frameOfWord[index])
    while frame >= 0 {
      switch frames[frame].kind {
      case .waits(let waiting): moment = max(moment, waiting)
      case .function(let name): moment = max(moment, self.moment(ofCalls: name, &visited, calledElsewhere))
      }
      frame = Int(frames[frame].parent)
    }
    return moment
  }

  /// When a function of this name is first called.
  private func moment(
    ofCalls name: UInt32, _ visited: inout Set<UInt32>, _ calledElsewhere: (UInt32) -> ScriptMoment?
  ) -> ScriptMoment {
    guard name != 0, visited.insert(name).inserted, visited.count < 32 else { return .whenCalled }
    var earliest = Self.isShort(name) ? .whenCalled : calledElsewhere(name) ?? .whenCalled
    for site in callSites[name]?.prefix(16) ?? [] where earliest != .atOnce {
      earliest = min(earliest, max(site.moment, moment(of: site.word, &visited, calledElsewhere)))
    }
    return earliest
  }

  /// Hashes of one and two letters: in minified scripts many functions have such a name, none of them for others to call.
  private static func isShort(_ name: UInt32) -> Bool { shortNames.contains(name) }

  private static let shortNames: Set<UInt32> = {
    let letters = ScriptBytes.classes.indices.filter { $0 < 0x80 && ScriptBytes.classes[$0] == .name }.map(UInt8.init)
    let rest = letters + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let single = letters.map { ScriptHash.next(ScriptHash.seed, $0) }
    return Set(single + single.flatMap { hash in rest.map { ScriptHash.next(hash, $0) } })
  }()

  /// When this script calls a function of this name that it may not have itself.
  func momentOfCall(to name: UInt32) -> ScriptMoment? {
    guard callSites[name] != nil else { return nil }
    var visited: Set<UInt32> = []
    return moment(ofCalls: name, &visited) { _ in nil }
  }
}

extension ScriptFlow {
  /// Finds the stretches of a script in one pass over its words.
  private struct Builder {
    let script: Script
    var stretches: [(words: Range<Int>, kind: Kind)] = []
    var callSites: [UInt32: [CallSite]] = [:]
    /// The brackets open at the word that is read.
    private var brackets: [Int] = []
    /// What an `else` at a word depends on.
    private var elses: [Int: ScriptMoment] = [:]
    /// Braces whose meaning was settled before they were reached.
    private var settled: Set<Int> = []
    /// Names of the queues the script makes: `tag = window.tag || []`.
    private let queues: Set<UInt32>
    private let branching = ScriptVocabulary.branching

    init(script: Script) {
      self.script = script
      queues = Builder.queues(of: script)
    }

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
        switch script.tokens[index].kind {
        case .openParenthesis, .openBracket, .openSubstitution: brackets.append(index)
        case .openBrace:
          openBrace(at: index)
          brackets.append(index)
        case .closeParenthesis, .closeBracket, .closeBrace:
          if let partner = script.partner(of: index) {
            while let last = brackets.last, last >= partner { brackets.removeLast() }
          }
        case .arrow: arrow(at: index)
        case .and, .or: shortCircuit(at: index)
        case .question: choice(at: index)
        case .name: name(at: index)
        default: break
        }
      }
    }

    // MARK: Names

    private mutating func name(at index: Int) {
      let hash = script.tokens[index].hash
      if branching.contains(hash) {
        if script.isName("function", at: index) { return function(at: index) }
        if script.isName("if", at: index) { return condition(at: index) }
        if script.isName("else", at: index) { return alternative(at: index) }
        if script.isName("catch", at: index) || script.isName("switch", at: index) { return branch(at: index) }
      }
      if script.kind(at: index + 1) == .openParenthesis, !isDefinition(at: index) {
        return addCall(hash, CallSite(word: index, moment: .atOnce))
      }
      handedOver(hash, at: index)
    }

    private mutating func addCall(_ hash: UInt32, _ site: CallSite) {
      callSites[hash, default: []].append(site)
    }

    /// Whether the name at `index`, which stands before parentheses, is defined there rather than called.
    private func isDefinition(at index: Int) -> Bool {
      if script.isName("function", at: index - 1) { return true }
      guard let close = script.partner(of: index + 1) else { return false }
      return script.kind(at: close + 1) == .openBrace && !script.tokens[close + 1].startsLine
        && !ScriptVocabulary.notFunctions.contains(script.tokens[index].hash)
    }

    /// A name that is not called but given to what will call it: `setTimeout(start, 0)`, `window.onload = start`.
    private mutating func handedOver(_ hash: UInt32, at index: Int) {
      let before = script.kind(at: index - 1)
      let after = script.kind(at: index + 1)
      let endsArgument = after == .comma || after == .closeParenthesis
      if before == .openParenthesis || before == .comma, endsArgument, let open = brackets.last,
        script.kind(at: open) == .openParenthesis, let moment = momentOfArgument(of: open)
      {
        addCall(hash, CallSite(word: index, moment: moment))
      } else if before == .assign, let target = script.tokens.indices.contains(index - 2) ? index - 2 : nil,
        ScriptVocabulary.loadProperties.contains(script.tokens[target].hash)
      {
        addCall(hash, CallSite(word: index, moment: .atOnce))
      } else if before == .question, after == .colon, isChosenForLoad(at: index - 1) {
        addCall(hash, CallSite(word: index, moment: .atOnce))
      }
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

    // MARK: Functions

    private mutating func function(at index: Int) {
      var cursor = index + 1
      if script.kind(at: cursor) == .other { cursor += 1 }
      let own = functionName(at: cursor)
      if script.kind(at: cursor) == .name { cursor += 1 }
      guard script.kind(at: cursor) == .openParenthesis, let close = script.partner(of: cursor),
        script.kind(at: close + 1) == .openBrace, let end = script.partner(of: close + 1)
      else { return }
      settled.insert(close + 1)
      body((close + 1)..<(end + 1), from: script.isName("async", at: index - 1) ? index - 1 : index, ownName: own)
    }

    private mutating func arrow(at index: Int) {
      var start = index - 1
      if script.kind(at: start) == .closeParenthesis { start = script.partner(of: start) ?? start }
      if script.isName("async", at: start - 1) { start -= 1 }
      if script.kind(at: index + 1) == .openBrace, let end = script.partner(of: index + 1) {
        settled.insert(index + 1)
        body((index + 1)..<(end + 1), from: start, ownName: 0)
      } else {
        body((index + 1)..<max(index + 1, expressionEnd(from: index + 1)), from: start, ownName: 0)
      }
    }

    /// The name of a function by which its calls are found; 0 for none, and in long minified scripts for names of one or
    /// two letters, which many functions have there.
    private func functionName(at index: Int) -> UInt32 {
      guard script.kind(at: index) == .name, script.tokens[index].range.count > 2 || script.tokens.count < 2_000 else {
        return 0
      }
      return script.tokens[index].hash
    }

    /// Takes down a function whose body is `words` and which begins with the word `start`.
    private mutating func body(_ words: Range<Int>, from start: Int, ownName: UInt32) {
      if isCalledAtOnce(endingAt: words.upperBound) { return }
      switch script.kind(at: start - 1) {
      case .openParenthesis, .comma:
        guard let open = brackets.last(where: { $0 < start }), script.kind(at: open) == .openParenthesis,
          script.kind(at: open - 1) == .name || script.kind(at: open - 1) == .closeParenthesis
        else { break }
        let moment = momentOfArgument(of: open) ?? .onEvent
        if moment != .atOnce { stretches.append((words, .waits(moment))) }
        return
      case .assign:
        guard script.kind(at: start - 2) == .name else { break }
        if ScriptVocabulary.loadProperties.contains(script.tokens[start - 2].hash) { return }
        stretches.append((words, .function(functionName(at: start - 2))))
        return
      case .colon:
        guard script.kind(at: start - 2) == .name else { break }
        stretches.append((words, .function(functionName(at: start - 2))))
        return
      default: break
      }
      stretches.append((words, .function(ownName)))
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

    /// When a function that is an argument of the call opened at `open` runs; nil where the call does not tell.
    private func momentOfArgument(of open: Int) -> ScriptMoment? {
      if script.kind(at: open - 1) == .closeParenthesis { return nil }
      guard script.kind(at: open - 1) == .name else { return nil }
      if tellsOfConsent(path(endingAt: open - 1)) { return .onConsent }
      let hash = script.tokens[open - 1].hash
      if ScriptVocabulary.listeners.contains(hash) {
        guard let event = script.string(at: open + 1) else { return .onEvent }
        if event.split(separator: " ").contains(where: { ScriptVocabulary.loadEvents.contains(String($0)) }) {
          return .atOnce
        }
        return ScriptVocabulary.tellsOfConsent(event.utf8Span.span) ? .onConsent : .onEvent
      }
      // What is done to each of the elements found is done to none where there are none.
      if script.isName("each", at: open - 1), script.kind(at: open - 3) == .closeParenthesis { return .ifSo }
      return ScriptVocabulary.runners.contains(hash) || tellsOfReadiness(open - 1) ? .atOnce : nil
    }

    /// Whether a name says that it waits for the page only: `whenReady`, `shopReady`.
    private func tellsOfReadiness(_ index: Int) -> Bool {
      script.source[script.tokens[index].range].suffix(5).elementsEqual("Ready".utf8)
    }

    /// The names joined by dots that end with the word at `index`.
    private func path(endingAt index: Int) -> Range<Int> {
      var lower = index
      while lower >= 2, script.kind(at: lower - 1) == .dot, script.kind(at: lower - 2) == .name, index - lower < 16 {
        lower -= 2
      }
      return lower..<(index + 1)
    }

    // MARK: Conditions

    private mutating func condition(at index: Int) {
      guard script.kind(at: index + 1) == .openParenthesis, let close = script.partner(of: index + 1) else { return }
      let moment = moment(ofCondition: (index + 2)..<close)
      let body = bodyWords(from: close + 1)
      guard !body.isEmpty else { return }
      settled.insert(body.lowerBound)
      let elseWord = script.kind(at: body.upperBound) == .semicolon ? body.upperBound + 1 : body.upperBound
      if script.isName("else", at: elseWord) { elses[elseWord] = moment }
      guard moment != .atOnce else { return }
      stretches.append((body, .waits(moment)))
      let first = script.kind(at: body.lowerBound) == .openBrace ? body.lowerBound + 1 : body.lowerBound
      guard script.isName("return", at: first) || script.isName("throw", at: first) else { return }
      // What follows `if (…) return` depends on the condition as well.
      guard let block = brackets.last, let end = script.partner(of: block), end > body.upperBound else { return }
      stretches.append((body.upperBound..<end, .waits(moment)))
    }

    private mutating func alternative(at index: Int) {
      guard let moment = elses[index] else { return }
      if script.isName("if", at: index + 1) { return }
      let body = bodyWords(from: index + 1)
      guard !body.isEmpty else { return }
      settled.insert(body.lowerBound)
      if moment != .atOnce { stretches.append((body, .waits(moment))) }
    }

    private mutating func branch(at index: Int) {
      var cursor = index + 1
      if script.kind(at: cursor) == .openParenthesis { cursor = (script.partner(of: cursor) ?? cursor) + 1 }
      guard script.kind(at: cursor) == .openBrace, let end = script.partner(of: cursor) else { return }
      settled.insert(cursor)
      stretches.append((cursor..<(end + 1), .waits(.ifSo)))
    }

    /// `a && b`, `a || b`: whether what follows runs depends on what stands before.
    private mutating func shortCircuit(at index: Int) {
      let condition = condition(endingAt: index)
      let moment = moment(ofCondition: condition, isShort: true)
      wait(for: moment, after: index)
    }

    /// `a ? b : c`: which of the two runs depends on what stands before.
    private mutating func choice(at index: Int) {
      wait(for: moment(ofCondition: condition(endingAt: index), isShort: true), after: index)
    }

    private mutating func wait(for moment: ScriptMoment, after index: Int) {
      guard moment != .atOnce else { return }
      stretches.append(((index + 1)..<max(index + 1, expressionEnd(from: index + 1)), .waits(moment)))
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
    private func moment(ofCondition words: Range<Int>, isShort: Bool = false) -> ScriptMoment {
      let words = words.prefix(200)
      guard let first = words.first, let last = words.last else { return .atOnce }
      if tellsOfConsent(first..<(last + 1)) { return .onConsent }
      if words.contains(where: { tellsOfPlace($0) }) { return .ifSo }
      let isPlain = words.allSatisfy { index in
        let token = script.tokens[index]
        guard token.kind == .name else { return true }
        if isShort, token.range.count <= 2, script.kind(at: index + 1) != .openParenthesis { return true }
        if token.range.count <= 2, script.kind(at: index + 1) == .dot || isArgument(index, after: first) { return true }
        if script.isName("getElementById", at: index + 2), script.kind(at: index + 1) == .dot { return true }
        return ScriptVocabulary.plainConditions.contains(token.hash)
          || script.isName("typeof", at: index - 1)
          || script.isName("typeof", at: index - 2) && script.kind(at: index - 1) == .openParenthesis
          || isPlainProperty(index)
      }
      return isPlain ? .atOnce : .ifSo
    }

    /// Whether a word is a property of the browser's own objects, of a queue the script makes, or of what has a short
    /// name in a minified script: asked whether it is there. A property of another object may be a setting.
    private func isPlainProperty(_ index: Int) -> Bool {
      if queues.contains(script.tokens[index].hash) { return true }
      guard script.kind(at: index - 1) == .dot || script.kind(at: index - 1) == .optionalDot,
        script.kind(at: index - 2) == .name
      else { return false }
      let owner = script.tokens[index - 2]
      return owner.range.count <= 2 || ScriptVocabulary.ownObjects.contains(owner.hash) || queues.contains(owner.hash)
    }

    /// Whether a word is what a call inside a condition is given.
    private func isArgument(_ index: Int, after first: Int) -> Bool {
      index > first && (script.kind(at: index - 1) == .openParenthesis || script.kind(at: index - 1) == .comma)
    }

    /// Whether a word tells where in the world the visitor is.
    private func tellsOfPlace(_ index: Int) -> Bool {
      let token = script.tokens[index]
      guard token.kind == .name || token.kind == .string || token.kind == .template else { return false }
      return ScriptVocabulary.tellsOfPlace(script.source.span.extracting(token.range))
    }

    private func tellsOfConsent(_ words: Range<Int>) -> Bool {
      words.contains { index in
        let token = script.tokens[index]
        guard token.kind == .name || token.kind == .string else { return false }
        return ScriptVocabulary.tellsOfConsent(script.source.span.extracting(token.range))
      }
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

    /// A brace after `name(…)` that nothing else has settled is the body of a method.
    private mutating func openBrace(at index: Int) {
      guard !settled.contains(index), script.kind(at: index - 1) == .closeParenthesis,
        let open = script.partner(of: index - 1), script.kind(at: open - 1) == .name,
        !ScriptVocabulary.notFunctions.contains(script.tokens[open - 1].hash),
        !ScriptVocabulary.plainBlocks.contains(script.tokens[open - 1].hash), let end = script.partner(of: index)
      else { return }
      stretches.append((index..<(end + 1), .function(functionName(at: open - 1))))
    }
  }
}
