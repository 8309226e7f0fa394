import Facts
import Pages
import Rulebook

extension MarkdownPage {
  // MARK: Notices

  func writeNotices(of reading: Reading, to page: inout MarkdownWriter) {
    guard let first = reading.notices.first else {
      writeHeading(Phrasebook.noticeHeading, to: &page)
      return page.block(noNoticeText(reading))
    }
    guard reading.notices.count > 1 else {
      writeHeading(Phrasebook.noticeHeading, to: &page)
      return write(first, in: reading, to: &page)
    }
    writeHeading(Phrasebook.noticesHeading, to: &page)
    for (index, notice) in reading.notices.enumerated() {
      page.block("### \(Phrasebook.noticeNumber.text(in: language, ["n": String(index + 1)]))")
      write(notice, in: reading, to: &page)
    }
  }

  private func noNoticeText(_ reading: Reading) -> String {
    let managers = reading.managers.filter { !$0.hasNotice }.map { Markdown.text($0.name) }
    guard !managers.isEmpty else { return say(Phrasebook.noNotice) }
    return Phrasebook.noNoticeButManager.text(in: language, ["managers": managers.joined(separator: ", ")])
  }

  private func write(_ notice: NoticeRecord, in reading: Reading, to page: inout MarkdownWriter) {
    page.quotation([Markdown.text(notice.text)])
    writeTable(of: notice, in: reading, to: &page)
    var remarks: [String] = []
    if notice.isInMainText { remarks.append(say(Phrasebook.noticeInMainText)) }
    if notice.isAnswered { remarks.append(say(Phrasebook.answeredNotice)) }
    if !remarks.isEmpty { page.block(remarks.joined(separator: " ")) }
    writeStatements(of: notice, to: &page)
    writeControls(of: notice, isText: reading.capture.kind == .text, to: &page)
  }

  private func writeTable(of notice: NoticeRecord, in reading: Reading, to page: inout MarkdownWriter) {
    // A text export has neither markup nor styles to tell of.
    let hasMarkup = notice.form != .text
    page.table([say(Phrasebook.notice), " "]) { table in
      func row(_ label: LocalizedText, _ write: (inout MarkdownWriter) -> Void) {
        table.row {
          $0.cell(say(label))
          $0.cell(write)
        }
      }
      row(Phrasebook.place) { writePlace(notice.spot, to: &$0) }
      if hasMarkup { row(Phrasebook.foundIn) { $0 += say(notice.place.name) } }
      row(Phrasebook.form) { $0 += say(notice.form.name) }
      if hasMarkup { row(Phrasebook.visibility) { $0 += say(notice.visibility.name) } }
      row(Phrasebook.language) { $0 += languageName(of: notice) }
      row(Phrasebook.confidence) { $0 += say(notice.confidence.name) }
      if let manager = notice.manager {
        row(Phrasebook.manager) { $0.text(reading.managers.first { $0.id == manager }?.name ?? manager) }
      }
    }
  }

  private func languageName(of notice: NoticeRecord) -> String {
    guard let code = notice.language else { return "—" }
    let confidence = Phrasebook.withConfidence.text(in: language, ["confidence": say(notice.languageConfidence.name)])
    return "\(LanguageNames.name(of: code, in: language)) (\(confidence))"
  }

  private func writeStatements(of notice: NoticeRecord, to page: inout MarkdownWriter) {
    guard !notice.statements.isEmpty else { return }
    page.table([Phrasebook.saysTitle, Phrasebook.words, Phrasebook.place].map(say)) { table in
      for statement in notice.statements {
        table.row {
          $0.cell(say(statement.kind.name))
          $0.cell { writeQuoted(statement.quote, to: &$0) }
          $0.cell { writeLine(statement.spot.position, to: &$0) }
        }
      }
    }
  }

  private func writeControls(of notice: NoticeRecord, isText: Bool, to page: inout MarkdownWriter) {
    guard !notice.controls.isEmpty else {
      return page.block(say(isText ? Phrasebook.noControlsInText : Phrasebook.noControls))
    }
    let columns = [
      Phrasebook.control, Phrasebook.role, Phrasebook.element, Phrasebook.layer, Phrasebook.language,
      Phrasebook.state, Phrasebook.place,
    ]
    page.table(columns.map(say)) { table in
      for control in notice.controls { table.row { writeCells(of: control, to: &$0) } }
    }
  }

  private func writeCells(of control: ControlRecord, to row: inout MarkdownWriter) {
    row.cell {
      if control.label.isEmpty { $0 += "—" } else { writeQuoted(VisibleText.line(control.label, limit: 120), to: &$0) }
    }
    row.cell(ControlText.role(of: control, in: language))
    row.cell(say(control.element.name))
    row.cell(say(control.layer.name))
    row.cell(control.language.map { LanguageNames.name(of: $0, in: language) } ?? "—")
    row.cell(ControlText.state(of: control, in: language) { Markdown.code($0, limit: 80) })
    row.cell { writeLine(control.spot.position, to: &$0) }
  }

