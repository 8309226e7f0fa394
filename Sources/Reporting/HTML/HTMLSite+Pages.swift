import Facts
import Inputs
import Pages
import Rulebook

extension HTMLSite {
  /// How many pages are shown in detail.
  private static let detailedPages = 2_000

  var inventorySection: String {
    let readPages = audit.pages.count { $0.reading != nil }
    let rows = TrackerInventory.inventory(of: audit.pages).map { tracker in
      [
        XML.text("\(tracker.name) (\(say(tracker.service.name)))"), XML.text(tracker.owner),
        XML.text(say(tracker.purpose.name(of: tracker.service))),
        Phrasebook.runsOn.text(in: language, tracker.runs(of: readPages)),
        String(tracker.count(.gated) + tracker.count(.held)), String(tracker.count(.unclear)),
        String(tracker.announced), firstPlace(of: tracker),
      ]
    }
    let columns = [
      Phrasebook.service, Phrasebook.owner, Phrasebook.purpose, Phrasebook.runsAtOnce, Phrasebook.waits,
      Phrasebook.cannotBeTold, Phrasebook.onlyAnnounced, Phrasebook.firstPlace,
    ]
    return section(
      Phrasebook.inventory, id: "trackers",
      HTML.table(columns.map(say), rows, caption: say(Phrasebook.inventory)))
  }

  private func firstPlace(of tracker: TrackerInventory) -> String {
    let (page, position) = (tracker.first.page, tracker.first.spot.position)
    let name = HTML.quote(VisibleText.line(audit.pages[page].origin.name, limit: 120))
    return "<a href=\"#page-\(page + 1)\">\(name)</a> \(position.line):\(position.column)"
  }

  var unreadSection: String {
    let rows = audit.unread.map { origin, reason in
      [HTML.code(origin.name), XML.text(VisibleText.line(reason.sentence(in: language)))]
    }
    let columns = [Phrasebook.page, Phrasebook.reason]
    return section(
      Phrasebook.unreadInputs, id: "unread",
      HTML.table(columns.map(say), rows, caption: say(Phrasebook.unreadInputs)))
  }

  var passedOverSection: String {
    let all = audit.passedOver
    let rows = all.prefix(HTMLSite.detailedPages).map { origin, reason in
      [HTML.code(origin.name), XML.text(VisibleText.line(reason.sentence(in: language)))]
    }
    guard !rows.isEmpty else { return "" }
    let rest = all.count - rows.count
    let table = HTML.table(
      [Phrasebook.entry, Phrasebook.reason].map(say), Array(rows), caption: say(Phrasebook.passedOver))
    return section(
      Phrasebook.passedOver, id: "passed-over",
      HTML.text("p", say(Phrasebook.passedOverExplained)) + "\n" + table
        + (rest > 0 ? HTML.text("p", Phrasebook.rowsLeftOut.text(rest, in: language)) : ""))
  }

  var pagesSection: String {
    var parts: [String] = []
    var leftOut = 0
    for (index, page) in audit.pages.enumerated() {
      guard let reading = page.reading else { continue }
      if parts.count < HTMLSite.detailedPages {
        parts.append(details(of: page, reading, id: "page-\(index + 1)"))
      } else {
        leftOut += 1
      }
    }
    if leftOut > 0 { parts.append(HTML.text("p", Phrasebook.rowsLeftOut.text(leftOut, in: language))) }
    return section(Phrasebook.pages, id: "pages", parts.joined(separator: "\n"))
  }

  private func details(of page: PageRecord, _ reading: Reading, id: String) -> String {
    let tally = Tally(reading.findings)
    let verdict = tally.violations > 0 ? tally.violationsText(in: language) : say(Phrasebook.clean)
    let all = ([verdict] + tally.restText(in: language, passed: reading.passed.count)).joined(separator: ", ")
    let parts = [
      captureFacts(page, reading), proofTable(reading), notices(reading), trackerTable(reading),
      unknownHosts(reading),
      ruleList(Phrasebook.passedHeading, reading.passed),
    ]
    return """
      <details class="page" id="\(id)"><summary>\(HTML.quote(page.origin.name)) \
      \(HTML.text("span", all, ["class": "small"]))</summary>
      \(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
      </details>
      """
  }

