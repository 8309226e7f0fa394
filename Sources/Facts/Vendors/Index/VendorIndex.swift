internal import Packing

/// What vendors are found by, as lists of texts and numbers: made when the program is built, so that it need read no
/// vendor before one is found on a page.
public struct VendorIndex: Sendable {
  /// Ids, by the position of the vendor.
  private(set) var ids = TextList()
  /// Hosts that addresses have, each once.
  private(set) var hosts = TextList()
  /// The addresses of each host, those that say most first.
  private(set) var hostSigns = Groups()
  /// Paths of software that sites host themselves, up to their `*` and with it.
  private(set) var paths = TextList()
  /// The addresses they belong to, in the same order.
  private(set) var pathSigns: [Sign] = []
  /// Names that calls are made of, each once.
  private(set) var names = TextList()
  /// The calls of all vendors, in the order of their last names.
  private(set) var calls: [Call] = []
  /// The names of all calls, one call after the other.
  private(set) var callNames: [Int32] = []
  /// Names of saved files, and AMP components.
  private(set) var files = Named()
  private(set) var components = Named()
  /// Cookies and storage keys.
  private(set) var stores = Named()
  /// What the products and the companies behind them are called, and other names for either.
  private(set) var products = Named()
  private(set) var otherNames = Named()

  /// Something that a vendor is found by.
  struct Sign: Sendable {
    /// The position of the vendor.
    let vendor: Int32
    /// Its place in the vendor's own list.
    let place: Int32
  }

  /// Signs in groups, one after the other.
  struct Groups: Sendable {
    fileprivate(set) var all: [Sign] = []
    fileprivate var ends: [Int32] = []

    /// A group by its number.
    subscript(number: Int) -> ArraySlice<Sign> {
      all[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }
  }

  /// Texts that are each a vendor's.
  struct Named: Sendable {
    fileprivate(set) var texts = TextList()
    /// Positions of their vendors.
    fileprivate(set) var vendors: [Int32] = []
  }

  /// A call of a vendor.
  struct Call: Sendable {
    let sign: Sign
    /// What it does, which says in which list of the vendor it stands.
    let sort: Sort
    /// What is done to the last name.
    let kind: CallShape.Kind
    /// Its names, in `callNames`.
    let names: Range<Int>

    /// What a call does.
    enum Sort: Int32, Sendable, CaseIterable {
      /// It uses the vendor, whose code comes from elsewhere.
      case use
      /// It is part of the vendor's own code.
      case code
      /// It makes the vendor wait.
      case hold
    }
  }

  /// What the index holds of a vendor.
  public struct Entry: Sendable {
    /// Its id.
    public let id: String
    /// The names of the product and the company.
    public var names: [String] = []
    /// Other names for either.
    public var otherNames: [String] = []
    /// Its addresses.
    public var addresses: [AddressShape] = []
    /// Calls that use it.
    public var calls: [CallShape] = []
    /// Calls that are part of its code.
    public var inlined: [CallShape] = []
    /// Calls that make it wait.
    public var holds: [CallShape] = []
    /// Names of saved files, with one `*` or none.
    public var files: [String] = []
    /// AMP components.
    public var components: [String] = []
    /// Names of cookies and storage keys.
    public var stores: [String] = []

    /// An entry that has nothing yet.
    public init(id: String) { self.id = id }
  }

  /// No vendors.
  init() {}
}

extension VendorIndex {
  /// The index of vendors in this order.
  public init(_ entries: [Entry]) {
    var builder = Builder()
    for (vendor, entry) in entries.enumerated() { builder.add(entry, Int32(clamping: vendor)) }
    self = builder.index
  }

  private struct Builder {
    private var made = VendorIndex()
    private var hostNumbers: [String: Int] = [:]
    private var hostShapes: [[(shape: AddressShape, sign: Sign)]] = []
    private var nameNumbers: [String: Int32] = [:]

    mutating func add(_ entry: Entry, _ vendor: Int32) {
      made.ids.append(entry.id.utf8)
      for (place, shape) in entry.addresses.enumerated() {
        add(shape, Sign(vendor: vendor, place: Int32(clamping: place)))
      }
      add(entry.calls, .use, vendor)
      add(entry.inlined, .code, vendor)
      add(entry.holds, .hold, vendor)
      made.files.add(entry.files, vendor)
      made.components.add(entry.components, vendor)
      made.stores.add(entry.stores, vendor)
      made.products.add(entry.names, vendor)
      made.otherNames.add(entry.otherNames, vendor)
    }

