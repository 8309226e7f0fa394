internal import Pages

/// What a browser does with a script element, by its `type` (HTML standard, "prepare the script element").
enum ScriptType: Sendable, Hashable {
  /// It runs.
  case runs
  /// It does not run; something else on the page may run it later.
  case inert
  /// It does not run, and is data or a pattern for markup: nobody will ever run it.
  case data
  /// A plugin runs it later by itself, on the first scroll or tap.
  case delayed

  /// What a browser does with an element.
  init(of script: NodeID, on page: Page) {
    guard let type = page.tree.attribute(.type, of: script) else {
      self = .runs
      return
    }
    self.init(page.valueSlice(of: type))
  }

  /// The sort of a `type` as written.
  private init(_ type: ArraySlice<UInt8>) {
    guard !type.isEmpty, !type.span.isSame("text/javascript") else {
      self = .runs
      return
    }
    let written = type.prefix(80).drop { $0 == UInt8(ascii: ";") }.prefix { $0 != UInt8(ascii: ";") }
    let plain = written.allSatisfy(Self.isPlain) ? written : written.filter { $0 > 0x20 }.map(Self.small)[...]
    let essence = plain.span
    if essence.isEmpty || Self.isOne(of: Self.runningTypes, essence) || essence.ends(with: "-text/javascript") {
      self = .runs
    } else if Self.isOne(of: Self.delayedTypes, essence) {
      self = .delayed
    } else if essence.ends(with: "json") || Self.isOne(of: Self.dataTypes, essence) || plain.contains(text: "template")
    {
      self = .data
    } else {
      self = .inert
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && small(byte) == byte }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isOne(of types: [StaticString], _ essence: Span<UInt8>) -> Bool {
    for type in types where essence.isSame(type) { return true }
    return false
  }

  /// The JavaScript media types of the MIME Sniffing standard, the words of the HTML standard, and what workers
  /// (Partytown) and proxies (PageSpeed) run at once.
  private static let runningTypes: [StaticString] = [
    "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
    "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2",
    "text/javascript1.3", "text/javascript1.4", "text/javascript1.5", "text/jscript", "text/livescript",
    "text/x-ecmascript", "text/x-javascript", "module", "text/partytown", "text/psajs", "text/rocketscript",
  ]

  /// Types that plugins for speed give to scripts they run on the first scroll or tap.
  private static let delayedTypes: [StaticString] = [
    "rocketlazyloadscript", "litespeed/javascript", "pmdelayedscript", "text/delayed", "text/flyingscript",
    "text/lazyload", "text/lazy", "wphb-delay-type", "text/wphb-lazy", "perfmatters", "text/deferred", "sgdelay",
    "jetpack-boost-deferred", "text/wpmeteor", "javascript/blocked-delay", "text/worker", "lazyload_int",
  ]

  private static let dataTypes: [StaticString] = [
    "importmap", "speculationrules", "text/html", "text/xml", "text/css", "text/x-handlebars", "text/ng-template",
    "text/x-mustache", "text/markdown", "x-shader/x-vertex", "x-shader/x-fragment", "math/tex", "text/x-magento-init",
    "text/csv", "application/xml", "text/x-jsrender", "text/x-dot", "text/x-config", "text/x-mathjax-config",
  ]
}
