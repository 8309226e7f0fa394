internal import Inputs
public import Pages

/// A host that scripts or frames of a page come from, which is neither the site's own nor that of a known product: what
/// stands there is not known, which is something to ask, and nothing to hold against anybody.
public struct UnknownHost: Sendable, Hashable {
  /// The host, in lower case.
  public let name: String
  /// Whether the first element that names it is a frame, and not a script.
  public let isFrame: Bool
  /// The first element that names it.
  public let node: NodeID
  /// Its start tag in the source.
  public let range: Range<Int>
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
