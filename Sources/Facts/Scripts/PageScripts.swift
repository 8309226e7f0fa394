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
  private var room: [ScriptToken] = []
  /// The names that tell something of vendors and managers.
  private let telling: HashBits
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
    telling = ScriptSightings.names(of: vendors, managers)
  }

  /// Whether the script whose content stands at a range of the page has been read for somebody.
  func isRead(at range: Range<Int>) -> Bool { read[range.lowerBound] != nil }

  /// The script whose content stands at a range of the page.
  func script(at range: Range<Int>) -> Script {
    if let known = read[range.lowerBound] { return known }
    let script = Script(page.source, in: range, mostWords: left, noting: telling, room: &room)
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

/// Which names the running scripts of a page call, worked out where it is asked.
final class ScriptCalls {
  private let scripts: [Script]
  /// Those of scripts in which something was found.
  private let foundIn: [ScriptFlow]
  /// Those of all scripts.
  private lazy var flows = allFlows
  /// What is known of calls already, by the names.
  private var moments: [UInt32: ScriptMoment] = [:]

  /// - Parameters:
  ///   - scripts: the running scripts.
  ///   - flows: those of scripts in which something was found.
  init(_ scripts: [Script], flows: [ScriptFlow]) {
    self.scripts = scripts
    foundIn = flows
  }

  /// When a script of the page first calls a function of this name.
  func moment(of name: UInt32) -> ScriptMoment? {
    if let known = moments[name] { return known }
    var earliest = ScriptMoment.whenCalled
    for flow in flows where earliest != .atOnce { earliest = min(earliest, flow.momentOfCall(to: name)) }
    moments[name] = earliest
    return earliest
  }

  /// The flows of all scripts, made ready for the names that may be asked for: those of functions in which something was
  /// found.
  private var allFlows: [ScriptFlow] {
    var asked = HashBits()
    var known: [Int: ScriptFlow] = [:]
    for flow in foundIn {
      asked = asked.union(flow.sharedNames)
      known[flow.script.range.lowerBound] = flow
    }
    return scripts.map { script in
      let flow = known[script.range.lowerBound] ?? ScriptFlow(of: script)
      flow.others = asked
      return flow
    }
  }
}
