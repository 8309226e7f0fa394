/// The vendors of `Rules/vendors`, made ready for finding them by address, call and cookie.
public struct Vendors: Sendable {
  /// The vendors, in the order of their ids.
  public let all: [Vendor]

  /// Shapes by host.
  private let hosts: HostTable<[Shape]>
  /// Shapes of software that sites host themselves.
  private let anywhere: [Shape]
  /// The beginnings of their paths: an address without any is none of theirs.
  private let anywherePaths: LiteralSet
  /// Vendors by the name of a saved file.
  private let fileNames: [[UInt8]: Int]
  /// Saved files whose names begin and end so.
  private let filePatterns: [(start: [UInt8], end: [UInt8], vendor: Int)]
  /// Calls by the hash of their last name.
  let calls: [UInt32: [VendorCall]]
  /// One bit for each hash of `calls`, by its lowest bits: most names of a script are dismissed by it.
  private let callBits: [UInt64]
  /// What tells scripts that may hold a call or an address from others.
  let scriptSigns: ScriptSigns
  /// Vendors by AMP component.
  private let components: [String: Int]
  /// Their names in running text, made ready for the first page that is a policy.
  let names = Once<VendorNames>()
  private let positions: [String: Int]

  private struct Shape: Sendable {
    let shape: AddressShape
    let vendor: Int
  }

  /// Makes vendors ready.
  public init(_ vendors: [Vendor]) {
    all = vendors.sorted { $0.id < $1.id }
    var hosts: [[UInt8]: [Shape]] = [:]
    var anywhere: [Shape] = []
    var fileNames: [[UInt8]: Int] = [:]
    var filePatterns: [(start: [UInt8], end: [UInt8], vendor: Int)] = []
    var calls: [UInt32: [VendorCall]] = [:]
    var positions: [String: Int] = [:]
    var components: [String: Int] = [:]
    var signs = ScriptSigns()
    signs.add(argument: "consent")
    signs.add(call: [ScriptSightings.tcf.text])
    signs.add(call: ["__tcfapiLocator"])
    // Loaders of scripts that belong to nobody known.
    signs.add(argument: "script")
    signs.add(argument: "SCRIPT")
    signs.add(call: ["getScript"])
    signs.add(call: ["document", "write"])
    for (index, vendor) in all.enumerated() {
      positions[vendor.id] = index
      for component in vendor.components { components[component] = index }
      for shape in vendor.addresses {
        let entry = Shape(shape: shape, vendor: index)
        signs.add(shape)
        if shape.host.isEmpty {
          anywhere.append(entry)
        } else {
          hosts[Array(shape.host.utf8), default: []].append(entry)
        }
      }
      for file in vendor.files {
        let parts = file.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map { Array($0.utf8) }
        if parts.count == 2 {
          filePatterns.append((parts[0], parts[1], index))
        } else {
          fileNames[Array(file.utf8)] = index
        }
      }
      let sorts: [([CallShape], VendorCall.Sort)] = [
        (vendor.calls, .use), (vendor.inlined, .code), (vendor.holds, .hold),
      ]
      for (shapes, sort) in sorts {
        for shape in shapes {
          let call = VendorCall(shape: shape, vendor: index, sort: sort)
          calls[call.hash, default: []].append(call)
          signs.add(call: shape.names)
        }
      }
    }
    self.hosts = HostTable(hosts.map { ($0.key, $0.value.sorted { $0.shape.weight > $1.shape.weight }) })
    self.anywhere = anywhere
    anywherePaths = LiteralSet(anywhere.map(\.shape.path), ignoresCase: false)
    scriptSigns = signs
    self.fileNames = fileNames
    self.filePatterns = filePatterns
    self.calls = calls
    var bits = [UInt64](repeating: 0, count: 1024)
    for hash in calls.keys { bits[Int(hash >> 6 & 1023)] |= 1 << UInt64(hash & 63) }
    callBits = bits
    self.components = components
    self.positions = positions
  }

  /// No vendors.
  public static let none = Vendors([])

  /// The vendor of an id.
  public func vendor(_ id: String) -> Vendor? { positions[id].map { all[$0] } }

  /// Whether a name with this hash may end a call of a vendor.
  func mayCall(_ hash: UInt32) -> Bool { callBits[Int(hash >> 6 & 1023)] >> UInt64(hash & 63) & 1 == 1 }

  /// The vendor of an AMP component: `amp-youtube`, `amp-analytics:gtag`.
  func vendor(ofComponent name: String) -> Vendor? { components[name].map { all[$0] } }

  /// The vendor an address belongs to, and the identifier it carries.
  func vendor(of address: Address) -> (vendor: Vendor, identifier: String?, shape: AddressShape)? {
    var found: (Vendor, String?, AddressShape)?
    hosts.search(address.host) { shapes in
      found = match(shapes, address)
      return found != nil
    }
    return found ?? (anywherePaths.isIn(address.path.span) ? match(anywhere, address) : nil)
  }

  private func match(_ shapes: [Shape], _ address: Address) -> (Vendor, String?, AddressShape)? {
    for candidate in shapes {
      let (isMatch, identifier) = candidate.shape.matches(address)
      if isMatch { return (all[candidate.vendor], identifier, candidate.shape) }
    }
    return nil
  }

  /// The vendor of a file that a browser saved beside the page, by its name.
  func vendor(ofSavedFile name: ArraySlice<UInt8>) -> Vendor? {
    if let index = fileNames[Array(name)] { return all[index] }
    let pattern = filePatterns.first { name.starts(with: $0.start) && name.reversed().starts(with: $0.end.reversed()) }
    return pattern.map { all[$0.vendor] }
  }

  /// The vendor that sets a cookie or storage key of this name; nil for names that many set, or nobody known.
  public func vendor(storing name: String) -> Vendor? {
    guard Self.isDistinctive(name) else { return nil }
    let owners = all.filter { vendor in vendor.stores.contains { Self.isDistinctive($0.name) && $0.matches(name) } }
    guard let first = owners.first, owners.allSatisfy({ $0.owner == first.owner }) else { return nil }
    return first
  }

  /// Whether a name says whose it is: `_fbp` and `IDE` do, `uid` and `PREF` do not.
  private static func isDistinctive(_ name: String) -> Bool {
    guard name.utf8.count >= 3, !generic.contains(name) else { return false }
    return name.utf8.contains(UInt8(ascii: "_")) || name.utf8.count >= 6
      || name.utf8.allSatisfy {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }
  }

  private static let generic: Set<String> = [
    "UID", "XID", "PREF", "JSESSIONID", "csrftoken", "player", "wistia", "loglevel", "userReferer", "CONSENT",
    "pixel", "A3", "B", "C", "RT",
  ]
}

/// A call of a vendor, made ready for finding it among the words of a script.
struct VendorCall: Sendable {
  let shape: CallShape
  /// Position of its vendor.
  let vendor: Int
  /// What it does.
  let sort: Sort
  /// Hashes of its names, from the outside in.
  let names: [UInt32]
  /// Hash of its last name, which it is found by.
  let hash: UInt32

  /// What a call does.
  enum Sort: Sendable, Hashable {
    /// It uses the vendor, whose code comes from elsewhere.
    case use
    /// It is part of the vendor's own code.
    case code
    /// It makes the vendor wait.
    case hold
  }

  init(shape: CallShape, vendor: Int, sort: Sort) {
    self.shape = shape
    self.vendor = vendor
    self.sort = sort
    names = shape.names.map(ScriptHash.of)
    hash = names.last ?? 0
  }
}