  private func captureFacts(_ page: PageRecord, _ reading: Reading) -> String {
    var rows: [(term: String, markup: String)] = []
    if let title = reading.title { rows.append((say(Phrasebook.title), HTML.quote(title))) }
    if let address = page.origin.address ?? reading.capture.address {
      rows.append((say(Phrasebook.address), HTML.code(address)))
    }
    if let date = page.origin.date { rows.append((say(Phrasebook.date), XML.text(VisibleText.line(date)))) }
    let capture = CaptureText.text(of: reading.capture, in: language) { XML.text(VisibleText.line($0)) }
    rows.append((say(Phrasebook.capture), capture))
    let blocks = Phrasebook.blocks.text(reading.blocks, in: language)
    rows.append((say(Phrasebook.pageKind), XML.text("\(say(reading.kind.name)), \(blocks)")))
    var languageText = CaptureText.text(of: reading.language, in: language) { HTML.code($0) }
    if reading.language.disagrees {
      let words = say(Phrasebook.declarationDisagrees).filter { $0 != "*" }
      languageText += ": \(HTML.text("b", words))"
    }
    rows.append((say(Phrasebook.language), languageText))
    rows.append((say(Phrasebook.encoding), CaptureText.text(of: reading.encoding, in: language) { HTML.code($0) }))
    if !reading.cuts.isEmpty {
      rows.append((say(Phrasebook.cutPage), XML.text(reading.cuts.map { say($0.name) }.joined(separator: "; "))))
    }
    return HTML.facts(rows)
  }

  private func proofTable(_ reading: Reading) -> String {
    let rows = Proof.proofs(of: reading.capture).map { proof in
      [XML.text(say(proof.subject)), XML.text(say(proof.answer.name)), XML.text(say(proof.because))]
    }
    let columns = [Phrasebook.subject, Phrasebook.canBeShown, Phrasebook.because]
    return HTML.text("p", say(Proof.summary(of: reading.capture)))
      + HTML.table(columns.map(say), rows, caption: say(Phrasebook.provable))
  }

  private func notices(_ reading: Reading) -> String {
    guard !reading.notices.isEmpty else {
      let managers = reading.managers.filter { !$0.hasNotice }.map(\.name).joined(separator: ", ")
      let sentence =
        managers.isEmpty
        ? say(Phrasebook.noNotice)
        : Phrasebook.noNoticeButManager.text(in: language, ["managers": managers])
      return HTML.text("p", sentence)
    }
    return reading.notices.map { notice(in: reading, $0) }.joined(separator: "\n")
  }

  private func notice(in reading: Reading, _ notice: NoticeRecord) -> String {
    let place = Phrasebook.lineColumn.text(
      in: language, ["line": String(notice.spot.position.line), "column": String(notice.spot.position.column)])
    var rows: [(term: String, markup: String)] = [
      (say(Phrasebook.place), XML.text(place) + (notice.spot.selector.map { " \(HTML.code($0))" } ?? "")),
      (say(Phrasebook.form), XML.text(say(notice.form.name))),
    ]
    if notice.form != .text { rows.append((say(Phrasebook.visibility), XML.text(say(notice.visibility.name)))) }
    if let code = notice.language {
      rows.append((say(Phrasebook.language), XML.text(LanguageNames.name(of: code, in: language))))
    }
    var parts = [
      HTML.text("h3", say(Phrasebook.noticeHeading)),
      HTML.text("blockquote", VisibleText.line(notice.text), ["dir": "auto"]), HTML.facts(rows),
    ]
    if notice.isAnswered { parts.append(HTML.text("p", say(Phrasebook.answeredNotice))) }
    parts.append(
      notice.controls.isEmpty
        ? HTML.text(
          "p", say(reading.capture.kind == .text ? Phrasebook.noControlsInText : Phrasebook.noControls))
        : controlTable(notice))
    return parts.joined(separator: "\n")
  }

