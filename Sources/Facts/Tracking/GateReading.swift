internal import Pages

/// Works out what holds each place that shows a vendor, from the place itself and from what else is on the page.
struct GateReading {
  let page: Page
  let managers: [ManagerSighting]
  let consentMode: ConsentMode?
  private let holds: [String: (first: Int, range: Range<Int>)]
  private let firstCalls: [String: Int]
  private let hasTagManager: Bool
  private let speaksTCF: Bool
  private let isArchiveCopy: Bool

  init(
    _ page: Page, _ found: [Found], managers: [ManagerSighting], consentMode: ConsentMode?, speaksTCF: Bool = false
  ) {
    self.page = page
    self.managers = managers
    self.consentMode = consentMode
    var holds: [String: (first: Int, range: Range<Int>)] = [:]
    var firstCalls: [String: Int] = [:]
    for index in found.indices where found[index].type == .runs && found[index].place == .body {
      let (id, range) = (found[index].vendor.id, found[index].range)
      if found[index].isHold {
        if found[index].moment == .atOnce, holds[id] == nil { holds[id] = (range.lowerBound, range) }
      } else if !found[index].loads, firstCalls[id] == nil {
        firstCalls[id] = range.lowerBound
      }
    }
    self.holds = holds
    self.firstCalls = firstCalls
    hasTagManager = found.indices.contains { found[$0].vendor.service == .tagManager }
    self.speaksTCF = speaksTCF || managers.contains(where: \.speaksTCF)
    isArchiveCopy = found.indices.contains { found[$0].isArchived }
  }

  /// What holds a vendor at one place.
  func gate(of one: Found) -> Gate {
    if one.form == .header { return Gate(.ungated, .noGate) }
    if one.form == .request { return Gate(.unclear, .recordedRequest) }
    if one.place == .template { return insideTemplate(one) }
    if one.form == .hint { return Gate(.ungated, one.isLookup ? .lookupOnly : .hintOnly, at: one.range) }
    if let mark = one.mark, mark.kind == .never { return Gate(.ungated, .neverBlocked, by: mark) }
    switch one.type {
    case .inert, .data: return inert(one)
    case .delayed: return Gate(.unclear, .delayed, at: one.range)
    case .runs: break
    }
    if isArchiveCopy { return Gate(.unclear, .archivedCopy, at: one.range) }
    if one.place == .noscript { return Gate(.ungated, .withoutScriptOnly, at: one.range) }
    if one.delivery == .withheld { return withheld(one) }
    if let mark = one.mark { return marked(one, mark) }
    return unmarked(one)
  }

  /// A script whose type keeps it from running.
  private func inert(_ one: Found) -> Gate {
    guard let mark = one.mark else { return Gate(.gated, .inertType, at: startTag(of: one)) }
    if mark.kind == .negated { return Gate(.ungated, .negatedCategory, by: mark) }
    if mark.category == .necessary { return Gate(.ungated, .necessaryCategory, by: mark) }
    return Gate(.gated, .inertType, by: mark)
  }

  /// A template is on the page once a script puts it there; whether that waits for consent, only a mark tells.
  private func insideTemplate(_ one: Found) -> Gate {
    guard let mark = one.mark else { return Gate(.unclear, .insideTemplate, at: one.range) }
    if mark.kind == .never || mark.kind == .negated || mark.category == .necessary {
      return Gate(.unclear, .insideTemplate, by: mark)
    }
    return Gate(.gated, .insideTemplate, by: mark)
  }

  private func withheld(_ one: Found) -> Gate {
    guard let mark = one.mark else { return Gate(.unclear, .delayed, at: one.range) }
    if mark.kind == .negated { return Gate(.ungated, .negatedCategory, by: mark) }
    if mark.category == .necessary { return Gate(.ungated, .necessaryCategory, by: mark) }
    return Gate(.gated, mark.kind == .withheld ? .sourceWithheld : .managerAttribute, by: mark)
  }

  /// Something that runs although it bears the mark of a consent manager.
  private func marked(_ one: Found, _ mark: GateMark) -> Gate {
    if one.form == .component { return Gate(.gated, .managerAttribute, by: mark) }
    if mark.kind == .released || page.capture.kind == .rendered { return Gate(.unclear, .releasedInCapture, by: mark) }
    if mark.kind == .automatic || managers.contains(where: \.blocksAutomatically) {
      return Gate(.unclear, .autoBlocking, by: mark)
    }
    if mark.kind == .negated { return Gate(.ungated, .negatedCategory, by: mark) }
    if mark.category == .necessary { return Gate(.ungated, .necessaryCategory, by: mark) }
    return Gate(.ungated, .ineffective, by: mark)
  }

