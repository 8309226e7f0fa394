import Facts

/// A tracker over all pages of a run.
struct TrackerInventory {
  /// The product as people know it.
  let name: String
  /// The company behind it.
  let owner: String
  /// What it does.
  let service: Tracker.Service
  /// What it is used for.
  let purpose: Purpose
  /// On how many pages it is.
  private(set) var pages = 0
  /// On how many of them it was seen in each state; a page counts in the state that is worst there.
  private(set) var pagesByState: [Gate.State: Int] = [:]

  /// The trackers of a run: those that run at once on most pages first, then by name.
  static func inventory(of pages: [PageRecord]) -> [TrackerInventory] {
    var all: [String: TrackerInventory] = [:]
    for page in pages {
      var worst: [String: Gate.State] = [:]
      for tracker in page.reading?.trackers ?? [] {
        if all[tracker.vendor] == nil { all[tracker.vendor] = TrackerInventory(tracker) }
        let known = worst[tracker.vendor]
        if known.map({ rank(of: $0) < rank(of: tracker.gate) }) ?? true { worst[tracker.vendor] = tracker.gate }
      }
      for (vendor, state) in worst {
        all[vendor]?.pages += 1
        all[vendor]?.pagesByState[state, default: 0] += 1
      }
    }
    return all.sorted { left, right in
      let leftKey = (left.value.count(.ungated), left.value.pages)
      let rightKey = (right.value.count(.ungated), right.value.pages)
      return leftKey == rightKey ? left.key < right.key : leftKey > rightKey
    }.map(\.value)
  }

  /// On how many pages it was seen in a state.
  func count(_ state: Gate.State) -> Int { pagesByState[state] ?? 0 }

  private init(_ tracker: TrackerRecord) {
    name = tracker.name
    owner = tracker.owner
    service = tracker.service
    purpose = tracker.purpose
  }

  private static func rank(of state: Gate.State) -> Int {
    switch state {
    case .gated: 0
    case .held: 1
    case .unclear: 2
    case .ungated: 3
    }
  }
}
