internal import Pages

/// What a script fetches from hosts of nobody known: `s.src = 'https://…'`, `document.write('<script src=…')`,
/// `fetch('https://…')`.
extension ScriptSightings {
  /// An address that something is fetched from.
  struct Stranger: Sendable {
    /// The word of the script.
    let word: Int
    /// The address in the source.
    let range: Range<Int>
    let host: String
  }

  /// The elements a script can make, by the words in it.
  struct MadeElements: Sendable {
    /// Whether it can make elements of any sort.
    private(set) var areElements = false
    /// Whether it can make scripts.
    private(set) var areScripts = false
    /// Whether it can make images or frames.
    private(set) var areOthers = false

    /// Takes a name that stands in the script, by its hash.
    mutating func note(name: UInt32) {
      areElements = areElements || Self.makers.contains(name)
      areScripts = areScripts || name == Self.getScript
      areOthers = areOthers || name == Self.image
    }

    /// Takes a string that stands in the script.
    mutating func note(text: Span<UInt8>) {
      for name in Self.scripts where text.isSame(name) { areScripts = true }
      for name in Self.others where text.isSame(name) { areOthers = true }
    }

    private static let scripts: [StaticString] = ["script", "SCRIPT"]
    private static let others: [StaticString] = ["img", "iframe", "IMG", "IFRAME"]

    /// The hashes of the names that tell.
    static let names = [image] + makers.hashes
    /// Bytes of the longest name of an element that tells.
    static let longestName = 6

    private static let image = ScriptHash.of("Image")
    private static let getScript = ScriptHash.of("getScript")
    private static let makers: ScriptNameSet = ["createElement", "write", "getScript", "appendChild"]
  }

  /// Notes the host of an address that no vendor stands behind, if the script fetches something from it.
  func takeStranger(
    _ address: Address, in text: ArraySlice<UInt8>, from start: Int, at index: Int, _ range: Range<Int>, isMarkup: Bool
  ) {
    guard strangers.count < Self.mostStrangers, address.hasWholeHost,
      !address.path.isEmpty || script.kind(at: index - 1) == .assign,
      isMarkup ? isWritten(text, from: start, at: index) : isFetched(address, at: index)
    else { return }
    strangers.append(
      Stranger(
        word: index, range: range, host: String(decoding: address.host, as: UTF8.self)))
  }

  // MARK: Elements that a script makes

  /// Whether the address at `index` is one that the script fetches: what it gives an element for its source, what it
  /// asks for in a request. Where it makes images or frames beside scripts, only the name of a script's file tells what a
  /// name or a function's argument is for.
  private func isFetched(_ address: Address, at index: Int) -> Bool {
    if isImported(index) || isRequested(index) { return true }
    let before = script.kind(at: index - 1)
    if before == .assign, script.isName("src", at: index - 2) { return true }
    if before == .plus || before == .question, let target = target(ofSumAt: index), script.isName("src", at: target) {
      return true
    }
    if before == .assign, made.areScripts || made.areOthers { return becomesSource(index - 2) }
    guard made.areScripts else { return false }
    let isNamedSo = Self.isScriptFile(address)
    guard isNamedSo || !made.areOthers else { return false }
    switch before {
    case .plus:
      return isPartOfSource(index) && (isNamedSo || address.query.isEmpty) || isNamedSo && isHandedToLoader(index)
    case .question: return isNamedSo && isPartOfSource(index)
    default:
      if isListedForLoader(index) { return isNamedSo }
      return isNamedSo ? isHandedToLoader(index) : isGivenWithScript(index)
    }
  }

  /// Whether the word at `index` is an argument beside `'script'` of a function that is written and called in one place:
  /// `(function (w, d, t, u) { … })(window, document, 'script', 'https://…')`.
  private func isGivenWithScript(_ index: Int) -> Bool {
    guard let open = callOpening(around: index), let close = script.partner(of: open),
      script.kind(at: open - 1) == .closeParenthesis || script.kind(at: open - 1) == .closeBrace
    else { return false }
    return (open..<min(close, open + 32)).contains {
      script.kind(at: $0) == .string && script.isString("script", at: $0)
    }
  }

  private static func isScriptFile(_ address: Address) -> Bool {
    address.fileName.suffix(3).elementsEqual(".js".utf8)
  }

