import Facts
import Pages
import Rulebook

extension PageRecord {
  /// The record of a page that was read and judged, passed over, or could not be read.
  public init(_ report: PageReport) {
    switch report.content {
    case .passedOver(let reason):
      self.init(origin: report.origin, content: .passedOver(reason))
    case .unreadable(let reason):
      self.init(origin: report.origin, content: .unreadable(reason))
    case .read(let facts, let judgement):
      self.init(origin: report.origin, content: .read(Recorder(facts: facts).reading(judgement, of: report)))
    }
  }
}

/// Takes from a page what a report needs of it.
private struct Recorder {
  let facts: Facts

  private var page: Page { facts.page }

  /// How many scalars of a notice's text, of a label and of other quotes are kept.
  private static let noticeLimit = 1_500
  private static let labelLimit = 160
  private static let quoteLimit = 240

  func reading(_ judgement: Judgement, of report: PageReport) -> Reading {
    Reading(
      title: title, kind: facts.kind, capture: page.capture, encoding: encoding, cuts: facts.cuts,
      language: language, notices: facts.notices.map(notice), managers: facts.managers.map(manager),
      trackers: facts.trackers.map(tracker), unknownHosts: facts.unknownHosts.map(unknownHost),
      forms: facts.forms.map(form), blocks: facts.blocks.all.count,
      acceptances: InlineAcceptance.acceptances(in: page),
      findings: FindingIdentity.identified(judgement.findings, on: report.origin), passed: judgement.passed,
      notApplicable: judgement.notApplicable)
  }

  /// The first `title` outside a drawing.
  private var title: String? {
    guard let node = page.tree.elements(.title).first else { return nil }
    let text = VisibleText.line(page.text(of: node), limit: 200)
    return text.isEmpty ? nil : text
  }

  private var encoding: EncodingRecord {
    EncodingRecord(
      name: page.encoding.name, contradicted: page.encoding.contradicted,
      invalidSequences: page.encoding.invalidSequences)
  }

  private var language: LanguageRecord {
    LanguageRecord(
      declared: facts.language.declared?.language, declaredBy: facts.language.declared?.by,
      observed: facts.language.observed, share: facts.language.share, disagrees: facts.language.disagrees)
  }

  private func spot(_ range: Range<Int>, _ node: NodeID?) -> Spot {
    Spot(
      position: page.position(of: range.lowerBound),
      selector: page.capture.kind == .text ? nil : node.map { page.selector(for: $0) })
  }

  private func quote(_ range: Range<Int>, limit: Int = Recorder.quoteLimit) -> String {
    VisibleText.line(page.quote(range, limit: limit * 2), limit: limit)
  }

  /// What is said, without the markup it is said in.
  private func wording(_ range: Range<Int>) -> String {
    VisibleText.line(page.wording(of: range, limit: Recorder.quoteLimit * 2), limit: Recorder.quoteLimit)
  }

  private func notice(_ notice: Notice) -> NoticeRecord {
    var told: Set<Statement.Kind> = []
    let statements = notice.statements.filter { told.insert($0.kind).inserted }
    return NoticeRecord(
      spot: spot(notice.range, notice.node), form: notice.form, place: notice.place,
      text: VisibleText.line(notice.text, limit: Recorder.noticeLimit), language: notice.language,
      languageConfidence: notice.languageConfidence, manager: notice.manager, visibility: notice.visibility,
      isInMainText: notice.isInMainText, isAnswered: notice.isAnswered, confidence: notice.confidence,
      controls: notice.controls.map(control),
      statements: statements.map {
        StatementRecord(kind: $0.kind, quote: wording($0.range), spot: spot($0.range, nil))
      })
  }

  private func control(_ control: Control) -> ControlRecord {
    ControlRecord(
      spot: spot(control.range, control.node), label: VisibleText.line(control.label, limit: Recorder.labelLimit),
      role: control.role, roleConfidence: control.roleConfidence, element: control.element, layer: control.layer,
      isPreselected: control.isPreselected, isDisabled: control.isDisabled, purpose: control.purpose,
      language: control.language, target: control.target.map(target), contrast: control.weight?.contrast)
  }

  private func target(_ target: LinkTarget) -> String {
    switch target {
    case .address(let address), .missing(let address): VisibleText.line(address, limit: Recorder.quoteLimit)
    case .fragment(let fragment):
      // A script stands here as written, a fragment without its sign.
      VisibleText.line(
        fragment.lowercased().hasPrefix("javascript:") ? fragment : "#\(fragment)", limit: Recorder.labelLimit)
    case .nowhere: "—"
    }
  }

  private func manager(_ manager: ManagerSighting) -> ManagerRecord {
    ManagerRecord(
      id: manager.id, name: manager.name, spot: spot(manager.range, nil), hasNotice: manager.hasNotice,
      blocksAutomatically: manager.blocksAutomatically)
  }

  private func tracker(_ tracker: Tracker) -> TrackerRecord {
    TrackerRecord(
      spot: spot(tracker.range, tracker.node), vendor: tracker.vendor, name: tracker.name, owner: tracker.owner,
      service: tracker.service, purpose: tracker.purpose, form: tracker.form,
      quote: tracker.address.map { VisibleText.line($0, limit: Recorder.quoteLimit) } ?? quote(tracker.range),
      identifiers: tracker.identifiers, mayStore: tracker.mayStore, gate: tracker.gate.state,
      gateReason: tracker.gate.reason, category: tracker.gate.category)
  }

  private func unknownHost(_ host: UnknownHost) -> UnknownHostRecord {
    UnknownHostRecord(
      name: VisibleText.line(host.name, limit: Recorder.labelLimit), form: host.form,
      spot: spot(host.range, host.node), gate: host.gate.state, gateReason: host.gate.reason)
  }

  private func form(_ form: Form) -> FormRecord {
    FormRecord(
      spot: spot(form.range, form.node), kind: form.kind, asks: form.asks, privacyText: form.privacyText)
  }
}
