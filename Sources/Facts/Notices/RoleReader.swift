/// Tells from its words what pressing a control does.
struct RoleReader: Sendable {
  let words: Words

  /// A role and what speaks for it.
  struct Reading: Sendable, Hashable {
    /// What pressing the control does.
    var role: Control.Role
    /// How sure that is.
    var confidence: Confidence
    /// The language of the words that say so, where one language alone has them.
    var language: String?
    /// Whether the label only takes notice: `OK`, `Tamam`.
    var isAcknowledgement = false
    /// Whether the label accepts and puts the notice away in one.
    var acceptsAndCloses = false
  }

  /// Lists whose phrases are labels, in the order in which they win: a refusal is often an acceptance with a word more
  /// (`kabul etmiyorum`, `accept only necessary`), so it goes first.
  private static let whole: [(list: WordList, role: Control.Role)] = [
    (.reject, .reject), (.save, .save), (.acceptAndClose, .accept), (.accept, .accept), (.settings, .settings),
    (.reopen, .settings), (.vendorList, .settings), (.cookiePolicy, .policy), (.privacyPolicy, .policy),
    (.privacyNotice, .policy), (.dismiss, .dismiss), (.acknowledge, .dismiss), (.moreInformation, .policy),
    (.clickHere, .policy), (.languageName, .language), (.terms, .other), (.imprint, .other), (.contact, .other),
    (.formLogin, .other), (.formRegistration, .other), (.callToBuy, .other), (.callToAct, .other),
    (.acceptOrPay, .other),
  ]

  /// Lists whose phrases decide a longer label that holds them.
  private static let inside: [(list: WordList, role: Control.Role)] = [
    (.reject, .reject), (.save, .save), (.acceptAndClose, .accept), (.accept, .accept), (.settings, .settings),
    (.reopen, .settings), (.cookiePolicy, .policy), (.privacyPolicy, .policy), (.privacyNotice, .policy),
    (.moreInformation, .policy), (.formLogin, .other), (.callToBuy, .other), (.asksConsent, .accept),
    (.dismiss, .dismiss), (.acceptOrPay, .other),
  ]

  /// A phrase of fewer bytes decides a label only as the whole of it.
  private static let shortest = 5

  /// A label longer than this is a sentence, not a label.
  private static let longest = 120

  /// What a label says, or nil where it says nothing known.
  func role(of label: String) -> Reading? {
    let folded = Folding.fold(label)
    guard !folded.isEmpty, folded.count <= RoleReader.longest, !RoleReader.isAddress(label) else { return nil }
    let wholes = words.hits(whole: folded.span)
    if let reading = first(of: RoleReader.whole, among: wholes, confidence: .high) { return reading }
    // A short word is part of many: the French `non` is no refusal in `Non-necessary`.
    let parts = words.hits(in: folded.span).filter { $0.range.count >= RoleReader.shortest }
    return first(of: RoleReader.inside, among: RoleReader.unshadowed(parts), confidence: .medium)
  }

  /// Whether a label is where it leads, and not what it does: `adssettings.example.com`.
  private static func isAddress(_ label: String) -> Bool {
    guard !label.contains(" "), let dot = label.firstIndex(of: "."), dot != label.startIndex else { return false }
    return label[label.index(after: dot)...].prefix(2).count { $0.isLetter } == 2
  }

  private func first(
    of lists: [(list: WordList, role: Control.Role)], among hits: [Words.Hit], confidence: Confidence
  ) -> Reading? {
    for (list, role) in lists {
      let matching = hits.filter { $0.list == list }
      guard let hit = matching.first else { continue }
      let languages = Set(matching.map(\.language))
      return Reading(
        role: role, confidence: confidence, language: languages.count == 1 ? words.language(of: hit) : nil,
        isAcknowledgement: list == .acknowledge, acceptsAndCloses: list == .acceptAndClose)
    }
    return nil
  }

  /// The phrases that do not stand inside a longer one of another meaning: `accept` inside `accept only necessary`. A bare
  /// `cookies`, which alone is the name of a policy, is none among other words.
  private static func unshadowed(_ hits: [Words.Hit]) -> [Words.Hit] {
    hits.filter { hit in
      !hits.contains { other in
        guard other.list != hit.list else { return false }
        if other.range == hit.range { return hit.list == .cookiePolicy && other.list == .cookie }
        return other.range.count > hit.range.count && other.range.lowerBound <= hit.range.lowerBound
          && other.range.upperBound >= hit.range.upperBound
      }
    }
  }

  /// What the names in a control's markup say: ids, classes, data attributes, handlers.
  static func role(named name: String) -> Control.Role? {
    let name = Array(name.utf8)
    return names.first { $0.parts.isIn(name.span) }?.role
  }

  private static let names = roleNames.map { (role: $0.role, parts: LiteralSet($0.parts, ignoresCase: true)) }

  private static let roleNames: [(role: Control.Role, parts: [String])] = [
    (
      .reject,
      ["reject", "decline", "refuse", "deny", "disagree", "reddet", "ablehn", "necessary-only", "essential-only"]
    ),
    (.save, ["save-", "savepref", "save_", "speichern", "kaydet", "allow-selection", "confirm-choice"]),
    (.settings, ["setting", "preference", "customi", "manage", "tercih", "ayarlar", "einstellung"]),
    (.accept, ["accept", "allow", "agree", "approve", "kabul", "onayla", "akzept", "zustimm"]),
    (.dismiss, ["dismiss", "close", "kapat", "schliess"]),
  ]
}
