import Glibc
import Inputs
import Pages
import Rulebook
import Testing

@testable import Facts

/// What a careful reading of real pages found, against what the finder finds. The pages are not in this repository:
/// where their folder is missing, there is nothing to score. `Tests/Labels/trackers.yaml` says how the labels were made.
enum TrackerLabels {
  static let repository = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
  static let pages = unsafe getenv("RIZA_PAGES").map { unsafe String(cString: $0) } ?? repository + "/../shared/pages"

  /// A part of the labelled pages.
  enum Half: String, CaseIterable {
    case development, heldOut = "held-out", unseen, repositories, rich, richBlind = "rich-blind", second, secondBlind =
      "second-blind", third, thirdBlind = "third-blind"

    /// Below what no change may bring it. `Tests/Scores/trackers.txt` says what was measured.
    var floor: (named: Double, told: Double, gates: Double) {
      switch self {
      case .development: (0.96, 0.98, 0.98)
      case .heldOut: (0.96, 0.98, 0.98)
      case .unseen, .repositories: (0.98, 0.98, 0.98)
      case .rich, .richBlind, .second, .secondBlind: (0.95, 0.97, 0.98)
      // Pictures and styles of hosts that no list has are labelled there too.
      case .third: (0.90, 0.98, 0.98)
      case .thirdBlind: (0.80, 0.98, 0.98)
      }
    }
  }

  /// `vendor manner` and the states that are right.
  typealias Labels = [String: Set<String>]

  static func labels(of half: Half) -> [(page: String, labels: Labels)] {
    var mistakes = Mistakes(in: "trackers.yaml")
    let node = YAML.read(Files.bytes(of: repository + "/Tests/Labels/trackers.yaml"), mistakes: &mistakes)
    let halves = node?.entries("labels", &mistakes) ?? []
    let pages = halves.first { $0.key == half.rawValue }?.value.entries("pages", &mistakes) ?? []
    return pages.map { page in
      var labels: Labels = [:]
      for entry in page.value.entries("labels", &mistakes) ?? [] {
        labels[entry.key] = Set(entry.value.texts("a state", &mistakes))
      }
      return (page.key, labels)
    }
  }

  static let knowledge: Knowledge = {
    var mistakes = Mistakes(in: "consent-managers.yaml")
    let file = repository + "/Rules/vendors/consent-managers.yaml"
    let managers = ConsentManagers(ManagersFile.managers(of: Files.bytes(of: file), mistakes: &mistakes))
    return Knowledge(vendors: VendorTables.all, managers: managers)
  }()

  /// A tracker or unknown host: `vendor manner` or `host manner`, its state and why.
  typealias Sighting = (name: String, state: String, reason: String)

  /// The trackers of a page, and the unknown hosts in its inventory; nil where the page is not there.
  static func found(in page: String) -> (trackers: [Sighting], unknown: [Sighting])? {
    let known = Files.bytes(of: pages + "/" + page)
    let bytes = known.isEmpty ? Files.bytes(of: pages + "-unseen/" + page) : known
    let document = Document(origin: Origin(path: page), bytes: bytes, mediaType: "text/html")
    guard !bytes.isEmpty, let page = try? Page(document) else { return nil }
    let managers = ManagerFinder.sightings(on: page, of: knowledge.managers)
    let tracking = Tracking(of: page, vendors: knowledge.vendors, managers: managers)
    return (
      tracking.trackers.map { tracker in
        ("\(tracker.vendor) \(manner(of: tracker.form))", tracker.gate.state.rawValue, tracker.gate.reason.rawValue)
      },
      tracking.unknownHosts.map { host in
        ("\(host.name) \(manner(of: host.form))", host.gate.state.rawValue, host.gate.reason.rawValue)
      }
    )
  }

  /// Whether a label of a host that no list has stands for an unknown host: the same, or one below it.
  static func isLabel(_ label: String, for name: String) -> Bool {
    label.split(separator: " ").first?.contains(".") == true && (label == name || name.hasSuffix(".\(label)"))
  }

  private static func manner(of form: Tracker.Form) -> String {
    switch form {
    case .script, .inlineScript, .component: "code"
    case .image: "image"
    case .noscriptImage, .noscriptFrame: "noscript"
    case .frame, .object: "frame"
    case .stylesheet, .style, .media, .ping: "resource"
    case .hint: "hint"
    case .header: "header"
    case .request: "request"
    }
  }
}

@Suite("Trackers on real pages", .enabled(if: !Files.names(in: TrackerLabels.pages).isEmpty))
struct TrackingScoreTests {
  @Test("Trackers found and gates right", arguments: TrackerLabels.Half.allCases)
  func score(half: TrackerLabels.Half) {
    var hits = 0
    var surplus: [String] = []
    var missing: [String] = []
    var wrong: [String] = []
    var standing = 0
    var wrongStanding: [String] = []
    for (page, labels) in TrackerLabels.labels(of: half) {
      guard let found = TrackerLabels.found(in: page) else { continue }
      for one in found.trackers {
        guard let states = labels[one.name] else {
          surplus.append("\(page): \(one.name) \(one.state)")
          continue
        }
        hits += 1
        if !states.contains(one.state) { wrong.append("\(page): \(one.name) \(one.state) \(one.reason)") }
      }
      let names = Set(found.trackers.map(\.name))
      for label in labels.keys.sorted() where !names.contains(label) {
        guard let host = found.unknown.first(where: { TrackerLabels.isLabel(label, for: $0.name) }) else {
          missing.append("\(page): \(label)")
          continue
        }
        standing += 1
        if labels[label]?.contains(host.state) == false {
          wrongStanding.append("\(page): \(host.name) \(host.state) \(host.reason)")
        }
      }
    }
    guard hits > 0 else { return }
    let f1 = 2 * Double(hits) / Double(2 * hits + surplus.count + missing.count + standing)
    let gates = 1 - Double(wrong.count) / Double(hits)
    let all = hits + standing
    let told = 2 * Double(all) / Double(2 * all + surplus.count + missing.count)
    let toldGates = 1 - Double(wrong.count + wrongStanding.count) / Double(all)
    let report =
      ([
        "F1 \(f1), gates \(gates), of \(hits) found and named",
        "F1 \(told), gates \(toldGates), of \(all) found, named or unknown",
      ] + surplus.map { "surplus \($0)" }
      + missing.map { "missing \($0)" } + wrong.map { "wrong \($0)" } + wrongStanding.map { "wrong \($0)" }).joined(
        separator: "\n")
    Attachment.record(report, named: "trackers-\(half.rawValue).txt")
    #expect(f1 >= half.floor.named, "\(report)")
    #expect(told >= half.floor.told, "\(report)")
    #expect(gates >= half.floor.gates, "\(report)")
  }

  @Test("No page of the world makes the finder fail, and it finds the same twice")
  func all() {
    for page in Files.names(in: TrackerLabels.pages).filter({ $0.hasSuffix(".html") }).prefix(40) {
      let once = TrackerLabels.found(in: page).map { "\($0)" }
      #expect(once == TrackerLabels.found(in: page).map { "\($0)" })
    }
  }

  @Test("Prints the trackers of pages", .enabled(if: unsafe getenv("RIZA_PRINT") != nil))
  func printed() {
    let wanted = unsafe getenv("RIZA_PRINT").map { unsafe String(cString: $0) } ?? ""
    for page in wanted.split(separator: " ") {
      print("## \(page)")
      guard let found = TrackerLabels.found(in: String(page)) else { continue }
      for one in found.trackers + found.unknown { print("  \(one.name) \(one.state) \(one.reason)") }
    }
  }
}
