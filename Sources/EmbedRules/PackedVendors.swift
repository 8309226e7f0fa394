internal import Packing

/// The vendors of `Rules/vendors` as the program holds them: what they are found by, and where they are read when they are.
struct PackedVendors {
  /// A packed `VendorIndex`.
  let index: [UInt8]
  /// Packed `VendorNames`.
  let names: [UInt8]
  /// For each vendor the number of its file and of its entry there.
  let places: [UInt8]

  /// - Parameter documents: all files of `Rules/`, in path order.
  init(of documents: [(path: String, yaml: FlatYAML)]) {
    var vendors: [Vendor] = []
    for (file, document) in documents.enumerated() where Self.isTable(document.path) {
      vendors += Self.vendors(in: document.yaml.root, ofFile: file)
    }
    vendors.sort { $0.entry.id < $1.entry.id }
    let index = VendorIndex(vendors.map { $0.entry })
    self.index = index.packed
    names = VendorNames(of: index).packed
    var writer = PackedWriter()
    writer.write(vendors.flatMap { [$0.file, $0.place] })
    places = writer.bytes
  }

  private struct Vendor {
    let entry: VendorIndex.Entry
    let file: Int32
    let place: Int32
  }

  private static func isTable(_ path: String) -> Bool {
    path.hasPrefix("vendors/trackers/") || path.hasPrefix("vendors/embeds/")
  }

  private static func vendors(in table: YAMLNode, ofFile file: Int) -> [Vendor] {
    guard case .mapping(let vendors) = table.content else { return [] }
    return vendors.enumerated().map { place, vendor in
      Vendor(entry: entry(vendor), file: Int32(clamping: file), place: Int32(clamping: place))
    }
  }

  /// What a vendor is found by. What is wrong with it is for the tests to say, which read the same files with care.
  private static func entry(_ vendor: YAMLNode.Entry) -> VendorIndex.Entry {
    var entry = VendorIndex.Entry(id: vendor.key)
    guard case .mapping(let fields) = vendor.value.content else { return entry }
    for field in fields {
      let texts = texts(of: field.value)
      switch field.key {
      case "name": entry.names = texts + entry.names
      case "owner": entry.names += texts
      case "also_called": entry.otherNames = texts
      case "addresses": entry.addresses = texts.compactMap(AddressShape.init)
      case "calls": entry.calls = texts.compactMap(CallShape.init)
      case "inlined": entry.inlined = texts.compactMap(CallShape.init)
      case "holds": entry.holds = texts.compactMap(CallShape.init)
      case "files": entry.files = texts
      case "components": entry.components = texts
      case "stores": entry.stores = texts.compactMap { $0.split(separator: " ").first.map(String.init) }
      default: continue
      }
    }
    return entry
  }

  /// One text, or those of a list.
  private static func texts(of node: YAMLNode) -> [String] {
    ([node] + node.items).compactMap { node in
      if case .scalar(let text) = node.content { text } else { nil }
    }
  }
}
