internal import Pages

/// What an inline script does with vendors and consent managers: the calls it makes, the addresses it loads from.
final class ScriptSightings {
  /// The script's words.
  let script: Script
  /// Calls and addresses, in the order of the script.
  var hits: [Hit] = []
  /// Addresses it loads something from that belong to no vendor.
  var strangers: [Stranger] = []
  /// Whether it names the interface of the IAB's Transparency and Consent Framework.
  private(set) var namesTCF = false
  /// The strings that say `consent`, with which calls of consent mode begin.
  private(set) var consentWords: [Int] = []
  /// When its parts run; worked out only where there are hits.
  private(set) var flow: ScriptFlow?
  /// The names that may be calls of consent managers.
  private(set) var managerWords: [Int] = []
  /// The addresses that it loads consent managers from: the positions of those, and where the addresses stand.
  private(set) var managerLoads: [(manager: Int, range: Range<Int>)] = []
  /// Lists of addresses, by the word that opens them, and whether the script loads what they hold.
  var lists: [Int: Bool] = [:]
  /// Names that elements are loaded from, by hash, and where that is done last; worked out where it is asked.
  private lazy var sources = Self.sources(of: script)
  /// Names it uses more than once, by their hashes; worked out where it is asked.
  private lazy var repeated = script.repeatedNames
  /// The elements it can make.
  private(set) var made = MadeElements()
  /// The word after the last one that is part of an address put together from pieces.
  private var joinedEnd = 0
  /// The strings that names stand for, by the hashes of the names; worked out where it is asked.
  private(set) lazy var constants = Self.constants(of: script)
  /// Functions of the script that load what they are given, by the hashes of their names; worked out where it is asked.
  private(set) lazy var loaders = Self.loaders(of: script)

  /// A call of a vendor, or an address of one.
  struct Hit: Sendable {
    let vendor: Vendor
    /// The word of the script.
    let word: Int
    /// The call or address in the source.
    let range: Range<Int>
    let address: String?
    let identifiers: [String]
    /// Whether it fetches something, rather than queueing for what does.
    let loads: Bool
    /// Whether it makes the vendor wait.
    let isHold: Bool
    /// Whether it only writes down settings.
    var isSetting: Bool
    /// Whether it only hands something to a queue that another script reads, and its own script loads none.
    var isQueued = false
  }

  /// The interface of the Transparency and Consent Framework.
  static let tcf = StaticName("__tcfapi")

  /// Reads a script.
  ///
  /// - Parameter script: one that was read noting `names(of:_:)`.
  init(_ script: Script, vendors: Vendors, managers: ConsentManagers) {
    self.script = script
    for index in notedWords(vendors, managers) {
      if script.tokens[index].kind == .name {
        takeCalls(at: index, vendors)
      } else {
        takeAddresses(at: index, vendors, managers)
      }
    }
    guard !hits.isEmpty || !strangers.isEmpty else { return }
    flow = ScriptFlow(of: script)
    settle()
  }

  /// Notes what single words tell, and gives those at which calls and addresses of vendors may stand.
  private func notedWords(_ vendors: Vendors, _ managers: ConsentManagers) -> [Int] {
    let source = script.source
    var words: [Int] = []
    var managerWords: [Int] = []
    words.reserveCapacity(script.noted.count)
    for index in script.noted.lazy.map(Int.init) {
      let token = script.tokens[index]
      switch token.kind {
      case .name:
        if Self.tellingNames.mayHold(token.link) { note(name: token.link) }
        if vendors.callNames.mayHold(token.link) { words.append(index) }
        if managers.callNames.mayHold(token.link) { managerWords.append(index) }
      case .string, .template:
        if token.range.count <= Self.longestNoted || source[Int(token.lower) + 1] == UInt8(ascii: "_") {
          note(stringAt: index)
        }
        // An address may stand in a string, or go on in it.
        let before = script.kind(at: index - 1)
        if token.mayHoldAddress || before == .plus || before == .question { words.append(index) }
      default: continue
      }
    }
    self.managerWords = managerWords
    return words
  }