    private mutating func add(_ shape: AddressShape, _ sign: Sign) {
      guard !shape.host.isEmpty else {
        made.paths.append((shape.pathTail == nil ? shape.path : shape.path + "*").utf8)
        return made.pathSigns.append(sign)
      }
      let number = hostNumbers[shape.host] ?? made.hosts.append(shape.host.utf8)
      if number == hostShapes.count { hostShapes.append([]) }
      hostNumbers[shape.host] = number
      hostShapes[number].append((shape, sign))
    }

    private mutating func add(_ shapes: [CallShape], _ sort: Call.Sort, _ vendor: Int32) {
      for (place, shape) in shapes.enumerated() {
        let start = made.callNames.count
        for name in shape.names {
          let number = nameNumbers[name] ?? Int32(clamping: made.names.append(name.utf8))
          nameNumbers[name] = number
          made.callNames.append(number)
        }
        made.calls.append(
          Call(
            sign: Sign(vendor: vendor, place: Int32(clamping: place)), sort: sort, kind: shape.kind,
            names: start..<made.callNames.count))
      }
    }

    /// All that was added, the addresses of a host in order of weight, calls in order of their last names.
    var index: VendorIndex {
      var index = made
      for shapes in hostShapes {
        // The sort is stable, and so is the index.
        index.hostSigns.all += shapes.enumerated()
          .sorted { ($1.element.shape.weight, $0.offset) < ($0.element.shape.weight, $1.offset) }.map(\.element.sign)
        index.hostSigns.ends.append(Int32(clamping: index.hostSigns.all.count))
      }
      index.calls = made.calls.enumerated()
        .sorted { (made.lastName(of: $0.element), $0.offset) < (made.lastName(of: $1.element), $1.offset) }
        .map(\.element)
      return index
    }
  }

  /// The number of a call's last name.
  func lastName(of call: Call) -> Int32 { callNames[call.names.upperBound - 1] }
}

extension VendorIndex.Named {
  fileprivate mutating func add(_ more: [String], _ vendor: Int32) {
    for text in more {
      texts.append(text.utf8)
      vendors.append(vendor)
    }
  }
}

extension VendorIndex {
  /// An index that was packed when the program was built.
  public init(packed text: StaticString) {
    var reader = PackedReader(text)
    ids = TextList(packed: &reader)
    hosts = TextList(packed: &reader)
    hostSigns = Groups(all: Self.signs(&reader), ends: reader.numbers())
    paths = TextList(packed: &reader)
    pathSigns = Self.signs(&reader)
    names = TextList(packed: &reader)
    callNames = reader.numbers()
    calls = Self.calls(&reader)
    files = Named(texts: TextList(packed: &reader), vendors: reader.numbers())
    components = Named(texts: TextList(packed: &reader), vendors: reader.numbers())
    stores = Named(texts: TextList(packed: &reader), vendors: reader.numbers())
    products = Named(texts: TextList(packed: &reader), vendors: reader.numbers())
    otherNames = Named(texts: TextList(packed: &reader), vendors: reader.numbers())
  }

  /// The index as one text, for a program that needs it at its start.
  public var packed: [UInt8] {
    var writer = PackedWriter()
    ids.pack(into: &writer)
    hosts.pack(into: &writer)
    write(hostSigns.all, into: &writer)
    writer.write(hostSigns.ends)
    paths.pack(into: &writer)
    write(pathSigns, into: &writer)
    names.pack(into: &writer)
    writer.write(callNames)
    write(calls.map(\.sign), into: &writer)
    writer.write(calls.map { $0.sort.rawValue * 4 + $0.kind.rawValue })
    writer.write(calls.map { Int32(clamping: $0.names.lowerBound) })
    writer.write(calls.map { Int32(clamping: $0.names.count) })
    for named in [files, components, stores, products, otherNames] {
      named.texts.pack(into: &writer)
      writer.write(named.vendors)
    }
    return writer.bytes
  }

  private func write(_ signs: [Sign], into writer: inout PackedWriter) {
    writer.write(signs.map(\.vendor))
    writer.write(signs.map(\.place))
  }

  private static func signs(_ reader: inout PackedReader) -> [Sign] {
    let vendors = reader.numbers()
    let places = reader.numbers()
    return vendors.indices.map { Sign(vendor: vendors[$0], place: places[$0]) }
  }

  private static func calls(_ reader: inout PackedReader) -> [Call] {
    let signs = signs(&reader)
    let sorts = reader.numbers()
    let starts = reader.numbers()
    let counts = reader.numbers()
    return signs.indices.map { index in
      let start = Int(starts[index])
      return Call(
        sign: signs[index], sort: Call.Sort(rawValue: sorts[index] / 4) ?? .use,
        kind: CallShape.Kind(rawValue: sorts[index] % 4) ?? .call, names: start..<start + Int(counts[index]))
    }
  }
}
