internal import Inputs
public import Pages

/// A host that scripts or frames of a page come from, which is neither the site's own nor that of a known product: what
/// stands there is not known, which is something to ask, and nothing to hold against anybody.
public struct UnknownHost: Sendable, Hashable {
  /// The host, in lower case.
  public let name: String
  /// Whether what comes from it first is a frame, and not a script.
  public let isFrame: Bool
  /// The element that brings it: the first of those that wait least.
  public let node: NodeID
  /// Its start tag in the source, or the address in a script that loads another.
  public let range: Range<Int>
  /// What holds it until consent, and whether that holds.
  public let gate: Gate
}

/// A script or frame of a host that belongs to nobody known.
struct Stranger: Sendable {
  let host: String
  var found: Found
}

extension Vendor {
  /// Stands for whoever it may be, where no list knows a host.
  static let unlisted = Vendor(id: "", name: "", owner: "", seat: "", service: .other, purpose: .unknown)
}

extension UnknownHost {
  /// The hosts of strangers, each once, in document order.
  static func all(_ strangers: [Stranger], reading: GateReading) -> [UnknownHost] {
    var hosts: [String: UnknownHost] = [:]
    for stranger in strangers.sorted(by: { $0.found.range.lowerBound < $1.found.range.lowerBound }) {
      guard let node = stranger.found.node else { continue }
      let gate = reading.gate(of: stranger.found)
      if let known = hosts[stranger.host], known.gate.state.rank <= gate.state.rank { continue }
      guard hosts.count < mostHosts || hosts[stranger.host] != nil else { break }
      hosts[stranger.host] = UnknownHost(
        name: stranger.host, isFrame: stranger.found.form == .frame, node: node, range: stranger.found.range,
        gate: gate)
    }
    return hosts.values.sorted { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
  }

  /// More hosts than any page that means well needs.
  private static let mostHosts = 200
}

/// Tells a site's own hosts from others: by the addresses the page gives of itself.
struct OwnHosts {
  private var sites: Set<String> = []

  init(of page: Page) {
    let tree = page.tree
    var addresses = [page.origin.address, page.capture.address].compactMap(\.self)
    for node in tree.nodes where tree.kind(of: node) == .element {
      switch tree.tag(of: node) {
      case .link where page.value(.rel, of: node)?.lowercased() == "canonical":
        if let address = page.value(.href, of: node) { addresses.append(address) }
      case .meta where page.value(.property, of: node)?.lowercased() == "og:url":
        if let address = page.value(.content, of: node) { addresses.append(address) }
      case .base: if let address = page.value(.href, of: node) { addresses.append(address) }
      default: continue
      }
    }
    for address in addresses {
      guard let host = Address(Array(address.utf8)[...])?.host, !host.isEmpty else { continue }
      sites.insert(Self.site(of: String(decoding: host, as: UTF8.self)))
    }
  }

  /// Whether a host belongs to the site.
  func holds(_ host: String) -> Bool { sites.contains(Self.site(of: host)) }

  /// The part of a host that is somebody's own: `example.com.tr` of `cdn.example.com.tr`.
  static func site(of host: String) -> String {
    let parts = host.split(separator: ".")
    let isShared = parts.count > 2 && (parts.last?.count ?? 0) == 2 && shared.contains(parts[parts.count - 2])
    return parts.suffix(isShared ? 3 : 2).joined(separator: ".")
  }

  /// What stands before a country's code without being anybody's name.
  private static let shared: Set<Substring> = [
    "co", "com", "org", "net", "gov", "edu", "ac", "web", "gen", "info", "biz", "av", "bel", "k12", "ne", "or", "go",
  ]
}
