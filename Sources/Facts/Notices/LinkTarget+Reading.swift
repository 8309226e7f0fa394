internal import Pages

extension LinkTarget {
  /// Where an `href` leads.
  init(written href: String) {
    let href = href.collapsed
    let lower = href.lowercased()
    if href.isEmpty || lower.hasPrefix("about:blank") {
      self = .nowhere
    } else if href.hasPrefix("#") {
      self = .fragment(String(href.dropFirst()))
    } else if lower.hasPrefix("javascript:") {
      self = LinkTarget.doesNothing(lower.dropFirst("javascript:".count)) ? .nowhere : .fragment(href)
    } else {
      self = .address(href)
    }
  }

  /// Whether a `javascript:` address runs nothing: empty, `;`, `//`, `void(0)`.
  private static func doesNothing(_ script: Substring) -> Bool {
    let script = script.filter { !$0.isWhitespace && $0 != ";" && $0 != "/" }
    return script.isEmpty || script == "void(0)" || script == "void0" || script == "returnfalse" || script == "false"
  }
}

/// Addresses that name a cookie or privacy text.
enum PolicyAddress {
  /// Whether a link leads to an address that names a policy.
  static func names(_ target: LinkTarget) -> Bool {
    switch target {
    case .address(let address), .missing(let address): contains(address)
    case .nowhere, .fragment: false
    }
  }

  /// Whether a link leads to a page of its own rather than to a home page or a place on this one.
  static func leadsOn(_ target: LinkTarget) -> Bool {
    guard case .address(let address) = target else { return false }
    let rest = address.lowercased().split(separator: "/", omittingEmptySubsequences: true)
    guard let first = rest.first, !isContact(target) else { return false }
    return rest.count > (first.hasPrefix("http") ? 2 : 0)
  }

  /// Whether a link leads to a page, be it the home page: `index.html`, `/`; `?cookies=ok` stays on this one.
  static func isPage(_ target: LinkTarget) -> Bool {
    switch target {
    case .address(let address), .missing(let address): !address.hasPrefix("?")
    case .nowhere, .fragment: false
    }
  }

  /// Whether a link writes or calls.
  static func isContact(_ target: LinkTarget) -> Bool {
    guard case .address(let address) = target else { return false }
    let lower = address.lowercased()
    return lower.hasPrefix("mailto:") || lower.hasPrefix("tel:")
  }

  /// Whether an address names one in its path or in what it asks for, and not in what tells where a visitor came from:
  /// `?page=privacy`, but not `?source=cookie-banner`.
  private static func contains(_ address: String) -> Bool {
    let pieces = address.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1).map { Array($0) }
    guard let path = pieces.first else { return false }
    if parts.isIn(path.span) { return true }
    return pieces.count > 1
      && pieces[1].split(separator: UInt8(ascii: "&")).contains { item in
        let key = String(decoding: item.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self).lowercased()
        return !tracking.contains { key.contains(bytes: $0) } && parts.isIn(item.span)
      }
  }

  private static let tracking = ["source", "utm", "origin", "redirect", "referrer", "campaign", "medium"]

  private static let parts = LiteralSet(
    [
      "cookie", "privacy", "datenschutz", "gizlilik", "cerez", "kvkk", "aydinlatma", "kisisel-veri", "privacidad",
      "privacidade", "confidentialite", "vie-privee", "donnees-personnelles", "privatnost", "ochrana-osobnych",
      "integritet", "personvern", "privatliv", "tietosuoja", "rgpd", "gdpr", "dsgvo", "data-protection", "adatvedel",
      "prywatnosc", "protectia-datelor", "varstvo", "privatezza", "informativa",
    ], ignoresCase: true)
}
