import Facts
import Inputs
import Pages

/// A vendor's product over all pages of a run: on how many pages it is, what holds it there, where it was seen first.
struct TrackerInventory: Hashable {
  /// Id of the vendor in `Rules/vendors`.
  let vendor: String
  /// The product as people know it.
  let name: String
  /// The company behind it.
  let owner: String
  /// What it does.
  let service: Tracker.Service
  /// What it is used for.
  let purpose: Purpose
  /// Names of cookies and storage keys it may set.
  let mayStore: [String]
  /// On how many pages it is.
  private(set) var pages = 0
  /// On how many of them it was seen in each state; a page counts in the state that is worst there.
  private(set) var pagesByState: [Gate.State: Int] = [:]
  /// On how many of them it is only announced: by a connection hint, or for browsers without scripts.
  private(set) var announced = 0
  /// The first place where it is in the worst state that it is in anywhere.
  private(set) var first: Place

  /// A place in a run: a page by its position, and a spot on it.
  struct Place: Hashable {
    let page: Int
    let spot: Spot
  }

  /// The trackers of a run: those that run at once on most pages first, then by id.
  static func inventory(of pages: [PageRecord]) -> [TrackerInventory] {
    var all: [String: TrackerInventory] = [:]
    for (index, page) in pages.enumerated() {
      var worst: [String: TrackerRecord] = [:]
      for tracker in page.reading?.trackers ?? [] {
        let known = worst[tracker.vendor]
        if known.map({ rank(of: $0) < rank(of: tracker) }) ?? true { worst[tracker.vendor] = tracker }
      }
      for (vendor, tracker) in worst {
        let place = Place(page: index, spot: tracker.spot)
        all[vendor, default: TrackerInventory(tracker, at: place)].take(tracker, at: place)
      }
    }
    // By position: what is sorted is moved about.
    let found = Array(all.values)
    let keys = found.map { (ungated: $0.count(.ungated), pages: $0.pages, vendor: $0.vendor) }
    let order = found.indices.sorted { left, right in
      let (left, right) = (keys[left], keys[right])
      if left.ungated != right.ungated { return left.ungated > right.ungated }
      return left.pages == right.pages ? left.vendor < right.vendor : left.pages > right.pages
    }
    return order.map { found[$0] }
  }

  /// On how many pages it was seen in a state.
  func count(_ state: Gate.State) -> Int { pagesByState[state] ?? 0 }

  /// How many of the pages read it runs on at once, as sentences fill it in.
  func runs(of pages: Int) -> KeyValuePairs<String, String> { ["n": String(count(.ungated)), "pages": String(pages)] }

  /// The rank of the worst it was seen in.
  private var worst = 0

  private init(_ tracker: TrackerRecord, at place: Place) {
    vendor = tracker.vendor
    name = tracker.name
    owner = tracker.owner
    service = tracker.service
    purpose = tracker.purpose
    mayStore = tracker.mayStore
    first = place
  }

  private mutating func take(_ tracker: TrackerRecord, at place: Place) {
    pages += 1
    let rank = Self.rank(of: tracker)
    if rank == 0 { announced += 1 } else { pagesByState[tracker.gate, default: 0] += 1 }
    guard rank > worst else { return }
    worst = rank
    first = place
  }

  private static func rank(of tracker: TrackerRecord) -> Int {
    guard tracker.gateReason != .hintOnly, tracker.gateReason != .lookupOnly, tracker.gateReason != .withoutScriptOnly
    else { return 0 }
    return switch tracker.gate {
    case .gated: 1
    case .held: 2
    case .unclear: 3
    case .ungated: 4
    }
  }
}

extension TrackerInventory {
  /// The product as a line of the JSON format; `pages` tells the names of the pages.
  func json(_ pages: [PageRecord]) -> JSON {
    [
      "vendor": .string(vendor), "name": .string(name), "owner": .string(owner), "service": .string(service.rawValue),
      "purpose": .string(purpose.rawValue), "mayStore": .list(mayStore, JSON.string), "pages": .integer(self.pages),
      "ungated": .integer(count(.ungated)), "held": .integer(count(.held)), "gated": .integer(count(.gated)),
      "unclear": .integer(count(.unclear)), "announced": .integer(announced),
      "first": ["page": .string(pages[first.page].origin.name), "spot": first.spot.json],
    ]
  }
}
