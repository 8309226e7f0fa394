internal import Pages

/// Folds the places that show vendors into trackers: one product brought in one manner is one tracker.
struct TrackerGrouping {
  private let gates: [Gate]
  private let found: [Found]

  init(_ all: [Found], reading: GateReading) {
    let isHeld = all.indices.contains { all[$0].isHold }
    let found = Self.unseen(Self.named(isHeld ? all.filter { !$0.isHold } : all))
    self.found = found
    gates = found.indices.map { reading.gate(of: found[$0]) }
  }

  /// A product, which is one object wherever it is found, and how it is brought.
  private struct Key: Hashable {
    let vendor: ObjectIdentifier
    let manner: Tracker.Manner
  }

  /// The trackers, in document order.
  var trackers: [Tracker] {
    var groups: [[Int]] = []
    var numbers: [Key: Int] = [:]
    for index in found.indices {
      let key = Key(vendor: ObjectIdentifier(found[index].vendor), manner: Tracker.Manner(of: found[index].form))
      let number = numbers[key] ?? groups.count
      if number == groups.count {
        numbers[key] = number
        groups.append([])
      }
      groups[number].append(index)
    }
    return groups.compactMap(tracker).sorted { ($0.range.lowerBound, $0.vendor) < ($1.range.lowerBound, $1.vendor) }
  }

  private func tracker(_ members: [Int]) -> Tracker? {
    guard let decisive = decisive(members) else { return nil }
    let one = found[decisive.index]
    var identifiers: [String] = []
    for member in members {
      for identifier in found[member].identifiers where !identifiers.contains(identifier) {
        identifiers.append(identifier)
      }
    }
    return Tracker(
      of: one.vendor, form: one.form, node: one.node, range: one.range,
      sightings: members.map { member in
        Tracker.Sighting(
          form: found[member].form, node: found[member].node, range: found[member].range, gate: gates[member])
      },
      address: one.address ?? members.lazy.compactMap { found[$0].address }.first, identifiers: identifiers,
      gate: decisive.gate,
      hasPlaceholder: Placeholder.isAll(identifiers, of: members.lazy.compactMap { found[$0].address }.first))
  }

  /// The place that decides whether the tracker waits, and its gate: what fetches counts before what only queues.
  private func decisive(_ members: [Int]) -> (index: Int, gate: Gate)? {
    let loading = members.filter { found[$0].loads }
    let judged = loading.isEmpty ? members : loading
    guard let worst = judged.min(by: { gates[$0].rank < gates[$1].rank }) else { return nil }
    if loading.isEmpty, gates[worst].state == .ungated,
      members.allSatisfy({ found[$0].isSetting || found[$0].isQueued })
    {
      let gate = Gate(
        state: .unclear, reason: .loaderElsewhere, evidence: found[worst].range, category: nil, manager: nil)
      return (worst, gate)
    }
    guard found[worst].isCode, loading.isEmpty, gates[worst].state != .gated, let loader = heldLoader(of: worst) else {
      return (worst, gates[worst])
    }
    let gate = Gate(
      state: .gated, reason: .queuedOnly, evidence: found[loader].range, category: gates[loader].category,
      manager: gates[loader].manager)
    return (worst, gate)
  }

  /// Calls of Google's tag only queue until one of its loaders runs: the loader, where every one of them is held back.
  private func heldLoader(of index: Int) -> Int? {
    guard found[index].vendor.heedsConsentMode else { return nil }
    let loaders = found.indices.filter { found[$0].isCode && found[$0].loads && found[$0].vendor.heedsConsentMode }
    guard let first = loaders.first, loaders.allSatisfy({ gates[$0].state == .gated }) else { return nil }
    return first
  }

  /// A recorded request tells of a vendor that nothing else on the page shows: what a tag manager brought.
  private static func unseen(_ found: [Found]) -> [Found] {
    guard found.indices.contains(where: { found[$0].form == .request }) else { return found }
    let shown = Set(found.filter { ![.request, .hint, .header].contains($0.form) }.map(\.vendor.id))
    return found.filter { $0.form != .request || !shown.contains($0.vendor.id) }
  }

  /// Google's loader whose address does not say for which product it loads belongs to the one the page configures.
  private static func named(_ found: [Found]) -> [Found] {
    let configured = found.indices.first {
      found[$0].isCode && !found[$0].loads && found[$0].vendor.heedsConsentMode && !found[$0].identifiers.isEmpty
    }
    guard let configured else { return found }
    var named = found
    for index in found.indices
    where found[index].vendor.id == "google-tag" && found[index].isCode && found[index].identifiers.isEmpty {
      named[index].vendor = found[configured].vendor
    }
    return named
  }
}

extension Gate {
  /// How little it waits: the lowest decides for what stands in several places; to look up a name is less than to connect.
  var rank: Int { 2 * state.rank + (reason == .lookupOnly ? 1 : 0) }
}

extension Gate.State {
  /// How little it waits: the lowest decides for what stands in several places.
  var rank: Int {
    switch self {
    case .ungated: 0
    case .unclear: 1
    case .held: 2
    case .gated: 3
    }
  }
}
