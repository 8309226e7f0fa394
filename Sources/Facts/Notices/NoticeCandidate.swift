internal import Pages

/// A place on a page that may be a notice, and what speaks for it.
struct NoticeCandidate {
  /// The element that holds it.
  var node: NodeID
  /// What its element, or one around or inside it, says by names and styles.
  var marks: ElementMarks
  /// Its blocks, as indices.
  var blocks: [Int]
  /// Whether it says in words of its own that cookies are used here, or asks consent.
  var isOutspoken: Bool
  /// What can be pressed in it.
  var controls: [Control]

  /// Whether it can be answered or put away.
  var hasAnswers: Bool {
    controls.contains { control in
      switch control.role {
      case .accept, .reject, .settings, .save, .dismiss: control.element != .link || !control.isInSentence
      case .purpose, .policy, .language, .other: false
      }
    }
  }

  /// Whether it is a place for choosing by purpose.
  var hasPurposes: Bool { controls.contains { $0.role == .purpose } }

  /// Whether there is something to choose in it.
  var hasChoice: Bool {
    controls.contains { control in
      switch control.role {
      case .accept, .reject, .save, .purpose: true
      case .settings, .policy, .dismiss, .language, .other: false
      }
    }
  }

  /// Whether it is a bar, a window or a box by more than its words.
  var isSetApart: Bool { !marks.isDisjoint(with: [.namesConsent, .isDialog, .isPinned, .isAlert]) }
}
