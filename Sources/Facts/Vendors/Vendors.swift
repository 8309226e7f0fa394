/// The vendors of `Rules/vendors`, made ready for finding them by address, call and cookie. A vendor is made when it is
/// first found. One object serves every page.
public final class Vendors: Sendable {
  /// What they are found by.
  let index: VendorIndex
  /// Shapes by host.
  private let hosts: HostTable
  /// The beginnings of paths of software that sites host themselves: an address without any is none of theirs.
  private let anywherePaths: LiteralSet
  /// Hashes of the names that calls are made of, by their number.
  let nameHashes: [UInt32]
  /// The calls of `index` that end with a name, by its hash.
  private let calls: [UInt32: Range<Int>]
  /// The names that calls may end with: most names of a script are none of them.
  let callNames: HashBits
  /// Vendors by the name of a saved file.
  private let fileNames: [[UInt8]: Int32]
  /// Saved files whose names begin and end so.
  private let filePatterns: [(start: [UInt8], end: [UInt8], vendor: Int32)]
  /// Their names in running text, and what those are read from where they were packed.
  private let madeNames = Once<VendorNames>()
  private let packedNames: StaticString?
  /// How a vendor is made, and those that were.
  private let make: @Sendable (Int) -> Vendor
  private let made: [Once<Vendor>]

  /// Makes vendors ready that are at hand.
  public convenience init(_ vendors: [Vendor]) {
    let sorted = vendors.sorted { $0.id < $1.id }
    self.init(VendorIndex(sorted.map(\.signs))) { sorted[$0] }
  }

  /// Makes vendors ready that need not be read yet.
  ///
  /// - Parameters:
  ///   - index: what they are found by, in the order of their ids.
  ///   - names: their names, packed when the program was built; nil where they are to be read from the index.
  ///   - make: reads the vendor at a position of the index.
  public init(_ index: VendorIndex, names: StaticString? = nil, make: @escaping @Sendable (Int) -> Vendor) {
    self.index = index
    packedNames = names
    self.make = make
    made = index.ids.indices.map { _ in Once() }
    hosts = HostTable(index.hosts)
    let paths = index.paths.indices.map { index.paths[$0] }
    anywherePaths = LiteralSet(
      paths.map { String(decoding: $0.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self) }, ignoresCase: false)
    nameHashes = index.names.indices.map { ScriptHash.of(index.names[$0]) }
    calls = index.callsByName(nameHashes)
    callNames = HashBits(calls.keys)
    var fileNames: [[UInt8]: Int32] = [:]
    var filePatterns: [(start: [UInt8], end: [UInt8], vendor: Int32)] = []
    for (number, vendor) in index.files.vendors.enumerated() {
      let file = index.files.texts[number]
      if let star = file.firstIndex(of: UInt8(ascii: "*")) {
        filePatterns.append((Array(file[..<star]), Array(file[(star + 1)...]), vendor))
      } else {
        fileNames[Array(file)] = vendor
      }
    }
    self.fileNames = fileNames
    self.filePatterns = filePatterns
  }

  /// Their names in running text, made ready for the first page that is a policy.
  var names: VendorNames {
    madeNames { packedNames.map { VendorNames(packed: $0) } ?? VendorNames(of: index) }
  }

  /// The vendors, in the order of their ids; each is made.
  public var all: [Vendor] { made.indices.map { self[$0] } }

  /// The vendor at a position.
  subscript(position: Int) -> Vendor {
    let once = made[position]
    return once { make(position) }
  }

  /// No vendors.
  public static let none = Vendors([])

  /// The vendor of an id.
  public func vendor(_ id: String) -> Vendor? {
    index.ids.indices.first { index.ids[$0].elementsEqual(id.utf8) }.map { self[$0] }
  }

  /// The calls of vendors that end with the name of a hash.
  func calls(endingIn hash: UInt32) -> ArraySlice<VendorIndex.Call> { index.calls[calls[hash] ?? 0..<0] }

  /// The vendor of a call, and the call as its entry has it.
  func meaning(of call: VendorIndex.Call) -> (vendor: Vendor, shape: CallShape) {
    let vendor = self[Int(call.sign.vendor)]
    let shapes =
      switch call.sort {
      case .use: vendor.calls
      case .code: vendor.inlined
      case .hold: vendor.holds
      }
    return (vendor, shapes[Int(call.sign.place)])
  }