  /// Bytes of the longest string that `note(stringAt:)` looks for, but for names that begin with an underscore.
  private static let longestNoted = 9
  /// The names in scripts that tell something of vendors and managers.
  static func names(of vendors: Vendors, _ managers: ConsentManagers) -> HashBits {
    tellingNames.union(vendors.callNames).union(managers.callNames)
  }

  /// The names that `note(name:)` looks for.
  private static let tellingNames = HashBits([tcf.hash] + MadeElements.names)

  private func note(name: UInt32) {
    if name == Self.tcf.hash { namesTCF = true }
    made.note(name: name)
  }

  /// Notes whether a string is the name of the framework's interface, or of the frame that stands for it, that of an
  /// element, or `consent`.
  private func note(stringAt index: Int) {
    let token = script.tokens[index]
    guard token.range.count > 2 else { return }
    switch script.source[token.range.lowerBound + 1] {
    case UInt8(ascii: "_"):
      namesTCF = namesTCF || script.source[token.range].dropFirst().starts(with: Self.tcf.text.utf8)
    case UInt8(ascii: "c"):
      guard token.kind == .string, token.range.count == 9, script.isString("consent", at: index) else { return }
      consentWords.append(index)
    case UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "\\"):
      guard token.kind == .string, token.range.count <= MadeElements.longestName + 2 else { return }
      script.withString(at: index) { made.note(text: $0) }
    default: return
    }
  }

  /// Tells apart what waits for a loader from elsewhere: a queue, and what is set for fonts, is read by what the same
  /// script loads, if it loads something. What has a queue of commands does nothing at all before its loader comes.
  private func settle() {
    for index in hits.indices {
      if !hits[index].loads, hits[index].vendor.hasCommandQueue {
        hits[index].isQueued = true
      } else if made.areElements {
        if hits[index].vendor.service == .font { hits[index].isSetting = false }
      } else if script.isName("push", at: hits[index].word) {
        hits[index].isQueued = true
      }
    }
  }

  /// When a word of the script runs.
  func moment(of word: Int, calledElsewhere: (UInt32) -> ScriptMoment?) -> ScriptMoment {
    flow?.moment(of: word, calledElsewhere: calledElsewhere) ?? .atOnce
  }

  // MARK: Calls

  private func takeCalls(at index: Int, _ vendors: Vendors) {
    let next = script.kind(at: index + 1)
    guard next == .openParenthesis || next == .assign else { return }
    for call in vendors.calls(endingIn: script.tokens[index].hash) {
      // Many calls end alike, and nearly all of them have another name before.
      guard call.names.count == 1 || mayFollow(vendors.index.callNames[call.names.upperBound - 2], index, vendors)
      else {
        continue
      }
      let names = vendors.index.callNames[call.names]
      guard script.isPath(names, call.kind, vendors.nameHashes, endingAt: index) else { continue }
      let (vendor, shape) = vendors.meaning(of: call)
      guard let (identifiers, end) = arguments(of: shape, after: index) else { continue }
      let start = index - 2 * (names.count - 1)
      hits.append(
        Hit(
          vendor: vendor, word: index,
          range: script.range(of: max(0, start)..<min(end, script.tokens.count)), address: nil,
          identifiers: identifiers, loads: call.sort == .code, isHold: call.sort == .hold,
          isSetting: shape.kind == .assignment && call.sort == .use))
    }
  }

  /// Whether the word at `index` is called of what has a name, or of something in parentheses.
  private func mayFollow(_ name: Int32, _ index: Int, _ vendors: Vendors) -> Bool {
    guard index >= 2 else { return false }
    let before = script.tokens[index - 2]
    return before.kind == .closeParenthesis || before.hash == vendors.nameHashes[Int(name)]
  }

  /// The identifiers of a call whose literals fit the shape, and the word after it; nil where they do not fit.
  private func arguments(of shape: CallShape, after index: Int) -> (identifiers: [String], end: Int)? {
    switch shape.kind {
    case .assignment:
      guard script.kind(at: index + 1) == .assign else { return nil }
      guard !shape.arguments.isEmpty else { return ([], index + 2) }
      let (value, end) = script.value(at: index + 2)
      return identifiers(of: shape.arguments, in: [value]).map { ($0, end) }
    case .call, .construction:
      guard script.kind(at: index + 1) == .openParenthesis else { return nil }
      let close = script.partner(of: index + 1) ?? index + 1
      return identifiers(of: shape.arguments, from: index + 2, to: close).map { ($0, close + 1) }
    }
  }

  /// The identifiers among the arguments of a call, or the elements of the list it is given, that stand in some words;
  /// nil where they do not fit.
  private func identifiers(of arguments: [CallShape.Argument], from lower: Int, to upper: Int) -> [String]? {
    var identifiers: [String] = []
    var cursor = lower
    for (place, argument) in arguments.enumerated() {
      guard cursor < upper, !isOther(cursor, than: argument) else { return nil }
      let (value, next) = script.value(at: cursor)
      if place == 0, let elements = value.elements { return self.identifiers(of: arguments, in: elements) }
      guard Self.fits(value, argument, &identifiers) else { return nil }
      cursor = max(next, cursor) + 1
    }
    return identifiers
  }

  private func identifiers(of arguments: [CallShape.Argument], in values: [ScriptValue]) -> [String]? {
    var identifiers: [String] = []
    for (argument, value) in zip(arguments, values) where !Self.fits(value, argument, &identifiers) { return nil }
    return values.count >= arguments.count ? identifiers : nil
  }

  /// Whether the argument at `index` is plainly a string, and another one than a call is to be given: many calls are of a
  /// name that vendors share, and tell whose they are by their first argument.
  private func isOther(_ index: Int, than argument: CallShape.Argument) -> Bool {
    guard case .literal(let text) = argument, script.kind(at: index) == .string, !script.tokens[index].hasEscapes,
      script.kind(at: index + 1) == .comma || script.kind(at: index + 1) == .closeParenthesis
    else { return false }
    return script.stringContent(at: index).map { !script.source[$0].elementsEqual(text.utf8) } ?? false
  }

  /// Whether a value is what a call is to be given; the identifier that it is is taken down.
  private static func fits(
    _ value: ScriptValue, _ argument: CallShape.Argument, _ identifiers: inout [String]
  ) -> Bool {
    switch argument {
    case .literal(let text): return holds(value, text)
    case .identifier(let prefix):
      let text = plain(value)
      if let text, !text.isEmpty { identifiers.append(text) }
      return prefix.isEmpty || text?.utf8.starts(with: prefix.utf8) ?? false
    }
  }

  /// Whether a literal is this text, or an object with this key or value.
  private static func holds(_ value: ScriptValue, _ text: String) -> Bool {
    switch value.content {
    case .object(let members): members.contains { $0.key == text || $0.value.string == text }
    case .boolean(let flag): text == (flag ? "true" : "false")
    default: plain(value) == text
    }
  }

  private static func plain(_ value: ScriptValue) -> String? {
    switch value.content {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  // MARK: Addresses

  private func takeAddresses(at index: Int, _ vendors: Vendors, _ managers: ConsentManagers) {
    let token = script.tokens[index]
    guard index >= joinedEnd, token.range.count >= 8 || goesOn(after: index),
      let content = script.stringContent(at: index)
    else { return }
    let before = script.kind(at: index - 1)
    let isConcatenated = before == .plus
    if before == .question, takeHost(content, at: index, vendors, managers) { return }
    guard token.mayHoldAddress || isConcatenated && Self.beginsWithHost(script.source[content]) else { return }
    var text = script.source[content]
    if token.hasEscapes { text = ScriptEscapes.resolved(text.span)[...] }
    let words = join(&text, at: index)
    if words.count > 1 { joinedEnd = words.upperBound }
    let range = script.range(of: words)
    if text.starts(with: "../".utf8) { return takeMirrored(text, at: index, vendors, managers) }
    let isMarkup = Self.isMarkup(text)
    var cursor = text.startIndex
    while let start = Self.addressStart(in: text, from: cursor, isConcatenated: isConcatenated) {
      let end = text[start...].firstIndex(where: Self.endsAddress) ?? text.endIndex
      cursor = max(end, start + 1)
      let address = Address(afterScheme: text[start..<end], isRewritten: false)
      if let (manager, shape) = managers.loader(at: address),
        (isMarkup ? markupUse(at: index) : use(ofAddressAt: index, address, shape)) == .fetched
      {
        managerLoads.append((manager, range))
      }
      guard let found = vendors.vendor(of: address) else {
        takeStranger(address, in: text, from: start, at: index, range, isMarkup: isMarkup)
        continue
      }
      let use = isMarkup ? markupUse(at: index) : use(ofAddressAt: index, address, found.shape)
      guard use != .none else { continue }
      // In a concatenation the identifier often follows: 'https://…/gtm.js?id=' + i.
      hits.append(
        Hit(
          vendor: found.vendor, word: index, range: range, address: String(decoding: text, as: UTF8.self),
          identifiers: found.identifier.map { [$0] } ?? [], loads: use == .fetched, isHold: false,
          isSetting: use == .kept))
    }
  }

  /// Whether a string is markup, or the rest of it where the name of a script's element is cut in two.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    text.span.first(UInt8(ascii: "<"), from: 0) < text.count || text.starts(with: "%3C".utf8)
      || text.starts(with: "%3c".utf8) || endsScriptName(text)
  }

  /// Whether a text begins with the end of the name of a script's element: `<scr` + `ipt src="…`.
  static func endsScriptName(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.prefix(7).prefix { $0 != UInt8(ascii: " ") }
    guard 2..<7 ~= name.count, name.count < text.count else { return false }
    return zip(name, "script".utf8.suffix(name.count)).allSatisfy { $0 | 0x20 == $1 }
  }

  /// What a script does with an address in markup: what stands in its data, another script may put on the page.
  private func markupUse(at index: Int) -> Use { script.kind(at: index - 1) == .colon ? .kept : .fetched }

  /// A vendor's host that a script chooses to load from, the rest of its address standing elsewhere:
  /// `secure ? 'd1.example.net' : 'static.' + name`.
  private func takeHost(
    _ content: Range<Int>, at index: Int, _ vendors: Vendors, _ managers: ConsentManagers
  ) -> Bool {
    let text = script.source[content]
    guard text.contains(UInt8(ascii: ".")), text.allSatisfy(Self.isOfHost) else { return false }
    let address = Address(afterScheme: text, isRewritten: false)
    if let (manager, shape) = managers.loader(at: address), shape.path.isEmpty {
      managerLoads.append((manager, script.tokens[index].range))
    }
    guard let found = vendors.vendor(of: address), found.shape.path.isEmpty else { return false }
    hits.append(
      Hit(
        vendor: found.vendor, word: index, range: script.tokens[index].range,
        address: String(decoding: text, as: UTF8.self), identifiers: [], loads: true, isHold: false, isSetting: false))
    return true
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// An address that a mirroring program has rewritten: `'../www.googletagmanager.com/gtm.js'`.
  private func takeMirrored(
    _ text: ArraySlice<UInt8>, at index: Int, _ vendors: Vendors, _ managers: ConsentManagers
  ) {
    guard let address = Address(text), address.isRewritten else { return }
    if let (manager, shape) = managers.loader(at: address), use(ofAddressAt: index, address, shape) == .fetched {
      managerLoads.append((manager, script.tokens[index].range))
    }
    guard let found = vendors.vendor(of: address), use(ofAddressAt: index, address, found.shape) == .fetched else {
      return
    }
    hits.append(
      Hit(
        vendor: found.vendor, word: index, range: script.tokens[index].range,
        address: String(decoding: text, as: UTF8.self), identifiers: found.identifier.map { [$0] } ?? [], loads: true,
        isHold: false, isSetting: false))
  }

  /// Whether a text begins as what follows `https://` does: `static.example.com/tag.js`.
  private static func beginsWithHost(_ text: ArraySlice<UInt8>) -> Bool {
    var dots = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "/"): return dots > 0
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return false
  }

  /// Where the host of the next address begins: after `//`, or after the dot, the `://` or nothing at all that a
  /// concatenation goes on with.
  private static func addressStart(in text: ArraySlice<UInt8>, from: Int, isConcatenated: Bool) -> Int? {
    if from == text.startIndex, isConcatenated, text.first == UInt8(ascii: ".") { return from + 1 }
    if from == text.startIndex, isConcatenated, beginsWithHost(text) { return from }
    let bytes = text.span
    var index = from - text.startIndex
    while true {
      index = bytes.first(UInt8(ascii: "/"), from: index) + 1
      guard index + 1 < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: "/") { return text.startIndex + index + 1 }
    }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: ",")
  }

  /// What a script does with an address.
  private enum Use {
    /// It loads it.
    case fetched
    /// It keeps it for another script to load.
    case kept
    /// It lists it, compares it or links to it.
    case none
  }

  /// What the script does with the address at `index`, as far as the words around it tell.
  private func use(ofAddressAt index: Int, _ address: Address, _ shape: AddressShape) -> Use {
    let before = script.kind(at: index - 1)
    if isImported(index) || isListedForLoader(index) { return .fetched }
    if before == .assign, isSource(index - 2) || becomesSource(index - 2) { return .fetched }
    if before == .openBracket, script.kind(at: index - 2) == .assign, isSource(index - 3) { return .fetched }
    if before == .plus || before == .question || before == .colon && isTernary(index - 1), isPartOfSource(index) {
      return .fetched
    }
    if address.path.count > 1, isHandedToLoader(index) { return .fetched }
    guard !shape.path.isEmpty || Self.isCode(address) else { return .none }
    switch before {
    case .assign: return isNamedElsewhere(index - 2) ? .fetched : .kept
    case .colon:
      let isLoaded = script.kind(at: index - 2) == .question || isSourceKey(index - 2) || isTernary(index - 1)
      return isLoaded ? .fetched : .none
    case .openParenthesis:
      guard script.kind(at: index - 2) == .name else { return .fetched }
      return ScriptVocabulary.askers.contains(script.tokens[index - 2].hash) ? .none : .fetched
    case .comma:
      guard let open = callOpening(around: index) else { return .none }
      let isAsked =
        script.kind(at: open - 1) == .name && !isRequest(openedAt: open)
        && ScriptVocabulary.askers.contains(script.tokens[open - 1].hash)
      return isAsked ? .none : .fetched
    case .plus, .question, .or, .and: return .fetched
    default: return .none
    }
  }

  /// Whether the script uses the name at `index` in another place too.
  private func isNamedElsewhere(_ index: Int) -> Bool {
    guard script.kind(at: index) == .name else { return true }
    return repeated.contains(script.tokens[index].hash)
  }

  private static func isCode(_ address: Address) -> Bool {
    let name = address.fileName
    return [".js", ".gif", ".php", ".png"].contains { ending in
      name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  func isSource(_ index: Int) -> Bool {
    script.isName("src", at: index) || script.isName("href", at: index) || script.isName("url", at: index)
      || script.isName("script", at: index) && script.kind(at: index + 1) == .colon
  }

  /// Whether the word at `index` is part of a sum or choice that becomes an element's address:
  /// `s.src = protocol + '//…'`, `s.src = (secure ? 'https://…' : 'http://…') + '/x.js'`.
  func isPartOfSource(_ index: Int) -> Bool {
    guard let target = target(ofSumAt: index) else { return false }
    return isSource(target) || becomesSource(target)
  }

  /// The name that a sum or choice is assigned to, of which the word at `index` is a part.
  func target(ofSumAt index: Int) -> Int? {
    var cursor = index - 1
    while cursor > 0, index - cursor < 40 {
      switch script.tokens[cursor].kind {
      case .assign: return cursor - 1
      case .openParenthesis:
        guard script.kind(at: cursor - 1) == .assign else { return nil }
        cursor -= 1
      case .comma, .openBrace, .openBracket, .semicolon, .closeBrace: return nil
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return nil
  }

  private func isSourceKey(_ index: Int) -> Bool {
    if isSource(index) { return true }
    guard let key = script.string(at: index) else { return false }
    return key == "src" || key == "url" || key == "href" || key == "script"
  }

  /// Whether the colon at `index` belongs to `a ? b : c`: a question mark stands a few words before it.
  private func isTernary(_ index: Int) -> Bool {
    var cursor = index - 1
    while cursor > 0, index - cursor < 12 {
      switch script.tokens[cursor].kind {
      case .question: return true
      case .comma, .openBrace, .semicolon: return false
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return false
  }

  /// Whether the word at `index` goes where it is loaded whatever it is: `src: '…'`, `setAttribute('src', '…')`,
  /// `import('…')`, and functions that are written and called in one place, as loaders are:
  /// `(function (w, d, u) { … })(window, document, 'https://…/part-of-an-address-')`.
  func isHandedToLoader(_ index: Int) -> Bool {
    if script.kind(at: index - 1) == .colon {
      return script.isName("src", at: index - 2) || script.isString("src", at: index - 2)
    }
    guard let open = callOpening(around: index) else { return false }
    switch script.kind(at: open - 1) {
    case .closeParenthesis, .closeBrace: return true
    case .name:
      if script.isName("setAttribute", at: open - 1) { return script.isString("src", at: open + 1) }
      return ScriptVocabulary.fetchers.contains(script.tokens[open - 1].hash) || isRequest(openedAt: open)
        || isOwnLoader(open - 1)
    default: return false
    }
  }

  /// Whether the name at `index` is later what something is loaded from: `var u = '…'; … s.src = u`, `url: u`,
  /// `'<script src=' + u`.
  func becomesSource(_ index: Int) -> Bool {
    guard script.kind(at: index) == .name else { return false }
    return sources[script.tokens[index].hash].map { $0 > index } ?? false
  }

  /// Names that elements are loaded from, by hash, and where that is done last.
  private static func sources(of script: Script) -> [UInt32: Int] {
    var last: [UInt32: Int] = [:]
    for word in script.tokens.indices where script.kind(at: word + 2) == .name {
      let isSource =
        switch script.kind(at: word + 1) {
        case .assign: script.isName("src", at: word)
        case .colon: script.isName("url", at: word)
        case .plus: endsBeforeSource(script, word)
        default: false
        }
      if isSource { last[script.tokens[word + 2].hash] = word + 2 }
    }
    return last
  }

  /// Whether a string ends where an address of markup begins: `'<script src="'`.
  private static func endsBeforeSource(_ script: Script, _ word: Int) -> Bool {
    guard script.kind(at: word) == .string, let content = script.stringContent(at: word) else { return false }
    var text = script.source[content].suffix(8)
    while let last = text.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: "\\") {
      text = text.dropLast()
    }
    return text.suffix(4).elementsEqual("src=".utf8)
  }

  /// The bracket around the word at `index` that opens the arguments of a call.
  func callOpening(around index: Int) -> Int? {
    var cursor = index - 1
    while cursor >= 0, index - cursor < 64 {
      switch script.tokens[cursor].kind {
      case .openParenthesis: return cursor
      case .openBracket, .openBrace, .semicolon: return nil
      default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
      }
    }
    return nil
  }
}
