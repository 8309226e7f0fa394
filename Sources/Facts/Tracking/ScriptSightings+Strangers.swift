internal import Pages

/// Scripts that a script loads from hosts of nobody known: `s.src = 'https://…'`, `document.write('<script src=…')`.
extension ScriptSightings {
  /// An address that a script is loaded from.
  struct Stranger: Sendable {
    /// The word of the script.
    let word: Int
    /// The address in the source.
    let range: Range<Int>
    let host: String
  }

  /// The elements a script can make, by the words in it: looked for once, for a script may hold thousands of addresses.
  struct MadeElements: Sendable {
    /// Whether it can make scripts.
    private(set) var areScripts = false
    /// Whether it can make images or frames.
    private(set) var areOthers = false

    init(by script: Script) {
      for index in script.tokens.indices {
        switch script.tokens[index].kind {
        case .name:
          areScripts = areScripts || script.tokens[index].hash == Self.getScript
          areOthers = areOthers || script.tokens[index].hash == Self.image
        case .string where script.tokens[index].range.count <= Self.longest + 2:
          switch script.string(at: index) {
          case "script", "SCRIPT": areScripts = true
          case "img", "iframe": areOthers = true
          default: continue
          }
        default: continue
        }
      }
    }

    /// Bytes of the longest name that is asked for.
    private static let longest = 6
    private static let image = ScriptHash.of("Image")
    private static let getScript = ScriptHash.of("getScript")
  }

  /// Notes the host of an address that no vendor stands behind, if a script is loaded from it.
  mutating func takeStranger(_ address: Address, in text: [UInt8], from start: Int, at index: Int, isMarkup: Bool) {
    guard strangers.count < Self.mostStrangers, Self.isWhole(address.host),
      !address.path.isEmpty || script.kind(at: index - 1) == .assign,
      isMarkup ? isWrittenScript(text, from: start, at: index) : isLoadedScript(address, at: index)
    else { return }
    strangers.append(
      Stranger(
        word: index, range: script.tokens[index].range, host: String(decoding: address.host, as: UTF8.self)))
  }

  /// Whether a host is one to its end: it has a name and a domain of letters.
  private static func isWhole(_ host: ArraySlice<UInt8>) -> Bool {
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.count > 1, last.allSatisfy({ 0x61...0x7A ~= $0 }) else {
      return false
    }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    }
  }

  // MARK: Elements that a script makes

  /// Whether the address at `index` is one that the script loads another from. Where it makes images or frames as well,
  /// only the name of a script's file tells which is meant.
  private mutating func isLoadedScript(_ address: Address, at index: Int) -> Bool {
    if isImported(index) { return true }
    let elements = made ?? MadeElements(by: script)
    made = elements
    guard elements.areScripts else { return false }
    let isNamedSo = Self.isScriptFile(address)
    guard isNamedSo || !elements.areOthers else { return false }
    switch script.kind(at: index - 1) {
    case .assign: return script.isName("src", at: index - 2) || becomesSource(index - 2)
    case .plus: return isPartOfSource(index) && (isNamedSo || address.query.isEmpty)
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
    return (open..<close).contains { script.kind(at: $0) == .string && script.string(at: $0) == "script" }
  }

  private static func isScriptFile(_ address: Address) -> Bool {
    address.fileName.suffix(3).elementsEqual(".js".utf8)
  }

  // MARK: Elements that a script writes

  /// Whether the address that begins at `start` of a string is where a script is written from:
  /// `document.write('<script src="//…')`.
  private func isWrittenScript(_ text: [UInt8], from start: Int, at index: Int) -> Bool {
    guard let open = callOpening(around: index), script.kind(at: open - 1) == .name,
      Self.writers.contains(script.tokens[open - 1].hash)
    else { return false }
    var before = text[..<start]
    while let last = before.last, Self.standsBeforeHost(last) { before = before.dropLast() }
    for scheme in ["http", "https"] where before.suffix(scheme.utf8.count).elementsEqual(scheme.utf8) {
      before = before.dropLast(scheme.utf8.count)
    }
    while let last = before.last, Self.isQuote(last) { before = before.dropLast() }
    guard before.suffix(4).elementsEqual("src=".utf8) else { return false }
    guard let tag = before.lastIndex(of: UInt8(ascii: "<")) ?? before.lastIndex(of: UInt8(ascii: "%")) else {
      // The name of the element is often cut in two: '<scr' + 'ipt src="…'.
      return before.starts(with: "ipt ".utf8) || before.starts(with: "script ".utf8)
    }
    let name = before[tag...].drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "%") }
    return name.starts(with: "script".utf8) || name.starts(with: "3Cscript".utf8) || name.starts(with: "3cscript".utf8)
  }

  private static func standsBeforeHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\")
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
  }

  /// More addresses than any script loads that means well.
  private static let mostStrangers = 64

  private static let writers = Set(["write", "writeln", "unescape"].map(ScriptHash.of))
}
