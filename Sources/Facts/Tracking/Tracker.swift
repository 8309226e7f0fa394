public import Pages

/// A product that stores on, reads from or reports the visitor's device, and where the page brings it.
///
/// One product brought in one manner is one tracker, however often: a loader and its configuration, five videos.
public struct Tracker: Sendable, Hashable {
  /// Id of the vendor in `Rules/vendors`.
  public let vendor: String
  /// The vendor's product as people know it: `Google Analytics`.
  public let name: String
  /// The company behind it.
  public let owner: String
  /// Where that company has its seat: a country code of ISO 3166-1, `US`.
  public let seat: String
  /// What it does.
  public let service: Service
  /// What it is used for.
  public let purpose: Purpose
  /// How it stands on the page, where it is seen best.
  public let form: Form
  /// The element that brings it there; nil for a header of an archive record.
  public let node: NodeID?
  /// The bytes that show it there.
  public let range: Range<Int>
  /// Every place that shows it, in document order, the best one included.
  public let sightings: [Sighting]
  /// The address it is loaded from, as written.
  public let address: String?
  /// Account or container ids found with it: `G-XXXX`.
  public let identifiers: [String]
  /// Names of cookies and storage keys it may set.
  public let mayStore: [String]
  /// What holds it until consent, and whether that holds.
  public let gate: Gate
  /// Whether it is statistics that some regimes exempt on conditions.
  public let isExemptionCandidate: Bool
  /// Whether it is the variant of a player that stores less.
  public let isPrivacyMode: Bool
  /// Whether it heeds Google's consent mode.
  public let heedsConsentMode: Bool
  /// Whether the page gives it no account, but what its maker's instructions write in its place: `G-XXXXXXXXXX`.
  public let hasPlaceholder: Bool

  /// One place that shows a tracker.
  public struct Sighting: Sendable, Hashable {
    /// How it stands there.
    public let form: Form
    /// The element; nil for a header of an archive record.
    public let node: NodeID?
    /// The bytes that show it.
    public let range: Range<Int>
    /// What holds it there.
    public let gate: Gate
  }

  /// What a vendor's product does.
  public enum Service: String, Sendable, Hashable, CaseIterable {
    case analytics, advertising, sessionReplay = "session-replay", social, tagManager = "tag-manager", video, map,
      chat, comments, captcha, font, library, testing, affiliate, push, payment, monitoring, other
  }

  /// How a tracker stands on the page.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case script, inlineScript = "inline-script", image, noscriptImage = "noscript-image", frame,
      noscriptFrame = "noscript-frame", media, stylesheet, hint, object, style, ping, component, header, request
  }
}
