import Facts
import Pages
import Rulebook

extension MarkdownPage {
  // MARK: Notices

  func noticeSection(_ reading: Reading) -> String {
    guard let first = reading.notices.first else { return section(Phrasebook.noticeHeading, noNoticeText(reading)) }
    guard reading.notices.count > 1 else {
      return section(Phrasebook.noticeHeading, noticeText(first, in: reading))
    }
    let parts = reading.notices.enumerated().map { index, notice in
      let number = Phrasebook.noticeNumber.text(in: language, ["n": String(index + 1)])
      return "### \(number)\n\n\(noticeText(notice, in: reading))"
    }
    return section(Phrasebook.noticesHeading, parts.joined(separator: "\n"))
  }

  private func noNoticeText(_ reading: Reading) -> String {
    let managers = reading.managers.filter { !$0.hasNotice }.map { Markdown.text($0.name) }
    guard !managers.isEmpty else { return say(Phrasebook.noNotice) + "\n" }
    let names = managers.joined(separator: ", ")
    return Phrasebook.noNoticeButManager.text(in: language, ["managers": names]) + "\n"
  }

  private func noticeText(_ notice: NoticeRecord, in reading: Reading) -> String {
    var parts = [Markdown.quotation(Markdown.text(notice.text)), noticeTable(notice, in: reading)]
    var remarks: [String] = []
    if notice.isInMainText { remarks.append(say(Phrasebook.noticeInMainText)) }
    if notice.isAnswered { remarks.append(say(Phrasebook.answeredNotice)) }
    if !remarks.isEmpty { parts.append(remarks.joined(separator: " ") + "\n") }
    parts.append(statementTable(notice))
    parts.append(controlTable(notice, isText: reading.capture.kind == .text))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func noticeTable(_ notice: NoticeRecord, in reading: Reading) -> String {
    let languageName = notice.language.map { code in
      let confidence = Phrasebook.withConfidence.text(
        in: language, ["confidence": say(notice.languageConfidence.name)])
      return "\(LanguageNames.name(of: code, in: language)) (\(confidence))"
    }
    var rows = [
      [say(Phrasebook.place), placeText(notice.spot)],
      [say(Phrasebook.form), say(notice.form.name)],
      [say(Phrasebook.language), languageName ?? "—"],
      [say(Phrasebook.confidence), say(notice.confidence.name)],
    ]
    // A text export has neither markup nor styles to tell of.
    if notice.form != .text {
      rows.insert([say(Phrasebook.foundIn), say(notice.place.name)], at: 1)
      rows.insert([say(Phrasebook.visibility), say(notice.visibility.name)], at: 3)
    }
    if let manager = notice.manager {
      let name = reading.managers.first { $0.id == manager }?.name ?? manager
      rows.append([say(Phrasebook.manager), Markdown.text(name)])
    }
    return Markdown.table([say(Phrasebook.notice), " "], rows)
  }

  private func statementTable(_ notice: NoticeRecord) -> String {
    let rows = notice.statements.map { [say($0.kind.name), "“\(Markdown.text($0.quote))”", lineText($0.spot)] }
    return Markdown.table([Phrasebook.saysTitle, Phrasebook.words, Phrasebook.place].map(say), rows)
  }

  private func controlTable(_ notice: NoticeRecord, isText: Bool) -> String {
    guard !notice.controls.isEmpty else {
      return say(isText ? Phrasebook.noControlsInText : Phrasebook.noControls) + "\n"
    }
    let columns = [
      Phrasebook.control, Phrasebook.role, Phrasebook.element, Phrasebook.layer, Phrasebook.language,
      Phrasebook.state, Phrasebook.place,
    ]
    let rows = notice.controls.map { control in
      [
        control.label.isEmpty ? "—" : "“\(Markdown.text(VisibleText.line(control.label, limit: 120)))”",
        ControlText.role(of: control, in: language), say(control.element.name), say(control.layer.name),
        control.language.map { LanguageNames.name(of: $0, in: language) } ?? "—",
        ControlText.state(of: control, in: language) { Markdown.code($0, limit: 80) }, lineText(control.spot),
      ]
    }
    return Markdown.table(columns.map(say), rows)
  }

  // MARK: Trackers and forms

  func trackerSection(_ reading: Reading) -> String {
    var parts: [String] = []
    if reading.trackers.isEmpty {
      parts.append(noTrackersText(reading) + "\n")
    } else {
      let columns = [
        Phrasebook.service, Phrasebook.owner, Phrasebook.purpose, Phrasebook.beforeConsent, Phrasebook.evidence,
        Phrasebook.mayStore, Phrasebook.place,
      ]
      parts.append(Markdown.table(columns.map(say), reading.trackers.map(trackerRow)))
    }
    parts += unknownHosts(reading)
    if !reading.managers.isEmpty {
      let names = reading.managers.map { "\(Markdown.text($0.name)) (\(lineText($0.spot)))" }.joined(separator: ", ")
      parts.append(Phrasebook.managersFound.text(in: language, ["managers": names]) + "\n")
    }
    return section(Phrasebook.trackersHeading, parts.joined(separator: "\n"))
  }

  /// Hosts nobody described: those of scripts and frames at once, the others folded away.
  private func unknownHosts(_ reading: Reading) -> [String] {
    let hosts = UnknownHosts(of: reading)
    var parts: [String] = []
    if !hosts.active.isEmpty {
      let names = hosts.active.map {
        "\(Markdown.code($0.name, limit: 80)) (\(lineText($0.spot)): \(say($0.beforeConsent)))"
      }
      parts.append(Phrasebook.unknownHosts.text(in: language, ["hosts": names.joined(separator: ", ")]) + "\n")
    }
    if !hosts.others.isEmpty {
      let names = hosts.others.map {
        "\(Markdown.code($0.name, limit: 80)) (\(say($0.form.name)), \(lineText($0.spot)): \(say($0.beforeConsent)))"
      }
      let title = Phrasebook.unknownFiles.text(in: language, ["count": "\(hosts.count)"])
      let note = Phrasebook.unknownFilesNote.text(in: language, ["hosts": names.joined(separator: ", ")])
      parts.append("<details><summary>\(title)</summary>\n\n\(note)\n\n</details>\n")
    }
    return parts
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

  private func trackerRow(_ tracker: TrackerRecord) -> [String] {
    let stored = tracker.setsThere.map { Markdown.code($0, limit: 60) }.joined(separator: ", ")
    return [
      "\(Markdown.text(tracker.name)) (\(say(tracker.service.name)), \(say(tracker.form.name)))",
      Markdown.text(tracker.owner), say(tracker.purpose.name(of: tracker.service)),
      "\(say(tracker.beforeConsent)): \(say(tracker.gateReason.name))", Markdown.code(tracker.quote, limit: 120),
      stored.isEmpty ? "—" : stored, lineText(tracker.spot),
    ]
  }

  func formSection(_ reading: Reading) -> String {
    let columns = [
      LocalizedText(en: "Form", tr: "Form"), LocalizedText(en: "Asks for", tr: "İstediği bilgiler"),
      LocalizedText(en: "Privacy text", tr: "Aydınlatma metni"), Phrasebook.place,
    ]
    let rows = reading.forms.map { form in
      [
        say(form.kind.name), form.asks.map { Markdown.code($0, limit: 40) }.joined(separator: ", "),
        say(form.privacyText.name), lineText(form.spot),
      ]
    }
    return section(Phrasebook.formsHeading, Markdown.table(columns.map(say), rows))
  }

  // MARK: Places

  func lineText(_ spot: Spot) -> String { "\(spot.position.line):\(spot.position.column)" }

  func placeText(_ spot: Spot) -> String {
    let place = Phrasebook.lineColumn.text(
      in: language, ["line": String(spot.position.line), "column": String(spot.position.column)])
    guard let selector = spot.selector, !selector.isEmpty else { return place }
    return "\(place), \(say(Phrasebook.selector)) \(Markdown.code(selector, limit: 160))"
  }
}