  private func controlTable(_ notice: NoticeRecord) -> String {
    let rows = notice.controls.map { control in
      [
        control.label.isEmpty ? "—" : HTML.quote(VisibleText.line(control.label, limit: 120)),
        XML.text(ControlText.role(of: control, in: language)), XML.text(say(control.element.name)),
        XML.text(say(control.layer.name)),
        XML.text(control.language.map { LanguageNames.name(of: $0, in: language) } ?? "—"),
        ControlText.state(of: control, in: language) { HTML.code($0, limit: 80) },
        "\(control.spot.position.line):\(control.spot.position.column)",
      ]
    }
    let columns = [
      Phrasebook.control, Phrasebook.role, Phrasebook.element, Phrasebook.layer, Phrasebook.language,
      Phrasebook.state, Phrasebook.place,
    ]
    return HTML.table(columns.map(say), rows, caption: say(Phrasebook.controlsTitle))
  }

  private func trackerTable(_ reading: Reading) -> String {
    let rows = reading.trackers.map { tracker in
      [
        XML.text("\(tracker.name) (\(say(tracker.service.name)))"), XML.text(tracker.owner),
        XML.text(say(tracker.purpose.name(of: tracker.service))),
        XML.text("\(say(tracker.beforeConsent).filter { $0 != "*" }): \(say(tracker.gateReason.name))"),
        HTML.code(tracker.quote, limit: 120),
        tracker.setsThere.isEmpty ? "—" : tracker.setsThere.map { HTML.code($0, limit: 60) }.joined(separator: ", "),
        "\(tracker.spot.position.line):\(tracker.spot.position.column)",
      ]
    }
    let columns = [
      Phrasebook.service, Phrasebook.owner, Phrasebook.purpose, Phrasebook.beforeConsent, Phrasebook.evidence,
      Phrasebook.mayStore, Phrasebook.place,
    ]
    return HTML.table(columns.map(say), rows, caption: say(Phrasebook.trackersHeading))
  }

  private func unknownHosts(_ reading: Reading) -> String {
    let hosts = UnknownHosts(of: reading)
    var text = ""
    if !hosts.active.isEmpty {
      let names = hosts.active.map { host(at: $0, as: "") }.joined(separator: ", ")
      text += "<p>\(Phrasebook.unknownHosts.text(in: language, ["hosts": names]))</p>"
    }
    if !hosts.others.isEmpty {
      let names = hosts.others.map { host(at: $0, as: "\(say($0.form.name)), ") }.joined(separator: ", ")
      let title = Phrasebook.unknownFiles.text(in: language, ["count": "\(hosts.count)"])
      text +=
        "<details><summary>\(XML.text(title))</summary>"
        + "<p>\(Phrasebook.unknownFilesNote.text(in: language, ["hosts": names]))</p></details>"
    }
    return text
  }

  private func host(at host: UnknownHostRecord, as form: String) -> String {
    "\(HTML.code(host.name, limit: 80)) (\(XML.text(form))\(host.spot.position.line):\(host.spot.position.column): "
      + "\(HTML.prose(say(host.beforeConsent))))"
  }

  private func ruleList(_ heading: LocalizedText, _ rules: [String]) -> String {
    guard !rules.isEmpty else { return "" }
    let items = rules.map { rule in
      "<li>\(HTML.prose(audit.reference.title(of: rule, in: language))) \(HTML.code(rule))</li>"
    }
    return "<details><summary>\(XML.text(say(heading)))</summary>"
      + HTML.text("p", say(Phrasebook.noneOfTheseFound)) + "<ul>\(items.joined())</ul></details>"
  }
}