  private func unmarked(_ one: Found) -> Gate {
    let automatic = managers.filter(\.blocksAutomatically)
    if let manager = automatic.first(where: { Self.mayStandBefore(one, $0) }) {
      return Gate(
        state: .unclear, reason: .autoBlocking, evidence: manager.range, category: nil, manager: manager.id)
    }
    switch one.moment {
    case .atOnce: break
    case .ifSo: return Gate(.unclear, .conditional, at: one.range)
    case .onEvent: return Gate(.unclear, .delayed, at: one.range)
    case .onConsent: return Gate(.unclear, .loaderHoldsIt, at: one.range)
    case .whenCalled: return Gate(.unclear, .insideFunction, at: one.range)
    }
    if one.isCode, let gate = heldByVendor(one) ?? heldByConsentMode(one) { return gate }
    if page.capture.kind == .rendered, !managers.isEmpty || (hasTagManager && one.vendor.service != .tagManager) {
      return Gate(.unclear, .savedAfterChoice, at: one.range)
    }
    if let manager = automatic.first {
      return Gate(
        state: .ungated, reason: .managerTooLate, evidence: manager.range, category: nil, manager: manager.id)
    }
    return perhapsHeld(one) ?? Gate(.ungated, .noGate, at: one.range)
  }

  /// What runs at once, but may wait for an answer all the same: by asking for it, or because of a consent manager.
  private func perhapsHeld(_ one: Found) -> Gate? {
    if one.isCode, one.vendor.heeds.contains(.ownNotice) { return Gate(.unclear, .bringsNotice, at: one.range) }
    if one.isCode, speaksTCF, one.vendor.heeds.contains(.tcf) { return Gate(.unclear, .asksManager, at: one.range) }
    let mayBlock = managers.first { $0.mayBlock && !$0.speaksTCF && Self.mayStandBefore(one, $0) }
    guard one.isCode || one.form == .frame, let manager = mayBlock else { return nil }
    return Gate(
      state: .unclear, reason: .managerMayBlock, evidence: manager.range, category: nil, manager: manager.id)
  }

  /// Whether a manager that blocks by itself may come first. Where its notice is on the page, that is what shows it, and
  /// where its loader stands is not known.
  private static func mayStandBefore(_ one: Found, _ manager: ManagerSighting) -> Bool {
    manager.hasNotice || (!manager.loadsLate && manager.range.lowerBound < one.range.lowerBound)
  }

  private func heldByVendor(_ one: Found) -> Gate? {
    if one.isMarkedToWait { return Gate(.held, .vendorSwitch, at: startTag(of: one)) }
    guard let hold = holds[one.vendor.id] else { return nil }
    if let first = firstCalls[one.vendor.id], first < hold.first { return nil }
    return Gate(.held, .vendorSwitch, at: hold.range)
  }

  /// Consent mode holds a Google tag if a default denies its storage before the first tag, and nothing grants it at once.
  private func heldByConsentMode(_ one: Found) -> Gate? {
    guard one.vendor.heedsConsentMode, let mode = consentMode, mode.isDefaultFirst else { return nil }
    let running = mode.calls.filter(\.runsAtOnce)
    let defaults = running.filter { $0.command == "default" }
    guard let first = defaults.first else { return nil }
    if running.contains(where: { !$0.isLiteral }) { return Gate(.unclear, .conditional, at: first.range) }
    let signals = Self.signals(of: one.vendor)
    let isGranted = running.contains { call in
      call.signals.contains { signals.contains($0.name) && $0.value == "granted" } && call.regions.isEmpty
    }
    if isGranted { return nil }
    let denied = defaults.first { call in
      signals.allSatisfy { name in call.signals.contains { $0.name == name && $0.value == "denied" } }
    }
    guard let denied else { return nil }
    return Gate(denied.regions.isEmpty ? .held : .unclear, .consentModeDenied, at: denied.range)
  }

  private static func signals(of vendor: Vendor) -> [String] {
    switch vendor.service {
    case .analytics, .testing: ["analytics_storage"]
    case .tagManager: ["analytics_storage", "ad_storage"]
    default: ["ad_storage"]
    }
  }

  private func startTag(of one: Found) -> Range<Int> { one.node.map { page.tree.startTag(of: $0) } ?? one.range }
}

extension Gate {
  fileprivate init(_ state: State, _ reason: Reason, at range: Range<Int>? = nil) {
    self.init(state: state, reason: reason, evidence: range, category: nil, manager: nil)
  }

  fileprivate init(_ state: State, _ reason: Reason, by mark: GateMark) {
    self.init(state: state, reason: reason, evidence: mark.range, category: mark.category, manager: mark.manager)
  }
}
