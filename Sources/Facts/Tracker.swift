public import Pages

/// A script, image, frame or link that stores on, reads from or reports the visitor's device.
public struct Tracker: Sendable, Hashable {
  /// Id of the vendor in `Rules/vendors`.
  public let vendor: String
  /// The vendor's product as people know it: `Google Analytics`.
  public let name: String
  /// The company behind it.
  public let owner: String
  /// What it does.
  public let service: Service
  /// What it is used for.
  public let purpose: Purpose
  /// How it stands on the page.
  public let form: Form
  /// The element that brings it; nil for a header of an archive record.
  public let node: NodeID?
  /// The bytes that show it.
  public let range: Range<Int>
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

  /// What a vendor's product does.
  public enum Service: String, Sendable, Hashable, CaseIterable {
    case analytics, advertising, sessionReplay = "session-replay", social, tagManager = "tag-manager", video, map,
      chat, comments, captcha, font, library, testing, affiliate, push, payment, monitoring, other
  }

  /// How a tracker stands on the page.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case script, inlineScript = "inline-script", image, noscriptImage = "noscript-image", frame, stylesheet, hint,
      object, style, ping, component, header
  }
}

/// What holds a tracker until consent, and whether that holds.
public struct Gate: Sendable, Hashable {
  /// Whether the tracker waits.
  public let state: State
  /// Why that is so.
  public let reason: Reason
  /// The bytes that show it, where there are some.
  public let evidence: Range<Int>?
  /// The category the page put it in.
  public let category: Purpose?
  /// The consent manager whose convention the gate follows.
  public let manager: String?

  /// Whether a tracker waits for consent.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Does not load before consent.
    case gated
    /// Loads, but waits: vendor switch, consent mode denied.
    case held
    /// Runs on load.
    case ungated
    /// The capture cannot show it.
    case unclear
  }

  /// Why a gate is in its state.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case noGate = "no-gate"
    case inertType = "inert-type"
    case managerAttribute = "manager-attribute"
    case sourceWithheld = "source-withheld"
    case insideTemplate = "inside-template"
    case clickToLoad = "click-to-load"
    case autoBlocking = "auto-blocking"
    case releasedInCapture = "released-in-capture"
    case neverBlocked = "never-blocked"
    case ineffective
    case negatedCategory = "negated-category"
    case necessaryCategory = "necessary-category"
    case vendorSwitch = "vendor-switch"
    case consentModeDenied = "consent-mode-denied"
    case loaderHoldsIt = "loader-holds-it"
    case managerTooLate = "manager-too-late"
    case withoutScriptOnly = "without-script-only"
    case hintOnly = "hint-only"
    case savedAfterChoice = "saved-after-choice"
  }
}

/// What a page tells Google's consent mode, read from literals.
public struct ConsentMode: Sendable, Hashable {
  /// The calls in document order.
  public let calls: [Call]
  /// Whether every Google tag of the page stands after the first default.
  public let isDefaultFirst: Bool
  /// Where the first Google tag stands, if there is one.
  public let firstTag: Range<Int>?

  /// One `consent` call.
  public struct Call: Sendable, Hashable {
    /// `default` or `update`.
    public let command: String
    /// The signals and their values, in the order written: `ad_storage` `denied`.
    public let signals: [Signal]
    /// The regions it is limited to; empty for all.
    public let regions: [String]
    /// The call in the source.
    public let range: Range<Int>
    /// Whether every value is a literal.
    public let isLiteral: Bool
  }

  /// A signal and its value.
  public struct Signal: Sendable, Hashable {
    /// `ad_storage`, `analytics_storage`, `ad_user_data`, `ad_personalization` …
    public let name: String
    /// `granted`, `denied`, or what else is written.
    public let value: String
  }
}

/// A consent manager whose marks are on the page.
public struct ManagerSighting: Sendable, Hashable {
  /// Id in `Rules/vendors/consent-managers.yaml`.
  public let id: String
  /// Its name as people know it.
  public let name: String
  /// The bytes that show it.
  public let range: Range<Int>
  /// Whether its notice is in this capture.
  public let hasNotice: Bool
  /// Whether it blocks known trackers by itself.
  public let blocksAutomatically: Bool
  /// Whether its loader waits (`async`, `defer`), so that trackers may run first.
  public let loadsLate: Bool
  /// Settings read from its configuration: `mode` `opt-out`.
  public let settings: [Setting]

  /// One setting of a consent manager, read from a literal.
  public struct Setting: Sendable, Hashable {
    /// What the setting decides, in our words: `opt-out`, `implied-by-scroll`, `preselected`, `lifetime-days`.
    public let meaning: String
    /// Its value, as written.
    public let value: String
    /// Where it is written.
    public let range: Range<Int>
  }
}
