internal import Inputs
public import Pages

/// A host that a page brings something from, which is neither the site's own nor that of a known product: what stands
/// there is not known, which is something to ask, and nothing to hold against anybody.
public struct UnknownHost: Sendable, Hashable {
  /// The host, in lower case.
  public let name: String
  /// How it is brought: a script, a frame, an image, a style sheet, a hint.
  public let form: Tracker.Form
  /// The element that brings it: the first of those that wait least.
  public let node: NodeID
  /// Its start tag in the source, or the address in a script that loads another.
  public let range: Range<Int>
  /// What holds it until consent, and whether that holds.
  public let gate: Gate
}

/// Something of a host that belongs to nobody known.
struct Stranger: Sendable {
  let host: String
  var found: Found
}

extension Vendor {
  /// Stands for whoever it may be, where no list knows a host.
  static let unlisted = Vendor(id: "", name: "", owner: "", seat: "", service: .other, purpose: .unknown)
}

extension UnknownHost {
  /// The hosts of strangers, each once for each manner in which it is brought, in document order.
  static func all(_ strangers: [Stranger], reading: GateReading) -> [UnknownHost] {
    var hosts: [Key: UnknownHost] = [:]
    for stranger in strangers.sorted(by: { $0.found.range.lowerBound < $1.found.range.lowerBound }) {
      guard let node = stranger.found.node else { continue }
      let key = Key(host: stranger.host, manner: Tracker.Manner(of: stranger.found.form))
      let gate = reading.gate(of: stranger.found)
      if let known = hosts[key], known.gate.rank <= gate.rank { continue }
      guard hosts.count < mostHosts || hosts[key] != nil else { continue }
      hosts[key] = UnknownHost(
        name: stranger.host, form: stranger.found.form, node: node, range: stranger.found.range, gate: gate)
    }
    return hosts.values.sorted { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
  }

  private struct Key: Hashable {
    let host: String
    let manner: Tracker.Manner
  }

  /// More hosts than any page that means well needs.
  private static let mostHosts = 200
}

/// Tells a site's own hosts from others: by the addresses the page gives of itself, or else by where its links lead.
struct OwnHosts {
  private var sites: Set<String> = []

  init(of page: Page) {
    let tree = page.tree
    var addresses = [page.origin.address, page.capture.address].compactMap(\.self)
    for node in tree.nodes where tree.kind(of: node) == .element {
      switch tree.tag(of: node) {
      case .link where Self.isOfItself(tree.attribute(.rel, of: node).map { page.valueSlice(of: $0) }):
        if let address = page.value(.href, of: node) { addresses.append(address) }
      case .meta where Self.isAddress(tree.attribute(.property, of: node).map { page.valueSlice(of: $0) }):
        if let address = page.value(.content, of: node) { addresses.append(address) }
      case .base: if let address = page.value(.href, of: node) { addresses.append(address) }
      default: continue
      }
    }
    for address in addresses {
      guard let host = Address(Array(address.utf8)[...])?.host, host.contains(UInt8(ascii: ".")) else { continue }
      sites.insert(Self.site(of: String(decoding: host, as: UTF8.self)))
    }
    if sites.isEmpty, let site = Self.siteLinked(from: page) { sites.insert(site) }
  }

  /// Whether a relation leads to an address of the site itself.
  private static func isOfItself(_ relation: ArraySlice<UInt8>?) -> Bool {
    guard let relation else { return false }
    return own.contains { relation.span.isSame(anyCase: $0) }
  }

  /// Whether a property holds the page's own address.
  private static func isAddress(_ property: ArraySlice<UInt8>?) -> Bool {
    property.map { $0.span.isSame(anyCase: "og:url") } ?? false
  }

  private static let own: [StaticString] = ["canonical", "shortlink", "pingback", "edituri", "wlwmanifest"]

  /// The site that most links of a page lead to, where hardly any are without a host: so pages link to their own site.
  private static func siteLinked(from page: Page) -> String? {
    var links: [String: Int] = [:]
    var all = 0
    var within = 0
    for node in page.tree.elements(.a) {
      guard all + within < mostLinks, let attribute = page.tree.attribute(.href, of: node),
        let address = Address(page.valueSlice(of: attribute))
      else { continue }
      guard address.hasWholeHost, !address.isRewritten else {
        within += address.path.isEmpty ? 0 : 1
        continue
      }
      all += 1
      links[site(of: String(decoding: address.host, as: UTF8.self)), default: 0] += 1
    }
    guard let (site, count) = links.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count >= leastLinks,
      count * 2 > all, count > within * 2
    else { return nil }
    return site
  }

  /// Links that are enough to tell.
  private static let mostLinks = 500
  /// Fewer links tell nothing.
  private static let leastLinks = 5

  /// Whether a host belongs to the site.
  func holds(_ host: String) -> Bool { sites.contains(Self.site(of: host)) }

  /// The part of a host that is somebody's own: `example.com.tr` of `cdn.example.com.tr`, `riza.github.io`.
  static func site(of host: String) -> String {
    let bytes = host.utf8Span.span
    let (last, second, third) = lastDots(in: bytes)
    let isShared =
      second >= 0 && bytes.count - last == 3
      && shared.contains { bytes.extracting((second + 1)..<last).isSame($0) }
    let site = String(host.utf8.dropFirst((isShared ? third : second) + 1)) ?? host
    return platforms.contains(site) ? String(host.utf8.dropFirst(third + 1)) ?? host : site
  }

  /// Where the last three dots of a host stand, from its end on; −1 for those that it has not.
  private static func lastDots(in host: Span<UInt8>) -> (last: Int, second: Int, third: Int) {
    var (last, second) = (-1, -1)
    for index in stride(from: host.count - 1, through: 0, by: -1) where host[index] == UInt8(ascii: ".") {
      if last < 0 { last = index } else if second < 0 { second = index } else { return (last, second, index) }
    }
    return (last, second, -1)
  }

  /// Where each name below is another site.
  private static let platforms: Set<String> = [
    "wordpress.com", "blogspot.com", "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "web.app",
    "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "myshopify.com", "wixsite.com", "weebly.com", "tumblr.com",
    "substack.com", "cloudfront.net", "amazonaws.com", "googleapis.com", "supabase.co", "ucoz.ru", "narod.ru",
  ]

  /// What stands before a country's code without being anybody's name.
  private static let shared: [StaticString] = [
    "co", "com", "org", "net", "gov", "edu", "ac", "web", "gen", "info", "biz", "av", "bel", "k12", "ne", "or", "go",
  ]
}
