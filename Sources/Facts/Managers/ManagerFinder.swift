internal import Pages

/// Finds the consent managers of a page by its elements, the addresses of its scripts and what its scripts write.
struct ManagerFinder {
  let page: Page
  let managers: ConsentManagers
  private let scripts: PageScripts
  private var sightings: [Int: Sighting] = [:]

  private struct Sighting {
    var evidence: Range<Int>
    var notice: Range<Int>?
    var isAutomatic = false
    var loadsLate = false
    var drawsDeclaration = false
    var settings: [ManagerSighting.Setting] = []
  }

  init(page: Page, managers: ConsentManagers, scripts: PageScripts) {
    self.page = page
    self.managers = managers
    self.scripts = scripts
  }

  /// The managers found, in the order of the bytes that show them.
  static func sightings(
    on page: Page, of managers: ConsentManagers, scripts: PageScripts? = nil
  ) -> [ManagerSighting] {
    guard !managers.all.isEmpty else { return [] }
    var finder = ManagerFinder(
      page: page, managers: managers, scripts: scripts ?? PageScripts(of: page, managers: managers))
    finder.lookAtElements()
    return finder.sightings
      .map { finder.sighting($0.value, of: managers.all[$0.key]) }
      .sorted { ($0.range.lowerBound, $0.id) < ($1.range.lowerBound, $1.id) }
  }

  private func sighting(_ seen: Sighting, of manager: ConsentManager) -> ManagerSighting {
    ManagerSighting(
      id: manager.id, name: manager.name, range: seen.notice ?? seen.evidence, hasNotice: seen.notice != nil,
      isDrawnByScript: manager.isDrawnByScript,
      blocksAutomatically: seen.isAutomatic || manager.blocks == .automatic, loadsLate: seen.loadsLate,
      mayBlock: manager.blocks == .unknown, speaksTCF: manager.speaksTCF, drawsDeclaration: seen.drawsDeclaration,
      hosts: manager.addresses.map(\.host).filter { !$0.isEmpty }, settings: seen.settings)
  }

  private mutating func see(_ manager: Int, at range: Range<Int>, _ change: (inout Sighting) -> Void = { _ in }) {
    var sighting = sightings[manager] ?? Sighting(evidence: range)
    if range.lowerBound < sighting.evidence.lowerBound { sighting.evidence = range }
    change(&sighting)
    sightings[manager] = sighting
  }

  private mutating func lookAtElements() {
    let marks = managers.marks.prepared(for: page)
    let page = page
    for node in page.tree.nodes where page.tree.kind(of: node) == .element {
      marks.search(node, of: page) { take($0, at: node) }
      switch page.tree.tag(of: node) {
      case .script:
        lookAtAddress(.src, of: node)
        if page.tree.attribute(.src, of: node) == nil { lookAtCode(of: node) }
      case .link: lookAtAddress(.href, of: node)
      case .iframe: lookAtAddress(.src, of: node)
      default: continue
      }
    }
  }

  private mutating func take(_ target: MarkIndex.Target, at node: NodeID) {
    switch target.sign {
    case .presence: see(target.manager, at: page.tree.startTag(of: node))
    case .notice: noteNotice(of: target.manager, at: node)
    case .declaration: noteDeclaration(of: target.manager, at: node)
    case .automatic: see(target.manager, at: page.tree.startTag(of: node)) { $0.isAutomatic = true }
    }
  }

  /// An element that a script fills is the notice only once it is filled.
  private mutating func noteNotice(of manager: Int, at node: NodeID) {
    let range = page.tree.range(of: node)
    let isFilled = page.tree.firstChild(of: node) != nil
    see(manager, at: page.tree.startTag(of: node)) { sighting in
      if sighting.notice == nil, isFilled { sighting.notice = range }
    }
  }

  /// A list of cookies that is not filled in yet: a script, or an element with next to nothing in it.
  private mutating func noteDeclaration(of manager: Int, at node: NodeID) {
    let isScript = page.tree.tag(of: node) == .script
    let isEmpty = page.tree.range(of: node).count < page.tree.startTag(of: node).count + 200
    see(manager, at: page.tree.startTag(of: node)) { sighting in
      if isScript || isEmpty { sighting.drawsDeclaration = true }
    }
  }

  private mutating func lookAtAddress(_ name: AttributeName, of node: NodeID) {
    guard let attribute = page.tree.attribute(name, of: node),
      let address = Address(page.valueSlice(of: attribute))
    else { return }
    let range = page.tree.startTag(of: node)
    if let (vendor, _, _) = managers.loaders.vendor(of: address), let manager = managers.position(of: vendor.id) {
      let isLate = page.hasAttribute(.async, of: node) || page.hasAttribute(.defer, of: node)
      let isLoader = page.tree.tag(of: node) == .script
      see(manager, at: range) { $0.loadsLate = $0.loadsLate || (isLoader && isLate) }
    }
    if let (vendor, _, _) = managers.automaticLoaders.vendor(of: address),
      let manager = managers.position(of: vendor.id)
    {
      see(manager, at: range) { $0.isAutomatic = true }
    }
  }

  private mutating func lookAtCode(of node: NodeID) {
    guard ScriptType(of: node, on: page) != .data else { return }
    let seen = scripts.sightings(at: page.rawContent(of: node))
    for (manager, range) in seen.managerLoads { see(manager, at: range) }
    guard !seen.managerWords.isEmpty else { return }
    for (manager, place, settings) in ManagerCode(script: seen.script, managers: managers).uses(at: seen.managerWords) {
      see(manager, at: place) { $0.settings += settings }
    }
  }
}