  /// The vendor of an AMP component: `amp-youtube`, `amp-analytics:gtag`.
  func vendor(ofComponent name: String) -> Vendor? {
    let components = index.components
    return components.texts.indices.last { components.texts[$0].elementsEqual(name.utf8) }
      .map { self[Int(components.vendors[$0])] }
  }

  /// The vendor an address belongs to, and the identifier it carries.
  func vendor(of address: Address) -> (vendor: Vendor, identifier: String?, shape: AddressShape)? {
    if let found = vendor(ofHostOf: address) { return found }
    guard !index.pathSigns.isEmpty, anywherePaths.isIn(address.path.span) else { return nil }
    return match(index.pathSigns[...], address)
  }

  /// The vendor whose host an address leads to; software that sites host themselves is not asked for.
  func vendor(ofHostOf address: Address) -> (vendor: Vendor, identifier: String?, shape: AddressShape)? {
    guard !address.host.isEmpty else { return nil }
    for host in hosts.numbers(of: address.host) {
      if let found = match(index.hostSigns[Int(host)], address) { return found }
    }
    return nil
  }

  private func match(_ signs: ArraySlice<VendorIndex.Sign>, _ address: Address) -> (Vendor, String?, AddressShape)? {
    for sign in signs {
      let vendor = self[Int(sign.vendor)]
      let shape = vendor.addresses[Int(sign.place)]
      let (isMatch, identifier) = shape.matches(address)
      if isMatch { return (vendor, identifier, shape) }
    }
    return nil
  }

  /// The vendor of a file that a browser saved beside the page, by its name.
  func vendor(ofSavedFile name: ArraySlice<UInt8>) -> Vendor? {
    if let position = fileNames[Array(name)] { return self[Int(position)] }
    let pattern = filePatterns.first { name.starts(with: $0.start) && name.reversed().starts(with: $0.end.reversed()) }
    return pattern.map { self[Int($0.vendor)] }
  }

  /// The vendor that sets a cookie or storage key of this name; nil for names that many set, or nobody known.
  public func vendor(storing name: String) -> Vendor? {
    guard Self.isDistinctive(name) else { return nil }
    let owners = vendors(storing: name, where: Self.isDistinctive)
    guard let first = owners.first, owners.allSatisfy({ $0.owner == first.owner }) else { return nil }
    return first
  }

  /// The vendors that set a cookie or storage key of this name, in the order of their ids.
  ///
  /// - Parameter counts: whether a documented name counts, be it a beginning and `*`.
  func vendors(storing name: String, where counts: (String) -> Bool = { _ in true }) -> [Vendor] {
    let stores = index.stores
    var positions: [Int32] = []
    for number in stores.texts.indices where stores.vendors[number] != positions.last {
      guard StoredName.matches(stores.texts[number], name.utf8) else { continue }
      if counts(String(decoding: stores.texts[number], as: UTF8.self)) { positions.append(stores.vendors[number]) }
    }
    return positions.map { self[Int($0)] }
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

extension Vendor {
  /// What the index holds of it.
  fileprivate var signs: VendorIndex.Entry {
    var entry = VendorIndex.Entry(id: id)
    entry.names = [name, owner]
    entry.otherNames = alsoCalled
    entry.addresses = addresses
    entry.calls = calls
    entry.inlined = inlined
    entry.holds = holds
    entry.files = files
    entry.components = components
    entry.stores = stores.map(\.name)
    return entry
  }
}

extension VendorIndex {
  /// The calls that end with each name, by its hash.
  fileprivate func callsByName(_ hashes: [UInt32]) -> [UInt32: Range<Int>] {
    var ranges: [UInt32: Range<Int>] = [:]
    var start = 0
    while start < calls.count {
      let name = lastName(of: calls[start])
      var end = start + 1
      while end < calls.count, lastName(of: calls[end]) == name { end += 1 }
      ranges[hashes[Int(name)]] = start..<end
      start = end
    }
    return ranges
  }
}
