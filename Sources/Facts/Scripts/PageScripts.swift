internal import Pages

/// The inline scripts of a page, each cut into words and looked through where somebody asks, and once for all who ask.
final class PageScripts {
  private let page: Page
  private let vendors: Vendors
  private let managers: ConsentManagers
  /// How many words more may be read: they take sixteen bytes each, and a page must not cost more than it is worth.
  private var left: Int
  /// Whether the limit of words cut a script.
  private(set) var isCut = false
  private var read: [Int: Script] = [:]
  private var seen: [Int: ScriptSightings] = [:]

  /// Words of all inline scripts of a page that are read.
  static let mostWords = 4_000_000

  init(
    of page: Page, vendors: Vendors = .none, managers: ConsentManagers = .none, mostWords: Int = PageScripts.mostWords
  ) {
    self.page = page
    left = mostWords
    self.vendors = vendors
    self.managers = managers
  }

  /// The script whose content stands at a range of the page.
  func script(at range: Range<Int>) -> Script {
    if let known = read[range.lowerBound] { return known }
    let script = Script(page.source, in: range, mostWords: left)
    left = max(0, left - script.tokens.count)
    isCut = isCut || script.isCut
    read[range.lowerBound] = script
    return script
  }

  /// What the script whose content stands at a range of the page does with vendors and consent managers.
  func sightings(at range: Range<Int>) -> ScriptSightings {
    if let known = seen[range.lowerBound] { return known }
    let sightings = ScriptSightings(script(at: range), vendors: vendors, managers: managers)
    seen[range.lowerBound] = sightings
    return sightings
  }
}

/// Which names the running scripts of a page call, worked out where it is asked and only for scripts that hold the name.
final class ScriptCalls {
  private let scripts: [Script]
  private var flows: [Int: ScriptFlow] = [:]
  /// The names that may be asked for: those of functions in which something was found.
  private let asked: Set<UInt32>
  /// The names in each script.
  private lazy var names = scripts.map { HashBits($0.tokens.lazy.filter { $0.kind == .name }.map(\.link)) }
  /// What is known of calls already, by the names.
  private var moments: [UInt32: ScriptMoment?] = [:]

  /// - Parameters:
  ///   - scripts: the running scripts.
  ///   - flows: those of scripts in which something was found.
  init(_ scripts: [Script], flows: [ScriptFlow]) {
    self.scripts = scripts
    asked = flows.reduce(into: []) { $0.formUnion($1.functionNames) }
    for flow in flows { add(flow) }
  }

  private func add(_ flow: ScriptFlow) {
    flow.others = asked
    flows[flow.script.range.lowerBound] = flow
  }

  /// When a script of the page first calls a function of this name.
  func moment(of name: UInt32) -> ScriptMoment? {
    if let known = moments[name] { return known }
    let moment = earliestCall(of: name)
    moments[name] = .some(moment)
    return moment
  }

  private func earliestCall(of name: UInt32) -> ScriptMoment? {
    var earliest: ScriptMoment?
    for (place, script) in scripts.enumerated() where names[place].mayHold(name) {
      guard let moment = flow(of: script).momentOfCall(to: name) else { continue }
      earliest = min(earliest ?? moment, moment)
    }
    return earliest
  }

  private func flow(of script: Script) -> ScriptFlow {
    if let known = flows[script.range.lowerBound] { return known }
    let flow = ScriptFlow(of: script)
    add(flow)
    return flow
  }
}
