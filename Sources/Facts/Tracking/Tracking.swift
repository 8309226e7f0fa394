public import Pages

/// What a page brings of others, and what it tells Google's consent mode.
public struct Tracking: Sendable {
  /// Products that store on, read from or report the visitor's device, in document order.
  public let trackers: [Tracker]
  /// What the page tells Google's consent mode; nil where it has neither a Google tag nor a consent call.
  public let consentMode: ConsentMode?
  /// Hosts that the page brings something from and that belong neither to the site nor to a known product, in document
  /// order.
  public let unknownHosts: [UnknownHost]

  /// Finds the trackers of a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - vendors: the products to look for.
  ///   - managers: the consent managers on the page: some hold trackers without a mark on them.
  public init(of page: Page, vendors: Vendors, managers: [ManagerSighting]) {
    self.init(of: page, vendors: vendors, managers: managers, scripts: PageScripts(of: page, vendors: vendors))
  }

  init(of page: Page, vendors: Vendors, managers: [ManagerSighting], scripts: PageScripts) {
    guard page.capture.kind != .text else {
      trackers = []
      consentMode = nil
      unknownHosts = []
      return
    }
    var finder = TrackerFinder(page, vendors: vendors, scripts: scripts)
    finder.run()
    consentMode = ConsentMode(calls: finder.consentCalls, found: finder.found)
    let reading = GateReading(
      page, finder.found, managers: managers, consentMode: consentMode, speaksTCF: finder.speaksTCF)
    let own = finder.strangers.isEmpty ? nil : OwnHosts(of: page)
    // Many pictures come from few hosts.
    var isOwn: [String: Bool] = [:]
    let strangers = finder.strangers.filter { stranger in
      let known = isOwn[stranger.host] ?? own?.holds(stranger.host) ?? false
      isOwn[stranger.host] = known
      return !known
        && !managers.contains { $0.range.overlaps(stranger.found.range) || $0.isLoaded(from: stranger.host) }
    }
    unknownHosts = UnknownHost.all(strangers, reading: reading)
    trackers = TrackerGrouping(finder.found, reading: reading).trackers
  }
}

extension ConsentMode {
  /// Consent mode of a page from its calls and its Google tags; nil where there is neither.
  init?(calls: [Call], found: [Found]) {
    let running = found.indices.filter { index in
      found[index].vendor.heedsConsentMode && found[index].isCode && found[index].type == .runs
        && found[index].place == .body && found[index].moment == .atOnce && !found[index].isSetting
    }
    // A loader that comes when it comes reads the queue in order: what counts is the order in the queue.
    let ordered = running.filter { !(found[$0].form == .script && found[$0].isAsync) }
    let first = (ordered.isEmpty ? running : ordered).map { found[$0].range }
      .min { $0.lowerBound < $1.lowerBound }
    guard first != nil || !calls.isEmpty else { return nil }
    let defaults = calls.filter { $0.command == "default" && $0.runsAtOnce }
    let start = defaults.map(\.range.lowerBound).min()
    self.calls = calls.sorted { $0.range.lowerBound < $1.range.lowerBound }
    isDefaultFirst = start.map { start in first.map { start < $0.lowerBound } ?? true } ?? false
    firstTag = first
  }
}