  private func writeQuoted(_ text: String, to page: inout MarkdownWriter) {
    page += "“"
    page.text(text)
    page += "”"
  }

  // MARK: Trackers and forms

  func writeTrackers(of reading: Reading, to page: inout MarkdownWriter) {
    writeHeading(Phrasebook.trackersHeading, to: &page)
    if reading.trackers.isEmpty {
      page.block(noTrackersText(reading))
    } else {
      let columns = [
        Phrasebook.service, Phrasebook.owner, Phrasebook.purpose, Phrasebook.beforeConsent, Phrasebook.evidence,
        Phrasebook.mayStore, Phrasebook.place,
      ]
      page.table(columns.map(say)) { table in
        for tracker in reading.trackers { table.row { writeCells(of: tracker, to: &$0) } }
      }
    }
    writeUnknownHosts(of: reading, to: &page)
    if !reading.managers.isEmpty {
      let names = reading.managers.map { "\(Markdown.text($0.name)) (\(lineText($0.spot.position)))" }
      page.block(Phrasebook.managersFound.text(in: language, ["managers": names.joined(separator: ", ")]))
    }
  }

  /// Hosts nobody described: those of scripts and frames at once, the others folded away.
  private func writeUnknownHosts(of reading: Reading, to page: inout MarkdownWriter) {
    guard !reading.unknownHosts.isEmpty else { return }
    let hosts = UnknownHosts(of: reading)
    if !hosts.active.isEmpty {
      let names = hosts.active.map {
        "\(Markdown.code($0.name, limit: 80)) (\(lineText($0.spot.position)): \(say($0.beforeConsent)))"
      }
      page.block(Phrasebook.unknownHosts.text(in: language, ["hosts": names.joined(separator: ", ")]))
    }
    if !hosts.others.isEmpty {
      let names = hosts.others.map {
        "\(Markdown.code($0.name, limit: 80)) (\(say($0.form.name)), \(lineText($0.spot.position)): \(say($0.beforeConsent)))"
      }
      let title = Phrasebook.unknownFiles.text(in: language, ["count": "\(hosts.count)"])
      let note = Phrasebook.unknownFilesNote.text(in: language, ["hosts": names.joined(separator: ", ")])
      page.block("<details><summary>\(title)</summary>")
      page.block(note)
      page.block("</details>")
    }
  }

  private func noTrackersText(_ reading: Reading) -> String {
    if reading.capture.kind == .text {
      return Phrasebook.noTrackersProves.text(in: language, ["because": say(Phrasebook.textHasNoTrackers)])
    }
    if reading.capture.scriptsStripped {
      return Phrasebook.noTrackersProves.text(in: language, ["because": say(Phrasebook.scriptsWereStripped)])
    }
    return say(Phrasebook.noTrackers)
  }

  private func writeCells(of tracker: TrackerRecord, to row: inout MarkdownWriter) {
    row.cell {
      $0.text(tracker.name)
      $0 += " ("
      $0 += say(tracker.service.name)
      $0 += ", "
      $0 += say(tracker.form.name)
      $0 += ")"
    }
    row.cell { $0.text(tracker.owner) }
    row.cell(say(tracker.purpose.name(of: tracker.service)))
    row.cell {
      $0 += say(tracker.beforeConsent)
      $0 += ": "
      $0 += say(tracker.gateReason.name)
    }
    row.cell { $0.code(tracker.quote, limit: 120) }
    row.cell {
      let stored = tracker.setsThere
      if stored.isEmpty { $0 += "—" } else { $0.list(stored, separator: ", ") { $0.code($1, limit: 60) } }
    }
    row.cell { writeLine(tracker.spot.position, to: &$0) }
  }

  func writeForms(of reading: Reading, to page: inout MarkdownWriter) {
    guard !reading.forms.isEmpty else { return }
    writeHeading(Phrasebook.formsHeading, to: &page)
    let columns = [
      LocalizedText(en: "Form", tr: "Form"), LocalizedText(en: "Asks for", tr: "İstediği bilgiler"),
      LocalizedText(en: "Privacy text", tr: "Aydınlatma metni"), Phrasebook.place,
    ]
    page.table(columns.map(say)) { table in
      for form in reading.forms {
        table.row {
          $0.cell(say(form.kind.name))
          $0.cell { $0.list(form.asks, separator: ", ") { $0.code($1, limit: 40) } }
          $0.cell(say(form.privacyText.name))
          $0.cell { writeLine(form.spot.position, to: &$0) }
        }
      }
    }
  }

  // MARK: Places

  func lineText(_ position: Position) -> String { "\(position.line):\(position.column)" }

  func writeLine(_ position: Position, to page: inout MarkdownWriter) { page += lineText(position) }

  func writePlace(_ spot: Spot, to page: inout MarkdownWriter) {
    page += Phrasebook.lineColumn.text(
      in: language, ["line": String(spot.position.line), "column": String(spot.position.column)])
    guard let selector = spot.selector, !selector.isEmpty else { return }
    page += ", "
    page += say(Phrasebook.selector)
    page += " "
    page.code(selector, limit: 160)
  }
}
