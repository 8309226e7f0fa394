/// A text that rules cite: a law, a decision, an authority's guide.
public struct LawSource: Sendable, Hashable, Identifiable {
  /// Its id in `Rules/law`: `kvkk-law-6698`.
  public let id: String
  /// What people call it in short: `GDPR`.
  public let name: LocalizedText
  /// Its title.
  public let title: LocalizedText
  /// Where it is published, where known.
  public let address: String?
  /// The bodies of law it belongs to; the first is the one meant where a citation names none.
  public let regimes: [String]
  /// How well it was read.
  public let read: Citation.Status
  /// How it was read: from what, and what was not seen.
  public let how: LocalizedText
}

/// A body of law: `gdpr`, `eprivacy`, `kvkk`.
public struct Regime: Sendable, Hashable, Identifiable {
  /// Its id, as citations and profiles name it.
  public let id: String
  /// What it is called.
  public let title: LocalizedText
}
