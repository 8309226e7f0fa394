internal import Pages

/// Folds the places that show vendors into trackers: one product brought in one manner is one tracker.
struct TrackerGrouping {
  private let gates: [Gate]
  private let found: [Found]

  init(_ found: [Found], reading: GateReading) {
    let found = Self.unseen(Self.named(found.filter { !$0.isHold }))
    self.found = found
    gates = found.map { reading.gate(of: $0) }
  }

  private struct Key: Hashable {
    let vendor: String
    let manner: Tracker.Manner
  }

  /// The trackers, in document order.
  var trackers: [Tracker] {
    var order: [Key] = []
    var groups: [Key: [Int]] = [:]
    for index in found.indices {
      let key = Key(vendor: found[index].vendor.id, manner: Tracker.Manner(of: found[index].form))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.compactMap { key in groups[key].flatMap { tracker($0, key.manner) } }
      .sorted { ($0.range.lowerBound, $0.vendor) < ($1.range.lowerBound, $1.vendor) }
  }

  private func tracker(_ members: [Int], _ manner: Tracker.Manner) -> Tracker? {
    guard let decisive = decisive(members, manner) else { return nil }
    let one = found[decisive.index]
    var identifiers: [String] = []
    for member in members {
      for identifier in found[member].identifiers where !identifiers.contains(identifier) {
        identifiers.append(identifier)
      }
    }
    return Tracker(
      vendor: one.vendor.id, name: one.vendor.name, owner: one.vendor.owner, seat: one.vendor.seat,
      service: one.vendor.service, purpose: one.vendor.purpose, form: one.form, node: one.node, range: one.range,
      sightings: members.map { member in
        Tracker.Sighting(
          form: found[member].form, node: found[member].node, range: found[member].range, gate: gates[member])
      },
      address: one.address ?? members.lazy.compactMap { found[$0].address }.first, identifiers: identifiers,
      mayStore: one.vendor.stores.map(\.name), gate: decisive.gate, isExemptionCandidate: one.vendor.isExemptible,
      isPrivacyMode: one.vendor.isPrivacyMode, heedsConsentMode: one.vendor.heedsConsentMode,
      hasPlaceholder: Placeholder.isAll(identifiers, of: members.lazy.compactMap { found[$0].address }.first))
  }

  /// The place that decides whether the tracker waits, and its gate: what fetches counts before what only queues.
  private func decisive(_ members: [Int], _ manner: Tracker.Manner) -> (index: Int, gate: Gate)? {
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
    guard manner == .code, loading.isEmpty, gates[worst].state != .gated, let loader = heldLoader(of: worst) else {
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
    guard found.contains(where: { $0.form == .request }) else { return found }
    let shown = Set(found.filter { ![.request, .hint, .header].contains($0.form) }.map(\.vendor.id))
    return found.filter { $0.form != .request || !shown.contains($0.vendor.id) }
  }

  /// Google's loader whose address does not say for which product it loads belongs to the one the page configures.
  private static func named(_ found: [Found]) -> [Found] {
    let configured = found.first { $0.isCode && !$0.loads && $0.vendor.heedsConsentMode && !$0.identifiers.isEmpty }
    guard let configured else { return found }
    return found.map { one in
      guard one.vendor.id == "google-tag", one.isCode, one.identifiers.isEmpty else { return one }
      return Found(
        vendor: configured.vendor, form: one.form, node: one.node, range: one.range, address: one.address,
        identifiers: [], loads: one.loads, place: one.place, type: one.type, mark: one.mark, delivery: one.delivery,
        moment: one.moment, isHold: one.isHold, isSetting: one.isSetting,
        isQueued: one.isQueued, isAsync: one.isAsync, isMarkedToWait: one.isMarkedToWait, isArchived: one.isArchived)
    }
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
