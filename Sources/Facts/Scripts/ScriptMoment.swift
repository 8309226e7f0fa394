/// When a word of a script runs, as far as its shape tells. The earlier case is the sooner.
enum ScriptMoment: Int, Sendable, Hashable, Comparable {
  /// When the script does, or when the page is ready.
  case atOnce
  /// If something is so that the script does not show.
  case ifSo
  /// When the visitor or the page does something.
  case onEvent
  /// If or when consent is there.
  case onConsent
  /// When something calls its function, which this script does not.
  case whenCalled

  static func < (left: ScriptMoment, right: ScriptMoment) -> Bool { left.rawValue < right.rawValue }
}

/// What names and texts in conditions and calls give away about when a script runs.
enum ScriptVocabulary {
  /// Calls whose function argument runs without waiting for anybody.
  static let runners: ScriptNameSet = [
    "setTimeout", "setInterval", "requestIdleCallback", "requestAnimationFrame", "queueMicrotask", "$", "jQuery",
    "ready", "forEach", "map", "each", "push", "unshift", "load", "domReady", "docReady", "onReady", "addLoadEvent",
    "Promise", "nextTick", "getScript", "require", "define", "define_module", "call", "apply",
  ]

  /// Calls whose function argument runs on the event their first argument names.
  static let listeners: ScriptNameSet = ["addEventListener", "attachEvent", "on", "one", "once", "bind"]

  /// Calls that ask about a text or print it, rather than fetch what it names.
  static let askers: ScriptNameSet = [
    "indexOf", "includes", "match", "startsWith", "endsWith", "split", "replace", "test", "log", "warn", "error",
    "search", "querySelector", "querySelectorAll", "open", "lastIndexOf", "replaceAll", "matches", "closest",
  ]

  /// Calls that fetch what their argument names.
  static let fetchers: ScriptNameSet = [
    "getScript", "import", "importScripts", "fetch", "sendBeacon", "loadScript", "loadjs", "loadJS", "injectScript",
    "addScript", "appendScript", "insertScript", "createScript", "includeScript", "lazyLoadScript",
    "loadExternalScript", "loadScriptAsync", "loadAsyncScript",
  ]

  /// Properties that hold the function to run when the page is ready.
  static let loadProperties: ScriptNameSet = ["onload", "onreadystatechange", "onpageshow", "onDOMContentLoaded"]

  /// Events that come without the visitor doing anything.
  static let loadEvents: Set<String> = [
    "load", "DOMContentLoaded", "readystatechange", "pageshow", "onload", "onreadystatechange", "ready",
    "turbolinks:load", "turbo:load", "page:load", "complete",
  ]

  /// Names that only ask where and whether the script runs: none tells of consent, or where a visitor is.
  static let plainConditions: ScriptNameSet = [
    "typeof", "undefined", "window", "document", "location", "hostname", "host", "protocol", "href", "pathname",
    "indexOf", "includes", "match", "test", "search", "navigator", "userAgent", "readyState", "screen", "innerWidth",
    "length", "in", "instanceof", "self", "top", "globalThis", "getElementById", "querySelector", "head", "body",
    "Array", "isArray", "Function", "Object", "null", "true", "false", "this", "console", "Date", "startsWith",
    "endsWith", "toLowerCase", "loaded", "initialized",
  ]

  /// Objects of the browser.
  static let ownObjects: ScriptNameSet = [
    "window", "document", "self", "top", "globalThis", "this", "location", "navigator", "screen", "console",
  ]

  /// Words that begin what does not simply run.
  static let branching: ScriptNameSet = ["function", "if", "else", "catch", "switch"]

  /// Words that begin a block which always runs.
  static let plainBlocks: ScriptNameSet = ["for", "while", "with", "do", "try", "finally"]

  /// Words that a name before parentheses may be without being a function's.
  static let notFunctions: ScriptNameSet = [
    "if", "for", "while", "with", "switch", "catch", "function", "return", "typeof",
  ]

  /// Parts of names and texts that tell of consent, in lower case.
  private static let consentParts = LiteralSet(
    [
      "consent", "cookie", "gdpr", "kvkk", "accept", "optin", "opt_in", "opt-in", "optout", "opt_out", "onay", "izin",
      "riza", "permission", "allow", "tcfapi", "cmp", "privacy", "donottrack", "localstorage", "getitem", "granted",
      "didomi", "onetrust", "optanon", "usercentrics", "klaro", "axeptio", "iubenda", "tarteaucitron", "borlabs",
      "zustimm", "einwillig", "dsgvo", "rgpd", "preference", "choice", "agree", "cerez", "settings",
    ], ignoresCase: true)

  /// Parts of names and texts that tell where in the world a visitor is, in lower case.
  private static let placeParts = LiteralSet(
    [
      "country", "continent", "geoinfo", "geoip", "geolocation", "timezone", "iseu", "ineu", "iseea", "america/",
      "europe/", "region",
    ], ignoresCase: true)

  /// Whether a name or text tells of consent.
  static func tellsOfConsent(_ bytes: Span<UInt8>) -> Bool { holds(bytes, consentParts) }

  /// Whether a name or text tells where in the world a visitor is.
  static func tellsOfPlace(_ bytes: Span<UInt8>) -> Bool { holds(bytes, placeParts) }

  private static func holds(_ bytes: Span<UInt8>, _ parts: LiteralSet) -> Bool {
    parts.isIn(bytes.extracting(first: 120))
  }
}
