internal import Facts

extension Notice {
  /// What rules can ask of a notice that takes arithmetic or a second look.
  static let answers: [Property<Notice>] = [
    .truth("asks_consent", "Whether it asks the visitor to agree, in words or by a control that does.") {
      $0.asksConsent
    },
    .truth("names_optional_purpose", "Whether it names a purpose that is not necessary, however vaguely.") {
      $0.optionalPurposes > 0 || $0.says(.vaguePurpose)
    },
    .number("optional_purposes", "How many purposes its text names that are not necessary.") {
      Double($0.optionalPurposes)
    },
    .truth("names_purpose", "Whether its text or its toggles name a purpose, vague ones left out.") { $0.namesPurpose },
    .number("surplus_accepts", "How many ways to accept its first layer shows more than ways to refuse.") {
      Double($0.shown(.accept) - $0.shown(.reject))
    },
    .number("reject_contrast", "The lowest contrast of a refusal on its first layer, where the styles show it.") {
      $0.first(.reject).compactMap { $0.weight?.contrast }.min()
    },
    .number("reject_size_ratio", "Font size of refusing, divided by that of accepting, where the styles show both.") {
      $0.sizeRatio
    },
    .truth(
      "reject_reads_worse", "Whether refusing is below a contrast of 4.5 and accepting is not, where both are known."
    ) {
      $0.rejectReadsWorse
    },
    .truth("reject_is_plain", "Whether accepting is filled and refusing is not, where the styles show both.") {
      $0.rejectIsPlain
    },
  ]

  /// Whether a kind of thing is said, on whichever layer.
  func says(_ kind: Statement.Kind) -> Bool { statements.contains { $0.kind == kind } }

  private var asksConsent: Bool {
    says(.asksConsent) || controls.contains { $0.role == .accept }
      || controls.contains { $0.role == .save } && controls.contains { $0.role == .purpose }
  }

  private static let optionalKinds: [Statement.Kind] = [
    .purposePreferences, .purposeStatistics, .purposeMarketing, .purposeSocial,
  ]

  private var optionalPurposes: Int { Notice.optionalKinds.count(where: says) }

  private var namesPurpose: Bool {
    optionalPurposes > 0 || says(.purposeNecessary)
      || controls.contains { control in
        switch control.purpose {
        case .necessary, .preferences, .statistics, .marketing, .social, .legitimateInterest: true
        case .optional, .unknown, nil: false
        }
      }
  }

  /// The controls of a role on the first layer that are not hidden.
  private func first(_ role: Control.Role) -> [Control] {
    controls.filter { $0.role == role && $0.layer == .first && $0.weight?.visibility != .hidden }
  }

  /// How many controls of a role the first layer shows; two with one handler or one label are one.
  private func shown(_ role: Control.Role) -> Int {
    Set(first(role).map { $0.handler ?? $0.label }).count
  }

  private var sizeRatio: Double? {
    guard let reject = first(.reject).compactMap({ $0.weight?.fontSize }).min(),
      let accept = first(.accept).compactMap({ $0.weight?.fontSize }).max(), accept > 0
    else { return nil }
    return reject / accept
  }

  /// 4.5 is the contrast that WCAG 2, 1.4.3, asks of text.
  private var rejectReadsWorse: Bool? {
    guard let reject = first(.reject).compactMap({ $0.weight?.contrast }).min(),
      let accept = first(.accept).compactMap({ $0.weight?.contrast }).max()
    else { return nil }
    return reject < 4.5 && accept >= 4.5
  }

  private var rejectIsPlain: Bool? {
    let accepts = first(.accept).compactMap { $0.weight?.isFilled }
    let rejects = first(.reject).compactMap { $0.weight?.isFilled }
    guard !accepts.isEmpty, !rejects.isEmpty else { return nil }
    return accepts.contains(true) && !rejects.contains(true)
  }
}

extension Control {
  /// What rules can ask of a control that takes a look at its neighbours.
  static let answers: [Property<Control>] = [
    .truth("only_acknowledges", "Whether its label only takes notice and does not say that it accepts.") {
      $0.isAcknowledgement
    },
    .truth("accepts_and_closes", "Whether its label accepts and puts the notice away in one.") { $0.acceptsAndCloses },
    .truth("does_what_accept_does", "Whether its handler is that of a control that accepts.") { control, scene in
      guard let handler = control.handler, control.role != .accept, let notice = scene.notice else { return false }
      return notice.controls.contains { $0.role == .accept && $0.handler == handler }
    },
    .truth("shows_words", "Whether it shows words, and not only a sign such as ×.") { !$0.isSign },
    .truth("is_dead", "Whether it is a link that leads nowhere and runs nothing.") { $0.isDead },
    .truth("has_rival_refusal", "Whether a control that refuses stands on its layer.") { control, scene in
      scene.notice?.controls.contains { $0.role == .reject && $0.layer == control.layer }
    },
  ]
}

extension Control {
  /// Whether it is a link that leads nowhere: no address, a file that was not saved, or `#` without a handler.
  fileprivate var isDead: Bool {
    switch target {
    case .missing?: true
    case .nowhere?: handler == nil
    case .fragment(let name)?: name.isEmpty && handler == nil
    case .address?, nil: false
    }
  }
}