  // MARK: Requests

  /// Whether the word at `index` is what a request asks for: `fetch('…')`, `navigator.sendBeacon('…', x)`,
  /// `r.open('POST', '…')`, `$.get('…')`, `$.ajax({ url: '…' })`.
  private func isRequested(_ index: Int) -> Bool {
    switch script.kind(at: index - 1) {
    case .openParenthesis: return isRequest(calledAt: index - 2)
    case .comma: return script.kind(at: index - 3) == .openParenthesis && isRequest(openedAt: index - 3)
    case .colon:
      guard script.isName("url", at: index - 2) || script.isString("url", at: index - 2) else { return false }
      var cursor = index - 3
      while cursor > 0, index - cursor < 32 {
        switch script.tokens[cursor].kind {
        case .openBrace: return script.kind(at: cursor - 1) == .openParenthesis && isRequest(calledAt: cursor - 2)
        case .openParenthesis, .semicolon: return false
        default: cursor = (script.partner(of: cursor).map { min($0, cursor) } ?? cursor) - 1
        }
      }
      return false
    default: return false
    }
  }

  /// Whether the name at `index` is that of a function that makes requests.
  private func isRequest(calledAt index: Int) -> Bool {
    guard script.kind(at: index) == .name else { return false }
    let name = script.tokens[index].hash
    if Self.requesters.contains(name) { return true }
    guard Self.askersOfLibraries.contains(name), script.kind(at: index - 1) == .dot else { return false }
    return script.kind(at: index - 2) == .name && Self.libraries.contains(script.tokens[index - 2].hash)
  }

  private static let requesters: ScriptNameSet = [
    "fetch", "sendBeacon", "ajax", "getJSON", "axios", "WebSocket", "EventSource", "Worker",
  ]
  private static let askersOfLibraries: ScriptNameSet = ["get", "post", "load", "request"]
  private static let libraries: ScriptNameSet = ["$", "jQuery", "axios"]

  // MARK: Elements that a script writes

  /// Whether the address that begins at `start` of a string is one that the script writes an element with:
  /// `document.write('<script src="//…')`, `x.innerHTML = '<iframe src="//…'`.
  private func isWritten(_ text: ArraySlice<UInt8>, from start: Int, at index: Int) -> Bool {
    guard isWriting(at: index) else { return false }
    var before = text[max(text.startIndex, start - Self.longestTag)..<start]
    while let last = before.last, Self.standsBeforeHost(last) { before = before.dropLast() }
    for scheme in ["http", "https"] where before.suffix(scheme.utf8.count).elementsEqual(scheme.utf8) {
      before = before.dropLast(scheme.utf8.count)
    }
    while let last = before.last, Self.isQuote(last) { before = before.dropLast() }
    guard before.suffix(4).elementsEqual("src=".utf8) else { return false }
    guard let tag = before.lastIndex(of: UInt8(ascii: "<")) ?? before.lastIndex(of: UInt8(ascii: "%")) else {
      // The name of the element is often cut in two: '<scr' + 'ipt src="…'.
      return Self.endsScriptName(before)
    }
    let name = before[tag...].drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "%") }
    return Self.writtenTags.contains { name.starts(with: $0.utf8) }
  }

  /// Whether the string at `index` is part of what is written into the page.
  private func isWriting(at index: Int) -> Bool {
    if let open = callOpening(around: index), script.kind(at: open - 1) == .name {
      return Self.writers.contains(script.tokens[open - 1].hash)
    }
    guard let target = target(ofSumAt: index), script.kind(at: target) == .name else { return false }
    return Self.contents.contains(script.tokens[target].hash)
  }

  private static func standsBeforeHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\")
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
  }

  /// More addresses than any script loads that means well.
  private static let mostStrangers = 64

  /// Bytes of a start tag that may stand before its address.
  private static let longestTag = 512

  private static let writtenTags = ["script", "3Cscript", "3cscript", "img", "iframe", "IMG", "IFRAME"]
  private static let writers: ScriptNameSet = [
    "write", "writeln", "unescape", "append", "prepend", "html", "insertAdjacentHTML",
  ]
  private static let contents: ScriptNameSet = ["innerHTML", "outerHTML"]
}
