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

  /// The sort of a `type` as written; nil for none.
  init(_ type: [UInt8]?) {
    guard let type, !type.isEmpty, !type.span.isSame("text/javascript") else {
      self = .runs
      return
    }
    let written = type.prefix(80).drop { $0 == UInt8(ascii: ";") }.prefix { $0 != UInt8(ascii: ";") }
    let plain = written.filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let essence = String(decoding: plain, as: UTF8.self)
    if essence.isEmpty || Self.runningTypes.contains(essence) || essence.hasSuffix("-text/javascript") {
      self = .runs
    } else if Self.delayedTypes.contains(essence) {
      self = .delayed
    } else if essence.hasSuffix("json") || Self.dataTypes.contains(essence) || plain[...].contains(text: "template") {
      self = .data
    } else {
      self = .inert
    }
  }

  /// The JavaScript media types of the MIME Sniffing standard, the words of the HTML standard, and what workers
  /// (Partytown) and proxies (PageSpeed) run at once.
  private static let runningTypes: Set<String> = [
    "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
    "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2",
    "text/javascript1.3", "text/javascript1.4", "text/javascript1.5", "text/jscript", "text/livescript",
    "text/x-ecmascript", "text/x-javascript", "module", "text/partytown", "text/psajs", "text/rocketscript",
  ]

  /// Types that plugins for speed give to scripts they run on the first scroll or tap.
  private static let delayedTypes: Set<String> = [
    "rocketlazyloadscript", "litespeed/javascript", "pmdelayedscript", "text/delayed", "text/flyingscript",
    "text/lazyload", "text/lazy", "wphb-delay-type", "text/wphb-lazy", "perfmatters", "text/deferred", "sgdelay",
    "jetpack-boost-deferred", "text/wpmeteor", "javascript/blocked-delay", "text/worker", "lazyload_int",
  ]

  private static let dataTypes: Set<String> = [
    "importmap", "speculationrules", "text/html", "text/xml", "text/css", "text/x-handlebars", "text/ng-template",
    "text/x-mustache", "text/markdown", "x-shader/x-vertex", "x-shader/x-fragment", "math/tex", "text/x-magento-init",
    "text/csv", "application/xml", "text/x-jsrender", "text/x-dot", "text/x-config", "text/x-mathjax-config",
  ]
}
