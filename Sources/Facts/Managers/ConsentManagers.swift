/// The consent managers of `Rules/vendors/consent-managers.yaml`, made ready for finding them. One object serves
/// every page.
public final class ConsentManagers: Sendable {
  /// The managers, in the order of their ids.
  public let all: [ConsentManager]
  /// Their loaders, as vendors are found.
  let loaders: Vendors
  let marks: MarkIndex
  /// Addresses that show that a manager holds trackers by itself.
  let automaticLoaders: Vendors
  /// Calls, assignments and configurations by the hash of their last name.
  let calls: [UInt32: [Call]]
  /// The names that such may end with.
  let callNames: HashBits
  private let positions: [String: Int]

  /// A call or assignment that belongs to a manager.
  struct Call: Sendable {
    let manager: Int
    let shape: CallShape
    let names: [UInt32]
  }

  /// Makes managers ready.
  public init(_ managers: [ConsentManager]) {
    all = managers.sorted { $0.id < $1.id }
    var marks = MarkIndex()
    var calls: [UInt32: [Call]] = [:]
    var positions: [String: Int] = [:]
    for (index, manager) in all.enumerated() {
      positions[manager.id] = index
      for mark in manager.marks { marks.add(mark, .init(manager: index, sign: .presence)) }
      for mark in manager.notice { marks.add(mark, .init(manager: index, sign: .notice)) }
      for mark in manager.declaration { marks.add(mark, .init(manager: index, sign: .declaration)) }
      for mark in manager.automaticWhen.marks { marks.add(mark, .init(manager: index, sign: .automatic)) }
      for shape in Set(manager.calls + manager.settings.map(\.place)) {
        let names = shape.names.map(ScriptHash.of)
        calls[names.last ?? 0, default: []].append(Call(manager: index, shape: shape, names: names))
      }
    }
    self.marks = marks
    self.calls = calls
    callNames = HashBits(calls.keys)
    self.positions = positions
    loaders = Vendors(all.map { ConsentManagers.vendor($0, loadedFrom: $0.addresses) })
    automaticLoaders = Vendors(all.map { ConsentManagers.vendor($0, loadedFrom: $0.automaticWhen.addresses) })
  }

  /// No managers.
  public static let none = ConsentManagers([])

  /// The manager of an id.
  public func manager(_ id: String) -> ConsentManager? { positions[id].map { all[$0] } }

  /// The manager whose host an address leads to, by its position, and what tells that.
  func loader(at address: Address) -> (manager: Int, shape: AddressShape)? {
    guard let found = loaders.vendor(ofHostOf: address), let position = positions[found.vendor.id] else { return nil }
    return (position, found.shape)
  }

  /// The position of a manager in `all`.
  func position(of id: String) -> Int? { positions[id] }

  private static func vendor(_ manager: ConsentManager, loadedFrom addresses: [AddressShape]) -> Vendor {
    Vendor(
      id: manager.id, name: manager.name, owner: manager.owner, seat: "", service: .other, purpose: .necessary,
      addresses: addresses)
  }
}
